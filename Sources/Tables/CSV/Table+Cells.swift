// Cells by the place of their bytes: for reading many rows, one after the other, without making text of what is not kept.
extension Table {
  /// Where the bytes of one cell are, without its quotes.
  @usableFromInline package struct Cell: Sendable {
    /// The first byte.
    @usableFromInline package var start: Int
    /// The byte after the last one.
    @usableFromInline package var end: Int
    /// A quoted cell with doubled quotes inside, which have to be halved.
    @usableFromInline package var hasDoubledQuotes: Bool

    /// True when there is nothing in it, not even a space.
    @inlinable package var isEmpty: Bool { start == end }

    init(start: Int, end: Int, hasDoubledQuotes: Bool) {
      (self.start, self.end, self.hasDoubledQuotes) = (start, end, hasDoubledQuotes)
    }
  }

  /// Finds the cells of a row; there are as many as columns.
  ///
  /// - Precondition: `row` is below ``rowCount``.
  /// - Complexity: O(length of the row).
  package func split(row: Int, into cells: inout [Cell]) {
    cells.removeAll(keepingCapacity: true)
    bytes.withUnsafeBufferPointer { bytes in
      var next: Int? = Int(rowStarts[row])
      while let start = next {
        let (cell, following) = cell(at: start, in: bytes)
        cells.append(cell)
        next = following
      }
    }
  }

  /// One cell of a row.
  ///
  /// - Complexity: O(length of the row up to the cell's end).
  func cell(row: Int, column: Int) -> Cell {
    bytes.withUnsafeBufferPointer { bytes in
      var (cell, next) = cell(at: Int(rowStarts[row]), in: bytes)
      for _ in 0..<column {
        guard let start = next else { preconditionFailure("Every row has as many cells as columns.") }
        (cell, next) = self.cell(at: start, in: bytes)
      }
      return cell
    }
  }

  /// The cell that begins at a byte, and where the next one of its row begins; nil where the row ends.
  @inline(__always)
  private func cell(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (cell: Cell, next: Int?) {
    let quote = UInt8(ascii: "\"")
    let count = bytes.count
    var cell = Cell(start: start, end: start, hasDoubledQuotes: false)
    var index = start
    if index < count, bytes[index] == quote {
      index += 1
      cell.start = index
      // In a table every quote is closed.
      while true {
        if bytes[index] == quote {
          guard index + 1 < count, bytes[index + 1] == quote else { break }
          cell.hasDoubledQuotes = true
          index += 1
        }
        index += 1
      }
      cell.end = index
      index += 1
      while index < count, bytes[index] == 0x20 { index += 1 }
    } else {
      // Nearly every byte of a cell is above those that can end it.
      let highest = max(delimiter, 0x0D)
      while index < count {
        let byte = bytes[index]
        if byte <= highest, byte == delimiter || byte == 0x0A || byte == 0x0D { break }
        index += 1
      }
      cell.end = index
    }
    return (cell, index < count && bytes[index] == delimiter ? index + 1 : nil)
  }

  /// The text of a cell, as written but for its quotes.
  package func text(of cell: Cell) -> String {
    bytes.withUnsafeBufferPointer { Self.text(of: cell, in: $0) }
  }

  /// The text of a cell, with doubled quotes halved.
  static func text(of cell: Cell, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.end])
    guard cell.hasDoubledQuotes else { return String(decoding: slice, as: UTF8.self) }
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

  /// True when a cell holds nothing but spaces and tabs.
  @inlinable package func isBlank(_ cell: Cell) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for index in cell.start..<cell.end where bytes[index] != 0x20 && bytes[index] != 0x09 { return false }
      return true
    }
  }

  /// The bytes of a cell without the spaces around them, if all are printable ASCII and stand for themselves: empty where
  /// there are only spaces, nil where the cell has to be looked at as text.
  ///
  /// - Complexity: O(length of the cell).
  @inlinable package func plainBytes(of cell: Cell) -> Range<Int>? {
    if cell.hasDoubledQuotes { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var (start, end) = (cell.start, cell.end)
      for index in start..<end where bytes[index] &- 0x20 > 0x5E { return nil }
      while start < end, bytes[start] == 0x20 { start += 1 }
      while start < end, bytes[end - 1] == 0x20 { end -= 1 }
      return start..<end
    }
  }

  /// The byte at a place.
  @inlinable package func byte(at place: Int) -> UInt8 { bytes[place] }

  /// The text of some bytes.
  ///
  /// - Precondition: The range begins and ends between characters.
  package func text(of range: Range<Int>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// True when the same bytes stand in two places.
  @inlinable package func areEqual(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    guard a.count == b.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var (i, j) = (a.lowerBound, b.lowerBound)
      while i + 8 <= a.upperBound {
        let (x, y) = (
          raw.loadUnaligned(fromByteOffset: i, as: UInt64.self), raw.loadUnaligned(fromByteOffset: j, as: UInt64.self)
        )
        if x != y { return false }
        (i, j) = (i + 8, j + 8)
      }
      while i < a.upperBound {
        if bytes[i] != bytes[j] { return false }
        (i, j) = (i + 1, j + 1)
      }
      return true
    }
  }

  /// A number that is the same for the same bytes, and most often another for others.
  @inlinable package func hash(of range: Range<Int>) -> UInt {
    bytes.withUnsafeBufferPointer { bytes in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(range.count)
      var index = range.lowerBound
      let raw = UnsafeRawBufferPointer(bytes)
      while index + 8 <= range.upperBound {
        hash = (hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
        index += 8
      }
      while index < range.upperBound {
        hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3
        index += 1
      }
      hash ^= hash >> 32
      return UInt(truncatingIfNeeded: hash)
    }
  }

  /// The number that some bytes write in at most 18 digits and nothing else; nil where they do not.
  @inlinable package func digits(in range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var value = 0
      for index in range {
        let digit = bytes[index] &- 0x30
        guard digit <= 9 else { return nil }
        value = value &* 10 &+ Int(digit)
      }
      return value
    }
  }

  /// The number that some bytes write with at most 15 digits, one `.` between digits and a minus sign in front; nil where
  /// they are written otherwise.
  ///
  /// So few digits, and a power of ten up to that of as many decimals, are exact in binary; one division then gives the
  /// nearest number, as Clinger showed (doi:10.1145/93542.93557).
  package func shortDecimal(in range: Range<Int>) -> Double? {
    bytes.withUnsafeBufferPointer { bytes in
      let isNegative = !range.isEmpty && bytes[range.lowerBound] == UInt8(ascii: "-")
      var (value, digits, decimals) = (0, 0, -1)
      for index in (isNegative ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound {
        let byte = bytes[index]
        if byte == UInt8(ascii: "."), digits > 0, decimals < 0 {
          decimals = 0
          continue
        }
        guard byte &- 0x30 <= 9 else { return nil }
        value = value &* 10 &+ Int(byte &- 0x30)
        digits += 1
        if decimals >= 0 { decimals += 1 }
      }
      guard (1...15).contains(digits), decimals != 0 else { return nil }
      let magnitude = Double(value) / Self.powersOfTen[max(decimals, 0)]
      return isNegative ? -magnitude : magnitude
    }
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
  ]
}
