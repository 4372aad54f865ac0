import CityNetwork
import Foundation
import Intake
import TestSupport
import Testing

/// The page on the data format, held against the fields by which files are read and written.
@Suite("The page on the data format")
struct DataFormatTests {
  /// A column as the page lists it.
  private struct Listed: Equatable {
    var name: String
    var isRequired: Bool
  }

  /// What the page says of a file: its columns, and for each the line that it stands in.
  private struct Section {
    var columns: [Listed] = []
    var lines: [String: String] = [:]

    mutating func add(_ names: String, line: String) {
      for part in names.split(separator: ",") {
        let word = part.trimmingCharacters(in: .whitespaces)
        let name = word.replacing("**", with: "")
        columns.append(Listed(name: name, isRequired: word.hasPrefix("**")))
        lines[name] = line
      }
    }
  }

  /// The tables of the page: those of a file of its own, and the lines of the table of the other files.
  private static func sections() throws -> [String: Section] {
    var sections: [String: Section] = [:]
    var title = ""
    for line in try Checkout.text("Sources/Intake/Intake.docc/DataFormat.md").split(separator: "\n").map(String.init) {
      if line.hasPrefix("## ") { title = String(line.dropFirst(3)) }
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard line.hasPrefix("| "), cells.count == 2, cells[0] != "column", cells[0] != "file" else { continue }
      if title.hasSuffix(".csv") {
        sections[title, default: Section()].add(cells[0], line: line)
      } else {
        let names = cells[1].replacing(/\([^)]*\)/, with: "").split(separator: ";")[0]
        sections[cells[0], default: Section()].add(String(names), line: line)
      }
    }
    return sections
  }

  @Test("The limits of files and numbers stand on the page as they stand in the code")
  func limits() throws {
    let page = try Checkout.text("Sources/Intake/Intake.docc/DataFormat.md")
    let limits = [
      (
        "tables, of the folder and of options such as `--weights` and `--within`, up to 256 MiB",
        "Tables/CSV/TableLimits", "fileBytes = 256 << 20"
      ),
      ("up to 4 MiB; a style", "cityweave/Session/InputLimits", "phrases = 4 << 20"),
      ("names for a map (`--place-names`) up to 4 MiB", "cityweave/Session/InputLimits", "placeNames = 4 << 20"),
      ("a style (`--style`) up to 64 KiB", "Styles/StyleFile", "maximumBytes = 65_536"),
      ("places (`--anchor`) up to 64 MiB", "Diagrams/Composition/DiagramPlaces", "maximumBytes = 64 << 20"),
      ("are at most 10,000,000,000, amounts", "CityNetwork/Facts/NumberBounds", "whole = 10_000_000_000"),
      ("staff at most 1,000,000,000,000,000;", "CityNetwork/Facts/NumberBounds", "amount = 1e15"),
      ("Years are 1800 to 2100", "CityNetwork/Links/YearSpan", "plausibleYears = 1800...2100"),
    ]
    for (words, file, code) in limits {
      #expect(page.contains(words), "the page does not say: \(words)")
      #expect(try Checkout.text("Sources/\(file).swift").contains(code), "\(file) does not say: \(code)")
    }
  }

  @Test("Each file's columns are those of its fields, in their order, bold where they are required")
  func columns() throws {
    let sections = try Self.sections()
    #expect(Set(sections.keys) == Set(DataFile.allCases.map(\.fileName)))
    for file in DataFile.allCases {
      let fields = file.columns.map { Listed(name: $0.name, isRequired: $0.isRequired) }
      #expect(sections[file.fileName]?.columns == fields, "\(file.fileName)")
    }
  }

  @Test("The keys of dataset.csv are those of its fields, in their order")
  func keys() throws {
    let line = try #require(try Self.sections()["dataset.csv"]?.lines["value"])
    #expect(line.contains("keys: \(DatasetDescription.keyNames.joined(separator: ", ")) |"))
  }

  @Test("Each word that a column takes stands beside the column")
  func words() throws {
    let sections = try Self.sections()
    // Blank says the same as these; yes and no stand where they need a word.
    let unwritten: Set = ["unknown", "unspecified", "yes", "no"]
    var count = 0
    for file in DataFile.allCases {
      for column in file.columns {
        guard case .word(let words) = column.form else { continue }
        // What a scenario adds is written as in the file that it would be added to.
        if file == .scenario, !column.isRequired { continue }
        var line = try #require(sections[file.fileName]?.lines[column.name])
        if line.contains("as for cities") { line = try #require(sections["cities.csv"]?.lines[column.name]) }
        for word in words where !unwritten.contains(word) {
          count += 1
          #expect(line.contains(try Regex("\\b\(word)\\b")), "\(file.fileName): \(column.name): \(word)")
        }
      }
    }
    #expect(count > 50)
  }
}
