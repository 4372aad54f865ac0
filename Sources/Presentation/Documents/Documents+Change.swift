public import Analysis
public import CityNetwork

/// How a change is told: as two years, or as the facts and a scenario.
public enum ChangeTelling: Sendable {
  /// From one year to another.
  case years(from: Int, to: Int)
  /// The facts and what a scenario of a name makes of them.
  case scenario(name: String)
}

extension ResultDocument {
  /// How many rows of each part people are shown unless they ask for another number.
  static let usualChangeRows = 10

  /// What differs between two states of a network.
  ///
  /// - Parameters:
  ///   - change: The finding.
  ///   - telling: What the two states are.
  ///   - links: Every link that may be named, by id.
  ///   - keeping: Which cities to show, by id; all are measured.
  ///   - top: How many of each part to show; nil for the first ten in what people read, and for all in what programs read.
  ///   - hint: What to do with it next.
  ///   - caveat: What to know about the completeness of the data.
  public static func change(
    _ change: NetworkChange, telling: ChangeTelling, links: [EntityID: Link],
    keeping: @escaping (EntityID) -> Bool = { _ in true }, top: Int? = nil, hint: String? = nil, caveat: String
  ) -> ResultDocument {
    let parts = ChangeParts(change: change, telling: telling, links: links, keeping: keeping)
    let sections = parts.sections.map { section in
      Section(
        title: section.title, lead: section.lead,
        table: section.title == ChangeParts.totalsTitle ? section.table : section.table.prefix(top ?? usualChangeRows),
        totalRows: section.table.rows.count)
    }
    let schema = if case .years = telling { "cityweave.compare/1" } else { "cityweave.whatif/1" }
    return ResultDocument(
      schema: schema, title: parts.title, sections: sections, flat: parts.flat.prefix(top),
      remarks: parts.remarks + [hint, caveat].compactMap(\.self))
  }

  /// What each single new link would do for one city.
  public static func singleLinks(
    _ links: SingleLinks, keeping: (EntityID) -> Bool = { _ in true }, top: Int? = nil, caveat: String
  ) -> ResultDocument {
    let kept = links.candidates.filter { keeping($0.id) }
    let rows = kept.enumerated().map { index, candidate -> [ResultTable.Cell] in
      [
        .integer(index + 1), .text(candidate.id.rawValue), .text(candidate.name), .text(candidate.country),
        .integer(candidate.cityPartners), .number(candidate.gain), .number(links.harmonic + candidate.gain),
        .integer(candidate.reach),
      ]
    }
    let table = ResultTable(
      columns: [
        .number("rank", "#"), .text("id", "id"), .text("name", "name"), .text("country", "country"),
        .number("city_partners", "city partners"), .number("harmonic_gain", "nearness gained", decimals: 4),
        .number("harmonic_then", "nearness then", decimals: 4), .number("reach_then", "reaches then"),
      ], rows: rows)
    return ResultDocument(
      schema: "cityweave.whatif-links/1",
      title: "What one new link would do for \(links.name), for each of \(Wording.count(kept.count, "city", "cities"))",
      sections: [Section(table: table.prefix(top ?? 20), totalRows: rows.count)], flat: table.prefix(top),
      remarks: [
        "\(links.name) now reaches \(Wording.count(links.reach, "city", "cities")); its nearness (harmonic centrality) is "
          + "\(NumberText.fixed(links.harmonic, decimals: 4)). Counted are present links between cities.",
        "The gain says what the position in the network would be, and nothing about who fits whom: cityweave match does. A "
          + "link with the best linked city is nearly always the largest gain.",
        caveat,
      ])
  }
}

/// The tables of a change.
struct ChangeParts {
  let change: NetworkChange
  let telling: ChangeTelling
  let links: [EntityID: Link]
  let keeping: (EntityID) -> Bool

  /// The heading of the part that is never cut.
  static let totalsTitle = "In short"

  private var names: (before: String, after: String) {
    switch telling {
    case .years(let from, let to): ("\(from)", "\(to)")
    case .scenario: ("now", "then")
    }
  }

  var title: String {
    switch telling {
    case .years(let from, let to): "What changed from \(from) to \(to)"
    case .scenario(let name): "What would change with \(name)"
    }
  }

