import Foundation
import Language
import Tables
import TestSupport
import Testing

@Suite("The phrase files")
struct PhraseFilesTests {
  /// A row of a phrase file.
  struct Row {
    let file: String
    let key: String
    let text: String
  }

  /// The rows of every English file.
  static func english() throws -> [Row] {
    try Checkout.files(below: "Sources/Language/Files", ending: ".en.csv").flatMap { path in
      let reading = CSVReader().read(Array(try Checkout.text(path).utf8), file: path)
      #expect(reading.diagnostics.kept.isEmpty, "\(path): \(reading.diagnostics.kept)")
      let table = try #require(reading.table)
      #expect(table.columnNames == ["key", "text", "note"], "\(path)")
      let file = String(URL(fileURLWithPath: path).lastPathComponent.dropLast(".en.csv".count))
      return (0..<table.rowCount).map {
        Row(file: file, key: table.text(row: $0, column: 0), text: table.text(row: $0, column: 1))
      }
    }
  }

  @Test("Every key stands once, and begins with the name of its file; those of the brief begin with none")
  func keys() throws {
    let rows = try Self.english()
    let files = Set(rows.map(\.file))
    #expect(files.count > 10)
    var seen = Set<String>()
    for row in rows {
      #expect(seen.insert(row.key).inserted, "\(row.key) stands twice")
      let first = String(row.key.prefix { $0 != "." })
      #expect(row.file == "brief" ? !files.contains(first) : first == row.file, "\(row.file): \(row.key)")
      #expect(!row.text.isEmpty && !row.text.contains("\n"), "\(row.key) says nothing, or more than a line")
    }
  }

  @Test("Every counted thing has its singular and plural in the glossary, and the glossary counts nothing else")
  func glossary() throws {
    let keys = Set(try Self.english().filter { $0.file == "glossary" }.map(\.key))
    for thing in CountedThing.allCases {
      #expect(keys.isSuperset(of: ["glossary.\(thing).one", "glossary.\(thing).other"]), "\(thing)")
    }
    let things = Set(CountedThing.allCases.map(\.rawValue))
    for key in keys where key.hasSuffix(".other") {
      #expect(things.contains(String(key.split(separator: ".")[1])), "\(key) counts nothing")
    }
  }

  @Test("Every phrase is said somewhere, and everything that is said is a phrase")
  func everyPhraseIsSaid() throws {
    // The brief's are held to the same by its own test.
    let keys = Set(try Self.english().filter { $0.file != "brief" }.map(\.key))
    let files = Set(keys.map { String($0.prefix { $0 != "." }) })
    var said = Set<String>()
    var patterns: [Regex<Substring>] = []
    for target in ["Language", "Diagrams", "Presentation", "cityweave"] {
      for path in Checkout.files(below: "Sources/\(target)", ending: ".swift") {
        for match in try Checkout.text(path).matches(of: /"([a-z]+)(\.[A-Za-z0-9_.\\()]+)"/)
        where files.contains(String(match.1)) {
          let key = String(match.1 + match.2)
          // The name of a file looks like a key.
          guard ![".csv", ".html", ".svg"].contains(where: key.hasSuffix) else { continue }
          guard key.contains("\\(") else {
            said.insert(key)
            #expect(keys.contains(key) || keys.contains("\(key).other"), "\(path): \(key)")
            continue
          }
          // What is put in stands for one word or several.
          let words = key.replacing(/\\\([^)]*\)+/, with: "#").split(separator: "#", omittingEmptySubsequences: false)
          let pattern = words.map { NSRegularExpression.escapedPattern(for: String($0)) }.joined(
            separator: "[A-Za-z0-9_.]+")
          let regex = try Regex<Substring>("\(pattern)")
          #expect(
            keys.contains { $0.replacing(/\.(zero|one|two|other)$/, with: "").wholeMatch(of: regex) != nil },
            "\(path): \(key)")
          patterns.append(regex)
        }
      }
    }
    for key in keys.sorted() {
      let base = key.replacing(/\.(zero|one|two|other)$/, with: "")
      let isSaid =
        said.contains(key) || said.contains(base)
        || patterns.contains { base.wholeMatch(of: $0) != nil || key.wholeMatch(of: $0) != nil }
      #expect(isSaid, "nobody says \(key)")
    }
  }
}
