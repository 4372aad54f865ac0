public import Analysis
public import CityNetwork
public import Language

/// A part of what is told about resilience.
public enum ResiliencePart: String, Sendable, CaseIterable {
  case losses, dependencies, bridges, endings
  case keyPlayers = "key-players"
  case mends
}

extension ResultDocument {
  /// How many rows of each part people are shown unless they ask for another number.
  static let usualResilienceRows = 10

  /// What could break.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - network: The facts, for names.
  ///   - part: The part that programs read, and people alone if it is given; nil tells people all parts and programs the
  ///     losses.
  ///   - keeping: Which cities to show, by id; agencies and programmes are always shown.
  ///   - top: How many of each part to show; nil for the first ten in what people read, and for all in what programs read.
  ///   - words: How it is said.
  public static func resilience(
    _ report: ResilienceReport, network: CityNetwork, part: ResiliencePart? = nil,
    keeping: @escaping (EntityID) -> Bool = { _ in true }, top: Int? = nil, in words: Wording
  ) -> ResultDocument {
    func isKept(_ id: EntityID) -> Bool { keeping(id) || !network.isCity(id) }
    let parts = ResilienceParts(report: report, network: network, isKept: isKept)
    let shown = (part.map { [$0] } ?? ResiliencePart.allCases).flatMap { parts.sections($0) }
    let sections = shown.map { section in
      Section(
        title: section.title, lead: section.lead, table: section.table.prefix(top ?? usualResilienceRows),
        totalRows: section.table.rows.count)
    }
    return ResultDocument(
      schema: "cityweave.resilience/1", title: "What could break: \(resilienceSummary(report, network))",
      sections: sections, flat: parts.flat(part ?? .losses).prefix(top),
      remarks: resilienceRemarks(report) + [words.caveat])
  }

  /// How the network hangs together as it is.
  static func resilienceSummary(_ report: ResilienceReport, _ network: CityNetwork) -> String {
    let cities = network.cities.count
    let largest = report.groupSizes.first ?? 0
    return
      "of \(English.count(cities, "city", "cities")), \(English.number(largest)) reach one another through cities, agencies "
      + "and programmes"
  }

  /// What to know before reading.
  static func resilienceRemarks(_ report: ResilienceReport) -> [String] {
    [
      "With an agency, programme or city go its own present links, and every link that runs under it or is paid by it. "
        + "A programme that it leads is counted by itself.",
      "Ways lead over present links of every kind, through cities, agencies and programmes; counted are cities. Ways "
        + "lost: the share of pairs of other cities that reach each other now and would not then. Fragmentation: the share "
        + "of pairs that no way joins\(report.fragmentation.map { ", now \(English.percent($0))" } ?? "").",
      "Dependency: the share of the cities it reaches that a city would no longer reach.",
      "What the data does not record cannot be seen to hold: a part that seems to hang on one link may have others that "
        + "nobody wrote down.",
    ] + presenceRemarks(report.year, report.presumedShare)
  }
}

/// The tables of a resilience report.
struct ResilienceParts {
  let report: ResilienceReport
  let network: CityNetwork
  let isKept: (EntityID) -> Bool

  func sections(_ part: ResiliencePart) -> [ResultDocument.Section] {
    switch part {
    case .losses:
      [
        .init(
          title: "If an agency or programme left", lead: nil,
          table: readableLosses(report.losses.filter { $0.sort != .city && $0.linksLost > 0 })),
        .init(
          title: "If a city left", lead: nil,
          table: readableLosses(report.losses.filter { $0.sort == .city && isKept($0.id) && $0.linksLost > 0 })),
      ]
    case .dependencies:
      [.init(title: "Cities by how far they hang on one other", lead: dependencyLead, table: dependencies)]
    case .bridges: [.init(title: "Links without a substitute", lead: bridgeLead, table: bridges)]
    case .endings: [.init(title: "What runs out when", lead: endingLead, table: readableEndings)]
    case .keyPlayers: [.init(title: "Who must not be lost", lead: keyPlayerLead, table: keyPlayers)]
    case .mends: [.init(title: "What would mend the worst losses", lead: mendLead, table: mends)]
    }
  }

