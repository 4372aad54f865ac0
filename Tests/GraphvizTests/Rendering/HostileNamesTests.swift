import DrawingChecks
import Foundation
import Graphviz
import TestSupport
import Testing

@Suite("10,000 hostile names in every layout and every format", .serialized)
struct HostileNamesTests {
  private static let namesADrawing = 400

  @Test("Every name is shown in its display form, and every file is well-formed", arguments: 0..<26)
  func drawsDisplayForm(round: Int) async throws {
    var source = HostileNames(seed: UInt64(round), secret: "/etc/hostname")
    // Each layout in turn; those that are slow or fold edges away with fewer rounds. Every format with every layout.
    let layouts: [Layout] = [.nop2, .dot, .sfdp, .neato, .nop2, .osage, .twopi, .nop2]
    let drawing = Drawing.hostile(source.next(Self.namesADrawing), layout: layouts[round % layouts.count])
    let others = OutputFormat.allCases.filter { $0 != .svg }
    let formats = round < layouts.count ? OutputFormat.allCases : [.svg, others[round % others.count]]
    let rendered = try await TestWorker.renderer(limits: DrawingLimits(wallSeconds: 120)).render(drawing, as: formats)
    #expect(DrawingFaults.all(of: rendered, drawing) == [], "\(drawing.layout)")
    #expect(rendered.svg?.removed == [])
  }
}

extension Drawing {
  /// A drawing in which every text is one of the names: labels inside and beside nodes, at edges and clusters, the heading,
  /// tooltips, title and summary.
  static func hostile(_ names: [String], layout: Layout) -> Drawing {
    var drawing = Drawing(name: "hostile", title: names[0], summary: names[1], layout: layout)
    drawing.page.heading = names[2]
    drawing.page.headingStyle.size = 2
    drawing.page.resolution = 20
    drawing.page.edgeRouting = .line
    drawing.nodes = names.enumerated().map { index, name in
      var node = Drawing.Node("n\(index)", label: name)
      node.shape = .box
      node.textStyle.size = 2
      node.width = 20
      node.height = 5
      node.hasFixedSize = true
      node.position = Point(x: Double(index % 20) * 30, y: Double(index / 20) * 12)
      node.tooltip = index % 3 == 0 ? names[names.count - 1 - index] : nil
      if index % 50 == 0 { node.outerLabel = names[(index + 7) % names.count] }
      return node
    }
    drawing.edges = stride(from: 1, to: names.count, by: 4).map { index in
      var edge = Drawing.Edge(from: "n\(index - 1)", to: "n\(index)")
      edge.tooltip = names[index]
      edge.textStyle.size = 2
      if index % 40 == 1, layout != .patchwork { edge.label = names[index] }
      return edge
    }
    if layout.drawsClusters {
      var cluster = Drawing.Cluster("c0", label: names[3], nodes: ["n0", "n1"])
      cluster.tooltip = names[4]
      cluster.textStyle.size = 2
      cluster.bounds = Rectangle(lowerLeft: Point(x: -20, y: -8), upperRight: Point(x: 50, y: 8))
      drawing.clusters = [cluster]
    }
    return drawing
  }
}
