import Foundation
import Language
import Tables
import TestSupport
import Testing

@Suite("PhraseFile")
struct PhraseFileTests {
  private static let folder = "Sources/Language/Files"

  private func read(_ text: String, above language: PhraseBook? = nil) -> PhraseFile.Reading {
    PhraseFile.read(Array(text.utf8), file: "vi.csv", above: language)
  }

  /// The keys and texts of a file that is built in.
  private func phrases(_ file: String) throws -> [(key: String, text: String)] {
    let table = try #require(
      CSVReader().read(Array(try Checkout.text("\(Self.folder)/\(file)").utf8), file: file).table)
    return (0..<table.rowCount).map { (table.text(row: $0, column: 0), table.text(row: $0, column: 1)) }
  }

  private func places(_ text: String) throws -> Set<String> {
    let expression = try NSRegularExpression(pattern: "\\{[^}]*\\}")
    return Set(
      expression.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
        Range($0.range, in: text).map { String(text[$0]) }
      })
  }

  @Test("The template reads without a fault and lacks nothing")
  func template() throws {
    let reading = read(PhraseFile.template())
    #expect(reading.diagnostics.kept.isEmpty && reading.missing.isEmpty && reading.missingCountries == 0)
    #expect(reading.phrases?.language == "en")
    #expect(PhraseFile.template().hasPrefix("key,text,note\n"))
  }

  @Test("Japanese reads as strictly as anybody's file, has every phrase, and the same places as English")
  func japanese() throws {
    let bytes = Array(try Checkout.text("\(Self.folder)/brief.ja.csv").utf8)
    let reading = PhraseFile.read(bytes, file: "ja.csv", above: .english)
    #expect(reading.diagnostics.kept.isEmpty && reading.missing.isEmpty, "\(reading.missing)")
    let english = Dictionary(uniqueKeysWithValues: try phrases("brief.en.csv").map { ($0.key, $0.text) })
    for (key, text) in try phrases("brief.ja.csv") where !key.hasPrefix("country.") && key != "names.local" {
      let original = try #require(english[key], "\(key)")
      let (own, given) = (try places(text), try places(original))
      #expect(own == given, "\(key)")
    }
  }

  @Test("Every phrase is said somewhere, and everything that is said is a phrase")
  func everyKeyIsUsed() throws {
    var said: Set<String> = []
    var patterns: [String] = []
    let paths = ["Brief", "Phrases"].flatMap { Checkout.files(below: "Sources/Language/\($0)", ending: ".swift") }
    for path in paths {
      for literal in try Checkout.text(path).split(separator: "\"", omittingEmptySubsequences: false) {
        let isKey = literal.allSatisfy { $0.isLetter || $0.isNumber || "._\\()$".contains($0) }
        guard isKey, literal.contains(".") || literal == "quote" || literal == "language" else { continue }
        if literal.contains("\\(") {
          // What is put in stands for any words; a place in the middle is no key by itself.
          let fixed = literal.replacing(/\\\([^)]*\)/, with: "#")
          let words = NSRegularExpression.escapedPattern(for: String(fixed)).replacingOccurrences(of: "#", with: ".+")
          if fixed.filter({ $0 != "#" }).count > 3 { patterns.append("^\(words)$") }
        } else {
          said.insert(String(literal))
        }
      }
    }
    let keys = try phrases("brief.en.csv").map(\.key)
    for key in keys {
      let base = key.replacing(/\.(zero|one|other)$/, with: "")
      let isUsed =
        said.contains(key) || said.contains(base)
        || patterns.contains { base.range(of: $0, options: .regularExpression) != nil }
      #expect(isUsed, "\(key)")
    }
    #expect(Set(keys).count == keys.count)
    for path in paths {
      for match in try Checkout.text(path).matches(of: /say\("([a-z_.]+)"/) {
        let key = String(match.1)
        // A language alone may have it: English shows names as they are.
        guard key != "names.local" else { continue }
        #expect(keys.contains(key) || keys.contains("\(key).other"), "\(path): \(key)")
      }
    }
  }

  @Test("A translation may say a lack under the key that it had before, but not under both")
  func formerKeys() throws {
    let reading = read("key,text\nlanguage,vi\ngap.only_ended_links,A\ngap.no_department,B\n")
    #expect(reading.phrases != nil)
    #expect(!reading.missing.contains("gap.dormant") && !reading.missing.contains("gap.no_international_department"))
    let both = read("key,text\ngap.dormant,A\ngap.only_ended_links,B\n")
    #expect(both.phrases == nil && both.diagnostics.kept.map(\.code) == ["phrase.key.duplicate"])
  }

  @Test("What a translation lacks is said in the language below it, and listed in the order of the template")
  func fallback() throws {
    let all = try phrases("brief.en.csv").map(\.key)
    let reading = read("key,text,note\nlanguage,vi,\npartners.heading,Đối tác,\nmissing.heading,,still to do\n")
    #expect(reading.phrases?.language == "vi")
    // Forms that the language may do without are not missing once there is an `.other`.
    #expect(reading.missing == all.filter { !["language", "partners.heading"].contains($0) })
    #expect(reading.missingCountries > 200)
    let other = read("key,text\ngap.undated.other,{count} trên {total}\n")
    #expect(!other.missing.contains { $0.hasPrefix("gap.undated") })
    // Above Japanese only what Japanese lacks is said in English, which is nothing but names of countries.
    let above = read("key,text\nname.hue,フエ\n", above: PhraseBook(builtIn: "ja"))
    #expect(above.missing.isEmpty && above.phrases?.language == "ja")
    #expect(read("key,text\nlanguage,ja\n").missing.isEmpty)
  }

  @Test(
    "A fault is told with its line and column and what to do, and gives no phrases",
    // With the cell that is at fault, 1 or 2; columns count letters.
    arguments: [
      ("partners.headin,Đối tác", "phrase.key.unknown", 1, "did you mean “partners.heading”?"),
      ("short.since,Năm {year", "phrase.brace", 2, "a brace is not closed"),
      ("short.since,Năm {}", "phrase.brace", 2, "a brace is not closed"),
      ("short.since,Năm year}", "phrase.brace", 2, "a brace is not closed"),
      ("short.since,Năm {yaer} {year}", "phrase.place.unknown", 2, "in place of {yaer}"),
      ("partners.heading,{city}", "phrase.place.unknown", 2, "this phrase has none"),
      ("short.since,Năm", "phrase.place.missing", 2, "{year} is missing"),
      ("page.direction,left", "phrase.value", 2, "“left” is no direction"),
      ("sentence.space,nothing", "phrase.value", 2, "write space or none"),
      ("language,Tiếng Việt", "phrase.value", 2, "is no tag"),
      ("names.local,VN XX", "phrase.value", 2, "no list of countries"),
      ("country.XX,Nowhere", "phrase.key.unknown", 1, "there is no phrase"),
      ("partners.heading,\"Đối", "quote.unclosed", 2, "never closed"),
    ] as [(String, String, Int, String)])
  func faults(row: String, code: String, cell: Int, words: String) throws {
    let reading = read("key,text\nquote,“{text}”\n\(row)\n")
    #expect(reading.phrases == nil)
    let found = try #require(reading.diagnostics.kept.first { $0.severity == .error })
    #expect(found.code == code && found.location.file == "vi.csv")
    #expect(found.location.line == 3)
    let key = row.prefix { $0 != "," }.count
    #expect(found.location.column == (cell == 1 ? 1 : key + 2))
    #expect("\(found.message) \(found.fix)".contains(words), "\(found.message) \(found.fix)")
    #expect(!found.fix.isEmpty)
  }

  @Test("A key twice, missing columns and a file that is no table are told")
  func files() {
    let twice = read("key,text\nquote,“{text}”\nquote,«{text}»\n")
    #expect(twice.phrases == nil)
    #expect(twice.diagnostics.kept.map(\.code) == ["phrase.key.duplicate"])
    #expect(twice.diagnostics.kept[0].message.contains("line 2"))
    #expect(read("schluessel,wort\na,b\n").diagnostics.kept.map(\.code) == ["phrase.columns"])
    for text in ["", "\u{0}\u{1}", "PK\u{3}\u{4}"] {
      let reading = read(text)
      #expect(reading.phrases == nil && reading.diagnostics.hasErrors, "\(text)")
    }
  }

  @Test("A file from a spreadsheet reads: marks at the start, semicolons, capital heads, guarded texts")
  func spreadsheets() throws {
    let reading = read("\u{FEFF}Key;Text;Note\r\npartners.heading;'=Đối tác;x\r\n")
    #expect(reading.diagnostics.kept.isEmpty)
    #expect(reading.phrases != nil && !reading.missing.contains("partners.heading"))
  }
}
