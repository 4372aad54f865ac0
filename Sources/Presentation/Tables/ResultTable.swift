import Language

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

    /// A column of text.
    public static func text(_ name: String, _ title: String) -> Column {
      Column(name: name, title: title, isNumeric: false, decimals: 0)
    }

    /// A column of numbers.
    public static func number(_ name: String, _ title: String, decimals: Int = 0) -> Column {
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
  /// The rows, each with one cell a column.
  public var rows: [[Cell]]
  /// The names by which links in a page find the rows, as many as there are rows; nil where none is to be found.
  public var anchors: [String]?

  /// A table.
  ///
  /// - Precondition: Every row has one cell for each column.
  public init(columns: [Column], rows: [[Cell]]) {
    precondition(rows.allSatisfy { $0.count == columns.count }, "Every row has one cell for each column.")
    self.columns = columns
    self.rows = rows
  }

  /// The same table with its first rows only.
  public func prefix(_ count: Int?) -> ResultTable {
    guard let count, count < rows.count else { return self }
    var table = ResultTable(columns: columns, rows: Array(rows.prefix(count)))
    table.anchors = anchors.map { Array($0.prefix(count)) }
    return table
  }
}

extension ResultTable.Cell {
  /// The value as people are shown it.
  func displayed(decimals: Int) -> String {
    switch self {
    case .text(let text): text
    case .integer(let integer): NumberText.grouped(integer)
    case .number(let number): Wording.decimal(number, places: decimals)
    case .flag(let flag): flag ? "yes" : "no"
    case .list(let items): items.joined(separator: "; ")
    case .blank: ""
    }
  }
}
