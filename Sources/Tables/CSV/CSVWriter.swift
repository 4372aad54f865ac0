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
    var output = ""
    append(columns.map { .text($0) }, to: &output)
    for row in rows { append(row, to: &output) }
    return output
  }

  /// Rows without a header, with `\n` after every row: for tables that are written part by part.
  ///
  /// - Complexity: O(length of the result).
  public func write(rows: [[Cell]]) -> String {
    var output = ""
    for row in rows { append(row, to: &output) }
    return output
  }

  private func append(_ cells: [Cell], to output: inout String) {
    for index in cells.indices {
      if index > 0 { output.append(separator) }
      output += quoted(cells[index])
    }
    output += "\n"
  }

  private func quoted(_ cell: Cell) -> String {
    switch cell {
    case .blank: return ""
    case .integer(let integer): return String(integer)
    case .number(let number):
      return number == number.rounded() && abs(number) < 1e15
        ? String(Int(number)) : "\(number)"
    case .text(let text):
      let guarded = TextGuard.guarded(text)
      let separator = self.separator.utf8.first
      let needsQuotes = guarded.utf8.contains {
        $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || separator == $0
      }
      guard needsQuotes else { return guarded }
      var doubled: [UInt8] = [0x22]
      doubled.reserveCapacity(guarded.utf8.count + 2)
      for byte in guarded.utf8 {
        if byte == 0x22 { doubled.append(byte) }
        doubled.append(byte)
      }
      doubled.append(0x22)
      return String(decoding: doubled, as: UTF8.self)
    }
  }
}

/// The apostrophe that keeps spreadsheets from reading a text as a formula.
public enum TextGuard {
  /// The name of the column by which a file says that its texts are guarded.
  public static let markerColumn = "cityweave_format"

  /// The text with an apostrophe in front where it needs one.
  public static func guarded(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    let isDangerous = "=+-@\t\r'".utf8.contains(first)
    return isDangerous ? "'" + text : text
  }

  /// The text without the apostrophe that ``guarded(_:)`` put in front.
  public static func unguarded(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first, "=+-@\t\r'".unicodeScalars.contains(second)
    else { return text }
    return String(scalars.dropFirst())
  }
}
