public import Analysis
import CityNetwork
public import Language

extension ResultDocument {
  /// What cities would have beside what is recorded.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - keeping: Which cities to show.
  ///   - top: How many to show; nil for all.
  ///   - words: How it is said.
  public static func expected(
    _ report: ExpectedLinks, keeping: (ExpectedLinks.Entry) -> Bool = { _ in true }, top: Int? = nil, in words: Wording
  ) -> ResultDocument {
    let kept = report.entries.filter(keeping)
    let all = ResultTable(expectedColumns, rows: kept)
    let shown = ResultTable(readableColumns, rows: kept)
    var sections = [Section(table: shown.prefix(top), totalRows: top == nil ? nil : kept.count)]
    if report.model != nil {
      sections.append(Section(title: "What the model found", lead: modelLead(report), table: effectTable(report)))
      sections.append(
        Section(
          title: "How well it fits", lead: "Cities by their number of partners, counted and as the model expects them.",
          table: countTable(report)))
      sections.append(
        Section(
          title: "Countries recorded more or less than expected", lead: reportingLead(report),
          table: reportingTable(report)))
    }
    return ResultDocument(
      schema: "cityweave.expected/1",
      title: "Expected city partners of \(English.count(kept.count, "city", "cities"))",
      sections: sections, flat: all.prefix(top), remarks: expectedRemarks(report) + [words.caveat])
  }

  /// What to know before reading expected numbers.
  static func expectedRemarks(_ report: ExpectedLinks) -> [String] {
    var remarks: [String] = []
    if let abstention = report.abstention { remarks.append("No expected numbers: \(abstention).") }
    if report.model != nil {
      remarks.append(
        "Ordered by how unusual the recorded number is: the chance of so few partners, or fewer, if the model were right."
      )
    }
    return remarks + [
      "Counted are distinct cities with a present link. Expected is what the data records for like cities, not what a "
        + "city ought to have; fewer recorded may mean that fewer were written down.",
      "Peers: the narrowest of size, level and country; size and country; size, level and region; size and region; size "
        + "and level; size — that has at least \(PeerComparison.minimumPeers) others. \(withoutPeers(report))",
      capitalRemark(report),
    ] + presenceRemarks(report.year, report.presumedShare)
  }

  /// How many cities have no peers, and why.
  private static func withoutPeers(_ report: ExpectedLinks) -> String {
    let without = report.entries.filter { $0.peers == nil }
    guard !without.isEmpty else { return "Every city has peers." }
    let unknown = without.count { $0.population == nil }
    let reasons = [
      unknown > 0 ? "\(English.number(unknown)) for want of a known population" : nil,
      unknown < without.count
        ? "\(English.number(without.count - unknown)) for want of others of their size" : nil,
    ].compactMap { $0 }
    return
      "\(English.count(without.count, "city has", "cities have")) none, which is left blank: \(English.list(reasons))."
  }

  /// What part it plays which cities are capitals.
  static func capitalRemark(_ report: ExpectedLinks) -> String {
    guard report.knownCapitalStatuses > 0 else {
      return "The data does not say which cities are national capitals, so that this plays no part."
    }
    let unknown = report.entries.count - report.knownCapitalStatuses
    let known = unknown == 0 ? "" : " (of \(English.count(unknown, "city", "cities")) it is not known)"
    let peers =
      "\(English.count(report.capitals, "national capital is", "national capitals are")) on record\(known). Capitals are held "
      + "against capitals where there are enough of them, other cities against others."
    guard let model = report.model, model.capitalEffect == nil else { return peers }
    return peers
      + " The model needs \(ExpectationModel.minimumGroup) capitals and as many others of known population and place, "
      + "so that there it plays no part."
  }

  /// Whether being the capital matters, as far as the data tells; nil where it plays no part.
  static func capitalSentence(_ model: ExpectationModel) -> String? {
    guard let effect = model.capitalEffect else { return nil }
    let interval = "\(NumberText.fixed(effect.lower, decimals: 2)) to \(NumberText.fixed(effect.upper, decimals: 2))"
    guard effect.pValue < 0.05 else {
      return "The data shows no effect of being the national capital (factor \(interval))."
    }
    return "National capitals have \(effect.factor < 1 ? "fewer" : "more") partners (factor \(interval))."
  }

  static func modelLead(_ report: ExpectedLinks) -> String {
    guard let model = report.model else { return "" }
    let kind =
      model.isNegativeBinomial
      ? "Negative binomial regression, since the numbers are wider spread than chance alone (α = \(NumberText.fixed(model.overdispersion, decimals: 2)))"
      : "Poisson regression, since the numbers are no wider spread than chance alone"
    let omitted = [
      model.withoutPopulation > 0
        ? "\(English.number(model.withoutPopulation)) without a known population" : nil,
      model.withoutCoordinate > 0 ? "\(English.number(model.withoutCoordinate)) without coordinates" : nil,
    ].compactMap { $0 }
    let left = omitted.isEmpty ? "" : "; left out: \(English.list(omitted))"
    return
      "\(kind), of \(English.count(model.cities, "city", "cities"))\(left). Factors are held against \(model.reference). "
      + ([distanceSentence(model), capitalSentence(model)].compactMap { $0 }.joined(separator: " "))
      + " The model comes \(English.percent(max(0, model.pseudoR2))) of the way from knowing nothing "
      + "(McFadden); dispersion \(NumberText.fixed(model.dispersion, decimals: 2)), where 1 is right."
  }