  var remarks: [String] {
    var remarks = [
      "Counted are present links: not known to have ended, nor to begin later. Groups, fragmentation and nearness (harmonic "
        + "centrality) are those of links between cities. A place is that by city partners; equal cities share the middle.",
      "\(Wording.number(change.before.presumedLinks)) of the links before and "
        + "\(Wording.number(change.after.presumedLinks)) of those after only lack proof of an end or a beginning.",
    ]
    if case .years = telling {
      remarks.append(
        "New and ended links are those whose years say so; a link ended by \(names.after) that nobody dated is neither. Of "
          + "the links of \(names.before), \(Wording.number(change.links.kept)) are known to be there in \(names.after), "
          + "\(Wording.number(change.links.ended.count)) to have ended, and of "
          + "\(Wording.number(change.links.notTold)) the years do not tell.")
    } else {
      remarks.append(
        "Nothing was changed in the data. Whoever goes takes along the links that run under it or are paid by it.")
    }
    return remarks
  }

  var sections: [ResultDocument.Section] {
    let isYears = if case .years = telling { true } else { false }
    var sections = [ResultDocument.Section(title: Self.totalsTitle, lead: nil, table: totals)]
    func add(_ title: String, _ lead: String?, _ cities: [NetworkChange.City]) {
      let kept = cities.filter { keeping($0.id) }
      if !kept.isEmpty || isYears { sections.append(.init(title: title, lead: lead, table: readable(kept))) }
    }
    add("Cities that came in", "No present link before, at least one after.", change.entries)
    add("Cities that went out", "They are not there any more.", change.exits)
    add(
      "Newly isolated", "They had a present link, and have none; at least one is known to have ended in between.",
      change.newlyIsolated)
    add("Who moved most", nil, change.cities.filter(hasMoved))
    let reclassified = change.reclassified.filter { keeping($0.id) && $0.before != nil && $0.after != nil }
    sections.append(
      .init(
        title: "Gaps that opened or closed", lead: nil,
        table: ResultTable(
          columns: [.text("id", "id"), .text("name", "name"), .text("reason", "in words")],
          rows: reclassified.map { [.text($0.id.rawValue), .text($0.name), .text(gapWords($0))] })))
    sections.append(.init(title: "New links", lead: nil, table: linkTable(change.links.begun)))
    sections.append(
      .init(title: isYears ? "Ended links" : "Links that go", lead: nil, table: linkTable(change.links.ended)))
    return sections
  }

  /// Whether its own links or its group differ, not only its place among others that moved.
  private func hasMoved(_ city: NetworkChange.City) -> Bool {
    guard let old = city.before, let new = city.after else { return false }
    return old.links != new.links || old.cityPartners != new.cityPartners || old.reach != new.reach
  }

  private func gapWords(_ city: NetworkChange.City) -> String {
    var parts: [String] = []
    if !city.newClasses.isEmpty { parts.append("Opened: \(Wording.list(city.newClasses.map(\.title)))") }
    if !city.closedClasses.isEmpty { parts.append("Closed: \(Wording.list(city.closedClasses.map(\.title)))") }
    return parts.joined(separator: ". ") + "."
  }

  private func linkTable(_ ids: [EntityID]) -> ResultTable {
    let shown = ids.compactMap { links[$0] }
    return ResultTable(
      columns: [.text("id", "link"), .text("kind", "kind"), .text("themes", "themes"), .text("years", "years")],
      rows: shown.map { link in
        let span = "\(link.years.from.map(String.init) ?? "?")–\(link.years.to.map(String.init) ?? "")"
        return [
          .text(link.id.rawValue), .text(link.kind.displayName), .list(link.themes.map(\.displayName)),
          .text(link.years == .init() ? "" : span),
        ]
      })
  }

