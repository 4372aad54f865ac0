import CGraphviz

extension LayoutGeometry {
  /// Reads the places out of a graph that has been laid out.
  init(of built: GraphBuilder, drawing: Drawing) {
    let box = cg_bounds(built.graph)
    bounds = Rectangle(lowerLeft: Point(x: box.LL.x, y: box.LL.y), upperRight: Point(x: box.UR.x, y: box.UR.y))
    nodes = zip(built.nodes, drawing.nodes).map { pointer, node in
      let center = cg_node_center(pointer)
      let size = cg_node_size(pointer)
      return NodeBox(
        name: node.name, center: Point(x: center.x, y: center.y), size: Size(width: size.x, height: size.y))
    }
    edges = built.edges.map { EdgePath(curves: Self.curves(of: $0)) }
  }

  private static func curves(of edge: UnsafeMutablePointer<Agedge_t>) -> [[Point]] {
    guard let path = cg_edge_path(edge)?.pointee, let list = path.list else { return [] }
    return (0..<Int(path.size)).map { index in
      let curve = list[index]
      guard let points = curve.list else { return [] }
      return (0..<Int(curve.size)).map { Point(x: points[$0].x, y: points[$0].y) }
    }
  }

  // A coordinate that is infinite or no number cannot be written as JSON.
  var isFinite: Bool {
    let corners = [bounds.lowerLeft, bounds.upperRight]
    return (corners + nodes.map(\.center) + edges.flatMap { $0.curves.flatMap(\.self) })
      .allSatisfy { $0.x.isFinite && $0.y.isFinite }
  }
}
