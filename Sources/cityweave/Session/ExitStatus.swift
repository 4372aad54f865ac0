import ArgumentParser

/// The exit codes of the command.
enum ExitStatus {
  static let checkFailed = ExitCode(1)
  static let usage = ExitCode(64)
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let internalFault = ExitCode(70)
  /// The machine has not enough of something: memory, threads, processes, descriptors.
  static let lacking = ExitCode(71)
  static let cannotWrite = ExitCode(74)
}
