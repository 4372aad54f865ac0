import Foundation
import Tables

/// What a program found, as it is compared: values by the names of the rows that they stand in.
struct PipelineAnswer {
  /// The values of each row, in the order of the columns compared.
  private(set) var rows: [String: [String]] = [:]

  /// Up to this relative error, numbers count as the same: tools add in different orders.
  static let tolerance = 1e-9

  /// Reads the columns of a file by their names.
  ///
  /// - Parameters:
  ///   - key: The column that names a row; rows of the same name are one.
  ///   - kind: Only rows whose column `kinds` holds this word are taken; nil for all.
  /// - Returns: nil where the file or one of the columns is not there.
  init?(file path: String, key: String, columns: [String], kind: String? = nil) {
    guard let data = FileManager.default.contents(atPath: path),
      let table = CSVReader().read([UInt8](data), file: "answer.csv").table,
      let keyColumn = table.columnNames.firstIndex(of: key)
    else { return nil }
    let places = columns.compactMap { table.columnNames.firstIndex(of: $0) }
    let kinds = table.columnNames.firstIndex(of: "kinds")
    guard places.count == columns.count, kind == nil || kinds != nil else { return nil }
    for row in 0..<table.rowCount {
      if let kind, let kinds, !table.text(row: row, column: kinds).split(separator: ";").contains(kind[...]) {
        continue
      }
      rows[table.text(row: row, column: keyColumn)] = places.map { table.text(row: row, column: $0) }
    }
  }

  /// Reads the rows of each file from the last line of `check`, such as “… (cities.csv 20,000 rows, links.csv 1 row)”.
  init?(summary: String) {
    guard let line = summary.split(separator: "\n").last, let open = line.lastIndex(of: "("), line.last == ")" else {
      return nil
    }
    var file: Substring?
    for word in line[line.index(after: open)...].dropLast().split(separator: " ") {
      if word.hasSuffix(".csv") {
        file = word
      } else if let name = file, let count = Int(word.filter { $0 != "," }) {
        rows[String(name)] = ["\(count)"]
        file = nil
      }
    }
    if rows.isEmpty { return nil }
  }

  /// The first difference from another answer in the order of the rows' names; nil where both say the same.
  func difference(from other: PipelineAnswer, ours: String, theirs: String, columns: [String]) -> String? {
    for name in Set(rows.keys).union(other.rows.keys).sorted() {
      guard let values = rows[name] else { return "only \(theirs) has \(name)" }
      guard let others = other.rows[name] else { return "only \(ours) has \(name)" }
      for (column, pair) in zip(columns, zip(values, others)) where !Self.agree(pair.0, pair.1) {
        return "\(name) has the \(column) “\(pair.0)” by \(ours) and “\(pair.1)” by \(theirs)"
      }
    }
    return nil
  }

  private static func agree(_ text: String, _ other: String) -> Bool {
    guard let a = Double(text), let b = Double(other) else { return text == other }
    return abs(a - b) <= tolerance * max(abs(a), abs(b), tolerance)
  }
}