  func flat(_ part: ResiliencePart) -> ResultTable {
    switch part {
    case .losses: losses
    case .dependencies: dependencies
    case .bridges: bridges
    case .endings: endings
    case .keyPlayers: keyPlayers
    case .mends: mends
    }
  }

  private func name(_ id: EntityID) -> String { network.displayName(of: id) }

  private func readableLosses(_ losses: [Loss]) -> ResultTable {
    ResultTable(
      [
        .id("id", "id", \.id), .count("links", "links", \.linksLost),
        .count("isolated", "newly isolated", \.newlyIsolated.count),
        .number("reach", "ways lost, %", decimals: 1) { $0.reachLost.map { $0 * 100 } },
        .text("reason", "in words") { "\($0.name). \($0.reason)" },
      ], rows: losses)
  }

  private var losses: ResultTable {
    ResultTable(
      [
        .id("id", "id", \.id), .text("name", "name", \.name), .text("sort", "sort", \.sort.rawValue),
        .text("country", "country", \.country), .count("links_lost", "links lost", \.linksLost),
        .count("links_funded", "of them paid by it", \.linksFunded),
        .count("newly_isolated", "newly isolated", \.newlyIsolated.count),
        .count("cities_cut_off", "cut off", \.citiesCutOff), .count("pairs_lost", "pairs lost", \.pairsLost),
        .number("reach_lost", "ways lost", decimals: 4, \.reachLost),
        .number("fragmentation", "fragmentation then", decimals: 4, \.fragmentation),
        .number("fragmentation_change", "change", decimals: 4, \.fragmentationChange),
        .ids("isolated_ids", "who is isolated", \.newlyIsolated),
        .ids("programmes_led", "programmes led", \.programmesLed), .text("reason", "in words", \.reason),
        .ids("evidence", "links", \.evidence),
      ], rows: report.losses.filter { isKept($0.id) })
  }

  private var dependencyLead: String {
    let linked = report.dependencies.filter { $0.share != nil }
    let whole = linked.count { $0.share == 1 }
    guard !linked.isEmpty else { return "No city reaches another." }
    var counts: [EntityID: Int] = [:]
    for city in linked where city.share == 1 { if let on = city.on { counts[on, default: 0] += 1 } }
    let most = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(3)
      .map { "\(name($0.key)) (\(English.number($0.value)))" }
    return
      "\(English.number(whole)) of \(English.count(linked.count, "city", "cities")) that reach any other would reach "
      + "none without one city, agency or programme"
      + (most.isEmpty ? "." : "; most of them hang on \(English.list(most)).")
  }

  private var dependencies: ResultTable {
    ResultTable(
      [
        .id("id", "id", \.id), .text("name", "name", \.name), .text("country", "country", \.country),
        .count("reach", "reaches", \.reach), .number("dependency_share", "dependency", decimals: 2, \.share),
        .count("reach_left", "reach left", \.reachLeft), .id("depends_on", "on", \.on),
        .text("depends_on_name", "who is") { [network] in $0.on.map { network.displayName(of: $0) } },
      ], rows: report.dependencies.filter { isKept($0.id) })
  }

  private var bridgeLead: String {
    let more = report.bridges.count { $0.smallerSide > 1 }
    return
      "If one of these ended, cities would be parted: \(English.count(report.bridges.count, "link")), of which "
      + "\(English.number(more)) hold more than one city on either side."
  }

  private var bridges: ResultTable {
    ResultTable(
      [
        .id("id", "link", \.id), .count("smaller_side", "cities beyond it", \.smallerSide),
        .count("larger_side", "other side", \.largerSide), .count("pairs", "pairs parted", \.pairs),
        .text("from", "from") { [network] in network.displayName(of: $0.from) },
        .text("to", "to") { [network] in network.displayName(of: $0.to) },
      ], rows: report.bridges.filter { isKept($0.from) || isKept($0.to) })
  }

  private var endingLead: String {
    guard let share = report.endUnknownShare else { return "There is no present link." }
    return
      "\(English.capitalized(English.percent(share))) of the present links say nothing of a last year, so that more "
      + "may run out than stands here. Ways lost are counted up to each year, as if nothing new began."
  }

