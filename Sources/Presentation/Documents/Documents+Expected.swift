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
    let all = ResultTable(expectedColumns(words), rows: kept, in: words)
    let shown = ResultTable(readableColumns(words), rows: kept, in: words)
    var sections = [Section(table: shown.prefix(top), totalRows: top == nil ? nil : kept.count)]
    if let model = report.model {
      sections += [
        Section(
          title: words.say("expected.model.title"), lead: words.lead(of: model), table: effectTable(model, words)),
        Section(
          title: words.say("expected.fit.title"), lead: words.say("expected.fit.lead"),
          table: countTable(model, words)),
        Section(
          title: words.say("expected.countries.title"), lead: words.countriesLead(of: model),
          table: reportingTable(model, words)),
      ]
    }
    return ResultDocument(
      schema: "cityweave.expected/1",
      title: words.say("expected.title", ["cities": words.count(kept.count, .city)]),
      sections: sections, flat: all.prefix(top), remarks: words.remarks(on: report) + [words.caveat], in: words)
  }

  private static func effectTable(_ model: ExpectationModel, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("property") { words.name(of: $0.term) }, .number("factor", decimals: 2, \.factor),
        .number("lower", of: "expected", decimals: 2, \.lower), .number("upper", of: "expected", decimals: 2, \.upper),
        .number("p", decimals: 3, \.pValue),
      ], rows: model.effects, in: words)
  }

  private static func countTable(_ model: ExpectationModel, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("partners", words.partners), .count("observed", of: "expected", \.observed),
        .number("expected", decimals: 1, \.expected),
      ], rows: model.counts, in: words)
  }

  private static func reportingTable(_ model: ExpectationModel, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .country("country", \.country), .count("cities", \.cities),
        .count("recorded", \.recorded), .number("expected", decimals: 1, \.expected),
        .number("ratio", decimals: 2, \.ratio),
        .number("p", of: "expected", decimals: 3, \.correctedPValue),
      ], rows: model.countries, in: words)
  }

  private static func readableColumns(_ words: Wording) -> [Column<ExpectedLinks.Entry>] {
    [
      .id("id", \.id), .count("recorded", \.recorded),
      .number("expected", decimals: 1) { $0.expectation?.expected },
      .text("range") { $0.expectation.map { "\($0.lower)–\($0.upper)" } },
      .number("peer_median", of: "expected", decimals: 1) { $0.peers?.median },
      .text("reason") {
        words.say("expected.row.named", ["city": $0.name, "reason": words.reason(of: $0)])
      },
    ]
  }

  private static func expectedColumns(_ words: Wording) -> [Column<ExpectedLinks.Entry>] {
    [.id("id", \.id), .text("name", \.name)] + Column<ExpectedLinks.Entry>.countryAndName(in: words, \.country) + [
      .count("population", \.population), .text("size_class", \.sizeClass.rawValue),
      .text("capital", \.capital.rawValue), .count("recorded", \.recorded),
      .number("expected", decimals: 2) { $0.expectation?.expected },
      .number("expected_without_itself", decimals: 2) {
        $0.expectation?.expectedWithoutItself
      },
      .count("expected_low") { $0.expectation?.lower },
      .count("expected_high") { $0.expectation?.upper },
      .number("shortfall", decimals: 2) { entry in
        entry.expectation.map { $0.expected - Double(entry.recorded) }
      },
      .number("chance_of_so_few", decimals: 4) { $0.expectation?.chanceOfSoFew },
      .count("rank") { $0.expectation?.rank },
      .text("peer_group") { $0.peers.map { words.name(of: $0.group) } },
      .count("peers") { $0.peers?.peers },
      .number("peer_median", decimals: 1) { $0.peers?.median },
      .number("peer_lower_quartile", decimals: 1) { $0.peers?.lowerQuartile },
      .number("peer_upper_quartile", decimals: 1) { $0.peers?.upperQuartile },
      .text("reason", words.reason), .ids("evidence", \.evidence),
    ]
  }
}
