// Columns that spreadsheets leave beside a table: without a name, and without anything in them but perhaps a count.
extension Table {
  /// Passes over the columns without a name that hold nothing, or number the rows; says of any other that it needs a name.
  ///
  /// - Complexity: O(bytes) where there is such a column, else O(columns).
  func lookAtNamelessColumns(_ diagnostics: inout DiagnosticCollection) {
    let nameless = columnNames.indices.filter { columnNames[$0].isEmpty }
    guard !nameless.isEmpty else { return }
    var (areBlank, areCounts) = (Set(nameless), Set(nameless))
    var first = [Int: Int]()
    var cells: [Cell] = []
    for row in 0..<rowCount where !(areBlank.isEmpty && areCounts.isEmpty) {
      split(row: row, into: &cells)
      for column in nameless {
        let isBlank = isBlank(cells[column])
        if !isBlank { areBlank.remove(column) }
        guard areCounts.contains(column) else { continue }
        let number = plainBytes(of: cells[column]).flatMap { digits(in: $0) }
        if row == 0 { first[column] = number }
        // Numbered from 0 or from 1, a row each.
        if number == nil || number != first[column].map({ $0 + row }) || (first[column] ?? 2) > 1 {
          areCounts.remove(column)
        }
      }
    }
    if rowCount == 0 { areCounts = [] }
    let passedOver = nameless.filter { areBlank.contains($0) || areCounts.contains($0) }
    if let column = passedOver.first {
      diagnostics.append(.namelessColumns(passedOver.count, at: headerLocations[column]))
    }
    for column in nameless where !passedOver.contains(column) {
      diagnostics.append(.blankColumn(number: column + 1, at: headerLocations[column]))
    }
  }
}
