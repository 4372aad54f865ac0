#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the bytes of an edge list come from; any range of them can be read at any time, from any thread.
protocol EdgeListSource: Sendable {
  /// The number of bytes.
  var byteCount: Int { get }
  /// Copies bytes from a position on; returns how many, which is 0 only at the end.
  func read(at position: Int, into buffer: UnsafeMutableRawBufferPointer) throws(EdgeList.Failure) -> Int
}

/// An edge list in memory.
struct EdgeListText: EdgeListSource {
  let bytes: [UInt8]

  var byteCount: Int { bytes.count }

  func read(at position: Int, into buffer: UnsafeMutableRawBufferPointer) throws(EdgeList.Failure) -> Int {
    let count = min(buffer.count, bytes.count - position)
    bytes.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count])) }
    return count
  }
}

/// An edge list in a file, closed when nobody needs it any more.
final class EdgeListFile: EdgeListSource {
  let byteCount: Int
  private let descriptor: Int32

  init(path: String) throws(EdgeList.Failure) {
    // Without waiting: a pipe that nobody writes into would be waited for, and is refused below.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0 else {
      byteCount = 0
      throw Self.refusal
    }
    byteCount = Int(status.st_size)
    // A pipe has no size and cannot be read twice.
    guard status.st_mode & S_IFMT == S_IFREG else { throw .irregular }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func read(at position: Int, into buffer: UnsafeMutableRawBufferPointer) throws(EdgeList.Failure) -> Int {
    while true {
      let count = pread(descriptor, buffer.baseAddress, buffer.count, off_t(position))
      if count >= 0 { return count }
      guard errno == EINTR else { throw Self.refusal }
    }
  }

  private static var refusal: EdgeList.Failure { .unreadable(reason: String(cString: strerror(errno))) }
}

extension EdgeListSource {
  /// Runs `body` over the lines of a range, many whole lines at a time, each with its line feed but perhaps the last.
  ///
  /// - Parameter range: Begins and ends at the beginning of a line.
  func forEachBlock(
    of range: Range<Int>, _ body: (UnsafeRawBufferPointer) throws(EdgeList.Failure) -> Void
  ) throws(EdgeList.Failure) {
    var block = Scratch<UInt8>(repeating: 0, count: min(EdgeListBlock.size, max(1, range.count)))
    var kept = 0
    var position = range.lowerBound
    while position < range.upperBound {
      let room = UnsafeMutableRawBufferPointer(block.elements)[kept...].prefix(range.upperBound - position)
      let count = try read(at: position, into: UnsafeMutableRawBufferPointer(rebasing: room))
      guard count > 0 else { throw .shortened }
      position += count
      let filled = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(block.elements)[..<(kept + count)])
      let end = position == range.upperBound ? filled.count : (filled.lastIndex(of: EdgeListBlock.lineFeed) ?? -1) + 1
      if end > 0 {
        try body(UnsafeRawBufferPointer(rebasing: filled[..<end]))
        kept = filled.count - end
        UnsafeMutableRawBufferPointer(block.elements).copyMemory(from: UnsafeRawBufferPointer(rebasing: filled[end...]))
      } else {
        // One line fills the block: a long remark.
        let longer = Scratch<UInt8>(repeating: 0, count: 2 * block.elements.count)
        UnsafeMutableRawBufferPointer(longer.elements).copyMemory(from: filled)
        kept = filled.count
        block = longer
      }
    }
  }

  /// Cuts the bytes into ranges of about equal size, each of which begins at the beginning of a line.
  func lineRanges(count: Int) throws(EdgeList.Failure) -> [Range<Int>] {
    var starts = [0]
    for index in 1..<max(1, count) {
      starts.append(try lineStart(from: max(starts[index - 1], byteCount / count * index)))
    }
    return starts.indices.map { starts[$0]..<($0 + 1 < starts.count ? starts[$0 + 1] : byteCount) }
  }

  /// The first beginning of a line at a position or after it.
  private func lineStart(from position: Int) throws(EdgeList.Failure) -> Int {
    guard position > 0 else { return 0 }
    let window = Scratch<UInt8>(repeating: 0, count: 4096)
    var start = position - 1
    while start < byteCount {
      let count = try read(at: start, into: UnsafeMutableRawBufferPointer(window.elements))
      guard count > 0 else { break }
      if let index = window.elements[..<count].firstIndex(of: EdgeListBlock.lineFeed) { return start + index + 1 }
      start += count
    }
    return byteCount
  }
}

enum EdgeListBlock {
  /// Fits into a core's own cache.
  static let size = 1 << 18
  static let lineFeed = UInt8(ascii: "\n")
}
