import ArgumentParser
import Graphs

struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph", abstract: "Write a benchmark's graph as a list of edges, for other tools to read.",
    usage: "cityweave-bench graph cl17k --output cl17k.txt")

  @Argument(help: "The graph; cityweave-bench list names them.")
  var name: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; - for standard output.", valueName: "file"),
    completion: .file())
  var output: String

  @Option(help: ArgumentHelp("The folder of the real network.", valueName: "folder"), completion: .directory)
  var data: String?

  func validate() throws { _ = try Choice.graphs(name) }

  func run() throws {
    for benchGraph in try Choice.graphs(name).prefix(1) {
      guard let graph = try benchGraph.make(data) else {
        Console.say("cityweave-bench: \(name): \(RealNetwork.absence)")
        throw ExitStatus.noInput
      }
      try Console.write(graph.edgeListText(), to: output)
      Console.say("\(name): \(graph.vertexCount) vertices, \(graph.edgeCount) edges")
    }
  }
}
