import Foundation

/// What one run of a program took.
struct TimedRun: Codable, Sendable {
  /// Seconds on the clock, from start to end.
  let seconds: Double
  /// Seconds that all its threads computed.
  let cpu: Double
  /// The most memory that it held.
  let peakBytes: Int

  /// Why there is no run to tell of.
  enum Failure: Error {
    case tooLong
    case ended(errors: String)
  }

  /// Runs a program through this one's hidden command `timed`.
  ///
  /// Each run has a process between it and this one, whose only child it is: so its memory can be told.
  ///
  /// - Returns: What it took, and what it wrote on standard error.
  static func of(_ words: [String], timeout: Double) throws -> (run: TimedRun, errors: String) {
    let outcome = try ChildProcess(
      executable: ProgramCommand.executable, arguments: ["timed", "--"] + words
    ).run(timeout: timeout)
    guard outcome.status != nil else { throw Failure.tooLong }
    guard outcome.status == 0, let run = try? JSONDecoder().decode(TimedRun.self, from: Data(outcome.output.utf8))
    else { throw Failure.ended(errors: outcome.errors) }
    return (run, outcome.errors)
  }
}
