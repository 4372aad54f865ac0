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
    let rows = newLinks.map { links in
      NewLink(
        links: links,
        match: bestMatches[links.city].flatMap { id in links.candidates.first { $0.id == id } })
    }
    section.tables = [
      ReportPage.Table(
        "With the best match, and with whoever is nearest to all",
        ResultTable(
          [
            .text("city", "city", \.links.name), .count("reach", "reaches", \.links.reach),
            .number("harmonic", "nearness", decimals: 4, \.links.harmonic),
          ] + Self.columns("match", "with its best match") { $0.match }
            + Self.columns("nearest", "with the nearest to all") { $0.links.candidates.first }, rows: rows))
    ]
    return section
  }

  /// What was tried for a city.
  private struct NewLink {
    let links: SingleLinks
    /// Its best match; nil where none is named or it is linked already.
    let match: SingleLinks.Candidate?
  }

  /// One of the links tried, and what it would do.
  private static func columns(
    _ name: String, _ title: String, _ candidate: @escaping @Sendable (NewLink) -> SingleLinks.Candidate?
  ) -> [Column<NewLink>] {
    [
      .text(name, title) { row in
        candidate(row).map { "\($0.name) (\($0.country))" } ?? "none, or linked already"
      },
      .number("\(name)_gain", "nearness gained", decimals: 4) { candidate($0)?.gain },
      .count("\(name)_reach", "would reach") { candidate($0)?.reach },
    ]
  }
}
