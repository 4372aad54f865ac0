/// How a worker is started: a program and its arguments, no shell.
///
///     WorkerCommand(executablePath: "/usr/local/bin/cityweave", arguments: ["drawing-worker"])
public struct WorkerCommand: Hashable, Sendable {
  /// The absolute path of a program that calls ``DrawingWorker/run()``.
  public let executablePath: String
  /// What the program is told.
  public let arguments: [String]

  /// Names a program.
  ///
  /// - Parameters:
  ///   - executablePath: An absolute path; rendering fails with ``DrawingFailure/workerMissing(path:)`` otherwise.
  ///   - arguments: What the program is told.
  public init(executablePath: String, arguments: [String] = []) {
    self.executablePath = executablePath
    self.arguments = arguments
  }
}
