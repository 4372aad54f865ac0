import CityNetwork
import Tables

/// Rows with the same id, made one entry each.
///
/// They are one place: the first row counts, later ones fill in what it leaves blank, and what they contradict each other in
/// is listed. Rows that differ in name and in country are two places that share an id by mistake; these stay.
struct RepeatedRows<Row: Identifiable> where Row.ID == EntityID {
  /// One entry for each id, in the order of the first rows.
  private(set) var merged: [Row] = []
  /// The row of its file that each entry begins at.
  private(set) var keptRows: [Int] = []
  /// What is to be said of each place that has several rows, with the row to say it at.
  private(set) var findings: [(CellDiagnostic, row: Int)] = []

  /// - Complexity: O(rows), and O(columns) more for each row of a place that has several.
  init(_ rows: [Row], _ schema: RowSchema<Row>, _ reader: RecordReader) {
    var numbers = IDTable(capacity: rows.count)
    var places: [[Int]] = []
    for row in rows.indices {
      guard !rows[row].id.rawValue.isEmpty else {
        places.append([row])
        // Blank ids are told elsewhere; the number has to be taken all the same.
        _ = numbers.insert(EntityID("\u{0}\(row)"))
        continue
      }
      let (number, isNew) = numbers.insert(rows[row].id)
      if isNew { places.append([row]) } else { places[number].append(row) }
    }
    let reading = RowReading(schema, of: reader)
    var scratch = reader.withoutDiagnostics
    for place in places.sorted(by: { $0[0] < $1[0] }) {
      guard place.count > 1 else {
        merged.append(rows[place[0]])
        keptRows.append(place[0])
        continue
      }
      let parts = schema.parts.filter { $0.column.name != "id" }
      func cells(_ name: String) -> Set<String> {
        Set(parts.filter { $0.column.name == name }.flatMap { part in place.compactMap { part.cell(rows[$0]).text } })
      }
      if cells("name").count > 1, cells("country").count > 1 {
        for row in place {
          merged.append(rows[row])
          keptRows.append(row)
        }
        continue
      }
      scratch.move(toRow: place[0])
      var entry = reading.blankRow(scratch)
      for row in place.reversed() {
        scratch.move(toRow: row)
        _ = reading.fill(&entry, &scratch)
      }
      merged.append(entry)
      keptRows.append(place[0])
      let contradictions = parts.filter { $0.column.name != "source" && $0.column.name != "note" }.compactMap { part in
        let values = place.compactMap { part.cell(rows[$0]).text }
        var different: [String] = []
        for value in values where !different.contains(value) { different.append(value) }
        return different.count > 1 ? "\(part.column.name) \(different.joined(separator: " and "))" : nil
      }
      let lines = place.map { reader.table.line(ofRow: $0) }
      findings.append((.repeatedPlace(rows[place[0]].id, lines: lines, contradictions), row: place[1]))
    }
    if zip(keptRows, keptRows.dropFirst()).contains(where: >) {
      let order = keptRows.indices.sorted { keptRows[$0] < keptRows[$1] }
      (merged, keptRows) = (order.map { merged[$0] }, order.map { keptRows[$0] })
    }
  }
}

extension CSVWriter.Cell {
  /// What is written; nil for a blank cell.
  fileprivate var text: String? {
    switch self {
    case .text(let text): text
    case .integer(let number): String(number)
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    case .blank: nil
    }
  }
}
