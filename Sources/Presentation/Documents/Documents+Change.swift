public import Analysis
public import CityNetwork
public import Language

/// How a change is told: as two years, or as the facts and a scenario.
public enum ChangeTelling: Sendable {
  /// From one year to another.
  case years(from: Int, to: Int)
  /// The facts and what a scenario of a name makes of them.
  case scenario(name: String)
  /// The facts, and what they would be without somebody.
  case without(names: [String])
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
    var document = ResultDocument(
      schema: schema, title: parts.title, sections: sections, flat: parts.flat.prefix(top),
      remarks: parts.remarks + [hint, words.caveat].compactMap(\.self), in: words)
    document.summary = summary(of: change.impact, saying: parts.sentence)
    return document
  }

  /// What a network loses and gains, for programs: by the names that losses have in a table of their own.
  static func summary(
    of impact: NetworkImpact, saying sentence: String
  ) -> [(name: String, value: ResultTable.Cell)] {
    [
      ("sentence", .text(sentence)), ("links_lost", .integer(impact.linksLost)),
      ("links_gained", .integer(impact.linksGained)), ("newly_isolated", .integer(impact.newlyIsolated.count)),
      ("newly_linked", .integer(impact.newlyLinked.count)), ("cities_cut_off", .integer(impact.citiesCutOff)),
      ("pairs_lost", .integer(impact.pairsLost)), ("pairs_gained", .integer(impact.pairsGained)),
      ("reach_lost", .init(impact.reachLost)),
    ]
  }

  /// What each single new link would do for one city.
  public static func singleLinks(
    _ links: SingleLinks, keeping: (EntityID) -> Bool = { _ in true }, top: Int? = nil, in words: Wording
  ) -> ResultDocument {
    let kept = links.candidates.filter { keeping($0.id) }
    let columns = singleLinkColumns(harmonic: links.harmonic, words)
    let rows = kept.enumerated().map { RankedLink(rank: $0 + 1, candidate: $1) }
    let shown = ResultTable(columns.short(), rows: rows, in: words)
    let table = ResultTable(columns, rows: rows, in: words)
    return ResultDocument(
      schema: "cityweave.whatif-links/1",
      title: words.say(
        "change.newLink.title", ["city": links.name, "cities": words.count(kept.count, .city)]),
      sections: [Section(table: shown.prefix(top ?? 20), totalRows: kept.count)], flat: table.prefix(top),
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

/// A possible new link with its place.
private struct RankedLink {
  let rank: Int
  let candidate: SingleLinks.Candidate
}

private func singleLinkColumns(harmonic: Double, _ words: Wording) -> [Column<RankedLink>] {
  let who: [Column<RankedLink>] = [
    .count("rank", of: "change", \.rank).inShort, .id("id", \.candidate.id).inShort,
    .text("name", \.candidate.name).inShort, .country("country", \.candidate.country).inShort,
    .text("country_name") { words.country($0.candidate.country) },
  ]
  let figures: [Column<RankedLink>] = [
    .count("city_partners", \.candidate.cityPartners).inShort,
    .number("harmonic_gain", decimals: 4, \.candidate.gain).inShort,
    .number("harmonic_then", decimals: 4) { harmonic + $0.candidate.gain }.inShort,
    .count("reach_then", \.candidate.reach).inShort,
  ]
  return who + figures
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
    case .scenario, .without: (words.say("change.now"), words.say("change.then"))
    }
  }

  var title: String {
    switch telling {
    case .years: words.say("change.title", ["from": names.before, "to": names.after])
    case .scenario(let name): words.say("change.title.scenario", ["scenario": name])
    case .without(let names): words.say("change.title.without", ["names": words.list(names, limit: 5)])
    }
  }

  /// What is lost and gained, before anything else.
  var sentence: String {
    switch telling {
    case .years(let from, let to): words.sentence(of: change.impact, from: from, to: to)
    case .scenario(let name): words.sentence(of: change.impact, with: name)
    case .without(let names): words.sentence(of: change.impact, without: names)
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
  var totals: ResultDocument.Section {
    .init(title: words.say("report.short.title"), lead: sentence, table: totalsTable)
  }

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
    let who: [Column<Link>] = [
      .id("id", of: "change", \.id), .text("from") { [words] in words.name(of: $0.from) },
      .text("to") { [words] in words.name(of: $0.to) },
    ]
    let what: [Column<Link>] = [
      .text("kind") { [words] in words.name(of: $0.kind) },
      .list("themes") { [words] in $0.themes.map(words.name(of:)) }, .text("years", Self.years(of:)),
    ]
    return ResultTable(who + what, rows: ids.compactMap { links[$0] }, in: words)
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
    case .scenario, .without:
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
        Figure(
          title: words.say("column.newly_isolated"), after: words.number(change.impact.newlyIsolated.count)),
        whole(words.say("change.figure.joined"), \.joinedPairs),
        Figure(
          title: words.say("column.resilience.reach_lost"),
          after: change.impact.reachLost.map { words.decimal($0 * 100, places: 1) } ?? "–"),
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
        .id("id", \.id), .text("name", \.name), .country("country", of: "change", \.country),
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
    var columns: [Column<NetworkChange.City>] = [.id("id", \.id), .text("name", \.name)]
    columns += Column<NetworkChange.City>.countryAndName(in: words, \.country)
    columns.append(.text("what", what))
    columns += bothStates(words)
    columns.append(.list("gaps_opened") { $0.standing.opened.map(\.rawValue) })
    columns.append(.list("gaps_closed") { $0.standing.closed.map(\.rawValue) })
    columns.append(.list("gaps_worsened") { $0.standing.worsened.map(\.rawValue) })
    columns.append(.list("gaps_bettered") { $0.standing.bettered.map(\.rawValue) })
    return columns
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
