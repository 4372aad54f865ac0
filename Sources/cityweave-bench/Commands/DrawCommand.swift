import ArgumentParser
import Foundation
import Graphviz

struct DrawCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw",
    abstract: "Time pictures, from a drawing to its SVG, beside the program dot of Graphviz.",
    usage: """
      cityweave-bench draw
             cityweave-bench draw dot-200 sfdp-1k --rounds 9 --json draw.json
      """,
    discussion: """
      Both draw the same graph: ours in a worker process of cityweave, SVG read and written anew; the program's from
      DOT text, in turn. An empty picture tells what starting takes. Where dot is not installed, ours alone is timed.
      """)

  @Argument(help: "The pictures to time; all by default.")
  var names: [String] = []

  @Option(help: "How often each picture is drawn by each.")
  var rounds: Int = 5

  @Option(help: ArgumentHelp("Write the figures to a file too.", valueName: "file"), completion: .file())
  var json: String?

  private static let timeout = 120.0

  func validate() throws {
    guard rounds >= 1 else { throw ValidationError("--rounds takes a number from 1 on.") }
    for name in names where !BenchDrawing.all.contains(where: { $0.name == name }) {
      let known = BenchDrawing.all.map(\.name).joined(separator: ", ")
      throw ValidationError("“\(name)” is no picture. There are \(known).")
    }
  }

  func run() async throws {
    let renderer = DrawingRenderer(
      command: try BuiltWorker.command(), limits: DrawingLimits(wallSeconds: Self.timeout))
    let program = GraphvizProgram.find()
    if program == nil { Console.say("cityweave-bench: \(GraphvizProgram.absence)") }
    let folder = try ScratchFolder()
    defer { folder.remove() }
    do {
      let version = try await renderer.installation().version
      var record = DrawRecord(
        surroundings: .here(), graphviz: [version] + (program.map { [$0.version] } ?? []), results: [])
      for picture in BenchDrawing.all where names.isEmpty || names.contains(picture.name) {
        Console.say("\(picture.name): \(picture.summary) …")
        record.results.append(try await time(picture, renderer, program, folder))
      }
      try Console.put(record.table.text)
      if let json { try Console.write(record.json, to: json) }
    } catch let failure as DrawingFailure {
      Console.say("cityweave-bench: \(failure)")
      throw ExitStatus.internalFault
    }
  }

  /// In turn, ours first in one round and last in the next: what disturbs the machine disturbs both.
  private func time(
    _ picture: BenchDrawing, _ renderer: DrawingRenderer, _ program: GraphvizProgram?, _ folder: ScratchFolder
  ) async throws -> DrawResult {
    let (drawing, empty) = (picture.drawing, BenchDrawing.empty)
    let (source, nothing) = (
      folder.url.appendingPathComponent("in.dot"), folder.url.appendingPathComponent("empty.dot")
    )
    let target = folder.url.appendingPathComponent("out.svg")
    try folder.write(Array(drawing.dotSource.utf8), to: "in.dot")
    try folder.write(Array(empty.dotSource.utf8), to: "empty.dot")
    var result = DrawResult(picture.name, nodes: drawing.nodes.count, edges: drawing.edges.count)
    for round in 0..<rounds {
      for isOurs in round.isMultiple(of: 2) ? [true, false] : [false, true] {
        if isOurs {
          result.ourStart.append(try await seconds(empty, renderer))
          result.ours.append(try await seconds(drawing, renderer))
        } else if let program {
          result.theirStart.append(
            try program.seconds(nothing, to: target, layout: .dot, timeout: Self.timeout))
          result.theirs.append(
            try program.seconds(source, to: target, layout: picture.layout, timeout: Self.timeout))
        }
      }
    }
    return result
  }

  private func seconds(_ drawing: Drawing, _ renderer: DrawingRenderer) async throws -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    _ = try await renderer.render(drawing, as: [.svg])
    return Stopwatch.seconds(clock.now - start)
  }
}
