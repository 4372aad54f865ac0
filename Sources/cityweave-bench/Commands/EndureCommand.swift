import ArgumentParser
import Foundation
import Graphviz

struct EndureCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "endure",
    abstract: "Draw a small picture many times, and tell what the process holds after some and after all.",
    usage: "cityweave-bench endure --drawings 1000",
    discussion: """
      Memory is VmRSS of this process, which starts the workers; descriptors are what it has open; zombies are workers
      that ended and were not asked how. Neither may grow.
      """)

  @Option(help: "How many drawings.")
  var drawings: Int = 1_000

  @Option(help: ArgumentHelp("How many workers at once.", valueName: "count"))
  var workers: Int = 2

  func validate() throws {
    guard drawings >= 20, (1...64).contains(workers) else {
      throw ValidationError("--drawings takes a number from 20 on, --workers one from 1 to 64.")
    }
  }

  func run() async throws {
    let renderer = DrawingRenderer(command: try BuiltWorker.command())
    var table = TextTable(columns: ["drawings", "resident KiB", "descriptors", "zombies", "seconds"])
    let clock = ContinuousClock()
    let start = clock.now
    var done = 0
    do {
      for stage in [drawings / 10, drawings] {
        while done < stage {
          let count = min(workers, stage - done)
          try await draw(count, from: done, renderer)
          done += count
        }
        let held = HeldResources.now()
        table.rows.append([
          "\(done)", "\(held.residentKiB)", "\(held.descriptors)", "\(held.zombies)",
          Figure.digits(Stopwatch.seconds(clock.now - start)),
        ])
      }
    } catch let failure as DrawingFailure {
      Console.say("cityweave-bench: drawing \(done + 1): \(failure)")
      throw ExitStatus.internalFault
    }
    try Console.put(table.text)
  }

  private func draw(_ count: Int, from first: Int, _ renderer: DrawingRenderer) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in first..<(first + count) {
        group.addTask {
          var drawing = Drawing(name: "small", layout: .neato)
          drawing.nodes = [Drawing.Node("n0", label: "\(number)"), Drawing.Node("n1", label: "Huế")]
          drawing.edges = [Drawing.Edge(from: "n0", to: "n1")]
          _ = try await renderer.render(drawing, as: [.svg])
        }
      }
      try await group.waitForAll()
    }
  }
}
