/// Reads lines into two lists of vertices that have room for one edge a line.
struct EdgeListParser: @unchecked Sendable {
  private let sources: UnsafeMutableBufferPointer<UInt32>
  private let targets: UnsafeMutableBufferPointer<UInt32>
  private let vertexLimit: Int
  private var line: Int
  private(set) var edgeCount = 0
  private(set) var selfLoopCount = 0
  private(set) var vertexCount = 0

  /// - Parameter firstLine: The number of lines before the first one that will be parsed.
  init(
    sources: UnsafeMutableBufferPointer<UInt32>, targets: UnsafeMutableBufferPointer<UInt32>, firstLine: Int,
    vertexLimit: Int
  ) {
    self.sources = sources
    self.targets = targets
    self.vertexLimit = vertexLimit
    line = firstLine
  }

  /// Parses whole lines.
  mutating func parse(_ block: UnsafeRawBufferPointer) throws(EdgeList.Failure) {
    var position = 0
    while position < block.count {
      if parsePlainEdge(block, &position) { continue }
      line &+= 1
      skipSpaces(block, &position)
      guard position < block.count else { return }
      switch block[position] {
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "#"), UInt8(ascii: "%"):
        while position < block.count && block[position] != EdgeListBlock.lineFeed { position &+= 1 }
      default: try parseEdge(block, &position)
      }
      // Stands at a line feed or at the end.
      position &+= 1
    }
  }

  /// Reads a line that is nothing but two numbers of up to seven digits with one character between, as nearly all are; false
  /// if it is another, which is then to be read with care.
  @inline(__always)
  private mutating func parsePlainEdge(_ block: UnsafeRawBufferPointer, _ position: inout Int) -> Bool {
    guard position &+ 2 &* EightDigits.width &+ 1 <= block.count, edgeCount < sources.count else { return false }
    let first = EightDigits(block, at: position)
    let middle = position &+ first.count
    let separator = block[middle]
    guard first.isShort, separator == 0x20 || separator == 0x09 || separator == UInt8(ascii: ",") else { return false }
    let second = EightDigits(block, at: middle &+ 1)
    let end = middle &+ 1 &+ second.count
    guard second.isShort, block[end] == EdgeListBlock.lineFeed else { return false }
    let (source, target) = (first.value, second.value)
    guard source < vertexLimit, target < vertexLimit, source != target else { return false }
    vertexCount = max(vertexCount, source &+ 1, target &+ 1)
    sources[edgeCount] = UInt32(truncatingIfNeeded: source)
    targets[edgeCount] = UInt32(truncatingIfNeeded: target)
    edgeCount &+= 1
    line &+= 1
    position = end &+ 1
    return true
  }

  private mutating func parseEdge(_ block: UnsafeRawBufferPointer, _ position: inout Int) throws(EdgeList.Failure) {
    let source = try parseVertex(block, &position)
    let end = position
    skipSpaces(block, &position)
    var isSeparated = position > end
    if position < block.count && block[position] == UInt8(ascii: ",") {
      isSeparated = true
      position &+= 1
      skipSpaces(block, &position)
    }
    guard position < block.count && block[position] != EdgeListBlock.lineFeed else { throw bad(.missingEnd) }
    guard isSeparated else { throw bad(.notANumber) }
    let target = try parseVertex(block, &position)
    skipSpaces(block, &position)
    guard position >= block.count || block[position] == EdgeListBlock.lineFeed else {
      // Letters right after a number make it none; other columns come after a gap or a comma.
      let before = block[position &- 1]
      let isPartOfNumber = before >= 0x30 && before <= 0x39 && block[position] != UInt8(ascii: ",")
      throw bad(isPartOfNumber ? .notANumber : .extraText)
    }
    vertexCount = max(vertexCount, source &+ 1, target &+ 1)
    if source == target {
      selfLoopCount &+= 1
      return
    }
    guard edgeCount < sources.count else { throw .changed }
    sources[edgeCount] = UInt32(truncatingIfNeeded: source)
    targets[edgeCount] = UInt32(truncatingIfNeeded: target)
    edgeCount &+= 1
  }

  private func parseVertex(_ block: UnsafeRawBufferPointer, _ position: inout Int) throws(EdgeList.Failure) -> Int {
    let start = position
    var value = 0
    while position < block.count {
      let digit = block[position] &- 0x30
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      guard value < vertexLimit else { throw bad(.vertexOutOfRange(allowed: vertexLimit)) }
      position &+= 1
    }
    guard position > start else { throw bad(.notANumber) }
    return value
  }

  /// Skips spaces, tabs and carriage returns.
  private func skipSpaces(_ block: UnsafeRawBufferPointer, _ position: inout Int) {
    while position < block.count {
      let byte = block[position]
      guard byte == 0x20 || byte == 0x09 || byte == 0x0D else { return }
      position &+= 1
    }
  }

  private func bad(_ problem: EdgeList.Failure.Problem) -> EdgeList.Failure {
    .badLine(number: line, problem: problem)
  }
}

/// The number that begins a stretch of eight bytes, read without a branch for each digit.
private struct EightDigits {
  static let width = 8

  /// The digits before the first other byte.
  let count: Int
  private let bytes: UInt64

  /// Whether there is a number, and it ends within the eight bytes.
  var isShort: Bool { count > 0 && count < EightDigits.width }

  @inline(__always)
  init(_ block: UnsafeRawBufferPointer, at position: Int) {
    let word = UInt64(littleEndian: block.loadUnaligned(fromByteOffset: position, as: UInt64.self))
    bytes = word ^ 0x3030_3030_3030_3030
    // The high bit of a byte shows that it is no digit; what a sum carries goes to later bytes only.
    let others = (bytes &+ 0x7676_7676_7676_7676 | bytes) & 0x8080_8080_8080_8080
    count = others.trailingZeroBitCount / 8
  }

  /// Pairs of digits, then of pairs, then of fours are put together at once.
  @inline(__always)
  var value: Int {
    let digits = bytes &<< UInt64(8 &* (8 &- count))
    let pairs = ((digits & 0x0F0F_0F0F_0F0F_0F0F) &* 2561) &>> 8
    let fours = ((pairs & 0x00FF_00FF_00FF_00FF) &* 6_553_601) &>> 16
    return Int(truncatingIfNeeded: ((fours & 0x0000_FFFF_0000_FFFF) &* 42_949_672_960_001) &>> 32)
  }
}
