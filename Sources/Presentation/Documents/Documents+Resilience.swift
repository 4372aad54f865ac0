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
      words.say("resilience.unseen"), words.presence(year: report.year, presumed: report.presumed),
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
          title: words.say("resilience.bodies.title"), lead: worst,
          table: readableLosses(report.losses.filter { $0.sort != .city && $0.linksLost > 0 })),
        .init(
          title: words.say("resilience.cities.title"),
          table: readableLosses(report.losses.filter { $0.sort == .city && isKept($0.id) && $0.linksLost > 0 })),
      ]
    case .dependencies:
      [
        .init(
          title: words.say("resilience.dependencies.title"), lead: words.dependencies(of: report),
          table: readableDependencies)
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
      [
        .init(
          title: words.say("resilience.mends.title"), lead: words.say("resilience.mends.lead"), table: readableMends)
      ]
    }
  }

  /// What the loss of the agency or programme would do that would do most harm; nil where none does any.
  private var worst: String? {
    report.losses.first { $0.sort != .city && ($0.pairsLost > 0 || !$0.newlyIsolated.isEmpty) }.map {
      words.sentence(of: $0.impact, without: [$0.name])
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

  private var lossColumns: [Column<Loss>] {
    let who: [Column<Loss>] = [
      .id("id", \.id), .text("name", \.name), .word("sort", \.sort, named: words.name(of:)),
    ]
    let figures: [Column<Loss>] = [
      .count("links_lost", \.linksLost), .count("links_funded", \.linksFunded),
      .count("newly_isolated", \.newlyIsolated.count),
      .count("cities_cut_off", \.citiesCutOff), .count("pairs_lost", \.pairsLost),
      .number("reach_lost", decimals: 4, \.reachLost),
      .number("fragmentation", of: "resilience", decimals: 4, \.fragmentation),
      .number("fragmentation_change", decimals: 4, \.fragmentationChange),
    ]
    let rest: [Column<Loss>] = [.text("reason", words.reason), .ids("evidence", \.evidence)]
    return who + Column<Loss>.countryAndName(in: words, \.country) + figures
      + Column<Loss>.idsAndNames("isolated_ids", "isolated_names", of: "resilience", in: words, \.newlyIsolated)
      + Column<Loss>.idsAndNames("programmes_led", "programmes_led_names", in: words, \.programmesLed) + rest
  }

  private var losses: ResultTable {
    ResultTable(
      lossColumns, rows: report.losses.filter { isKept($0.id) }, in: words)
  }

  private var dependencies: ResultTable {
    ResultTable(
      dependencyColumns, rows: report.dependencies.filter { isKept($0.id) }, in: words)
  }

  private var readableDependencies: ResultTable {
    ResultTable(
      dependencyColumns.filter { $0.name != "country_name" }, rows: report.dependencies.filter { isKept($0.id) },
      in: words)
  }

  private var dependencyColumns: [Column<CityDependency>] {
    let figures: [Column<CityDependency>] = [
      .count("reach", \.reach), .number("dependency_share", decimals: 2, \.share), .count("reach_left", \.reachLeft),
    ]
    return [.id("id", \.id), .text("name", \.name)] + Column<CityDependency>.countryAndName(in: words, \.country)
      + figures
      + Column<CityDependency>.idAndName("depends_on", in: words, \.on)
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
      endingColumns, rows: report.endings, in: words)
  }

  private var endingColumns: [Column<YearEnding>] {
    let figures: [Column<YearEnding>] = [
      .text("year", of: "resilience") { String($0.year) }, .count("links", \.links),
      .count("newly_isolated", \.newlyIsolated.count), .number("reach_lost", decimals: 4, \.reachLost),
    ]
    return figures + Column<YearEnding>.idsAndNames("programmes", "programme_names", in: words, \.programmes)
      + Column<YearEnding>.idsAndNames("isolated_ids", "isolated_names", in: words, \.newlyIsolated)
      + [.ids("evidence", of: "resilience", \.evidence)]
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
    let cutOff = Column<Mend>.count("cities", of: "resilience", \.citiesCutOff)
    let rest: [Column<Mend>] = [
      .count("pairs_restored", \.pairsRestored), .text("reason", words.reason),
      .count("door_last_recorded") { $0.doorLast?.year },
    ]
    return ResultTable(
      Column<Mend>.idAndName("loss", in: words, \.loss) + [cutOff]
        + Column<Mend>.idAndName("contact", in: words, \.contact)
        + Column<Mend>.idAndName("partner", in: words, \.partner) + rest, rows: report.mends, in: words)
  }

  private var readableMends: ResultTable {
    ResultTable(
      [
        .text("loss") { [words] in words.name(of: $0.loss) }, .count("cities", of: "resilience", \.citiesCutOff),
        .text("contact") { [words] in words.name(of: $0.contact) },
        .text("partner") { [words] in words.name(of: $0.partner) }, .count("pairs_restored", \.pairsRestored),
        .text("reason", words.reason),
      ], rows: report.mends, in: words)
  }
}
