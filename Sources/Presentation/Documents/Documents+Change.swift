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
    let parts = ChangeParts(change: change, telling: telling, links: links, keeping: keeping, words: words)
    func shown(_ section: Section, rows: Int?) -> Section {
      Section(
        title: section.title, lead: section.lead, table: section.table.prefix(rows),
        totalRows: section.table.rowCount)
    }
    let sections =
      [shown(parts.totals, rows: nil)] + parts.details.map { shown($0, rows: top ?? usualChangeRows) }
    let schema = if case .years = telling { "cityweave.compare/1" } else { "cityweave.whatif/1" }
    return ResultDocument(
      schema: schema, title: parts.title, sections: sections, flat: parts.flat.prefix(top),
      remarks: parts.remarks + [hint, words.caveat].compactMap(\.self), in: words)
  }

  /// What each single new link would do for one city.
  public static func singleLinks(
    _ links: SingleLinks, keeping: (EntityID) -> Bool = { _ in true }, top: Int? = nil, in words: Wording
  ) -> ResultDocument {
    let kept = links.candidates.filter { keeping($0.id) }
    let table = ResultTable(
      [
        .count("rank", of: "change") { $0.offset + 1 }, .id("id") { $0.element.id },
        .text("name") { $0.element.name }, .text("country") { $0.element.country },
        .count("city_partners") { $0.element.cityPartners },
        .number("harmonic_gain", decimals: 4) { $0.element.gain },
        .number("harmonic_then", decimals: 4) { links.harmonic + $0.element.gain },
        .count("reach_then") { $0.element.reach },
      ], rows: kept.enumerated(), in: words)
    return ResultDocument(
      schema: "cityweave.whatif-links/1",
      title: words.say(
        "change.newLink.title", ["city": links.name, "cities": words.count(kept.count, .city)]),
      sections: [Section(table: table.prefix(top ?? 20), totalRows: kept.count)], flat: table.prefix(top),
      remarks: [
        words.say(
          "change.newLink.now",
          [
            "city": links.name, "cities": words.count(links.reach, .city),
            "nearness": words.decimal(links.harmonic, places: 4),
          ]), words.say("change.newLink.gain"), words.caveat,
      ], in: words)
  }
}

/// The tables of a change.
struct ChangeParts {
  let change: NetworkChange
  let telling: ChangeTelling
  let links: [EntityID: Link]
  let keeping: (EntityID) -> Bool
  let words: Wording

  private var names: (before: String, after: String) {
    switch telling {
    case .years(let from, let to): ("\(from)", "\(to)")
    case .scenario: (words.say("change.now"), words.say("change.then"))
    }
  }

  var title: String {
    switch telling {
    case .years: words.say("change.title", ["from": names.before, "to": names.after])
    case .scenario(let name): words.say("change.title.scenario", ["scenario": name])
    }
  }

  var remarks: [String] {
    [words.say("change.counted"), presumed, fates]
  }

  private var presumed: String {
    words.say(
      "change.presumed",
      [
        "before": words.number(change.before.presumedLinks), "after": words.number(change.after.presumedLinks),
      ])
  }

  private var fates: String {
    guard case .years = telling else { return words.say("change.scenario") }
    return words.say(
      "change.fates",
      [
        "before": names.before, "after": names.after, "kept": words.number(change.links.kept),
        "ended": words.number(change.links.ended.count), "notTold": words.number(change.links.notTold),
      ])
  }

  /// The figures of the network as a whole, which are never cut.
  var totals: ResultDocument.Section { .init(title: words.say("report.short.title"), table: totalsTable) }

  /// Cities and links one by one.
  var details: [ResultDocument.Section] {
    let isYears = if case .years = telling { true } else { false }
    var sections: [ResultDocument.Section] = []
    func add(_ title: String, _ lead: String?, _ cities: [NetworkChange.City]) {
      let kept = cities.filter { keeping($0.id) }
      if !kept.isEmpty || isYears { sections.append(.init(title: title, lead: lead, table: readable(kept))) }
    }
    add(words.say("change.entries.title"), words.say("change.entries.lead"), change.entries)
    add(words.say("change.exits.title"), words.say("change.exits.lead"), change.exits)
    add(
      words.say("change.isolated.title"),
      isYears ? words.say("change.isolated.lead") : words.say("change.isolated.lead.scenario"),
      change.newlyIsolated)
    add(words.say("change.moved.title"), nil, change.cities.filter(hasMoved))
    let reclassified = change.reclassified.filter { keeping($0.id) && $0.before != nil && $0.after != nil }
    sections.append(
      .init(
        title: words.say("change.gaps.title"),
        table: ResultTable(
          [.id("id", \.id), .text("name", \.name), .text("reason", words.gaps)],
          rows: reclassified, in: words)))
    sections.append(.init(title: words.say("change.begun.title"), table: linkTable(change.links.begun)))
    sections.append(
      .init(
        title: isYears ? words.say("change.ended.title") : words.say("change.ended.title.scenario"),
        table: linkTable(change.links.ended)))
    return sections
  }

  /// Whether its own links or its group differ, not only its place among others that moved.
  private func hasMoved(_ city: NetworkChange.City) -> Bool {
    guard let old = city.before, let new = city.after else { return false }
    return old.links != new.links || old.cityPartners != new.cityPartners || old.reach != new.reach
  }

