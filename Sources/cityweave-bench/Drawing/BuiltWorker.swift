import Foundation
import Graphviz

/// The program cityweave beside this one, as a worker that draws.
enum BuiltWorker {
  static func command() throws -> WorkerCommand {
    let own = WorkerCommand.thisProgram([]).executablePath
    let path = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("cityweave").path
    guard FileManager.default.isExecutableFile(atPath: path) else {
      Console.say("cityweave-bench: there is no cityweave beside it; swift build -c release makes both")
      throw ExitStatus.noInput
    }
    return WorkerCommand(executablePath: path, arguments: ["drawing-worker"])
  }
}
