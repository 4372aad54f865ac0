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
    guard edgeCount < sources.count else { throw .unreadable(reason: "it changed while it was read") }
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
