/// The rows of a graph with its vertices renumbered: each component is a range of positions, long rows first.
///
/// Weights are relative to the greatest of their component, so that squares of sums cannot overflow.
struct ComponentRows {
  let components: Components
  /// The vertex at each position.
  let vertices: [UInt32]
  /// For each component, its greatest weight; 1 without weights.
  let scales: [Double]
  private let starts: [Int]
  private let positions: [UInt32]
  private let graph: Graph

  /// - Parameter components: The weak components of the graph.
  init(of graph: Graph, components: Components) {
    self.graph = graph
    self.components = components
    var starts = [0]
    for size in components.sizes { starts.append((starts.last ?? 0) + size) }
    self.starts = starts
    let order = ComponentRows.order(components, starts: starts, byRowLengthIn: graph.incoming)
    vertices = order.vertices
    positions = order.positions
    var scales = [Double](repeating: graph.isWeighted ? 0 : 1, count: components.count)
    if let weights = graph.weights {
      for edge in weights.indices {
        let component = components.ids[Int(graph.sources[edge])]
        scales[component] = max(scales[component], weights[edge])
      }
    }
    self.scales = scales
  }

  /// The positions of a component.
  func range(of component: Int) -> Range<Int> { starts[component]..<starts[component + 1] }

  /// From numbers to the sums of the numbers of those that point to each vertex, in the new order.
  var matrix: RowMatrix {
    let rows = graph.incoming
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(vertices.count + 1)
    for vertex in vertices { offsets.append((offsets.last ?? 0) + UInt32(rows.degree(of: Int(vertex)))) }
    let columns = [UInt32](unsafeUninitializedCapacity: rows.neighbors.count) { columns, count in
      rows.withBuffers { rows in
        positions.withUnsafeBufferPointer { positions in
          for vertex in vertices {
            for arc in rows.row(of: Int(vertex)) {
              columns[count] = positions[Int(rows.neighbors[arc])]
              count &+= 1
            }
          }
        }
      }
    }
    return RowMatrix(
      offsets: offsets, columns: columns, values: graph.weights.map { values($0, rows) },
      isSymmetric: !graph.isDirected)
  }

  private func values(_ weights: [Double], _ rows: Adjacency) -> [Double] {
    var values: [Double] = []
    values.reserveCapacity(rows.edges.count)
    for vertex in vertices {
      let scale = scales[components.ids[Int(vertex)]]
      for edge in rows.edges[rows.row(of: Int(vertex))] { values.append(weights[Int(edge)] / scale) }
    }
    return values
  }

  /// By length of row, longest first, and then, by a counting sort, by component.
  private static func order(
    _ components: Components, starts: [Int], byRowLengthIn rows: Adjacency
  ) -> (vertices: [UInt32], positions: [UInt32]) {
    let byLength = rows.verticesByRowLength()
    var next = starts
    var vertices = byLength
    var positions = byLength
    for vertex in byLength {
      let component = components.ids[Int(vertex)]
      vertices[next[component]] = vertex
      positions[Int(vertex)] = UInt32(next[component])
      next[component] += 1
    }
    return (vertices, positions)
  }
}
