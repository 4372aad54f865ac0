public import Analysis
public import CityNetwork
public import Language

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
  ///   - words: How it is said.
  public static func change(
    _ change: NetworkChange, telling: ChangeTelling, links: [EntityID: Link],
    keeping: @escaping (EntityID) -> Bool = { _ in true }, top: Int? = nil, hint: String? = nil, in words: Wording
  ) -> ResultDocument {
    let parts = ChangeParts(change: change, telling: telling, links: links, keeping: keeping)
    func shown(_ section: Section, rows: Int?) -> Section {
      Section(
        title: section.title, lead: section.lead, table: section.table.prefix(rows),
        totalRows: section.table.rows.count)
    }
    let sections =
      [shown(parts.totals, rows: nil)] + parts.details.map { shown($0, rows: top ?? usualChangeRows) }
    let schema = if case .years = telling { "cityweave.compare/1" } else { "cityweave.whatif/1" }
    return ResultDocument(
      schema: schema, title: parts.title, sections: sections, flat: parts.flat.prefix(top),
      remarks: parts.remarks + [hint, words.caveat].compactMap(\.self))
  }

  /// What each single new link would do for one city.
  public static func singleLinks(
    _ links: SingleLinks, keeping: (EntityID) -> Bool = { _ in true }, top: Int? = nil, in words: Wording
  ) -> ResultDocument {
    let kept = links.candidates.filter { keeping($0.id) }
    let table = ResultTable(
      [
        .count("rank", "#") { $0.offset + 1 }, .id("id", "id") { $0.element.id },
        .text("name", "name") { $0.element.name }, .text("country", "country") { $0.element.country },
        .count("city_partners", "city partners") { $0.element.cityPartners },
        .number("harmonic_gain", "nearness gained", decimals: 4) { $0.element.gain },
        .number("harmonic_then", "nearness then", decimals: 4) { links.harmonic + $0.element.gain },
        .count("reach_then", "reaches then") { $0.element.reach },
      ], rows: kept.enumerated())
    return ResultDocument(
      schema: "cityweave.whatif-links/1",
      title:
        "What one new link would do for \(links.name), for each of \(English.count(kept.count, "city", "cities"))",
      sections: [Section(table: table.prefix(top ?? 20), totalRows: kept.count)], flat: table.prefix(top),
      remarks: [
        "\(links.name) now reaches \(English.count(links.reach, "city", "cities")); its nearness (harmonic centrality) is "
          + "\(NumberText.fixed(links.harmonic, decimals: 4)). Counted are present links between cities.",
        "The gain says what the position in the network would be, and nothing about who fits whom: cityweave match does. A "
          + "link with the best linked city is nearly always the largest gain.",
        words.caveat,
      ])
  }
}

