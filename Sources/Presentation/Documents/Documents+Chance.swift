public import Analysis
import CityNetwork
public import Language

extension ResultDocument {
  /// What of a network's shape chance alone would give.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - words: How it is said.
  public static func chance(_ report: ChanceReport, in words: Wording) -> ResultDocument {
    ResultDocument(
      schema: "cityweave.chance/1",
      title: words.say("chance.title", ["questions": words.count(report.tests.count, .question)]),
      sections: [
        Section(
          title: words.say("chance.links.title"), lead: words.linksLead(of: report),
          table: chanceTable(report, ofPlaces: false, in: words)),
        Section(
          title: words.say("chance.places.title"), lead: words.placesLead(of: report),
          table: chanceTable(report, ofPlaces: true, in: words)),
      ] + cliqueSections(report.cliques, in: words),
      flat: ResultTable(chanceColumns(words), rows: report.tests, in: words),
      remarks: words.rules(of: report) + [words.caveat], in: words)
  }

  /// The tests of one way to let chance work.
  static func chanceTable(_ report: ChanceReport, ofPlaces: Bool, in words: Wording) -> ResultTable {
    ResultTable(
      [
        .number("observed", decimals: 3) { $0.result?.observed },
        .number("mean", decimals: 3) { $0.result?.mean },
        .number("z", decimals: 1) { $0.result?.zScore },
        .number("p_corrected", decimals: 3) { $0.result?.correctedPValue },
        .text("answer", of: "chance", words.point),
      ], rows: report.tests.filter { $0.question.isOfPlaces == ofPlaces }, in: words)
  }

  private static func chanceColumns(_ words: Wording) -> [Column<ChanceTest>] {
    [
      .text("id", of: "chance", \.question.rawValue), .text("name", of: "chance") { words.name(of: $0.question) },
      .number("observed", decimals: 4) { $0.result?.observed },
      .number("mean", decimals: 4) { $0.result?.mean },
      .number("spread", decimals: 4) { $0.result?.spread },
      .number("z", decimals: 2) { $0.result?.zScore },
      .number("p", decimals: 4) { $0.result?.pValue },
      .number("p_corrected", of: "chance", decimals: 4) { $0.result?.correctedPValue },
      .count("links", \.links), .count("left_out", \.leftOut),
      .text("answer", of: "chance", words.sentence),
    ]
  }
}
