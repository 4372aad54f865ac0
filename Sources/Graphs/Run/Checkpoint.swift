/// Asks for cancellation and tells progress while a sequential pass runs, at a cost that does not show.
struct Checkpoint {
  /// Ticks between two questions: far less than a millisecond of work in a linear pass.
  private static let period = 4096

  private let options: RunOptions
  private let total: Int
  private var ticks = 0

  /// Asks once at the start.
  ///
  /// - Parameter total: The number of ticks that the whole pass will make, or 0 if unknown: then only the end is told.
  init(_ options: RunOptions, total: Int = 0) throws(RunInterruption) {
    self.options = options
    self.total = total
    if options.isCancelled?() == true { throw .cancelled }
  }

  /// Counts one unit of work.
  mutating func tick() throws(RunInterruption) {
    ticks += 1
    if ticks % Checkpoint.period == 0 { try ask() }
  }

  /// Asks and tells at once: for passes whose unit of work is long.
  func ask() throws(RunInterruption) {
    if options.isCancelled?() == true { throw .cancelled }
    if total > 0 { options.progress?(min(1, Double(ticks) / Double(total))) }
  }

  /// Tells that all is done.
  func finish() { options.progress?(1) }
}
