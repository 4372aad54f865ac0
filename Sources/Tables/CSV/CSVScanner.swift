/// One pass over the bytes of a file, from cell to cell.
///
/// Invariants: `rowStart` is the first byte of the present row and `rowLine` its line number; `row` holds the cells of the
/// present row that were read so far. The bytes have to outlive the scanner.
struct CSVScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private let delimiter: UInt8
  private let limits: TableLimits

  private(set) var diagnostics = DiagnosticCollection()
  private var columnNames: [String]?
  private var headerLocations: [Diagnostic.Location] = []
  private var rowStarts: [UInt32] = []
  private var rowLines: [UInt32] = []
  private var blankRowCount = 0
  private var firstBlankRowLine = 0

  private var index = 0
  private var line = 1
  private var rowStart = 0
  private var rowLine = 1
  private var row: [Table.Cell] = []
  private var rowIsFaulty = false

  private static let quote = UInt8(ascii: "\"")

  /// - Parameter start: Where the table begins; lines before it are counted.
  init(
    bytes: UnsafeBufferPointer<UInt8>, file: String, delimiter: UInt8, limits: TableLimits,
    start: (offset: Int, line: Int)
  ) {
    self.bytes = bytes
    self.file = file
    self.delimiter = delimiter
    self.limits = limits
    (index, line) = start
  }

  /// The table of the bytes that were scanned; nil when there is no header.
  func table(of bytes: [UInt8]) -> Table? {
    guard let columnNames else { return nil }
    return Table(
      file: file, columnNames: columnNames, bytes: bytes, delimiter: delimiter, rowStarts: rowStarts,
      rowLines: rowLines, headerLocations: headerLocations)
  }

  mutating func scan() {
    while index < bytes.count {
      beginRow()
      if takePlainRow() { continue }
      guard scanRow() else { return }
      endRow()
      if columnNames == nil, diagnostics.hasErrors { return }
    }
    if blankRowCount > 0 {
      diagnostics.append(.blankRows(blankRowCount, at: .init(file: file, line: firstBlankRowLine)))
    }
    if columnNames != nil, rowStarts.isEmpty, !diagnostics.hasErrors {
      diagnostics.append(.noRows(at: .init(file: file, line: headerLocations.first?.line ?? 1)))
    }
  }

  private mutating func beginRow() {
    rowStart = index
    rowLine = line
    row.removeAll(keepingCapacity: true)
    rowIsFaulty = false
  }

  /// Reads the cells of one row and the line end after them; false where reading on makes no sense.
  private mutating func scanRow() -> Bool {
    while true {
      guard index < bytes.count, bytes[index] == Self.quote else {
        scanPlainCell()
        if consumeRowEnd() { return true }
        continue
      }
      guard scanQuotedCell() else { return false }
      if consumeRowEnd() { return true }
    }
  }

  /// Takes a row in which nothing needs a closer look: as many cells as columns, within the limits, on one line, without
  /// tabs, with quotes only around whole cells. False, with nothing done, for every other row.
  private mutating func takePlainRow() -> Bool {
    guard let columns = columnNames?.count, diagnostics.kept.isEmpty else { return false }
    let highest = max(delimiter, Self.quote)
    let end = bytes.count - rowStart > limits.rowBytes ? rowStart + limits.rowBytes : bytes.count
    var (place, cellStart, cells) = (rowStart, rowStart, 1)
    var hasText = false
    while place < end {
      let byte = bytes[place]
      if byte > highest {
        hasText = true
      } else if byte == delimiter {
        guard place - cellStart <= limits.cellBytes else { return false }
        cells += 1
        cellStart = place + 1
      } else if byte == 0x0A || byte == 0x0D {
        // A carriage return belongs to the line feed behind it, or is for a closer look.
        let width = byte == 0x0A ? 1 : 2
        guard hasText, cells == columns, place - cellStart <= limits.cellBytes, place + width <= end,
          bytes[place + width - 1] == 0x0A
        else { return false }
        rowStarts.append(UInt32(rowStart))
        rowLines.append(UInt32(rowLine))
        index = place + width
        line += 1
        return true
      } else if byte == Self.quote {
        guard place == cellStart else { return false }
        place += 1
        while place < end, bytes[place] != Self.quote, bytes[place] >= 0x20 {
          if bytes[place] > 0x20 { hasText = true }
          place += 1
        }
        // Behind the quote the cell ends; a doubled one, or spaces, are for a closer look.
        guard place + 1 < end, bytes[place] == Self.quote,
          bytes[place + 1] == delimiter || bytes[place + 1] == 0x0A || bytes[place + 1] == 0x0D
        else { return false }
      } else if byte < 0x20 {
        return false
      } else if byte != 0x20 {
        hasText = true
      }
      place += 1
    }
    return false
  }

  private mutating func scanPlainCell() {
    let start = index
    var sawText = false
    var firstTab: Int?
    // Nearly every byte of a cell is above all that need a closer look.
    let highest = max(delimiter, Self.quote)
    while index < bytes.count {
      let byte = bytes[index]
      if byte > highest, firstTab == nil || rowIsFaulty {
        sawText = true
        index += 1
        continue
      }
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      if byte == Self.quote, !rowIsFaulty {
        let isLeading = bytes[start..<index].allSatisfy { $0 == 0x20 }
        report(isLeading ? .spaceBeforeQuote : .quoteInside, at: index, excerpt: excerpt(around: index))
      }
      if byte == 0x09 {
        // Tabs around a value are as good as spaces; one inside it belongs in quotes.
        if sawText, firstTab == nil { firstTab = index }
      } else if byte != 0x20 {
        if let firstTab, !rowIsFaulty { controlCharacter(at: firstTab) }
        sawText = true
      }
      if byte < 0x20, byte != 0x09, !rowIsFaulty { controlCharacter(at: index) }
      index += 1
    }
    add(start: start, end: index, hasDoubledQuotes: false)
  }

  /// Reads a cell that begins with a quote; false when the quote is never closed.
  private mutating func scanQuotedCell() -> Bool {
    let opening = index
    index += 1
    var hasDoubledQuotes = false
    while true {
      guard index < bytes.count else {
        report(.unclosedQuote, at: opening, excerpt: excerpt(around: opening))
        return false
      }
      let byte = bytes[index]
      if byte == Self.quote {
        if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
          hasDoubledQuotes = true
          index += 2
          continue
        }
        break
      }
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D, !rowIsFaulty { controlCharacter(at: index) }
      if isLineEnd(at: index) { line += 1 }
      index += 1
    }
    add(start: opening + 1, end: index, hasDoubledQuotes: hasDoubledQuotes)
    index += 1
    skipSpacesAfterQuote(opening: opening)
    return true
  }

  private mutating func skipSpacesAfterQuote(opening: Int) {
    let afterQuote = index
    var sawText = false
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D {
      if bytes[index] != 0x20 { sawText = true }
      index += 1
    }
    if sawText, !rowIsFaulty {
      // Over several lines it is most often the opening quote that is wrong, having swallowed the rows in between.
      let isOneLine = !bytes[opening..<afterQuote].contains { $0 == 0x0A || $0 == 0x0D }
      let place = isOneLine ? afterQuote : opening
      report(.textAfterQuote(closedOn: isOneLine ? nil : line), at: place, excerpt: excerpt(around: place))
    }
  }

  private mutating func add(start: Int, end: Int, hasDoubledQuotes: Bool) {
    if end - start > limits.cellBytes, !rowIsFaulty {
      report(
        .longCell(bytes: end - start, limit: limits.cellBytes), at: start, excerpt: excerpt(around: start))
    }
    if row.count >= limits.columns {
      if !rowIsFaulty { report(.manyColumns(limit: limits.columns), at: start) }
      return
    }
    row.append(.init(start: start, end: end, hasDoubledQuotes: hasDoubledQuotes))
  }

  /// Steps over what ends a cell; true when it also ends the row.
  private mutating func consumeRowEnd() -> Bool {
    guard index < bytes.count else { return true }
    if bytes[index] == delimiter {
      index += 1
      return false
    }
    if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    index += 1
    line += 1
    return true
  }

  private mutating func endRow() {
    if index - rowStart > limits.rowBytes, !rowIsFaulty {
      report(.longRow(bytes: index - rowStart, limit: limits.rowBytes), at: rowStart)
    }
    if row.allSatisfy({ cell in bytes[cell.start..<cell.end].allSatisfy { $0 == 0x20 || $0 == 0x09 } }) {
      // The rows of nothing that spreadsheets leave behind hold no fact; those between others are counted aloud.
      if row.count > 1 || columnNames != nil {
        if blankRowCount == 0 { firstBlankRowLine = rowLine }
        blankRowCount += 1
      }
      return
    }
    guard !rowIsFaulty else { return }
    guard let columnNames else {
      readHeader()
      return
    }
    guard row.count == columnNames.count else {
      let (found, expected) = (row.count, columnNames.count)
      let place = found > expected ? row[expected].start : index
      report(
        .ragged(found: found, expected: expected), at: found > expected ? place : rowStart,
        excerpt: excerpt(around: rowStart))
      return
    }
    rowStarts.append(UInt32(rowStart))
    rowLines.append(UInt32(rowLine))
  }

  private mutating func readHeader() {
    let names = row.map { cell -> String in
      let text = Table.text(of: cell, in: bytes)
      return String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
    headerLocations = row.map {
      Table.location(of: $0.start, in: bytes, file: file, lineStart: rowStart, line: rowLine)
    }
    var seen: [String: Int] = [:]
    for (column, name) in names.enumerated() {
      // Whether a column without a name is one of nothing is seen when all rows are there.
      if name.isEmpty { continue }
      if let earlier = seen[name] {
        diagnostics.append(
          .duplicateColumn(name, numbers: (earlier + 1, column + 1), at: headerLocations[column]))
      } else {
        seen[name] = column
      }
    }
    columnNames = names
  }

  private func isLineEnd(at index: Int) -> Bool {
    bytes[index] == 0x0A || (bytes[index] == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
  }

  private mutating func controlCharacter(at offset: Int) {
    let code = String(bytes[offset], radix: 16, uppercase: true)
    report(.controlCharacter(code, isTab: bytes[offset] == 0x09), at: offset, excerpt: "\\u{\(code)}")
  }

  private mutating func report(_ fault: ScanFault, at offset: Int, excerpt: String = "") {
    rowIsFaulty = true
    let place = Table.location(of: offset, in: bytes, file: file, lineStart: rowStart, line: rowLine)
    diagnostics.append(
      Diagnostic(.error, code: fault.code, at: place, excerpt: excerpt, message: fault.message, fix: fault.fix))
  }

  /// A few characters from an offset on, for showing.
  private func excerpt(around offset: Int) -> String {
    var end = min(bytes.count, offset + 40)
    while end > offset, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let text = String(decoding: bytes[offset..<end], as: UTF8.self)
    return String(text.prefix { $0 != "\n" && $0 != "\r" && $0 != "\r\n" })
  }
}
