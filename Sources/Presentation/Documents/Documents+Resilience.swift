public import Analysis
public import CityNetwork

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
  ///   - caveat: What to know about the completeness of the data.
  public static func resilience(
    _ report: ResilienceReport, network: CityNetwork, part: ResiliencePart? = nil,
    keeping: @escaping (EntityID) -> Bool = { _ in true }, top: Int? = nil, caveat: String
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
      sections: sections, flat: parts.flat(part ?? .losses).prefix(top), remarks: resilienceRemarks(report) + [caveat])
  }

  /// How the network hangs together as it is.
  static func resilienceSummary(_ report: ResilienceReport, _ network: CityNetwork) -> String {
    let cities = network.cities.count
    let largest = report.groupSizes.first ?? 0
    return
      "of \(Wording.count(cities, "city", "cities")), \(Wording.number(largest)) reach one another through cities, agencies "
      + "and programmes"
  }

  /// What to know before reading.
  static func resilienceRemarks(_ report: ResilienceReport) -> [String] {
    [
      "With an agency, programme or city go its own present links, and every link that runs under it or is paid by it. "
        + "A programme that it leads is counted by itself.",
      "Ways lead over present links of every kind, through cities, agencies and programmes; counted are cities. Ways "
        + "lost: the share of pairs of other cities that reach each other now and would not then. Fragmentation: the share "
        + "of pairs that no way joins\(report.fragmentation.map { ", now \(Wording.percent($0))" } ?? "").",
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
      columns: [
        .text("id", "id"), .number("links", "links"), .number("isolated", "newly isolated"),
        .number("reach", "ways lost, %", decimals: 1), .text("reason", "in words"),
      ],
      rows: losses.map {
        [
          .text($0.id.rawValue), .integer($0.linksLost), .integer($0.newlyIsolated.count),
          .init($0.reachLost.map { $0 * 100 }), .text("\($0.name). \($0.reason)"),
        ]
      })
  }

  private var losses: ResultTable {
    ResultTable(
      columns: [
        .text("id", "id"), .text("name", "name"), .text("sort", "sort"), .text("country", "country"),
        .number("links_lost", "links lost"), .number("links_funded", "of them paid by it"),
        .number("newly_isolated", "newly isolated"), .number("cities_cut_off", "cut off"),
        .number("pairs_lost", "pairs lost"), .number("reach_lost", "ways lost", decimals: 4),
        .number("fragmentation", "fragmentation then", decimals: 4),
        .number("fragmentation_change", "change", decimals: 4), .text("isolated_ids", "who is isolated"),
        .text("programmes_led", "programmes led"), .text("reason", "in words"), .text("evidence", "links"),
      ],
      rows: report.losses.filter { isKept($0.id) }.map { loss in
        [
          .text(loss.id.rawValue), .text(loss.name), .text(loss.sort.rawValue), .init(loss.country),
          .integer(loss.linksLost), .integer(loss.linksFunded), .integer(loss.newlyIsolated.count),
          .integer(loss.citiesCutOff), .integer(loss.pairsLost), .init(loss.reachLost), .init(loss.fragmentation),
          .init(loss.fragmentationChange), .list(loss.newlyIsolated.map(\.rawValue)),
          .list(loss.programmesLed.map(\.rawValue)), .text(loss.reason), .list(loss.evidence.map(\.rawValue)),
        ]
      })
  }

  private var dependencyLead: String {
    let linked = report.dependencies.filter { $0.share != nil }
    let whole = linked.count { $0.share == 1 }
    guard !linked.isEmpty else { return "No city reaches another." }
    var counts: [EntityID: Int] = [:]
    for city in linked where city.share == 1 { if let on = city.on { counts[on, default: 0] += 1 } }
    let most = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.prefix(3)
      .map { "\(name($0.key)) (\(Wording.number($0.value)))" }
    return
      "\(Wording.number(whole)) of \(Wording.count(linked.count, "city", "cities")) that reach any other would reach "
      + "none without one city, agency or programme"
      + (most.isEmpty ? "." : "; most of them hang on \(Wording.list(most)).")
  }

  private var dependencies: ResultTable {
    ResultTable(
      columns: [
        .text("id", "id"), .text("name", "name"), .text("country", "country"), .number("reach", "reaches"),
        .number("dependency_share", "dependency", decimals: 2), .number("reach_left", "reach left"),
        .text("depends_on", "on"), .text("depends_on_name", "who is"),
      ],
      rows: report.dependencies.filter { isKept($0.id) }.map { city in
        [
          .text(city.id.rawValue), .text(city.name), .text(city.country), .integer(city.reach), .init(city.share),
          .integer(city.reachLeft), .init(city.on?.rawValue), .init(city.on.map(name)),
        ]
      })
  }

  private var bridgeLead: String {
    let more = report.bridges.count { $0.smallerSide > 1 }
    return "If one of these ended, cities would be parted: \(Wording.count(report.bridges.count, "link")), of which "
      + "\(Wording.number(more)) hold more than one city on either side."
  }

  private var bridges: ResultTable {
    ResultTable(
      columns: [
        .text("id", "link"), .number("smaller_side", "cities beyond it"), .number("larger_side", "other side"),
        .number("pairs", "pairs parted"), .text("from", "from"), .text("to", "to"),
      ],
      rows: report.bridges.filter { isKept($0.from) || isKept($0.to) }.map { bridge in
        [
          .text(bridge.id.rawValue), .integer(bridge.smallerSide), .integer(bridge.largerSide),
          .integer(bridge.pairs), .text(name(bridge.from)), .text(name(bridge.to)),
        ]
      })
  }

  private var endingLead: String {
    guard let share = report.endUnknownShare else { return "There is no present link." }
    return
      "\(Wording.capitalized(Wording.percent(share))) of the present links say nothing of a last year, so that more "
      + "may run out than stands here. Ways lost are counted up to each year, as if nothing new began."
  }

  private var endings: ResultTable {
    ResultTable(
      columns: [
        .text("year", "last year"), .number("links", "links"), .number("newly_isolated", "newly isolated"),
        .number("reach_lost", "ways lost", decimals: 4), .text("programmes", "programmes that end"),
        .text("isolated_ids", "who has no link left"), .text("evidence", "links that run out"),
      ],
      rows: report.endings.map { ending in
        [
          .text(String(ending.year)), .integer(ending.links), .integer(ending.newlyIsolated.count),
          .init(ending.reachLost), .list(ending.programmes.map(\.rawValue)),
          .list(ending.newlyIsolated.map(\.rawValue)), .list(ending.evidence.map(\.rawValue)),
        ]
      })
  }

  private var readableEndings: ResultTable {
    ResultTable(
      columns: [
        .text("year", "last year"), .number("links", "links"), .number("newly_isolated", "newly isolated"),
        .number("reach_lost", "ways lost, %", decimals: 1), .text("reason", "in words"),
      ],
      rows: report.endings.map { ending in
        let isolated = ending.newlyIsolated.map(name)
        let sentences = [
          isolated.isEmpty ? nil : "\(Wording.list(isolated, limit: 6)) would have no link left.",
          ending.programmes.isEmpty ? nil : "\(Wording.list(ending.programmes.map(name), limit: 6)) would end.",
          ending.evidence.isEmpty ? nil : "Links: \(Wording.list(ending.evidence.map(\.rawValue), limit: 3)).",
        ]
        return [
          .text(String(ending.year)), .integer(ending.links), .integer(ending.newlyIsolated.count),
          .init(ending.reachLost.map { $0 * 100 }), .text(sentences.compactMap { $0 }.joined(separator: " ")),
        ]
      })
  }

  private var keyPlayerLead: String {
    let players = report.keyPlayers
    guard players.groupSize > 2 else { return "No group of cities is large enough to be split." }
    let goal =
      "no group of more than \(Wording.number(players.half)) of its \(Wording.number(players.groupSize)) cities"
    var text: String
    if players.smallestSet.isEmpty {
      text =
        "The losses below, each the worst after those before it, do not yet split the largest group: there is still "
        + "one with more than half of its \(Wording.number(players.groupSize)) cities. "
        + "At least \(Wording.number(players.atLeast)) would have to be lost."
    } else {
      text = "Without \(Wording.list(players.smallestSet.map(name))), \(goal) would be left. "
      text +=
        players.isProven
        ? "No smaller set does that."
        : "No set of fewer than \(Wording.number(players.atLeast)) does that; between, it was not looked at."
    }
    if players.carriersWeighed < players.carriers {
      text +=
        " Weighed in each step were the \(Wording.number(players.carriersWeighed)) of "
        + "\(Wording.number(players.carriers)) paying or carrying bodies that part most by themselves."
    }
    return text
  }

  private var keyPlayers: ResultTable {
    ResultTable(
      columns: [
        .number("step", "step"), .text("id", "lost"), .text("name", "name"), .text("sort", "sort"),
        .number("largest_group", "largest group left"), .number("fragmentation", "fragmentation", decimals: 3),
      ],
      rows: report.keyPlayers.steps.enumerated().map { index, step in
        [
          .integer(index + 1), .text(step.id.rawValue), .text(step.name), .text(step.sort.rawValue),
          .integer(step.largestGroup), .init(step.fragmentation),
        ]
      })
  }

  private var mendLead: String {
    "One link each that would join the largest parts again. Whether the two fit each other, cityweave match tells."
  }

  private var mends: ResultTable {
    ResultTable(
      columns: [
        .text("loss", "if lost"), .number("cities", "cut off"), .text("contact", "link"), .text("partner", "with"),
        .number("pairs_restored", "pairs joined again"), .text("reason", "in words"),
      ],
      rows: report.mends.map { mend in
        let themes = mend.sharedThemes.map(\.displayName)
        let reason = [
          "\(name(mend.contact)) and \(name(mend.partner))"
            + (themes.isEmpty
              ? " have no theme in common on record." : " both work on \(Wording.list(themes, limit: 3))."),
          mend.door.map { "Door: \(name($0))." } ?? "No door on record.",
        ]
        return [
          .text(mend.loss.rawValue), .integer(mend.citiesCutOff), .text(mend.contact.rawValue),
          .text(mend.partner.rawValue), .integer(mend.pairsRestored), .text(reason.joined(separator: " ")),
        ]
      })
  }
}
