import Synchronization

/// Makes numbered values on several threads, each from nothing but its number.
enum NumberedSamples {
  /// - Parameters:
  ///   - count: How many values, 0 or more.
  ///   - options: How many threads, and whether to stop.
  ///   - make: Makes one value; called once for each number, on any thread.
  /// - Returns: The values in the order of their numbers, the same for any number of threads.
  /// - Throws: ``RunInterruption`` when cancelled, and whatever `make` throws; of several errors that of the lowest number.
  static func values<Value: Sendable>(
    count: Int, options: RunOptions, _ make: @Sendable (Int) throws -> Value
  ) throws -> [Value] {
    precondition(count >= 0, "The number of samples is 0 or more.")
    let gauge = Gauge(total: count, options: options)
    let failure = Mutex<(number: Int, error: any Error)?>(nil)
    // Each share writes its own slot.
    let slots = UnsafeMutableBufferPointer<Value?>.allocate(capacity: count)
    slots.initialize(repeating: nil)
    defer { slots.deinitialize().deallocate() }
    nonisolated(unsafe) let shared = slots
    do throws(RunInterruption) {
      try FixedShares.run(count: count, options: options, makeWorker: NoWorker.init) {
        _, number throws(RunInterruption) in
        do {
          shared[number] = try make(number)
        } catch {
          failure.withLock { first in
            if number < first?.number ?? .max { first = (number, error) }
          }
          throw .cancelled
        }
        try gauge.add(1)
      }
    } catch {
      throw failure.withLock { $0?.error } ?? error
    }
    gauge.finish()
    return slots.compactMap { $0 }
  }

  private final class NoWorker: Sendable {}
}
