import Threads

/// The ends that the lines of an edge list name, in their order, without self-loops.
///
/// The lines are counted first: then every thread knows where its part of the lists begins, nothing has to grow or move,
/// and the number of a wrong line is known.
struct EdgeListLines {
  /// Shorter texts are not worth a second thread.
  private static let leastBytesPerThread = 1 << 16
  /// Bounds the memory when a caller asks for very many threads.
  private static let maximumThreads = 64

  let sources: [UInt32]
  let targets: [UInt32]
  let selfLoopCount: Int
  /// One more than the greatest vertex, or 0.
  let vertexCount: Int

  init(reading source: some EdgeListSource, vertexLimit: Int, options: RunOptions) throws(EdgeList.Failure) {
    let threads = max(1, min(options.threads, Self.maximumThreads, source.byteCount / Self.leastBytesPerThread))
    let ranges = try source.lineRanges(count: threads)
    let counts = try EdgeListLines.concurrently(ranges.count) { part throws(EdgeList.Failure) in
      try EdgeListLines.lineCount(in: ranges[part], of: source, options: options)
    }
    var firstLines = [0]
    for count in counts { firstLines.append((firstLines.last ?? 0) + count) }
    let lineCount = firstLines.last ?? 0
    guard lineCount <= Graph.capacity else { throw .tooManyLines }
    var parts: [EdgeListParser] = []
    var failure: EdgeList.Failure?
    var firstEnds: [UInt32] = []
    let secondEnds = [UInt32](unsafeUninitializedCapacity: lineCount) { targets, targetCount in
      firstEnds = [UInt32](unsafeUninitializedCapacity: lineCount) { sources, sourceCount in
        // Each part writes its own stretch of the lists.
        nonisolated(unsafe) let (sources, targets) = (sources, targets)
        let firstLines = firstLines
        do throws(EdgeList.Failure) {
          parts = try EdgeListLines.concurrently(ranges.count) { part throws(EdgeList.Failure) in
            let stretch = firstLines[part]..<firstLines[part + 1]
            var parser = EdgeListParser(
              sources: UnsafeMutableBufferPointer(rebasing: sources[stretch]),
              targets: UnsafeMutableBufferPointer(rebasing: targets[stretch]), firstLine: stretch.lowerBound,
              vertexLimit: vertexLimit)
            try source.forEachBlock(of: ranges[part]) { block throws(EdgeList.Failure) in
              if options.isCancelled?() == true { throw .interrupted(.cancelled) }
              try parser.parse(block)
            }
            return parser
          }
          sourceCount = EdgeListLines.closeGaps(between: parts.map(\.edgeCount), firstLines, sources, targets)
        } catch {
          failure = error
        }
        targetCount = sourceCount
      }
    }
    if let failure { throw failure }
    (sources, targets) = (firstEnds, secondEnds)
    selfLoopCount = parts.reduce(0) { $0 + $1.selfLoopCount }
    vertexCount = parts.reduce(0) { max($0, $1.vertexCount) }
  }

  private static func lineCount(
    in range: Range<Int>, of source: some EdgeListSource, options: RunOptions
  ) throws(EdgeList.Failure) -> Int {
    var count = 0
    try source.forEachBlock(of: range) { block throws(EdgeList.Failure) in
      if options.isCancelled?() == true { throw .interrupted(.cancelled) }
      for byte in block { count &+= byte == EdgeListBlock.lineFeed ? 1 : 0 }
      // The last line of the text may have no line feed.
      if block.last != EdgeListBlock.lineFeed { count += 1 }
    }
    return count
  }

  /// Moves the stretches together, as remarks and self-loops leave gaps; returns the number of edges.
  private static func closeGaps(
    between counts: [Int], _ starts: [Int], _ sources: UnsafeMutableBufferPointer<UInt32>,
    _ targets: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    var end = 0
    for (start, count) in zip(starts, counts) {
      if start != end {
        for offset in 0..<count {
          sources[end + offset] = sources[start + offset]
          targets[end + offset] = targets[start + offset]
        }
      }
      end += count
    }
    return end
  }

  /// Runs the parts at the same time; of several failures, that of the first part is thrown.
  private static func concurrently<Value: Sendable>(
    _ count: Int, _ body: @Sendable (Int) throws(EdgeList.Failure) -> Value
  ) throws(EdgeList.Failure) -> [Value] {
    var results = [Result<Value, EdgeList.Failure>?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { slots in
      // Each iteration writes its own slot.
      nonisolated(unsafe) let slots = slots
      ParallelLoop.run(iterations: count) { index in
        do throws(EdgeList.Failure) {
          slots[index] = .success(try body(index))
        } catch {
          slots[index] = .failure(error)
        }
      }
    }
    var values: [Value] = []
    for case let result? in results { values.append(try result.get()) }
    return values
  }
}
