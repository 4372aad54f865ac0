package import Language

/// A column of a table of results with what stands in it: its name, how it is set, and the cell that it has for a row.
///
/// A table is made from columns and the rows that fill them, so that no heading can stand over the wrong cell:
///
/// ```swift
/// let columns: [Column<City>] = [.id("id", \.id), .text("name", \.name)]
/// let table = ResultTable(columns, rows: network.cities, in: words)
/// ```
///
/// What people read over it is a phrase by its name, ``ColumnHeading``, which the table asks of its wording. What a row
/// does not know by itself, such as the names of a network, a column's closure takes from around it.
package struct Column<Row>: Sendable {
  /// Its name, what stands over it, and how its values are set.
  package var heading: ColumnHeading
  /// Whether it stands in the short table that people read first, where there is one.
  package var isInShort = false
  /// What stands in it for a row.
  package var cell: @Sendable (Row) -> ResultTable.Cell

  /// The stable name, for files.
  package var name: String { heading.name }

  /// A column of any sort of cell.
  package init(_ heading: ColumnHeading, cell: @escaping @Sendable (Row) -> ResultTable.Cell) {
    self.heading = heading
    self.cell = cell
  }

  /// The same column, also in the short table.
  package var inShort: Column {
    var column = self
    column.isInShort = true
    return column
  }

  /// The same column in a table of things that each have one of its rows, or none: there it is blank.
  package func of<Whole>(_ part: @escaping @Sendable (Whole) -> Row?) -> Column<Whole> {
    var column = Column<Whole>(heading) { [cell] whole in part(whole).map(cell) ?? .blank }
    column.isInShort = isInShort
    return column
  }
}

extension Array {
  /// The columns that stand in the short table too.
  package func short<Row>() -> [Column<Row>] where Element == Column<Row> { filter(\.isInShort) }

  /// The same columns in a table of things that each have one of their rows, or none: there they are blank.
  package func of<Row, Whole>(_ part: @escaping @Sendable (Whole) -> Row?) -> [Column<Whole>]
  where Element == Column<Row> { map { $0.of(part) } }
}

extension ResultTable {
  /// The table of some rows; its cells are made when they are first asked for.
  ///
  /// - Parameter places: Which of the rows, in the order of the table; nil for all of them in theirs.
  /// - Complexity: O(rows); asking for the cells then takes O(rows × columns), and what the columns' cells take.
  package init<Row: Sendable>(
    _ columns: [Presentation.Column<Row>], rows: some Sequence<Row>, at places: [Int]? = nil, in words: Wording
  ) {
    let rows = Array(rows)
    self.init(columns: columns.map { $0.heading.column(in: words) }, count: places?.count ?? rows.count) { place in
      // Once for all columns: a row may have many parts.
      let row = rows[places?[place] ?? place]
      return columns.map { $0.cell(row) }
    }
  }
}
