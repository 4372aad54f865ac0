import Foundation
import Graphviz

/// The built program that serves drawings, beside the test bundle.
enum TestWorker {
  static let command: WorkerCommand = {
    let bundle = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
    let own = bundle.appending(path: "drawing-worker").path(percentEncoded: false)
    if FileManager.default.isExecutableFile(atPath: own) { return WorkerCommand(executablePath: own) }
    let program = bundle.appending(path: "cityweave").path(percentEncoded: false)
    return WorkerCommand(executablePath: program, arguments: ["drawing-worker"])
  }()

  static let renderer = DrawingRenderer(command: command)

  static func renderer(limits: DrawingLimits) -> DrawingRenderer {
    DrawingRenderer(command: command, limits: limits)
  }

  /// A worker that misbehaves, played by a small shell program.
  static func shell(_ program: String, limits: DrawingLimits = DrawingLimits()) -> DrawingRenderer {
    DrawingRenderer(command: WorkerCommand(executablePath: "/bin/sh", arguments: ["-c", program]), limits: limits)
  }
}

extension Drawing {
  /// One node per label, each joined to the next.
  static func chain(_ labels: [String], layout: Layout = .dot) -> Drawing {
    var drawing = Drawing(name: "chain", title: "A chain", summary: "Nodes in a row.", layout: layout)
    drawing.nodes = labels.enumerated().map { index, label in
      var node = Node("n\(index)", label: label)
      node.position = Point(x: Double(index) * 120, y: Double(index % 3) * 60)
      return node
    }
    drawing.edges = labels.indices.dropFirst().map { Edge(from: "n\($0 - 1)", to: "n\($0)") }
    return drawing
  }
}