  private func linkTable(_ ids: [EntityID]) -> ResultTable {
    ResultTable(
      [
        .id("id", of: "change", \.id), .text("kind") { [words] in words.name(of: $0.kind) },
        .list("themes") { [words] in $0.themes.map(words.name(of:)) },
        .text("years", Self.years(of:)),
      ], rows: ids.compactMap { links[$0] }, in: words)
  }

  /// From when to when a link is, such as `2003–`; nothing where neither is known.
  private static func years(of link: Link) -> String {
    guard link.years != .init() else { return "" }
    return "\(link.years.from.map { String($0) } ?? "?")–\(link.years.to.map { String($0) } ?? "")"
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
        title: title, before: words.number(old[keyPath: path]), after: words.number(new[keyPath: path]),
        change: difference > 0 ? "+\(words.number(difference))" : words.number(difference))
    }
    func share(_ title: String, _ path: KeyPath<NetworkState.Totals, Double?>, decimals: Int) -> Figure {
      let difference = old[keyPath: path].flatMap { old in new[keyPath: path].map { $0 - old } }
      let text = difference.map { words.decimal($0, places: decimals) }
      return Figure(
        title: title, before: old[keyPath: path].map { words.decimal($0, places: decimals) } ?? "–",
        after: new[keyPath: path].map { words.decimal($0, places: decimals) } ?? "–",
        change: text.map { (difference ?? 0) > 0 && $0.contains { "123456789".contains($0) } ? "+\($0)" : $0 })
    }
    let fates: [Figure]
    switch telling {
    case .years:
      fates = [
        (words.say("change.figure.kept"), change.links.kept),
        (words.say("change.figure.ended"), change.links.ended.count),
        (words.say("change.figure.notTold"), change.links.notTold),
      ].map { Figure(title: $0, after: words.number($1)) }
    case .scenario:
      fates = [
        Figure(
          title: words.say("change.figure.persistence"), after: change.links.persistence.map(words.percent) ?? "–")
      ]
    }
    let figures =
      [
        whole(words.say("change.figure.cities"), \.cities), whole(words.say("change.figure.links"), \.links),
        whole(words.say("change.figure.pairs"), \.linkedPairs),
        whole(words.say("change.figure.withoutLink"), \.withoutLink),
        whole(words.say("change.figure.largestGroup"), \.largestGroup),
        share(words.say("change.figure.fragmentation"), \.fragmentation, decimals: 4),
        share(words.say("change.figure.nearness"), \.meanHarmonic, decimals: 5),
      ]
      + fates
    return ResultTable(
      [
        .text("figure", \.title), .text("before", titled: names.before, \.before),
        .text("after", titled: names.after, \.after), .text("change", \.change),
      ], rows: figures, in: words)
  }

  private func readable(_ cities: [NetworkChange.City]) -> ResultTable {
    func pair<Value>(
      _ heading: ColumnHeading, _ value: @escaping @Sendable (NetworkState.City) -> Value?,
      _ text: @escaping @Sendable (Value) -> String
    ) -> Column<NetworkChange.City> {
      Column(heading) { city in
        let old = city.before.flatMap(value).map(text) ?? "–"
        let new = city.after.flatMap(value).map(text) ?? "–"
        return .text(old == new ? old : "\(old) → \(new)")
      }
    }
    return ResultTable(
      [
        .id("id", \.id), .text("country", of: "change", \.country),
        pair(.text("links"), \.links, words.number),
        pair(.text("partners"), \.cityPartners, words.number),
        pair(.text("place"), \.rank) { [words] in words.decimal($0, places: $0 == $0.rounded() ? 0 : 1) },
        pair(.text("reach"), \.reach, words.number),
        pair(.text("harmonic", of: "changedCities"), \.harmonic) { [words] in words.decimal($0, places: 4) },
      ], rows: cities, in: words)
  }

  var flat: ResultTable {
    ResultTable(Self.columns(words), rows: change.cities.filter { keeping($0.id) }, in: words)
  }

  private static func columns(_ words: Wording) -> [Column<NetworkChange.City>] {
    [.id("id", \.id), .text("name", \.name), .text("country", \.country), .text("what", what)] + bothStates(words) + [
      .list("gaps_opened") { $0.newClasses.map(\.rawValue) }, .list("gaps_closed") { $0.closedClasses.map(\.rawValue) },
    ]
  }

  /// What is told of a city before and after.
  private static func bothStates(_ words: Wording) -> [Column<NetworkChange.City>] {
    let columns: [Column<NetworkState.City>] = [
      .count("links", \.links), .count("city_partners", \.cityPartners), .count("agencies", \.bodies),
      .number("rank", decimals: 1, \.rank), .count("reach", of: "change", \.reach),
      .number("harmonic", decimals: 4, \.harmonic), .number("betweenness", decimals: 4, \.betweenness),
      .number("priority", decimals: 1, \.priority),
    ]
    return columns.flatMap { column -> [Column<NetworkChange.City>] in
      let title: KeyValuePairs = ["column": column.heading.title(in: words)]
      return [
        column.of(\.before).suffixed("before", titled: words.say("column.change.before", title)),
        column.of(\.after).suffixed("after", titled: words.say("column.change.after", title)),
      ]
    }
  }

  private static func what(_ city: NetworkChange.City) -> String {
    if city.isEntry { return "entry" }
    if city.isExit { return "exit" }
    return city.isNewlyIsolated ? "newly_isolated" : "changed"
  }
}

extension Column {
  /// The same column under names that say which state it tells of.
  fileprivate func suffixed(_ state: String, titled title: String) -> Column {
    var column = self
    column.heading.name += "_\(state)"
    column.heading.title = .said(title)
    return column
  }
}
