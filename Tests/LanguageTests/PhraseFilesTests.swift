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

  @Test("The program has every phrase of the files, and every singular has its plural")
  func everyPhraseIsHad() throws {
    let keys = Set(try Self.english().map(\.key))
    for key in keys.sorted() {
      #expect(PhraseBook.english.has(key), "its file is not built in, or a brace of its is amiss: \(key)")
      let isAlone = key.hasSuffix(".one") && !keys.contains("\(key.dropLast(4)).other")
      #expect(!isAlone, "\(key) has no plural")
    }
  }

  @Test("Every phrase is said somewhere, and everything that is said is a phrase, in the form that is asked for")
  func everyPhraseIsSaid() throws {
    // The brief's are held to the same by its own test.
    let keys = Set(try Self.english().filter { $0.file != "brief" }.map(\.key))
    let files = Set(keys.map { String($0.prefix { $0 != "." }) })
    var said = Set<String>()
    for target in ["Language", "Diagrams", "Presentation", "cityweave"] {
      for path in Checkout.files(below: "Sources/\(target)", ending: ".swift") {
        for mention in SaidKeys(in: try Checkout.text(path), of: files).all {
          let meant = try mention.phrases(among: keys)
          #expect(!meant.isEmpty, "\(path): there is no \(mention)")
          said.formUnion(meant)
        }
      }
    }
    for key in keys.sorted() { #expect(said.contains(key), "nobody says \(key)") }
  }

  @Test("A key is found in each of its forms")
  func keysAreFound() throws {
    func found(_ source: String) -> [String] { SaidKeys(in: source, of: ["a"]).all.map(\.description) }
    #expect(found(#"say("a.b", ["x": say("a.c", count: 2)])"#) == ["“a.b”", "“a.c” that counts"])
    #expect(found(#"say(f(x, y) ? "a.b" : "a.c", count: 2)"#) == ["“a.b” that counts", "“a.c” that counts"])
    #expect(found(#"map { say("a.\($0.rawValue).d") }"#) == [#"“a.\($0.rawValue).d”"#])
    #expect(found(#"say("a.\(f(x, y))", count: 2)"#) == [#"“a.\(f(x, y))” that counts"#])
    #expect(found(#"for key in ["a.b", "other.c", "a.csv"]"#) == ["“a.b” in any form"])
    let keys: Set = ["a.b.d", "a.b.c.d", "a.e.one", "a.e.other", "a.e"]
    func meant(_ source: String) throws -> [String] {
      try SaidKeys(in: source, of: ["a"]).all.flatMap { try $0.phrases(among: keys).sorted() }
    }
    #expect(try meant(#"say("a.\($0.x).d")"#) == ["a.b.d"])
    #expect(try meant(#"say("a.e", count: 1)"#) == ["a.e.one", "a.e.other"] && meant(#"say("a.e")"#) == ["a.e"])
    #expect(try meant(#"say("a.\(x)")"#) == ["a.e"] && meant(#"say("a.b.d", count: 1)"#) == [])
  }
}
