import Threads

/// What one thread keeps while it visits sources.
///
/// Conformers are `@unchecked Sendable`: a worker changes threads between waves, but only one thread at a time holds it.
protocol SourceWorker: AnyObject, Sendable {
  /// Forgets what earlier blocks left behind.
  func beginBlock(_ sources: Range<Int>)
  /// Does the work of one source.
  func visit(_ source: Int) throws(RunInterruption)
}

/// Cuts the sources into blocks of a fixed size and runs them, several at a time.
///
/// Blocks are merged in order on the calling thread, and their size does not depend on the number of threads; so sums of
/// floating-point numbers come out the same, bit for bit, on any number of threads. Memory: one worker per thread.
enum SourceBlocks {
  /// Small enough for many blocks in a middling graph, big enough to make merging cheap.
  static let size = 32
  /// Bounds the memory when a caller asks for very many threads.
  static let maximumWorkers = 64

  static func run<Worker: SourceWorker>(
    sourceCount: Int, options: RunOptions, makeWorker: () -> Worker,
    merge: (Worker) throws(RunInterruption) -> Void
  ) throws(RunInterruption) {
    if options.isCancelled?() == true { throw .cancelled }
    let blockCount = (sourceCount + size - 1) / size
    let workers = (0..<min(options.threads, blockCount, maximumWorkers)).map { _ in makeWorker() }
    var interruptions = [RunInterruption?](repeating: nil, count: workers.count)
    var firstBlock = 0
    while firstBlock < blockCount {
      let active = min(workers.count, blockCount - firstBlock)
      interruptions.withUnsafeMutableBufferPointer { slots in
        // Each iteration writes its own slot.
        nonisolated(unsafe) let slots = slots
        let firstSource = firstBlock * size
        ParallelLoop.run(iterations: active) { index in
          let start = firstSource + index * size
          slots[index] = visit(start..<min(start + size, sourceCount), with: workers[index], options: options)
        }
      }
      for index in 0..<active {
        if let interruption = interruptions[index] { throw interruption }
        try merge(workers[index])
      }
      firstBlock += active
      options.progress?(Double(min(firstBlock * size, sourceCount)) / Double(sourceCount))
    }
  }

  private static func visit(
    _ sources: Range<Int>, with worker: some SourceWorker, options: RunOptions
  ) -> RunInterruption? {
    worker.beginBlock(sources)
    for source in sources {
      if options.isCancelled?() == true { return .cancelled }
      do throws(RunInterruption) { try worker.visit(source) } catch { return error }
    }
    return nil
  }
}
