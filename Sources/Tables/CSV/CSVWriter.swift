/// Writes tables that spreadsheets open without running anything that stands in them.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab or a carriage return would be taken for a formula. It gets an
/// apostrophe in front, and so does one that begins so after apostrophes of its own: ``TextGuard`` takes exactly one off
/// again. Every other text, and numbers, are written as they are.
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
///
/// A text that a spreadsheet would run, or would once one apostrophe is off, gets one in front; every other text stays as
/// it is, so that `'s-Hertogenbosch` is written as it was read. Reading takes one off where one can have been put on, so
/// that every text comes back as it was.
public enum TextGuard {
  /// The name of the column by which a questionnaire says what it is.
  public static let markerColumn = "cityweave_format"

  /// The text with an apostrophe in front where it needs one.
  public static func guarded(_ text: String) -> String { needsGuard(text.utf8) ? "'" + text : text }

  /// Whether a text needs an apostrophe in front: its first sign, after any apostrophes, begins a formula.
  ///
  /// - Complexity: O(apostrophes at the beginning).
  static func needsGuard(_ text: some Sequence<UInt8>) -> Bool {
    for byte in text where byte != UInt8(ascii: "'") { return beginsFormula(byte) }
    return false
  }

  /// The text without the apostrophe that ``guarded(_:)`` puts in front.
  public static func unguarded(_ text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), needsGuard(text.utf8) else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