  private var totals: ResultTable {
    let (old, new) = (change.before, change.after)
    func whole(_ title: String, _ path: KeyPath<NetworkState.Totals, Int>) -> [ResultTable.Cell] {
      let difference = new[keyPath: path] - old[keyPath: path]
      return [
        .text(title), .text(Wording.number(old[keyPath: path])), .text(Wording.number(new[keyPath: path])),
        .text(difference > 0 ? "+\(Wording.number(difference))" : Wording.number(difference)),
      ]
    }
    func share(_ title: String, _ path: KeyPath<NetworkState.Totals, Double?>, decimals: Int) -> [ResultTable.Cell] {
      let difference = old[keyPath: path].flatMap { old in new[keyPath: path].map { $0 - old } }
      let text = difference.map { NumberText.fixed($0, decimals: decimals) }
      return [
        .text(title), .text(NumberText.fixed(old[keyPath: path], decimals: decimals)),
        .text(NumberText.fixed(new[keyPath: path], decimals: decimals)),
        .init(text.map { (difference ?? 0) > 0 && $0.contains { "123456789".contains($0) } ? "+\($0)" : $0 }),
      ]
    }
    var rows = [
      whole("cities", \.cities), whole("present links", \.links), whole("pairs of linked cities", \.linkedPairs),
      whole("cities without a present link", \.withoutLink), whole("cities of the largest group", \.largestGroup),
      share("fragmentation", \.fragmentation, decimals: 4), share("mean nearness", \.meanHarmonic, decimals: 5),
    ]
    rows.append([
      .text("links of before that last, where it is known"), .text(""),
      .text(change.links.persistence.map(Wording.percent) ?? "–"), .text(""),
    ])
    return ResultTable(
      columns: [
        .text("figure", "figure"), .text("before", names.before), .text("after", names.after),
        .text("change", "change"),
      ], rows: rows)
  }

  private func readable(_ cities: [NetworkChange.City]) -> ResultTable {
    func pair<Value>(
      _ city: NetworkChange.City, _ value: (NetworkState.City) -> Value?, _ text: (Value) -> String
    )
      -> ResultTable.Cell
    {
      let old = city.before.flatMap(value).map(text) ?? "–"
      let new = city.after.flatMap(value).map(text) ?? "–"
      return .text(old == new ? old : "\(old) → \(new)")
    }
    func place(_ rank: Double) -> String {
      rank == rank.rounded() ? NumberText.fixed(rank, decimals: 0) : NumberText.fixed(rank, decimals: 1)
    }
    return ResultTable(
      columns: [
        .text("id", "id"), .text("country", "in"), .text("links", "links"), .text("partners", "city partners"),
        .text("place", "place"), .text("reach", "reaches"), .text("harmonic", "nearness"),
      ],
      rows: cities.map { city in
        [
          .text(city.id.rawValue), .text(city.country), pair(city, \.links, Wording.number),
          pair(city, \.cityPartners, Wording.number), pair(city, \.rank, place),
          pair(city, \.reach, Wording.number), pair(city, \.harmonic) { NumberText.fixed($0, decimals: 4) },
        ]
      })
  }

  var flat: ResultTable {
    func columns(_ name: String, _ decimals: Int = 0) -> [ResultTable.Column] {
      ["before", "after"].map { .number("\(name)_\($0)", "\(name) \($0)", decimals: decimals) }
    }
    func cells<Value>(
      _ city: NetworkChange.City, _ value: (NetworkState.City) -> Value?, _ cell: (Value?) -> ResultTable.Cell
    ) -> [ResultTable.Cell] { [cell(city.before.flatMap(value)), cell(city.after.flatMap(value))] }
    return ResultTable(
      columns: [.text("id", "id"), .text("name", "name"), .text("country", "country"), .text("what", "what")]
        + columns("links") + columns("city_partners") + columns("agencies") + columns("rank", 1) + columns("reach")
        + columns("harmonic", 4) + columns("betweenness", 4) + columns("priority", 1)
        + [.text("gaps_opened", "gaps opened"), .text("gaps_closed", "gaps closed")],
      rows: change.cities.filter { keeping($0.id) }.map { city in
        var row: [ResultTable.Cell] = [
          .text(city.id.rawValue), .text(city.name), .text(city.country), .text(what(city)),
        ]
        row += cells(city, \.links) { .init($0) } + cells(city, \.cityPartners) { .init($0) }
        row += cells(city, \.intermediaries) { .init($0) } + cells(city, \.rank) { .init($0) }
        row += cells(city, \.reach) { .init($0) } + cells(city, \.harmonic) { .init($0) }
        row += cells(city, \.betweenness) { .init($0) } + cells(city, \.priority) { .init($0) }
        return row + [.list(city.newClasses.map(\.rawValue)), .list(city.closedClasses.map(\.rawValue))]
      })
  }

  private func what(_ city: NetworkChange.City) -> String {
    if city.isEntry { return "entry" }
    if city.isExit { return "exit" }
    return city.isNewlyIsolated ? "newly_isolated" : "changed"
  }
}
