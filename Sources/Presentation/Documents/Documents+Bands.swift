public import Analysis
import CityNetwork
public import Language

extension ResultDocument {
  /// How many cities of each ranking people are shown unless they ask for another number.
  package static let usualBandRows = 20

  /// The rankings of cities with their bands.
  ///
  /// - Parameters:
  ///   - report: The finding.
  ///   - keeping: Which cities to show; all are ranked.
  ///   - top: How many of each ranking to show; nil for the first ``usualBandRows`` in what people read, and for all in what
  ///     programs read.
  ///   - words: How it is said.
  public static func bands(
    _ report: ShakenRankings, keeping: (RankingBands.Entry) -> Bool = { _ in true }, top: Int? = nil, in words: Wording
  ) -> ResultDocument {
    let kept = report.rankings.map { ranking in (ranking, ranking.entries.filter(keeping)) }
    let sections = kept.map { ranking, entries in
      Section(
        title: words.title(of: ranking.measure), lead: words.sentences(words.sentences(on: ranking)),
        table: bandTable(ranking, Array(entries.prefix(top ?? usualBandRows)), words), totalRows: entries.count)
    }
    let rows = kept.flatMap { ranking, entries in
      entries.prefix(top ?? .max).map { (ranking, $0) }
    }
    return ResultDocument(
      schema: "cityweave.bands/1",
      title: words.say("bands.title", ["cities": words.count(report.cities, .city)]),
      sections: sections, flat: ResultTable(bandColumns(words), rows: rows, in: words),
      remarks: words.remarks(on: report) + [words.caveat], in: words)
  }

  /// What the places of a ranking are for people.
  static func bandTable(
    _ ranking: RankingBands, _ entries: [RankingBands.Entry], _ words: Wording
  ) -> ResultTable {
    ResultTable(
      [
        .count("rank", of: "bands", \.place), .text("band") { bandRange($0, words) },
        .count("group", \.group),
        .number("score", decimals: ranking.measure.decimals, \.score), .country("country", \.country),
        .id("id", \.id), .text("name", \.name),
      ], rows: entries, in: words)
  }

  private static func bandRange(_ entry: RankingBands.Entry, _ words: Wording) -> String {
    entry.lower == entry.upper
      ? words.number(entry.lower) : "\(words.number(entry.lower))–\(words.number(entry.upper))"
  }

  private static func bandColumns(_ words: Wording) -> [Column<(RankingBands, RankingBands.Entry)>] {
    [.id("id") { $1.id }, .text("name") { $1.name }]
      + Column<(RankingBands, RankingBands.Entry)>.countryAndName(in: words) { $0.1.country } + [
        .text("measure") { ranking, _ in ranking.measure.rawValue },
        .number("score", decimals: 4) { $1.score },
      ] + placeColumns.of { $0.1 }
  }

  /// The place of a city in a ranking, and where it may stand.
  static let placeColumns: [Column<RankingBands.Entry>] = [
    .count("rank", of: "bands", \.place).inShort, .count("rank_low", \.lower).inShort,
    .count("rank_high", \.upper).inShort, .count("group", \.group),
  ]
}
