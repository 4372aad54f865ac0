import Foundation

/// How a worker is started: a program and its arguments, no shell.
///
///     WorkerCommand.thisProgram(["drawing-worker"])
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

  /// The program that is running, by its absolute path, whatever the caller's search path or folder says.
  ///
  /// - Parameter arguments: What makes the program call ``DrawingWorker/run()`` and nothing else.
  /// - Returns: The command. Where the system does not tell the path, it names the program as it was called, which may
  ///   be no absolute path.
  public static func thisProgram(_ arguments: [String]) -> WorkerCommand {
    let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return WorkerCommand(executablePath: path ?? CommandLine.arguments[0], arguments: arguments)
  }
}
