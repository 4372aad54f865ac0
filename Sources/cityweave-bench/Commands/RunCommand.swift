import ArgumentParser
import Foundation
import Graphs

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Run benchmarks and print their figures.",
    usage: """
      cityweave-bench run --graph tiny
             cityweave-bench run betweenness --graph twin,cl17k --threads 1,2 --repetitions 9
             cityweave-bench run --graph cl17k --json figures.json
             cityweave-bench run --graph cl17k --compare figures.json --tolerance 0.2
      """,
    discussion: """
      Without names all benchmarks run that fit the graph: those that visit every vertex from every vertex are left
      out where vertices times edges pass two thousand million, unless they are named.
      """)

  @Argument(help: "The benchmarks to run; all by default.")
  var names: [String] = []

  @Option(help: ArgumentHelp("The graphs to run on, separated by commas.", valueName: "names"))
  var graph: String = "twin,cl17k"

  @Option(help: ArgumentHelp("The numbers of threads, separated by commas.", valueName: "counts"))
  var threads: String = "1"

  @Option(help: "How often each benchmark is timed, after one run that is not.")
  var repetitions: Int = 5

  @Option(help: ArgumentHelp("Seconds after which a benchmark is not repeated any more.", valueName: "seconds"))
  var budget: Double = 60

  @Option(help: ArgumentHelp("The folder of the real network.", valueName: "folder"), completion: .directory)
  var data: String?

  @Option(help: ArgumentHelp("Write the figures to a file too.", valueName: "file"), completion: .file())
  var json: String?

  @Option(help: ArgumentHelp("Compare with figures written earlier.", valueName: "file"), completion: .file())
  var compare: String?

  @Option(help: "The share by which a median may be longer than in the baseline.")
  var tolerance: Double = 0.1

  func validate() throws {
    guard repetitions >= 1 else { throw ValidationError("--repetitions takes a number from 1 on.") }
    guard tolerance >= 0 else { throw ValidationError("--tolerance takes a number from 0 on.") }
    _ = try Choice.tasks(names)
    _ = try Choice.graphs(graph)
    _ = try Choice.threads(threads)
  }

  func run() throws {
    let tasks = try Choice.tasks(names)
    let baseline = try compare.map { try BenchRecord.read($0) }
    var record = BenchRecord(.here())
    for benchGraph in try Choice.graphs(graph) {
      guard let made = try benchGraph.make(data) else {
        Console.say("cityweave-bench: \(benchGraph.name) is left out: \(RealNetwork.absence)")
        continue
      }
      let input = BenchInput(graph: made)
      for task in tasks {
        guard !names.isEmpty || task.fits(made) else {
          Console.say("cityweave-bench: \(task.name) on \(benchGraph.name) is left out: too big; name it to run it")
          continue
        }
        for count in try Choice.threads(threads) {
          Console.say("\(task.name) on \(benchGraph.name), \(count) thread\(count == 1 ? "" : "s") …")
          let timing = try Stopwatch.time(
            task, input, threads: count, repetitions: repetitions, warmsUp: true, budget: budget)
          record.results.append(
            BenchResult(
              name: task.name, graph: benchGraph.name, vertexCount: made.vertexCount, edgeCount: made.edgeCount,
              threads: count, timing))
        }
      }
    }
    try Console.put(record.table.text)
    if let json { try Console.write(record.json, to: json) }
    if let baseline {
      let comparison = Comparison(of: record, with: baseline, tolerance: tolerance)
      try Console.put("\n" + comparison.text)
      if !comparison.isWithinTolerance { throw ExitCode(1) }
    }
  }
}
