import CGraphviz
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
  /// - Returns: The command. Where the system does not tell the path, it is empty, and drawing fails.
  public static func thisProgram(_ arguments: [String]) -> WorkerCommand {
    let path = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return WorkerCommand(executablePath: path ?? calledPath ?? "", arguments: arguments)
  }

  /// Where the program lay when it was started, as the system told it; for machines that do not show `/proc`.
  private static var calledPath: String? {
    guard let path = cg_program_path(), let whole = realpath(path, nil) else { return nil }
    defer { free(whole) }
    return String(cString: whole)
  }
}
