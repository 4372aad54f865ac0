import ArgumentParser
import Foundation
import Graphs

struct GrowthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "growth", abstract: "Show how times grow with the number of vertices, at a fixed mean degree.",
    usage: """
      cityweave-bench growth
             cityweave-bench growth components cores --up-to 300000
      """,
    discussion: """
      The graphs are Chung–Lu graphs with exponent 2.5. The exponent of growth is the slope of a straight line through
      the logarithms of sizes and times, by least squares: 1 for linear, 2 for quadratic.
      """)

  @Argument(help: "The benchmarks to run; all by default.")
  var names: [String] = []

  @Option(help: ArgumentHelp("The greatest number of vertices.", valueName: "count"))
  var upTo: Int = 1_000_000

  @Option(help: ArgumentHelp("The greatest number for times that grow with its square.", valueName: "count"))
  var quadraticUpTo: Int = 30_000

  @Option(help: "The mean degree.")
  var meanDegree: Double = 4

  @Option(help: "The number of threads.")
  var threads: Int = 1

  @Option(help: "How often each benchmark is timed.")
  var repetitions: Int = 3

  @Option(help: ArgumentHelp("Write the figures to a file too.", valueName: "file"), completion: .file())
  var json: String?

  func validate() throws {
    _ = try Choice.tasks(names)
    guard upTo >= 1000, quadraticUpTo >= 1000 else { throw ValidationError("The smallest graph has 1000 vertices.") }
    guard meanDegree > 0, meanDegree.isFinite else { throw ValidationError("--mean-degree takes a number above 0.") }
    guard repetitions >= 1, threads >= 1 else { throw ValidationError("Counts begin with 1.") }
  }

  func run() throws {
    let sizes = [1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000].filter { $0 <= upTo }
    let tasks = try Choice.tasks(names)
    var record = BenchRecord(.here())
    var points = [[(size: Int, seconds: Double)]](repeating: [], count: tasks.count)
    for size in sizes {
      let graph = BenchGraph.powerLaw(vertexCount: size, edgeCount: Int(Double(size) * meanDegree / 2))
      let input = BenchInput(graph: graph)
      for (index, task) in tasks.enumerated() where !task.isQuadratic || size <= quadraticUpTo {
        Console.say("\(task.name) on \(size) vertices …")
        let timing = try Stopwatch.time(
          task, input, threads: threads, repetitions: repetitions, warmsUp: !task.isQuadratic, budget: 30)
        points[index].append((size, timing.times.median))
        record.results.append(
          BenchResult(
            name: task.name, graph: "growth", vertexCount: size, edgeCount: graph.edgeCount, threads: threads, timing))
      }
    }
    var table = TextTable(columns: ["benchmark"] + sizes.map { "n = \($0)" } + ["exponent"])
    for (task, points) in zip(tasks, points) {
      let cells = sizes.map { size in points.first { $0.size == size }.map { Figure.digits($0.seconds) } ?? "–" }
      let exponent = GrowthLaw.exponent(points.map { (Double($0.size), $0.seconds) })
      table.rows.append([task.name] + cells + [exponent.map { Figure.fixed($0, decimals: 2) } ?? "–"])
    }
    try Console.put(table.text)
    if let json { try Console.write(record.json, to: json) }
  }
}

/// How a time grows with a size.
enum GrowthLaw {
  /// The slope of the line through the logarithms, by least squares; nil for fewer than two sizes.
  static func exponent(_ points: [(size: Double, seconds: Double)]) -> Double? {
    let logarithms = points.filter { $0.size > 0 && $0.seconds > 0 }.map { (x: log($0.size), y: log($0.seconds)) }
    let count = Double(logarithms.count)
    guard count >= 2 else { return nil }
    let mean = (
      x: logarithms.reduce(0) { $0 + $1.x } / count, y: logarithms.reduce(0) { $0 + $1.y } / count
    )
    let spread = logarithms.reduce(0) { $0 + ($1.x - mean.x) * ($1.x - mean.x) }
    guard spread > 0 else { return nil }
    return logarithms.reduce(0) { $0 + ($1.x - mean.x) * ($1.y - mean.y) } / spread
  }
}
