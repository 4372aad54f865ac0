import Analysis
import CityNetwork
import Foundation
import Language
import NetworkSamples
import Presentation
import Tables
import TestSupport
import Testing

@Suite("ResultDocument")
struct DocumentTests {
  private func text(_ cell: ResultTable.Cell) -> String? {
    switch cell {
    case .text(let text): text
    case .list(let items): items.joined(separator: ";")
    case .blank: ""
    case .flag(let flag): flag ? "yes" : "no"
    case .integer, .number: nil
    }
  }

  @Test(
    "CSV and TSV read back give the same texts, and no cell begins like a formula", arguments: [OutputFormat.csv, .tsv])
  func separated(format: OutputFormat) throws {
    for (name, document) in try allDocuments(try Sample.hostile()) {
      let written = document.text(format)
      let reading = CSVReader().read(Array(written.utf8), file: name)
      let table = try #require(reading.table, "\(name)")
      #expect(table.columnNames == document.flat.columns.map(\.name))
      #expect(table.rowCount == document.flat.rows.count)
      for (row, cells) in document.flat.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          let read = table.text(row: row, column: column)
          switch cell {
          case .integer(let integer): #expect(Int(read) == integer)
          case .number(let number): #expect(Double(read) == number)
          default:
            #expect(TextGuard.unguarded(read) == text(cell), "\(name)")
            #expect(!["=", "+", "-", "@"].contains(read.prefix(1)), "\(name)")
          }
        }
      }
    }
  }

  @Test("The bytes of a document are its text, whatever the format, and a row by itself is that of all rows")
  func bytes() throws {
    for (name, document) in try allDocuments(try Sample.hostile()) {
      for format in OutputFormat.allCases {
        #expect(
          document.bytes(format, width: 100) == Array(document.text(format, width: 100).utf8), "\(name), \(format)")
      }
      let flat = document.flat
      let again = ResultTable(columns: flat.columns, rows: flat.rows)
      #expect(again.rows == flat.rows && again.rowCount == flat.rowCount, "\(name)")
    }
  }

  @Test("JSON parses, holds every text and never a number that is none")
  func json() throws {
    for (name, document) in try allDocuments(try Sample.hostile()) {
      let parsed = try JSONSerialization.jsonObject(with: Data(document.text(.json).utf8))
      let whole = try #require(parsed as? [String: Any])
      #expect(whole["schema"] as? String == document.schema)
      let columns = document.flat.columns.map(\.name)
      #expect(whole["columns"] as? [String] == columns)
      #expect(whole["remarks"] as? [String] == document.remarks)
      let rows = try #require(whole["rows"] as? [[String: Any]])
      #expect(
        rows.count == document.flat.rows.count && rows.allSatisfy { $0.keys.sorted() == columns.sorted() }, "\(name)")
      for (row, cells) in zip(rows, document.flat.rows) {
        for (column, cell) in zip(columns, cells) {
          if case .text(let text) = cell { #expect(row[column] as? String == text) }
          if case .number(let number) = cell {
            #expect(number.isFinite && agree(row[column] as? Double, number, relative: 1e-15))
          }
          if case .blank = cell { #expect(row[column] is NSNull) }
        }
      }
      let lines = document.text(.jsonl).split(separator: "\n")
      #expect(lines.count == rows.count)
      #expect(throws: Never.self) {
        for line in lines { _ = try JSONSerialization.jsonObject(with: Data(line.utf8)) }
      }
    }
  }

  @Test("Every document has its stable columns, the key first and then the name")
  func columns() throws {
    let first = Dictionary(
      uniqueKeysWithValues: try allDocuments(try Sample.mixed(3)).map {
        ($0.name, Array($0.document.flat.columns.map(\.name).prefix(2)))
      })
    #expect(
      first["metrics"] == ["id", "name"] && first["isolated"] == ["id", "name"] && first["gaps"] == ["id", "name"])
    #expect(
      first["coverage by country"] == ["country", "name"] && first["coverage by size"] == ["size_class", "name"])
    #expect(first["questionnaire"] == ["city", "city_name"])
    let measured = ResultDocument.metrics(try MetricsTable(try Sample.mixed(3)), in: .english)
    #expect(measured.flat.columns.map(\.name) == ResultDocument.metricsColumnNames)
    #expect(
      ResultDocument.metricsColumnNames.joined(separator: " ") == """
        id name country country_name region population size_class international_department degree in_degree out_degree \
        degree_bilateral degree_programmatic degree_membership degree_public_private agencies strength harmonic \
        closeness_wf betweenness betweenness_norm betweenness_in_component eigenvector pagerank core_number clustering \
        component_id component_size is_articulation_point bridges
        """)
    #expect(
      ResultDocument.gapColumns(.english).map(\.name).joined(separator: " ") == """
        id name country country_name population size_class relative_size international_department department_source \
        department_signs department_signs_judged priority priority_links priority_department priority_size \
        priority_needs primary classes city_partners agencies unmet_needs reason way_in way_in_through \
        way_in_through_names way_in_last_recorded would_settle evidence
        """)
  }

  @Test("Markdown has no raw markup, and every table row as many cells as its heading")
  func markdown() throws {
    for (name, document) in try allDocuments(try Sample.hostile()) {
      let text = document.text(.markdown)
      #expect(!text.contains("<") && !text.contains("\u{202E}"), "\(name)")
      #expect(!text.replacingOccurrences(of: "\\[", with: "").contains("["), "\(name)")
      var expected: Int?
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        guard line.hasPrefix("|") else {
          expected = nil
          continue
        }
        let bare = line.replacingOccurrences(of: "\\\\", with: "").replacingOccurrences(of: "\\|", with: "")
        let count = bare.filter { $0 == "|" }.count
        #expect(count == expected ?? count, "\(name): \(line)")
        expected = count
      }
    }
  }

  @Test("Text for a terminal holds nothing that acts on it, wherever the data puts it")
  func terminal() throws {
    for (name, document) in try allDocuments(try Sample.hostile()) {
      let text = document.text(.table)
      #expect(!text.contains("\u{202E}"), "\(name)")
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 }, "\(name)")
    }
  }

  @Test("Columns stand under each other by what is seen: an East Asian letter takes two columns")
  func alignment() throws {
    #expect(TerminalText.width("北九州市") == 8)
    #expect(TerminalText.width("Hà Nội") == 6)
    #expect(TerminalText.width("Ha\u{300}") == 2)
    let table = ResultTable(
      columns: [.text("id", "id"), .number("n", "n"), .text("rest", "rest")],
      rows: [[.text("北九州市"), .integer(1_234), .text("x")], [.text("Hà Nội"), .integer(5), .text("y")]])
    let document = ResultDocument(
      schema: "s", title: "T", sections: [.init(table: table)], flat: table, remarks: [], in: .english)
    #expect(
      document.text(.table) == """
        T

          id            n  rest
          ────────  ─────  ────────────────────
          北九州市  1,234  x
          Hà Nội        5  y

        """)
  }

  @Test("Sorting is by falling values, blanks last and ties by id; top cuts, keeping filters")
  func selection() throws {
    let table = try MetricsTable(try Sample.six())
    func ids(_ document: ResultDocument) -> [String?] { document.flat.rows.map { text($0[0]) } }
    #expect(ids(.metrics(table, sortColumn: "degree", in: .english)) == ["b", "c", "d", "a", "e", "f"])
    #expect(ids(.metrics(table, sortColumn: "clustering", in: .english)) == ["b", "c", "d", "a", "e", "f"])
    #expect(ids(.metrics(table, in: .english)) == ["a", "b", "c", "d", "e", "f"])
    #expect(ids(.metrics(table, sortColumn: "no such column", in: .english)) == ["a", "b", "c", "d", "e", "f"])
    let top = ResultDocument.metrics(table, keeping: { $0.country == "VN" }, top: 2, sortColumn: "degree", in: .english)
    #expect(ids(top) == ["b", "c"])
    #expect(top.sections[0].totalRows == 3 && top.text(.table).contains("… and 1 more"))
    let register = try GapRegister(try Sample.six())
    let gaps = ResultDocument.gaps(register, keeping: { $0.country == "JP" }, top: 1, in: .english)
    #expect(gaps.sections.map(\.totalRows) == [0, 3, 0])
    #expect(ids(gaps) == ["f"])
    let isolated = ResultDocument.isolated(
      try IsolationReport(try Sample.six()), keeping: { $0.id != "f" }, in: .english)
    #expect(ids(isolated) == ["a", "e"])
  }

  @Test("The ending of a file's name tells the format")
  func formats() {
    #expect(
      ["a.CSV", "b.md", "c.ndjson", "d.txt", "e.json", "f.tsv"].map { OutputFormat(fileName: $0) } == [
        .csv, .markdown, .jsonl, .table, .json, .tsv,
      ])
    #expect(OutputFormat(fileName: "csv") == nil && OutputFormat(fileName: "a.xls") == nil)
  }

  @Test("The order in which facts are given changes no document", arguments: 0..<20)
  func order(seed: Int) throws {
    for network in [try Sample.mixed(24), try Sample.hostile()] {
      let shuffled = try Sample.shuffled(network, seed: UInt64(seed))
      for (first, second) in zip(try allDocuments(network), try allDocuments(shuffled)) {
        for format in OutputFormat.allCases {
          #expect(first.document.text(format) == second.document.text(format), "\(first.name), seed \(seed)")
        }
      }
      let figures = NetworkReport.Figures()
      #expect(
        HTMLPage.html(try report(network).page(figures: figures))
          == HTMLPage.html(try report(shuffled).page(figures: figures)), "seed \(seed)")
    }
  }
}