  private var endings: ResultTable {
    ResultTable(
      [
        .text("year", "last year") { String($0.year) }, .count("links", "links", \.links),
        .count("newly_isolated", "newly isolated", \.newlyIsolated.count),
        .number("reach_lost", "ways lost", decimals: 4, \.reachLost),
        .ids("programmes", "programmes that end", \.programmes),
        .ids("isolated_ids", "who has no link left", \.newlyIsolated),
        .ids("evidence", "links that run out", \.evidence),
      ], rows: report.endings)
  }

  private var readableEndings: ResultTable {
    ResultTable(
      [
        .text("year", "last year") { String($0.year) }, .count("links", "links", \.links),
        .count("newly_isolated", "newly isolated", \.newlyIsolated.count),
        .number("reach_lost", "ways lost, %", decimals: 1) { $0.reachLost.map { $0 * 100 } },
        .text("reason", "in words") { [network] ending in
          func names(_ ids: [EntityID]) -> String {
            English.list(ids.map { network.displayName(of: $0) }, limit: 6)
          }
          let sentences = [
            ending.newlyIsolated.isEmpty ? nil : "\(names(ending.newlyIsolated)) would have no link left.",
            ending.programmes.isEmpty ? nil : "\(names(ending.programmes)) would end.",
            ending.evidence.isEmpty ? nil : "Links: \(English.list(ending.evidence.map(\.rawValue), limit: 3)).",
          ]
          return sentences.compactMap { $0 }.joined(separator: " ")
        },
      ], rows: report.endings)
  }

  private var keyPlayerLead: String {
    let players = report.keyPlayers
    guard players.groupSize > 2 else { return "No group of cities is large enough to be split." }
    let goal =
      "no group of more than \(English.number(players.half)) of its \(English.number(players.groupSize)) cities"
    var text: String
    if players.smallestSet.isEmpty {
      text =
        "The losses below, each the worst after those before it, do not yet split the largest group: there is still "
        + "one with more than half of its \(English.number(players.groupSize)) cities. "
        + "At least \(English.number(players.atLeast)) would have to be lost."
    } else {
      text = "Without \(English.list(players.smallestSet.map(name))), \(goal) would be left. "
      text +=
        players.isProven
        ? "No smaller set does that."
        : "No set of fewer than \(English.number(players.atLeast)) does that; between, it was not looked at."
    }
    if players.carriersWeighed < players.carriers {
      text +=
        " Weighed in each step were the \(English.number(players.carriersWeighed)) of "
        + "\(English.number(players.carriers)) paying or carrying bodies that part most by themselves."
    }
    return text
  }

  private var keyPlayers: ResultTable {
    ResultTable(
      [
        .count("step", "step") { $0.offset + 1 }, .id("id", "lost") { $0.element.id },
        .text("name", "name") { $0.element.name }, .text("sort", "sort") { $0.element.sort.rawValue },
        .count("largest_group", "largest group left") { $0.element.largestGroup },
        .number("fragmentation", "fragmentation", decimals: 3) { $0.element.fragmentation },
      ], rows: report.keyPlayers.steps.enumerated())
  }

  private var mendLead: String {
    "One link each that would join the largest parts again. Whether the two fit each other, cityweave match tells."
  }

  private var mends: ResultTable {
    ResultTable(
      [
        .id("loss", "if lost", \.loss), .count("cities", "cut off", \.citiesCutOff),
        .id("contact", "link", \.contact), .id("partner", "with", \.partner),
        .count("pairs_restored", "pairs joined again", \.pairsRestored),
        .text("reason", "in words") { [network] mend in
          func name(_ id: EntityID) -> String { network.displayName(of: id) }
          let themes = mend.sharedThemes.map(\.displayName)
          let reason = [
            "\(name(mend.contact)) and \(name(mend.partner))"
              + (themes.isEmpty
                ? " have no theme in common on record." : " both work on \(English.list(themes, limit: 3))."),
            mend.door.map { "Door: \(name($0))." } ?? "No door on record.",
          ]
          return reason.joined(separator: " ")
        },
      ], rows: report.mends)
  }
}
