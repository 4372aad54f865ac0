import Foundation
import Presentation
import Tables
import TestSupport
import Testing

@Suite("Phrase files")
struct PhraseFileTests {
  private func read(_ text: String) -> PhraseFile.Reading { PhraseFile.read(Array(text.utf8), file: "x.csv") }

  private func builtIn(_ tag: String) throws -> [UInt8] {
    Array(try Checkout.text("Sources/Presentation/Brief/Languages/\(tag).csv").utf8)
  }

  @Test("The built-in languages pass as strictly as anybody's, and Japanese lacks no phrase", arguments: ["en", "ja"])
  func builtInFiles(tag: String) throws {
    let reading = PhraseFile.read(try builtIn(tag), file: "\(tag).csv")
    #expect(reading.phrases?.language == tag)
    #expect(reading.diagnostics.kept.isEmpty, "\(DiagnosticText.text(reading.diagnostics, severities: [.error]))")
    #expect(reading.missing.isEmpty, "\(reading.missing)")
  }

  @Test("Every phrase of the template is used by the program")
  func used() throws {
    let sources = try Checkout.files(below: "Sources/Presentation/Brief", ending: ".swift").map(Checkout.text).joined()
    let table = try #require(CSVReader().read(try builtIn("en"), file: "en.csv").table)
    for row in 0..<table.rowCount {
      let key = table.text(row: row, column: 0)
      // Keys whose last part is filled in from the data are found by their first part.
      let stem = key.components(separatedBy: ".")[0]
      #expect(sources.contains("\"\(key)\"") || sources.contains("\"\(stem)."), "\(key)")
    }
  }

  @Test(
    "What is wrong with a translation is told by line, and nothing is taken over",
    arguments: [
      ("key,text\nlanguage,vi\nhelp.headin,X\n", 3, "phrase.key.unknown"),
      ("key,text\nhelp.none,Nobody {who}\n", 2, "phrase.place.unknown"),
      ("key,text\nhelp.story,{helper} has done it ({themes}).\n", 2, "phrase.place.missing"),
      ("key,text\nhelp.none,an open { brace\n", 2, "phrase.brace"),
      ("key,text\nhelp.none,A\nhelp.none,B\n", 3, "phrase.key.duplicate"),
      ("key,text\nlanguage,Vietnamese!\n", 2, "phrase.value"), ("key,words\nhelp.none,A\n", 1, "phrase.columns"),
      ("key,text\npage.direction,up\n", 2, "phrase.value"), ("key,text\nhelp.none,\"A\n", 2, "quote.unclosed"),
    ] as [(String, Int, String)])
  func bad(text: String, line: Int, code: String) throws {
    let reading = read(text)
    #expect(reading.phrases == nil)
    let first = try #require(reading.diagnostics.kept.first)
    #expect(first.code == code && first.location.line == line, "\(first)")
    #expect(!first.fix.isEmpty)
  }

  @Test("A translation that lacks phrases says which, and English stands in")
  func partial() throws {
    let reading = read("key,text\nlanguage,vi\nhelp.heading,Ai có thể giúp\n")
    let phrases = try #require(reading.phrases)
    #expect(phrases.language == "vi")
    #expect(reading.missing.contains("help.none") && !reading.missing.contains("help.heading"))
    #expect(reading.missingCountries > 190)
    // Filled in with everything, nothing is missing.
    #expect(read(PhraseFile.template()).missing.isEmpty)
  }
}
