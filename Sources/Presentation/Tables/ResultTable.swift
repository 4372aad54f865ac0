import CityNetwork
import Language
import Synchronization

/// A table of results, ready to be written in any format.
///
/// Columns have stable names in snake_case; the id and the name come first.
public struct ResultTable: Sendable {
  /// One column.
  public struct Column: Sendable, Hashable {
    /// The stable name, for files.
    public var name: String
    /// The heading, for people.
    public var title: String
    /// Whether the values are numbers, which are set to the right.
    public var isNumeric: Bool
    /// How many decimals people are shown; files get all of them.
    public var decimals: Int
    /// What people read for the words that files have, by these; a word that is not here is read as it stands.
    public var names: [String: String] = [:]
    /// Whether the words are codes of countries, whose names people read.
    public var isOfCountries = false

    /// A column of text.
    package static func text(_ name: String, _ title: String) -> Column {
      Column(name: name, title: title, isNumeric: false, decimals: 0)
    }

    /// A column of numbers.
    package static func number(_ name: String, _ title: String, decimals: Int = 0) -> Column {
      Column(name: name, title: title, isNumeric: true, decimals: decimals)
    }
  }

  /// One value.
  public enum Cell: Sendable, Hashable {
    case text(String)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    case list([String])
    /// Unknown or undefined.
    case blank

    /// Text, or blank for nil.
    public init(_ text: String?) { self = text.map { .text($0) } ?? .blank }
    /// A whole number, or blank for nil.
    public init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .blank }
    /// A number, or blank for nil and for what is not finite.
    public init(_ number: Double?) { self = number.flatMap { $0.isFinite ? .number($0) : nil } ?? .blank }
  }

  /// The columns.
  public var columns: [Column]
  /// The names by which links in a page find the rows, as many as there are rows; nil where none is to be found.
  public var anchors: [String]?
  private let making: RowMaking

  /// The rows, each with one cell a column; made when they are first asked for.
  ///
  /// A document has a table for people and one for programs, and most often one of them alone is written: sentences that
  /// nobody reads are not made.
  public var rows: [[Cell]] { making.rows }
  /// The row at a place, made anew; for whoever needs every row once and none for longer.
  func row(at place: Int) -> [Cell] { making.row(place) }
  /// How many rows there are; none is made for that.
  public var rowCount: Int { making.count }
  /// Whether there is no row.
  public var isEmpty: Bool { rowCount == 0 }

  /// A table.
  ///
  /// - Precondition: Every row has one cell for each column.
  package init(columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "Every row has one cell for each column.")
    self.init(columns: columns, count: rows.count) { rows[$0] }
  }

  /// A table whose rows are made by their places.
  init(columns: [Column], count: Int, row: @escaping @Sendable (Int) -> [Cell]) {
    self.columns = columns
    making = RowMaking(count: count, row: row)
  }

  /// The same table with a last column that says in each row of what part of the facts it is, so that it is not lost where
  /// rows are copied.
  func saying(scope: String, in words: Wording) -> ResultTable {
    var table = ResultTable(
      columns: columns + [ColumnHeading.text("scope").column(in: words)], count: rowCount
    ) { [making] in making.row($0) + [.text(scope)] }
    table.anchors = anchors
    return table
  }

  /// The same table with its first rows only.
  public func prefix(_ count: Int?) -> ResultTable {
    guard let count, count < rowCount else { return self }
    var table = ResultTable(columns: columns, count: max(0, count), row: making.row)
    table.anchors = anchors.map { Array($0.prefix(count)) }
    return table
  }
}

/// Rows that are made once, when they are first asked for.
private final class RowMaking: Sendable {
  let count: Int
  let row: @Sendable (Int) -> [ResultTable.Cell]
  private let made = Mutex<[[ResultTable.Cell]]?>(nil)

  init(count: Int, row: @escaping @Sendable (Int) -> [ResultTable.Cell]) {
    self.count = count
    self.row = row
  }

  var rows: [[ResultTable.Cell]] {
    made.withLock { made in
      if let made { return made }
      let rows = (0..<count).map(row)
      made = rows
      return rows
    }
  }
}

extension ResultTable.Cell {
  /// The value as people are shown it in a column.
  func displayed(in column: ResultTable.Column, _ words: Wording) -> String {
    switch self {
    case .text(let text): column.isOfCountries ? words.country(text) : column.names[text] ?? text
    case .integer(let integer): words.number(integer)
    case .number(let number): Wording.decimal(number, places: column.decimals)
    case .flag(let flag): words.name(of: flag ? Answer.yes : .no)
    case .list(let items): items.joined(separator: "; ")
    case .blank: ""
    }
  }
}
