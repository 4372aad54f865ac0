import Graphs
import Graphviz

/// A picture by name: the same one on every machine.
struct BenchDrawing: Sendable {
  let name: String
  let summary: String
  let layout: Layout
  let nodeCount: Int
  let edgeCount: Int

  static let all = [
    BenchDrawing(
      name: "dot-200", summary: "layers: 200 nodes, 300 edges to near ones", layout: .dot, nodeCount: 200,
      edgeCount: 300),
    BenchDrawing(
      name: "sfdp-1k", summary: "springs, no overlaps: 1,000 nodes, 2,000 edges", layout: .sfdp, nodeCount: 1_000,
      edgeCount: 2_000),
    BenchDrawing(
      name: "sfdp-5k", summary: "springs, no overlaps: 5,000 nodes, 8,000 edges", layout: .sfdp, nodeCount: 5_000,
      edgeCount: 8_000),
  ]

  /// Nothing at all: what it takes is what starting takes.
  static let empty = Drawing(name: "empty", layout: .dot)

  /// The picture: each node joined to one of the ten before it, further edges to any of the fifty before.
  var drawing: Drawing {
    var random = RandomStream(seed: 1)
    var drawing = Drawing(name: "bench", isDirected: layout == .dot, layout: layout)
    drawing.page.edgeRouting = layout == .dot ? .automatic : .line
    drawing.page.overlapRemoval = layout == .dot ? .automatic : .prism
    drawing.nodes = (0..<nodeCount).map { index in
      var node = Drawing.Node("n\(index)", label: "City \(index)")
      node.textStyle.size = 9
      node.shape = .box
      return node
    }
    func joined(_ index: Int, _ reach: Int) -> Drawing.Edge {
      Drawing.Edge(from: "n\(index - 1 - random.whole(below: min(index, reach)))", to: "n\(index)")
    }
    drawing.edges = (1..<nodeCount).map { joined($0, 10) }
    while drawing.edges.count < edgeCount { drawing.edges.append(joined(1 + random.whole(below: nodeCount - 1), 50)) }
    return drawing
  }
}
