import ArgumentParser
import Graphviz

/// Draws one picture for another process of this program; not for people.
struct DrawingWorkerCommand: ParsableCommand {
  static let name = "drawing-worker"
  static let configuration = CommandConfiguration(commandName: name, shouldDisplay: false)

  func run() throws { throw ExitCode(DrawingWorker.run()) }
}
