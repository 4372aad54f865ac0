import TestSupport
import Testing

/// One thing is named in one place: a text stands under one key, but for what is listed here with its reason.
@Suite("Phrases that stand twice")
struct DoubledPhrasesTests {
  /// Keys that may have the same text.
  private static let allowed: [(keys: Set<String>, why: String)] = [
    (["count.bodies.other", "glossary.body.other"], "the brief's: translated with its own forms of counts"),
    (["count.bodies.zero", "glossary.body.none"], "the brief's: translated with its own forms of counts"),
    (["count.cities.other", "glossary.otherCity.other"], "the brief's: translated with its own forms of counts"),
    (["department.yes", "gaps.reason.department.yes"], "a case beside others that the brief says differently"),
    (["coverage.question.population", "question.population"], "a case beside others that the brief says differently"),
    (["gaps.size.large", "size.large"], "the brief's: before a noun, as “medium-sized” is"),
    (["gaps.size.small", "size.small"], "the brief's: before a noun, as “medium-sized” is"),
    (["gaps.size.very_large", "size.very_large"], "the brief's: before a noun, as “medium-sized” is"),
    (["diagram.legend.agency", "picture.agency"], "the brief's: a caption is a phrase of its own"),
    (
      ["case.sort.programme", "diagram.legend.programme", "picture.programme"],
      "what an entry is, a line of a legend, and a caption of the brief's"
    ),
    (
      ["case.sort.city", "diagram.reach.box.city", "level.city", "picture.city"],
      "any city, and the level of one that is called so"
    ),
    (
      ["case.agency.unknown", "case.answer.unknown", "case.status.unknown"],
      "a sort of agency, an answer and a status: languages inflect the word"
    ),
    (["case.status.ended", "diagram.ego.ended"], "the status of a link, and a line of a legend"),
    (
      ["kind.unspecified", "purpose.unknown", "since.unknown", "through.unknown"],
      "four different things that are not recorded"
    ),
    (["kind.bilateral", "measures.degree_bilateral.heading"], "a kind of link, and the column of those of it"),
    (["kind.membership", "measures.degree_membership.heading"], "a kind of link, and the column of those of it"),
    (["kind.programmatic", "measures.degree_programmatic.heading"], "a kind of link, and the column of those of it"),
    (
      ["kind.public_private", "measures.degree_public_private.heading"], "a kind of link, and the column of those of it"
    ),
    (["change.figure.cities", "table.cities"], "a figure, and the brief's heading of a column"),
    (["gaps.department.no.lead", "gaps.department.yes.lead"], "two answers, which a source gives alike"),
    (["gaps.no_city_partner.name", "glossary.cityPartner.none"], "a class of gaps, and a count of none"),
    (["matching.common_partners.name", "matching.method.common_neighbors"], "an attribute, and a method named for it"),
    (["theme.environment", "themes.family.environment"], "a theme, and the family that it gives its name"),
    (["writing.none", "writing.number.zero"], "no row, and a count of none"),
    (
      [
        "diagram.coverage.share.unknown", "diagram.legend.department.unknown", "matching.unknown",
        "reciprocity.source.unknown",
      ], "four different things that are not known: languages inflect the word by the thing"
    ),
    (["measures.agencies.name", "report.agencies.title"], "a measure that counts them, and a part of the report"),
    (["measures.agencies.heading", "table.agencies"], "a measure's column, and the brief's"),
    (["diagram.ego.provides", "measures.out_degree.heading"], "a line, and a measure's column"),
  ]

  /// Whether a text may stand under keys: those of measures tell everything of one measure, a source that two share too.
  private static func mayShare(_ keys: Set<String>) -> Bool {
    keys.allSatisfy { $0.hasPrefix("measures.") } || allowed.contains { $0.keys == keys }
  }

  /// The texts under several keys. Headings of columns are left out: each is named for its column.
  private static func doubled() throws -> [String: Set<String>] {
    let rows = try PhraseFilesTests.english().filter { $0.file != "column" }
    return Dictionary(grouping: rows, by: \.text).mapValues { Set($0.map(\.key)) }.filter { $0.value.count > 1 }
  }

  @Test("A text stands under one key, unless two things are called alike")
  func oneKeyAText() throws {
    for (text, keys) in try Self.doubled().sorted(by: { $0.key < $1.key }) where !Self.mayShare(keys) {
      Issue.record("“\(text)” stands under \(keys.sorted().joined(separator: ", "))")
    }
  }

  @Test("Whatever is let stand twice does")
  func listIsShort() throws {
    let doubled = Set(try Self.doubled().values)
    for (keys, _) in Self.allowed { #expect(doubled.contains(keys), "\(keys.sorted()) are alike no more") }
  }
}
