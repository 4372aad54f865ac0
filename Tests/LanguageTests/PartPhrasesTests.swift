import Foundation
import Testing

/// What is absolute is true of the whole alone, and must say of what part it is where links are left out.
@Suite("Phrases that would be false of a part")
struct PartPhrasesTests {
  /// Says that there is nothing, or nothing else.
  private static let absolutes = [
    #"\bno (?:recorded |present |such )?links?\b"#,
    #"\bwithout (?:a |any )?(?:recorded |present )?(?:link|city partner|partner)"#,
    #"\bisolated\b"#, #"\bat all\b"#, #"\bonly (?:recorded )?(?:link|partner)s?\b"#,
    #"\b(?:link|partner|programme|agencies) only\b"#,
    #"\bwith anybody\b"#, #"\bnobody on record\b"#, #"\bevery (?:recorded )?link\b"#,
    #"\bno (?:present )?city partner\b"#,
    #"\bmost city partners\b"#, #"\bonly here\b"#,
  ]

  /// Phrases that stand in a sentence, title or table that says of what part they are, or that are true of any part.
  private static let excused: [String: String] = [
    "gaps.": "titles, names, rules and clauses of standings have forms for a part, and sentences begin with it",
    "isolation.": "clauses of a sentence that begins with the part",
    "measures.": "definitions", "matching.common_partners.definition": "definition",
    "matching.partners_of_partners.definition": "definition", "resilience.with": "definition",
    "column.": "headings under a title that says the part", "glossary.": "nouns, for sentences that say the part",
    "scope.": "say the part themselves", "bands.none.takes": "of the links that are looked at, whose number is given",
    "bands.assumption": "an assumption on links that nobody wrote down",
    "matching.newLinks.counted": "of links to be made", "programme.none": "of links to be made",
    "diagram.themes.subtitle": "of the links that are drawn",
    "short.": "the brief tells of the whole, and of a part by phrases of its own",
    "gap.": "the brief tells of the whole", "brought.": "the brief has a form for a part",
  ]

  @Test("Every phrase that is absolute says of what part it is, or is excused with a reason")
  func absolutesSayThePart() throws {
    let patterns = try Self.absolutes.map { try Regex($0).ignoresCase() }
    var used: Set<String> = []
    for row in try PhraseFilesTests.english() {
      guard patterns.contains(where: { row.text.firstMatch(of: $0) != nil }) else { continue }
      if let excuse = Self.excused.keys.first(where: row.key.hasPrefix) {
        used.insert(excuse)
        continue
      }
      let places = ["ofPart", "ofRecord"]
      #expect(places.contains { row.text.contains("{\($0)}") }, "\(row.key): \(row.text)")
    }
    let idle = Set(Self.excused.keys).subtracting(used).sorted()
    #expect(idle.isEmpty, "no longer needed: \(idle)")
  }
}
