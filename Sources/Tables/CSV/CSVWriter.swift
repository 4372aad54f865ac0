/// Writes tables that spreadsheets open without running anything that stands in them.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return would be taken for a formula. It gets an
/// apostrophe in front, and a text that begins with an apostrophe gets a second one, so that ``TextGuard`` can take
/// exactly one off again. Numbers are written as they are.
public struct CSVWriter: Sendable {
  /// One cell.
  public enum Cell: Sendable, Hashable {
    /// Text, guarded against being read as a formula.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// A finite number, written with the fewest digits that read back as the same number.
    case number(Double)
    /// An unknown or undefined value.
    case blank

    /// Text, or a blank cell for nil.
    public init(_ text: String?) { self = text.map { .text($0) } ?? .blank }
    /// A whole number, or a blank cell for nil.
    public init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .blank }
    /// A number, or a blank cell for nil, NaN and infinity.
    public init(_ number: Double?) { self = number.flatMap { $0.isFinite ? .number($0) : nil } ?? .blank }
  }

  /// The character between cells: a comma, or a tab.
  public var separator: Character = ","

  /// A writer of comma-separated values.
  public init() {}

  /// The whole file, with `\n` after every row.
  ///
  /// - Complexity: O(length of the result).
  public func write(columns: [String], rows: [[Cell]]) -> String {
    text(of: CollectionOfOne(columns.map { .text($0) })) + text(of: rows)
  }

  /// Rows without a header, with `\n` after every row: for tables that are written part by part.
  ///
  /// - Complexity: O(length of the result).
  public func write(rows: [[Cell]]) -> String { text(of: rows) }

  private func text(of rows: some Sequence<[Cell]>) -> String {
    var writer = CSVRowWriter(separator: separator)
    for row in rows {
      for cell in row { writer.put(cell) }
      writer.endRow()
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// The apostrophe that keeps spreadsheets from reading a text as a formula.
public enum TextGuard {
  /// The name of the column by which a file says that its texts are guarded.
  public static let markerColumn = "cityweave_format"

  /// The text with an apostrophe in front where it needs one.
  public static func guarded(_ text: String) -> String {
    needsGuard(text.utf8.first) ? "'" + text : text
  }

  /// Whether a text that begins with a byte needs an apostrophe in front.
  static func needsGuard(_ first: UInt8?) -> Bool {
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// The text without the apostrophe that ``guarded(_:)`` put in front.
  public static func unguarded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first, "=+-@\t\r'".unicodeScalars.contains(second)
    else { return text }
    return String(scalars.dropFirst())
  }
}
