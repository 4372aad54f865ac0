/// A rectangular table of valid text, each of whose cells knows its line and column.
///
/// A table exists only after its file was checked: every row has as many cells as there are columns, column names are
/// neither blank nor repeated, and the text is valid UTF-8 without NUL. Only the bytes are kept, once, and where each row
/// begins; cells, their text and their position are worked out when asked for, so that a million rows stay small.
public struct Table: Sendable {
  /// The name of the file, without its folder.
  public let file: String
  /// The names of the columns, in the file's order, without surrounding spaces.
  public let columnNames: [String]
  /// The number of rows below the header.
  public var rowCount: Int { rowStarts.count }

  @usableFromInline package let bytes: [UInt8]
  let delimiter: UInt8
  let rowStarts: [UInt32]
  let rowLines: [UInt32]
  let headerLocations: [Diagnostic.Location]

  /// The text of a cell, as written but for its quotes.
  ///
  /// - Precondition: `row` is below ``rowCount`` and `column` below the number of columns.
  /// - Complexity: O(length of the row up to the cell's end).
  public func text(row: Int, column: Int) -> String { text(of: cell(row: row, column: column)) }

  /// True when a cell holds nothing but spaces and tabs.
  ///
  /// - Precondition: `row` is below ``rowCount`` and `column` below the number of columns.
  /// - Complexity: O(length of the row up to the cell's end).
  public func isBlank(row: Int, column: Int) -> Bool { isBlank(cell(row: row, column: column)) }

  /// Where a cell's text begins.
  ///
  /// - Complexity: O(bytes of the row up to the cell's end).
  public func location(row: Int, column: Int) -> Diagnostic.Location {
    let start = cell(row: row, column: column).start
    return Self.location(
      of: start, in: bytes, file: file, lineStart: Int(rowStarts[row]), line: Int(rowLines[row]))
  }

  /// Where a row begins.
  public func location(row: Int) -> Diagnostic.Location { .init(file: file, line: line(ofRow: row)) }

  /// The line in which a row begins, from 1.
  package func line(ofRow row: Int) -> Int { Int(rowLines[row]) }

  /// Where a column's name stands.
  public func location(ofColumn column: Int) -> Diagnostic.Location { headerLocations[column] }

  /// Counts lines and Unicode scalars from the start of a line up to a byte.
  static func location(
    of offset: Int, in bytes: some RandomAccessCollection<UInt8>, file: String, lineStart: Int, line: Int
  ) -> Diagnostic.Location {
    var (line, column) = (line, 1)
    let start = bytes.index(bytes.startIndex, offsetBy: lineStart)
    let end = bytes.index(bytes.startIndex, offsetBy: offset)
    var index = start
    while index < end {
      let byte = bytes[index]
      let next = bytes.index(after: index)
      let isLineEnd = byte == 0x0A || (byte == 0x0D && !(next < bytes.endIndex && bytes[next] == 0x0A))
      if isLineEnd {
        line += 1
        column = 1
      } else if byte != 0x0D, byte & 0xC0 != 0x80 {
        column += 1
      }
      index = next
    }
    return .init(file: file, line: line, column: column)
  }
}