/// The tables of a change.
struct ChangeParts {
  let change: NetworkChange
  let telling: ChangeTelling
  let links: [EntityID: Link]
  let keeping: (EntityID) -> Bool

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
      "\(English.number(change.before.presumedLinks)) of the links before and "
        + "\(English.number(change.after.presumedLinks)) of those after only lack proof of an end or a beginning.",
    ]
    if case .years = telling {
      remarks.append(
        "New and ended links are those whose years say so; a link ended by \(names.after) that nobody dated is neither. Of "
          + "the links of \(names.before), \(English.number(change.links.kept)) are known to be there in \(names.after), "
          + "\(English.number(change.links.ended.count)) to have ended, and of "
          + "\(English.number(change.links.notTold)) the years do not tell.")
    } else {
      remarks.append(
        "Nothing was changed in the data. Whoever goes takes along the links that run under it or are paid by it.")
    }
    return remarks
  }

  /// The figures of the network as a whole, which are never cut.
  var totals: ResultDocument.Section { .init(title: "In short", lead: nil, table: totalsTable) }

  /// Cities and links one by one.
  var details: [ResultDocument.Section] {
    let isYears = if case .years = telling { true } else { false }
    var sections: [ResultDocument.Section] = []
    func add(_ title: String, _ lead: String?, _ cities: [NetworkChange.City]) {
      let kept = cities.filter { keeping($0.id) }
      if !kept.isEmpty || isYears { sections.append(.init(title: title, lead: lead, table: readable(kept))) }
    }
    add("Cities that came in", "No present link before, at least one after.", change.entries)
    add("Cities that went out", "They are not there any more.", change.exits)
    add(
      "Newly isolated",
      isYears
        ? "They had a present link, and have none; at least one is known to have ended in between."
        : "They had a present link, and have none.",
      change.newlyIsolated)
    add("Who moved most", nil, change.cities.filter(hasMoved))
    let reclassified = change.reclassified.filter { keeping($0.id) && $0.before != nil && $0.after != nil }
    sections.append(
      .init(
        title: "Gaps that opened or closed", lead: nil,
        table: ResultTable(
          [.id("id", "id", \.id), .text("name", "name", \.name), .text("reason", "in words", Self.gapWords)],
          rows: reclassified)))
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

  private static func gapWords(_ city: NetworkChange.City) -> String {
    var parts: [String] = []
    if !city.newClasses.isEmpty { parts.append("Opened: \(English.list(city.newClasses.map(\.title)))") }
    if !city.closedClasses.isEmpty { parts.append("Closed: \(English.list(city.closedClasses.map(\.title)))") }
    return parts.joined(separator: ". ") + "."
  }

  private func linkTable(_ ids: [EntityID]) -> ResultTable {
    ResultTable(
      [
        .id("id", "link", \.id), .text("kind", "kind", \.kind.displayName),
        .list("themes", "themes") { $0.themes.map(\.displayName) },
        .text("years", "years") { link in
          link.years == .init()
            ? "" : "\(link.years.from.map(String.init) ?? "?")–\(link.years.to.map(String.init) ?? "")"
        },
      ], rows: ids.compactMap { links[$0] })
  }

  /// A figure of the whole network, before and after.
  private struct Figure {
    let title: String
    var before: String? = ""
    let after: String?
    var change: String? = ""
  }

  private var totalsTable: ResultTable {
    let (old, new) = (change.before, change.after)
    func whole(_ title: String, _ path: KeyPath<NetworkState.Totals, Int>) -> Figure {
      let difference = new[keyPath: path] - old[keyPath: path]
      return Figure(
        title: title, before: English.number(old[keyPath: path]),
        after: English.number(new[keyPath: path]),
        change: difference > 0 ? "+\(English.number(difference))" : English.number(difference))
    }
    func share(_ title: String, _ path: KeyPath<NetworkState.Totals, Double?>, decimals: Int) -> Figure {
      let difference = old[keyPath: path].flatMap { old in new[keyPath: path].map { $0 - old } }
      let text = difference.map { NumberText.fixed($0, decimals: decimals) }
      return Figure(
        title: title, before: NumberText.fixed(old[keyPath: path], decimals: decimals),
        after: NumberText.fixed(new[keyPath: path], decimals: decimals),
        change: text.map { (difference ?? 0) > 0 && $0.contains { "123456789".contains($0) } ? "+\($0)" : $0 })
    }
    let fates: [Figure]
    switch telling {
    case .years:
      fates = [
        ("links known to be there in both", change.links.kept),
        ("links known to have ended", change.links.ended.count),
        ("links of which it is not known", change.links.notTold),
      ].map { Figure(title: $0, after: English.number($1)) }
    case .scenario:
      fates = [
        Figure(title: "links of before that last", after: change.links.persistence.map(English.percent) ?? "–")
      ]
    }
    let figures =
      [
        whole("cities", \.cities), whole("present links", \.links), whole("pairs of linked cities", \.linkedPairs),
        whole("cities without a present link", \.withoutLink), whole("cities of the largest group", \.largestGroup),
        share("fragmentation", \.fragmentation, decimals: 4), share("mean nearness", \.meanHarmonic, decimals: 5),
      ]
      + fates
    return ResultTable(
      [
        .text("figure", "figure", \.title), .text("before", names.before, \.before),
        .text("after", names.after, \.after), .text("change", "change", \.change),
      ], rows: figures)
  }

  private func readable(_ cities: [NetworkChange.City]) -> ResultTable {
    func pair<Value>(
      _ name: String, _ title: String, _ value: @escaping @Sendable (NetworkState.City) -> Value?,
      _ text: @escaping @Sendable (Value) -> String
    ) -> Column<NetworkChange.City> {
      .text(name, title) { city in
        let old = city.before.flatMap(value).map(text) ?? "–"
        let new = city.after.flatMap(value).map(text) ?? "–"
        return old == new ? old : "\(old) → \(new)"
      }
    }
    return ResultTable(
      [
        .id("id", "id", \.id), .text("country", "in", \.country),
        pair("links", "links", \.links, English.number),
        pair("partners", "city partners", \.cityPartners, English.number),
        pair("place", "place", \.rank) { NumberText.fixed($0, decimals: $0 == $0.rounded() ? 0 : 1) },
        pair("reach", "reaches", \.reach, English.number),
        pair("harmonic", "nearness", \.harmonic) { NumberText.fixed($0, decimals: 4) },
      ], rows: cities)
  }

  var flat: ResultTable {
    ResultTable(Self.columns, rows: change.cities.filter { keeping($0.id) })
  }

  private static let columns: [Column<NetworkChange.City>] =
    [
      .id("id", "id", \.id), .text("name", "name", \.name), .text("country", "country", \.country),
      .text("what", "what", what),
    ] + bothStates.flatMap { [$0.before, $0.after] } + [
      .list("gaps_opened", "gaps opened") { $0.newClasses.map(\.rawValue) },
      .list("gaps_closed", "gaps closed") { $0.closedClasses.map(\.rawValue) },
    ]

  /// What is told of a city before and after.
  private static let bothStates: [(before: Column<NetworkChange.City>, after: Column<NetworkChange.City>)] = {
    let columns: [Column<NetworkState.City>] = [
      .count("links", "links", \.links), .count("city_partners", "city_partners", \.cityPartners),
      .count("agencies", "agencies", \.intermediaries), .number("rank", "rank", decimals: 1, \.rank),
      .count("reach", "reach", \.reach), .number("harmonic", "harmonic", decimals: 4, \.harmonic),
      .number("betweenness", "betweenness", decimals: 4, \.betweenness),
      .number("priority", "priority", decimals: 1, \.priority),
    ]
    return columns.map { ($0.of(\.before).suffixed("before"), $0.of(\.after).suffixed("after")) }
  }()

  private static func what(_ city: NetworkChange.City) -> String {
    if city.isEntry { return "entry" }
    if city.isExit { return "exit" }
    return city.isNewlyIsolated ? "newly_isolated" : "changed"
  }
}

extension Column {
  /// The same column under names that say which state it tells of.
  fileprivate func suffixed(_ state: String) -> Column {
    var column = self
    column.heading.name += "_\(state)"
    column.heading.title += " \(state)"
    return column
  }
}
