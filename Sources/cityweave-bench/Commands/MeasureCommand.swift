import ArgumentParser
import Foundation
import Graphs

/// One benchmark on a list of edges in a process of its own, for `peers`; not for people.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "measure", shouldDisplay: false)

  @Argument var task: String
  @Option var edges: String
  @Option var threads: Int = 1
  @Option var repetitions: Int = 3
  @Option var budget: Double = 10
  @Option var values: String?

  func run() throws {
    guard let task = try Choice.tasks([task]).first else { throw ExitStatus.usage }
    let graph: Graph
    do {
      // What makes its own graph is not charged for another one.
      graph = task.makesGraph ? Graph(vertexCount: 0, edges: []) : try EdgeList(contentsOf: edges).graph
    } catch {
      Console.say("cityweave-bench: \(edges): \(error)")
      throw ExitStatus.badData
    }
    let timing = try Stopwatch.time(
      task, BenchInput(graph: graph, edgeList: edges), threads: threads, repetitions: repetitions, warmsUp: false,
      budget: budget)
    if let values {
      try Console.write(timing.values.withUnsafeBytes { Array($0) }, to: values)
    }
    let run = PeerRun(times: timing.times, cpu: timing.cpu, peakBytes: timing.peakBytes)
    try Console.put(String(decoding: try JSONEncoder().encode(run), as: UTF8.self) + "\n")
  }
}
