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
      remarks: resilienceRemarks(report, in: words) + [words.caveat])
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
        .id("id", "id", \.id), .count("links", "links", \.linksLost),
        .count("isolated", "newly isolated", \.newlyIsolated.count),
        .number("reach", "ways lost, %", decimals: 1) { $0.reachLost.map { $0 * 100 } },
        .text("reason", "in words") { [words] loss in
          words.say("resilience.loss.named", ["name": loss.name, "reason": words.reason(of: loss)])
        },
      ], rows: losses)
  }

  private var losses: ResultTable {
    ResultTable(
      [
        .id("id", "id", \.id), .text("name", "name", \.name), .text("sort", "sort", \.sort.rawValue),
        .text("country", "country", \.country), .count("links_lost", "links lost", \.linksLost),
        .count("links_funded", words.say("resilience.losses.funded"), \.linksFunded),
        .count("newly_isolated", "newly isolated", \.newlyIsolated.count),
        .count("cities_cut_off", "cut off", \.citiesCutOff), .count("pairs_lost", "pairs lost", \.pairsLost),
        .number("reach_lost", "ways lost", decimals: 4, \.reachLost),
        .number("fragmentation", "fragmentation then", decimals: 4, \.fragmentation),
        .number("fragmentation_change", "change", decimals: 4, \.fragmentationChange),
        .ids("isolated_ids", words.say("resilience.losses.isolated"), \.newlyIsolated),
        .ids("programmes_led", "programmes led", \.programmesLed), .text("reason", "in words", words.reason),
        .ids("evidence", "links", \.evidence),
      ], rows: report.losses.filter { isKept($0.id) })
  }

  private var dependencies: ResultTable {
    ResultTable(
      [
        .id("id", "id", \.id), .text("name", "name", \.name), .text("country", "country", \.country),
        .count("reach", "reaches", \.reach), .number("dependency_share", "dependency", decimals: 2, \.share),
        .count("reach_left", "reach left", \.reachLeft), .id("depends_on", "on", \.on),
        .text("depends_on_name", "who is") { [words] in $0.on.map(words.name) },
      ], rows: report.dependencies.filter { isKept($0.id) })
  }

  private var bridges: ResultTable {
    ResultTable(
      [
        .id("id", "link", \.id), .count("smaller_side", words.say("resilience.bridges.beyond"), \.smallerSide),
        .count("larger_side", "other side", \.largerSide), .count("pairs", "pairs parted", \.pairs),
        .text("from", "from") { [words] in words.name(of: $0.from) },
        .text("to", "to") { [words] in words.name(of: $0.to) },
      ], rows: report.bridges.filter { isKept($0.from) || isKept($0.to) })
  }

  private var endings: ResultTable {
    ResultTable(
      [
        .text("year", "last year") { String($0.year) }, .count("links", "links", \.links),
        .count("newly_isolated", "newly isolated", \.newlyIsolated.count),
        .number("reach_lost", "ways lost", decimals: 4, \.reachLost),
        .ids("programmes", words.say("resilience.endings.column.programmes"), \.programmes),
        .ids("isolated_ids", words.say("resilience.endings.column.isolated"), \.newlyIsolated),
        .ids("evidence", words.say("resilience.endings.column.links"), \.evidence),
      ], rows: report.endings)
  }

  private var readableEndings: ResultTable {
    ResultTable(
      [
        .text("year", "last year") { String($0.year) }, .count("links", "links", \.links),
        .count("newly_isolated", "newly isolated", \.newlyIsolated.count),
        .number("reach_lost", "ways lost, %", decimals: 1) { $0.reachLost.map { $0 * 100 } },
        .text("reason", "in words", words.reason),
      ], rows: report.endings)
  }

  private var keyPlayers: ResultTable {
    ResultTable(
      [
        .count("step", "step") { $0.offset + 1 }, .id("id", "lost") { $0.element.id },
        .text("name", "name") { $0.element.name }, .text("sort", "sort") { $0.element.sort.rawValue },
        .count("largest_group", words.say("resilience.players.left")) { $0.element.largestGroup },
        .number("fragmentation", "fragmentation", decimals: 3) { $0.element.fragmentation },
      ], rows: report.keyPlayers.steps.enumerated())
  }

  private var mends: ResultTable {
    ResultTable(
      [
        .id("loss", "if lost", \.loss), .count("cities", "cut off", \.citiesCutOff),
        .id("contact", "link", \.contact), .id("partner", "with", \.partner),
        .count("pairs_restored", words.say("resilience.mends.joined"), \.pairsRestored),
        .text("reason", "in words", words.reason),
      ], rows: report.mends)
  }
}
