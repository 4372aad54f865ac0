import Tables

extension Table {
  /// The column names and below them every cell, for comparing whole tables.
  var contents: [[String]] {
    [columnNames] + (0..<rowCount).map { row in columnNames.indices.map { text(row: row, column: $0) } }
  }

  /// The line of each row.
  var lines: [Int?] { (0..<rowCount).map { location(row: $0).line } }
}

extension CSVReader {
  /// Reads a text as a file of the name `t.csv`.
  func read(_ text: String) -> Reading { read(Array(text.utf8), file: "t.csv") }
}

extension CSVReader.Reading {
  /// The diagnostics as `code line:column`, with `-` for neither.
  var places: [String] {
    diagnostics.sorted.map { diagnostic in
      let (line, column) = (diagnostic.location.line, diagnostic.location.column)
      return "\(diagnostic.code) \(line.map(String.init) ?? "-"):\(column.map(String.init) ?? "-")"
    }
  }
}
