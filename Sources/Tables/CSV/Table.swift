/// A rectangular table of valid text, each of whose cells knows its line and column.
///
/// A table exists only after its file was checked: every row has as many cells as there are columns, column names are
/// neither blank nor repeated, and the text is valid UTF-8 without NUL. The bytes are kept once; the text and the
/// position of a cell are worked out when asked for, so that a million rows stay small.
public struct Table: Sendable {
  /// The bytes of one cell, without its quotes.
  struct Span: Sendable {
    var start: UInt32
    var end: UInt32
    /// A quoted cell with doubled quotes inside, which have to be halved.
    var hasDoubledQuotes: Bool
  }

  /// The name of the file, without its folder.
  public let file: String
  /// The names of the columns, in the file's order, without surrounding spaces.
  public let columnNames: [String]
  /// The number of rows below the header.
  public let rowCount: Int

  let bytes: [UInt8]
  let spans: [Span]
  let rowStarts: [UInt32]
  let rowLines: [UInt32]
  let headerLocations: [Diagnostic.Location]

  /// The text of a cell, as written but for its quotes.
  ///
  /// - Precondition: `row` is below ``rowCount`` and `column` below the number of columns.
  /// - Complexity: O(length of the cell).
  public func text(row: Int, column: Int) -> String {
    Self.text(of: spans[row * columnNames.count + column], in: bytes)
  }

  /// The text of a span, with doubled quotes halved.
  static func text(of span: Span, in bytes: [UInt8]) -> String {
    let slice = bytes[Int(span.start)..<Int(span.end)]
    guard span.hasDoubledQuotes else { return String(decoding: slice, as: UTF8.self) }
    var halved: [UInt8] = []
    halved.reserveCapacity(slice.count)
    var skipNext = false
    for byte in slice {
      if skipNext {
        skipNext = false
        continue
      }
      halved.append(byte)
      skipNext = byte == UInt8(ascii: "\"")
    }
    return String(decoding: halved, as: UTF8.self)
  }

  /// True when a cell holds nothing but spaces.
  public func isBlank(row: Int, column: Int) -> Bool {
    let span = spans[row * columnNames.count + column]
    return bytes[Int(span.start)..<Int(span.end)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Where a cell's text begins.
  ///
  /// - Complexity: O(bytes of the row before the cell).
  public func location(row: Int, column: Int) -> Diagnostic.Location {
    let span = spans[row * columnNames.count + column]
    return Self.location(
      of: Int(span.start), in: bytes, file: file, lineStart: Int(rowStarts[row]), line: Int(rowLines[row]))
  }

  /// Where a row begins.
  public func location(row: Int) -> Diagnostic.Location { .init(file: file, line: Int(rowLines[row])) }

  /// Where a column's name stands.
  public func location(ofColumn column: Int) -> Diagnostic.Location { headerLocations[column] }

  /// Counts lines and Unicode scalars from the start of a line up to a byte.
  static func location(
    of offset: Int, in bytes: [UInt8], file: String, lineStart: Int, line: Int
  )
    -> Diagnostic.Location
  {
    var (line, column, index) = (line, 1, lineStart)
    while index < offset {
      let byte = bytes[index]
      let isLineEnd = byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
      if isLineEnd {
        line += 1
        column = 1
      } else if byte != 0x0D, byte & 0xC0 != 0x80 {
        column += 1
      }
      index += 1
    }
    return .init(file: file, line: line, column: column)
  }
}
