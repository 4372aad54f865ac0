/// The rows of a table as bytes, each written as soon as it is made: no row is kept, and no text of the whole is made.
public struct CSVRowWriter: Sendable {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private let separator: UInt8
  /// Whether the next cell is the first of its row.
  private var isAtStart = true

  /// A writer of a table that is still empty.
  ///
  /// - Parameter separator: The ASCII character between cells: a comma, a semicolon or a tab.
  public init(separator: Character = ",") {
    self.separator = separator.asciiValue ?? UInt8(ascii: ",")
  }

  /// Writes the next cell of the row.
  ///
  /// - Complexity: O(length of what is written).
  public mutating func put(_ cell: CSVWriter.Cell) {
    if !isAtStart { bytes.append(separator) }
    isAtStart = false
    switch cell {
    case .blank: break
    case .integer(let integer): bytes.append(contentsOf: String(integer).utf8)
    case .number(let number):
      let isWhole = number == number.rounded() && abs(number) < 1e15
      bytes.append(contentsOf: (isWhole ? String(Int(number)) : "\(number)").utf8)
    case .text(var text): text.withUTF8 { put($0) }
    }
  }

  /// Ends the row with `\n`.
  public mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isAtStart = true
  }

  /// Writes a text: guarded against being read as a formula, and in quotes where it has a sign that would end its cell.
  private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    let needsGuard = TextGuard.needsGuard(text)
    guard text.contains(where: { $0 <= 0x22 && isSpecial($0) || $0 == separator }) else {
      if needsGuard { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(0x22)
    if needsGuard { bytes.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  private func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