  /// Whether distance matters, as far as the data tells.
  static func distanceSentence(_ model: ExpectationModel) -> String {
    guard let effect = model.distanceEffect else { return "All cities lie in one place, so distance plays no part." }
    let interval = "\(NumberText.fixed(effect.lower, decimals: 2)) to \(NumberText.fixed(effect.upper, decimals: 2))"
    guard effect.pValue < 0.05 else {
      return "The data shows no effect of distance (factor \(interval) for 1,000 km)."
    }
    return
      "Cities farther from the others have \(effect.factor < 1 ? "fewer" : "more") partners (factor \(interval) for 1,000 km)."
  }

  static func effectTable(_ report: ExpectedLinks) -> ResultTable {
    ResultTable(
      [
        .text("property", "property", \.name), .number("factor", "factor", decimals: 2, \.factor),
        .number("lower", "from", decimals: 2, \.lower), .number("upper", "to (95 %)", decimals: 2, \.upper),
        .number("p", "p", decimals: 3, \.pValue),
      ], rows: report.model?.effects ?? [])
  }

  static func countTable(_ report: ExpectedLinks) -> ResultTable {
    ResultTable(
      [
        .text("partners", "city partners", \.partners), .count("observed", "cities", \.observed),
        .number("expected", "expected", decimals: 1, \.expected),
      ], rows: report.model?.counts ?? [])
  }

  static func reportingLead(_ report: ExpectedLinks) -> String {
    guard let model = report.model else { return "" }
    let properties = model.capitalEffect == nil ? "size, level and place" : "size, level, place and capital status"
    return "Of \(English.count(model.countriesTested, "country", "countries")) with at least "
      + "\(ExpectationModel.minimumGroup) cities, those whose sum differs from what \(properties) lead to expect, "
      + "corrected for the number of countries (Benjamini–Hochberg, 5 %). It may be the country or the data; a lack in a "
      + "country that is little recorded says little."
  }

  static func reportingTable(_ report: ExpectedLinks) -> ResultTable {
    ResultTable(
      [
        .text("country", "country") { Country.name(of: $0.country) }, .count("cities", "cities", \.cities),
        .count("recorded", "recorded", \.recorded), .number("expected", "expected", decimals: 1, \.expected),
        .number("ratio", "recorded / expected", decimals: 2, \.ratio),
        .number("p", "p, corrected", decimals: 3, \.correctedPValue),
      ], rows: report.model?.countries ?? [])
  }

  private static let readableColumns: [Column<ExpectedLinks.Entry>] = [
    .id("id", "id", \.id), .count("recorded", "recorded", \.recorded),
    .number("expected", "expected", decimals: 1) { $0.expectation?.expected },
    .text("range", "nine of ten") { $0.expectation.map { "\($0.lower)–\($0.upper)" } },
    .number("peer_median", "peers", decimals: 1) { $0.peers?.median },
    .text("reason", "in words") { "\($0.name). \($0.reason)" },
  ]

  private static let expectedColumns: [Column<ExpectedLinks.Entry>] = [
    .id("id", "id", \.id), .text("name", "name", \.name), .text("country", "country", \.country),
    .count("population", "population", \.population), .text("size_class", "size", \.sizeClass.rawValue),
    .text("capital", "capital", \.capital.rawValue), .count("recorded", "recorded", \.recorded),
    .number("expected", "expected", decimals: 2) { $0.expectation?.expected },
    .number("expected_without_itself", "own row left out", decimals: 2) { $0.expectation?.expectedWithoutItself },
    .count("expected_low", "5 %") { $0.expectation?.lower }, .count("expected_high", "95 %") { $0.expectation?.upper },
    .number("shortfall", "shortfall", decimals: 2) { entry in
      entry.expectation.map { $0.expected - Double(entry.recorded) }
    },
    .number("chance_of_so_few", "chance of so few", decimals: 4) { $0.expectation?.chanceOfSoFew },
    .count("rank", "rank") { $0.expectation?.rank }, .text("peer_group", "peers") { $0.peers?.group },
    .count("peers", "number of peers") { $0.peers?.peers },
    .number("peer_median", "median", decimals: 1) { $0.peers?.median },
    .number("peer_lower_quartile", "lower quartile", decimals: 1) { $0.peers?.lowerQuartile },
    .number("peer_upper_quartile", "upper quartile", decimals: 1) { $0.peers?.upperQuartile },
    .text("reason", "in words", \.reason), .ids("evidence", "links", \.evidence),
  ]
}
