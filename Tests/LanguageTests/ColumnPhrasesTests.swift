import Foundation
import TestSupport
import Testing

/// The headings of columns are phrases by the columns' names, and stand nowhere else.
@Suite("The phrases of columns")
struct ColumnPhrasesTests {
  /// A column in a source: its name, and the table that calls it differently.
  struct Mention {
    let path: String
    let name: String
    let table: String?

    var key: String { "column." + (table.map { "\($0)." } ?? "") + name }
  }

  private static func sources() throws -> [(path: String, text: String)] {
    try Checkout.files(below: "Sources/Presentation", ending: ".swift").map { ($0, try Checkout.text($0)) }
  }

  /// The columns under the phrases of their names.
  static func mentions(in source: String, path: String = "") -> [Mention] {
    let column =
      /\.(?:text|word|list|id|ids|flag|count|year|number|country)\(\s*"([a-z0-9_]+)"(?:,\s*of: "([A-Za-z]+)")?\s*(?=[,)])(?!,\s*titled:)/
    // One of ids and one of names beside it.
    let pair = /\.(?:idAndName|countryAndName)\(\s*"([a-z0-9_]+)"(?:,\s*of: "([A-Za-z]+)")?/
    let pairOfLists = /\.idsAndNames\(\s*"([a-z0-9_]+)",\s*"([a-z0-9_]+)"(?:,\s*of: "([A-Za-z]+)")?/
    var mentions = source.matches(of: column).map {
      Mention(path: path, name: String($0.1), table: $0.2.map(String.init))
    }
    for match in source.matches(of: pair) {
      mentions.append(Mention(path: path, name: String(match.1), table: match.2.map(String.init)))
      mentions.append(Mention(path: path, name: "\(match.1)_name", table: nil))
    }
    for match in source.matches(of: pairOfLists) {
      mentions.append(Mention(path: path, name: String(match.1), table: match.3.map(String.init)))
      mentions.append(Mention(path: path, name: String(match.2), table: nil))
    }
    return mentions
  }

  /// Headings that stand as words beside their column.
  static func literalHeadings(in source: String) -> [String] {
    let second = /\.(?:text|word|list|id|ids|flag|count|year|number)\(\s*"[^"]*",\s*"[^"]*"/
    return source.matches(of: second).map { String($0.0) }
      + source.matches(of: /titled: "[^"]*"/).map { String($0.0) }
  }

  @Test("No heading stands beside its column")
  func headingsArePhrases() throws {
    for (path, text) in try Self.sources() {
      let code = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
      #expect(Self.literalHeadings(in: code) == [], "\(path)")
    }
  }

  @Test("Every column has its phrase, and every phrase of columns is over one")
  func phrasesAreUsed() throws {
    let keys = Set(try PhraseFilesTests.english().map(\.key).filter { $0.hasPrefix("column.") })
    let mentions = try Self.sources().flatMap { Self.mentions(in: $0.text, path: $0.path) }
    #expect(mentions.count > 350)
    for mention in mentions {
      #expect(keys.contains(mention.key), "\(mention.path): there is no \(mention.key)")
    }
    // What is said by its whole key stands over a column whose name is made.
    let said = try Self.sources().flatMap { $0.text.matches(of: /"(column\.[A-Za-z0-9_.]+)"/).map { String($0.1) } }
    for key in keys.subtracting(mentions.map(\.key)).subtracting(said).sorted() {
      Issue.record("no column is called \(key)")
    }
  }

  @Test("A table calls a column differently only where its heading is another one")
  func differencesAreOnes() throws {
    let rows = try PhraseFilesTests.english().filter { $0.file == "column" }
    let texts = Dictionary(rows.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
    for row in rows {
      let parts = row.key.split(separator: ".")
      guard parts.count == 3, let usual = texts["column.\(parts[2])"] else { continue }
      #expect(row.text != usual, "\(row.key) says what column.\(parts[2]) does")
    }
  }

  @Test("Columns and headings beside them are found in a source")
  func columnsAreFound() {
    let source = #".text("a", \.a), .number("b", of: "c", decimals: 2, \.b), .id("d") { $0.d }, .text("e", titled: t)"#
    #expect(Self.mentions(in: source).map(\.key) == ["column.a", "column.c.b", "column.d"])
    #expect(Self.literalHeadings(in: source) == [])
    #expect(Self.literalHeadings(in: #".text("a", "b", \.a), .text("c", titled: "d")"#).count == 2)
  }
}
