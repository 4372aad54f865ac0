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
  ///   - network: The facts.
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
    let parts = ResilienceParts(report: report, isKept: isKept, words: words)
    let shown = (part.map { [$0] } ?? ResiliencePart.allCases).flatMap { parts.sections($0) }
    let sections = shown.map { section in
      Section(
        title: section.title, lead: section.lead, table: section.table.prefix(top ?? usualResilienceRows),
        totalRows: section.table.rowCount)
    }
    return ResultDocument(
      schema: "cityweave.resilience/1",
      title: words.say(
        "resilience.title", ["summary": words.summary(of: report, cities: network.cities.count)]),
      sections: sections, flat: parts.flat(part ?? .losses).prefix(top),
      remarks: resilienceRemarks(report, in: words) + [words.caveat], in: words)
  }

  /// What to know before reading.
  static func resilienceRemarks(_ report: ResilienceReport, in words: Wording) -> [String] {
    [
      words.say("resilience.with"), words.ways(of: report), words.say("resilience.dependency"),
      words.say("resilience.unseen"), words.presence(year: report.year, presumedShare: report.presumedShare),
    ]
  }
}

/// The tables of a resilience report.
struct ResilienceParts {
  let report: ResilienceReport
  let isKept: (EntityID) -> Bool
  let words: Wording

  func sections(_ part: ResiliencePart) -> [ResultDocument.Section] {
    switch part {
    case .losses:
      [
        .init(
          title: words.say("resilience.bodies.title"),
          table: readableLosses(report.losses.filter { $0.sort != .city && $0.linksLost > 0 })),
        .init(
          title: words.say("resilience.cities.title"),
          table: readableLosses(report.losses.filter { $0.sort == .city && isKept($0.id) && $0.linksLost > 0 })),
      ]
    case .dependencies:
      [
        .init(
          title: words.say("resilience.dependencies.title"), lead: words.dependencies(of: report), table: dependencies)
      ]
    case .bridges:
      [.init(title: words.say("resilience.bridges.title"), lead: words.bridges(of: report), table: bridges)]
    case .endings:
      [.init(title: words.say("resilience.endings.title"), lead: words.endings(of: report), table: readableEndings)]
    case .keyPlayers:
      [
        .init(
          title: words.say("resilience.players.title"), lead: words.sentences(of: report.keyPlayers),
          table: keyPlayers)
      ]
    case .mends:
      [.init(title: words.say("resilience.mends.title"), lead: words.say("resilience.mends.lead"), table: mends)]
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

  private func readableLosses(_ losses: [Loss]) -> ResultTable {
    ResultTable(
      [
        .id("id", \.id), .count("links", \.linksLost),
        .count("isolated", \.newlyIsolated.count),
        .number("reach", of: "resilience", decimals: 1) { $0.reachLost.map { $0 * 100 } },
        .text("reason") { [words] loss in
          words.say("resilience.loss.named", ["name": loss.name, "reason": words.reason(of: loss)])
        },
      ], rows: losses, in: words)
  }

  private var losses: ResultTable {
    ResultTable(
      [
        .id("id", \.id), .text("name", \.name), .word("sort", \.sort, named: words.name(of:)),
        .text("country", \.country), .count("links_lost", \.linksLost),
        .count("links_funded", \.linksFunded),
        .count("newly_isolated", \.newlyIsolated.count),
        .count("cities_cut_off", \.citiesCutOff), .count("pairs_lost", \.pairsLost),
        .number("reach_lost", decimals: 4, \.reachLost),
        .number("fragmentation", of: "resilience", decimals: 4, \.fragmentation),
        .number("fragmentation_change", decimals: 4, \.fragmentationChange),
        .ids("isolated_ids", of: "resilience", \.newlyIsolated),
        .ids("programmes_led", \.programmesLed), .text("reason", words.reason),
        .ids("evidence", \.evidence),
      ], rows: report.losses.filter { isKept($0.id) }, in: words)
  }

  private var dependencies: ResultTable {
    ResultTable(
      [
        .id("id", \.id), .text("name", \.name), .text("country", \.country),
        .count("reach", \.reach), .number("dependency_share", decimals: 2, \.share),
        .count("reach_left", \.reachLeft), .id("depends_on", \.on),
        .text("depends_on_name") { [words] in $0.on.map(words.name) },
      ], rows: report.dependencies.filter { isKept($0.id) }, in: words)
  }

  private var bridges: ResultTable {
    ResultTable(
      [
        .id("id", of: "resilience", \.id), .count("smaller_side", \.smallerSide),
        .count("larger_side", \.largerSide), .count("pairs", of: "resilience", \.pairs),
        .text("from") { [words] in words.name(of: $0.from) },
        .text("to") { [words] in words.name(of: $0.to) },
      ], rows: report.bridges.filter { isKept($0.from) || isKept($0.to) }, in: words)
  }

  private var endings: ResultTable {
    ResultTable(
      [
        .text("year", of: "resilience") { String($0.year) }, .count("links", \.links),
        .count("newly_isolated", \.newlyIsolated.count),
        .number("reach_lost", decimals: 4, \.reachLost),
        .ids("programmes", \.programmes),
        .ids("isolated_ids", \.newlyIsolated),
        .ids("evidence", of: "resilience", \.evidence),
      ], rows: report.endings, in: words)
  }

  private var readableEndings: ResultTable {
    ResultTable(
      [
        .text("year", of: "resilience") { String($0.year) }, .count("links", \.links),
        .count("newly_isolated", \.newlyIsolated.count),
        .number("reach_lost", of: "resilience", decimals: 1) { $0.reachLost.map { $0 * 100 } },
        .text("reason", words.reason),
      ], rows: report.endings, in: words)
  }

  private var keyPlayers: ResultTable {
    ResultTable(
      [
        .count("step") { $0.offset + 1 }, .id("id", of: "keyPlayers") { $0.element.id },
        .text("name") { $0.element.name }, .word("sort", { $0.element.sort }, named: words.name(of:)),
        .count("largest_group") { $0.element.largestGroup },
        .number("fragmentation", decimals: 3) { $0.element.fragmentation },
      ], rows: report.keyPlayers.steps.enumerated(), in: words)
  }

  private var mends: ResultTable {
    ResultTable(
      [
        .id("loss", \.loss), .count("cities", of: "resilience", \.citiesCutOff),
        .id("contact", \.contact), .id("partner", \.partner),
        .count("pairs_restored", \.pairsRestored),
        .text("reason", words.reason), .count("door_last_recorded") { $0.doorLast?.year },
      ], rows: report.mends, in: words)
  }
}
