import Dispatch

/// Whether the system would give threads, asked before work that cannot do without them.
public enum ThreadSupply {
  /// Whether so many threads can be there at once, besides those that are.
  ///
  /// They are made, with stacks of the usual size, and end at once.
  ///
  /// - Parameter count: 0 or more.
  /// - Complexity: O(count), some 20 µs a thread.
  public static func gives(_ count: Int) -> Bool {
    let end = DispatchSemaphore(value: 0)
    let ended = DispatchSemaphore(value: 0)
    var made = 0
    while made < count,
      PlainThread.start({
        end.wait()
        ended.signal()
      })
    {
      made += 1
    }
    for _ in 0..<made { end.signal() }
    for _ in 0..<made { ended.wait() }
    return made == count
  }
}
