import Language

/// A table as aligned columns: its cells as they are shown, each with its width, which are looked at once.
///
/// The last column takes what room is left, if it is text, wrapped onto further lines.
struct TextTable {
  private let columns: [ResultTable.Column]
  private let titles: [String]
  /// Row by row.
  private let cells: [String]
  private let cellWidths: [Int]
  private let widths: [Int]
  private let canWrap: Bool
  /// How far to the right the last column begins.
  private let indent: Int

  /// - Parameters:
  ///   - width: The columns of characters that may be used.
  ///   - words: How yes, no and numbers are said.
  init(_ table: ResultTable, width: Int, in words: Wording) {
    columns = table.columns
    titles = columns.map { TerminalText.safe($0.title) }
    var widths = titles.map(TerminalText.width)
    var cells: [String] = []
    var cellWidths: [Int] = []
    cells.reserveCapacity(table.rowCount * columns.count)
    cellWidths.reserveCapacity(table.rowCount * columns.count)
    for row in table.rows {
      for (index, column) in columns.enumerated() {
        let cell = TerminalText.safe(row[index].displayed(in: column, words))
        let cellWidth = TerminalText.width(cell)
        cells.append(cell)
        cellWidths.append(cellWidth)
        widths[index] = max(widths[index], cellWidth)
      }
    }
    (self.cells, self.cellWidths) = (cells, cellWidths)
    let last = widths.count - 1
    canWrap = last >= 0 && !columns[last].isNumeric
    indent = widths.dropLast().reduce(2) { $0 + $1 + 2 }
    if canWrap { widths[last] = max(20, min(widths[last], width - indent)) }
    for index in widths.indices where index != last && !columns[index].isNumeric && widths[index] > 40 {
      widths[index] = 40
    }
    self.widths = widths
  }

  /// The titles, a rule, and the rows, each on a line or several.
  var text: String {
    var bytes: [UInt8] = []
    let count = columns.count
    append(line: titles, titles.map(TerminalText.width), to: &bytes)
    bytes += "\n  \(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))".utf8
    for start in stride(from: 0, to: cells.count, by: max(1, count)) {
      var row = cells[start..<start + count]
      var rowWidths = cellWidths[start..<start + count]
      var rest: ArraySlice<String> = []
      if canWrap {
        let last = start + count - 1
        let lines = TerminalText.lines(cells[last], to: widths[count - 1])
        if lines.count > 1 {
          row[last] = lines[0]
          rowWidths[last] = TerminalText.width(lines[0])
          rest = lines.dropFirst()
        } else if lines[0].utf8.count != cells[last].utf8.count {
          // Blanks at the beginning are left out.
          row[last] = lines[0]
          rowWidths[last] = TerminalText.width(lines[0])
        }
      }
      bytes.append(UInt8(ascii: "\n"))
      append(line: row, rowWidths, to: &bytes)
      for line in rest {
        bytes.append(UInt8(ascii: "\n"))
        Self.pad(indent, &bytes)
        bytes += line.utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a line of cells, without blanks at its end.
  private func append(
    line cells: some Sequence<String>, _ cellWidths: some Sequence<Int>, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    for (index, (cell, cellWidth)) in zip(cells, cellWidths).enumerated() {
      Self.pad(2, &bytes)
      var (cell, cellWidth) = (cell, cellWidth)
      if cellWidth > widths[index] {
        cell = TerminalText.truncated(cell, to: widths[index])
        cellWidth = TerminalText.width(cell)
      }
      if columns[index].isNumeric { Self.pad(widths[index] - cellWidth, &bytes) }
      bytes += cell.utf8
      if !columns[index].isNumeric { Self.pad(widths[index] - cellWidth, &bytes) }
    }
    while bytes.count > start, bytes[bytes.count - 1] == UInt8(ascii: " ") { bytes.removeLast() }
  }

  private static func pad(_ count: Int, _ bytes: inout [UInt8]) {
    for _ in 0..<max(0, count) { bytes.append(UInt8(ascii: " ")) }
  }
}
