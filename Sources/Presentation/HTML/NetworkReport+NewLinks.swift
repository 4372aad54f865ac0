import Analysis
import CityNetwork
import Language
import Tables

extension NetworkReport {
  /// How many cities a report tries new links for.
  package static let triedCities = 10

  /// What one new link would do for the most urgent cities; nil where it was not looked at.
  var newLinksSection: ReportPage.Section? {
    guard !newLinks.isEmpty else { return nil }
    var section = ReportPage.Section(id: "new-links", title: words.say("matching.newLinks.title"))
    section.paragraphs = [
      words.runs(
        "matching.newLinks.lead", ["cities": words.say("matching.newLinks.cities")], leading: ["cities": "#matches"]),
      [.init(words.say("matching.newLinks.counted"))],
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
        words.say("matching.newLinks.table"),
        ResultTable(
          [
            .text("city", \.links.name), .count("reach", \.links.reach),
            .number("harmonic", of: "newLinks", decimals: 4, \.links.harmonic),
          ] + columns("match", words.say("matching.newLinks.column.match")) { $0.match }
            + columns("nearest", words.say("matching.newLinks.column.nearest")) { $0.links.candidates.first },
          rows: rows, in: words))
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
  private func columns(
    _ name: String, _ title: String, _ candidate: @escaping @Sendable (NewLink) -> SingleLinks.Candidate?
  ) -> [Column<NewLink>] {
    let none = words.say("matching.newLinks.none")
    return [
      .text(name, titled: title) { row in
        candidate(row).map { $0.country.isEmpty ? $0.name : "\($0.name) (\(words.country($0.country)))" } ?? none
      },
      .number("\(name)_gain", titled: words.say("column.harmonic_gain"), decimals: 4) { candidate($0)?.gain },
      .count("\(name)_reach", titled: words.say("column.newLinks.reach")) { candidate($0)?.reach },
    ]
  }
}
