import Analysis
import CityNetwork
import Tables

extension NetworkReport {
  /// How many cities a report tries new links for.
  public static let triedCities = 10

  /// What one new link would do for the most urgent cities; nil where it was not looked at.
  var newLinksSection: ReportPage.Section? {
    guard !newLinks.isEmpty else { return nil }
    var section = ReportPage.Section(id: "new-links", title: "What one new link would do")
    section.paragraphs = [
      [
        .init("For each of the "), .init("most urgent cities", link: "#matches"),
        .init(
          " with candidates, two links were tried in the network as it stands: that with its best match, and that which would "
            + "bring it nearest to all others. Where they differ, the best match is the one to write to: a link with the best "
            + "linked city is nearly always nearest, and says nothing about who fits whom."),
      ],
      [
        .init(
          "Counted are present links between cities; nearness is harmonic centrality. cityweave whatif tries every link of "
            + "any city, and whole scenarios of cities, agencies and links that come or go.")
      ],
    ]
    let bestMatches = Dictionary(
      (helpers?.matches ?? []).compactMap { match in match.candidates.first.map { (match.id, $0.id) } },
      uniquingKeysWith: { first, _ in first })
    let rows = newLinks.map { links -> [ResultTable.Cell] in
      let match = bestMatches[links.city].flatMap { id in links.candidates.first { $0.id == id } }
      return [.text(links.name), .integer(links.reach), .number(links.harmonic)]
        + Self.cells(match) + Self.cells(links.candidates.first)
    }
    section.tables = [
      ReportPage.Table(
        "With the best match, and with whoever is nearest to all",
        ResultTable(
          columns: [
            .text("city", "city"), .number("reach", "reaches"), .number("harmonic", "nearness", decimals: 4),
            .text("match", "with its best match"), .number("match_gain", "nearness gained", decimals: 4),
            .number("match_reach", "would reach"), .text("nearest", "with the nearest to all"),
            .number("nearest_gain", "nearness gained", decimals: 4), .number("nearest_reach", "would reach"),
          ], rows: rows))
    ]
    return section
  }

  private static func cells(_ candidate: SingleLinks.Candidate?) -> [ResultTable.Cell] {
    guard let candidate else { return [.text("none, or linked already"), .blank, .blank] }
    return [.text("\(candidate.name) (\(candidate.country))"), .number(candidate.gain), .integer(candidate.reach)]
  }
}
