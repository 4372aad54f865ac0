public import Analysis
import CityNetwork
public import Language

extension ResultDocument {
  /// How many cities of each ranking people are shown unless they ask for another number.
  public static let usualBandRows = 20

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
        title: words.title(of: ranking.measure), lead: bandSentences(ranking, report).joined(separator: " "),
        table: bandTable(ranking, Array(entries.prefix(top ?? usualBandRows))), totalRows: entries.count)
    }
    let rows = kept.flatMap { ranking, entries in
      entries.prefix(top ?? .max).map { (ranking, $0) }
    }
    return ResultDocument(
      schema: "cityweave.bands/1",
      title: "How far to trust the rankings of \(English.count(report.cities, "city", "cities"))",
      sections: sections, flat: ResultTable(bandColumns, rows: rows), remarks: bandRemarks(report) + [words.caveat])
  }

  /// How steady a ranking is, in sentences.
  static func bandSentences(_ ranking: RankingBands, _ report: ShakenRankings) -> [String] {
    var sentences: [String] = []
    if let first = ranking.entries.first {
      let share = English.percent(ranking.firstStays)
      sentences.append("\(first.name) stays first in \(share) of the trials.")
      sentences.append(
        "Of the first ten, \(English.percent(ranking.topTenStays)) stay among the first ten, on average.")
    }
    if let agreement = ranking.agreement {
      sentences.append(
        "Kendall's tau between the full ranking and that of a trial: \(decimals(agreement.median)) in the middle, "
          + "\(decimals(agreement.lower)) to \(decimals(agreement.upper)) in nine of ten; 1 is the same order.")
    } else {
      sentences.append("All cities have the same score, so there is no order to lose.")
    }
    let sizes = ranking.groupSizes
    switch sizes.count {
    case 0: break
    case 1: sentences.append("No city can be told apart from the first.")
    default:
      let shown = sizes.prefix(4).map(English.number)
      let members =
        sizes.count > shown.count ? shown.joined(separator: ", ") + " and so on" : English.list(shown)
      sentences.append(
        "\(English.capitalized(English.count(sizes.count, "group"))) can be told apart, with \(members) cities from the top."
      )
    }
    return sentences
  }

  /// What the places of a ranking are for people.
  static func bandTable(_ ranking: RankingBands, _ entries: [RankingBands.Entry]) -> ResultTable {
    ResultTable(
      [
        .count("rank", "place", \.place), .text("band", "band", bandRange), .count("group", "group", \.group),
        .number("score", "score", decimals: ranking.measure.decimals, \.score), .text("country", "country", \.country),
        .id("id", "id", \.id), .text("name", "name", \.name),
      ], rows: entries)
  }

  /// What was done and what it rests on.
  static func bandRemarks(_ report: ShakenRankings) -> [String] { bandBasis(report) + bandRules(report) }

  /// What was done, and what had to be assumed.
  static func bandBasis(_ report: ShakenRankings) -> [String] {
    if let abstention = report.abstention { return ["No bands: \(abstention)."] }
    let plan = report.plan
    return [
      "Each of \(English.number(plan.repetitions)) trials takes away \(English.number(report.droppedLinks)) of the "
        + "\(English.count(report.links, "link")) between cities, drawn at random (seed \(plan.seed)), and ranks anew. "
        + "Nine of ten trials put a city within its band.",
      plan.reason,
      "Assumed is that every link is as likely to be missing as any other. It seldom is: whole programmes and small places "
        + "are left out more often, so the true doubt is likely greater than the band.",
    ]
  }

  /// What the columns mean.
  static func bandRules(_ report: ShakenRankings) -> [String] {
    guard report.abstention == nil else { return [] }
    return [
      "Groups: the first city leads a group; the next ones belong to it until one stands below its leader in at least 95 % "
        + "of the trials and leads the next. Within a group the order means nothing; its last and the next group's first "
        + "may not differ either, see their bands.",
      placeRule(report), "Projection: \(Wording.english.statement(of: report.projection)).",
    ]
  }

  private static func placeRule(_ report: ShakenRankings) -> String {
    let without =
      report.withoutPartner == 0
      ? ""
      : " \(English.count(report.withoutPartner, "city", "cities")) without a recorded city partner "
        + "\(report.withoutPartner == 1 ? "is" : "are") not ranked: nothing can be taken away from them, so nothing is said "
        + "of them."
    return "Place: 1 and the number of cities with a higher score; equal scores share a place.\(without)"
  }

  static func bandRange(_ entry: RankingBands.Entry) -> String {
    entry.lower == entry.upper
      ? NumberText.grouped(entry.lower) : "\(NumberText.grouped(entry.lower))–\(NumberText.grouped(entry.upper))"
  }

  static func decimals(_ value: Double) -> String { NumberText.fixed(value, decimals: 2) }

  private static let bandColumns: [Column<(RankingBands, RankingBands.Entry)>] =
    [
      .id("id", "id") { $1.id }, .text("name", "name") { $1.name }, .text("country", "country") { $1.country },
      .text("measure", "measure") { ranking, _ in ranking.measure.rawValue },
      .number("score", "score", decimals: 4) { $1.score },
    ] + placeColumns.of { $0.1 }

  /// The place of a city in a ranking, and where it may stand.
  static let placeColumns: [Column<RankingBands.Entry>] = [
    .count("rank", "place", \.place).inShort, .count("rank_low", "from", \.lower).inShort,
    .count("rank_high", "to", \.upper).inShort, .count("group", "group", \.group),
  ]
}

extension ResultDocument {
  /// What the columns of a ranking beside other measures say.
  static func bandColumnRemarks(_ report: ShakenRankings) -> [String] {
    guard let ranking = report.rankings.first else { return bandRemarks(report) }
    // The groups are no column there, and the projection is told anyway.
    return ["Place, from and to: by \(Wording.english.title(of: ranking.measure))."] + bandBasis(report)
      + (report.abstention == nil ? [placeRule(report)] : [])
  }
}
