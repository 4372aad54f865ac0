/// A part of a graph in which shortest paths can be counted by themselves.
///
/// Vertices are numbered anew. Each stands for itself and for whatever hangs on it outside the part: `targetWeights` counts
/// those vertices, and `sourceWeights` those among them from which paths are to start.
struct PathBlock: Sendable {
  /// For each vertex of the block, its number in the graph.
  let vertices: [UInt32]
  let outgoing: Adjacency
  /// The same as `outgoing` if edges have no direction.
  let incoming: Adjacency
  let targetWeights: [Double]
  let sourceWeights: [Double]
  /// The vertices with a source weight above 0, near ones next to each other: their searches then share work.
  let sourceOrder: [UInt32]

  var vertexCount: Int { vertices.count }
  var arcCount: Int { outgoing.neighbors.count }
}

extension PathBlock {
  /// The whole of a graph as one block, in which every vertex stands for itself.
  init(whole graph: Graph, sources: [Int]?) {
    let numbering = BlockNumbering(
      count: graph.vertexCount, degree: { graph.outgoing.degree(of: $0) + graph.incoming.degree(of: $0) })
    vertices = numbering.order
    outgoing = numbering.renumbered(graph.outgoing)
    incoming = numbering.renumbered(graph.incoming)
    targetWeights = Array(repeating: 1, count: graph.vertexCount)
    var weights = [Double](repeating: sources == nil ? 1 : 0, count: graph.vertexCount)
    for source in sources ?? [] { weights[Int(numbering.positions[source])] = 1 }
    sourceWeights = weights
    sourceOrder = SearchOrder(outgoing, incoming).vertices.filter { weights[Int($0)] > 0 }
  }

  /// A block of rows in both directions, given as lists over its own vertices.
  init(
    vertices: [UInt32], tails: [UInt32], heads: [UInt32], edges: [UInt32], targetWeights: [Double],
    sourceWeights: [Double]
  ) {
    var degrees = [Int](repeating: 0, count: vertices.count)
    for (tail, head) in zip(tails, heads) {
      degrees[Int(tail)] += 1
      degrees[Int(head)] += 1
    }
    let numbering = BlockNumbering(count: vertices.count, degree: { degrees[$0] })
    let adjacency = Adjacency(
      vertexCount: vertices.count, tails: tails.map { numbering.positions[Int($0)] },
      heads: heads.map { numbering.positions[Int($0)] }, isSymmetric: true)
    self.vertices = numbering.order.map { vertices[Int($0)] }
    outgoing = Adjacency(
      offsets: adjacency.offsets, neighbors: adjacency.neighbors, edges: adjacency.edges.map { edges[Int($0)] })
    incoming = outgoing
    self.targetWeights = numbering.order.map { targetWeights[Int($0)] }
    let weights = numbering.order.map { sourceWeights[Int($0)] }
    self.sourceWeights = weights
    sourceOrder = SearchOrder(outgoing, outgoing).vertices.filter { weights[Int($0)] > 0 }
  }
}

/// Numbers vertices by falling degree: the rows that searches touch most then lie close together in memory.
struct BlockNumbering {
  /// The vertices, most edges first; equal ones by number.
  let order: [UInt32]
  /// The new number of each vertex; `UInt32.max` for one that is left out.
  let positions: [UInt32]

  init(count: Int, degree: (Int) -> Int) {
    let degrees = (0..<count).map(degree)
    // A counting sort: blocks may have a million vertices.
    var starts = [Int](repeating: 0, count: (degrees.max() ?? 0) + 2)
    let greatest = starts.count - 2
    for degree in degrees { starts[greatest - degree + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var order = [UInt32](repeating: 0, count: count)
    var positions = order
    for (vertex, degree) in degrees.enumerated() {
      let position = starts[greatest - degree]
      starts[greatest - degree] += 1
      order[position] = UInt32(vertex)
      positions[vertex] = UInt32(position)
    }
    self.order = order
    self.positions = positions
  }

  /// - Parameters:
  ///   - order: Some of the vertices, or all, each once.
  ///   - count: The number of all vertices.
  init(order: [UInt32], of count: Int) {
    var positions = [UInt32](repeating: .max, count: count)
    for (position, vertex) in order.enumerated() { positions[Int(vertex)] = UInt32(position) }
    (self.order, self.positions) = (order, positions)
  }

  /// The rows under the new numbers, without arcs to vertices that are left out.
  func renumbered(_ rows: Adjacency) -> Adjacency {
    var offsets: [UInt32] = [0]
    offsets.reserveCapacity(order.count + 1)
    var neighbors: [UInt32] = []
    var edges: [UInt32] = []
    neighbors.reserveCapacity(rows.neighbors.count)
    edges.reserveCapacity(rows.edges.count)
    for vertex in order {
      for arc in rows.row(of: Int(vertex)) {
        let neighbor = positions[Int(rows.neighbors[arc])]
        guard neighbor != .max else { continue }
        neighbors.append(neighbor)
        edges.append(rows.edges[arc])
      }
      offsets.append(UInt32(neighbors.count))
    }
    let renumbered = Adjacency(offsets: offsets, neighbors: neighbors, edges: edges)
    renumbered.checkInvariants(isSorted: false)
    return renumbered
  }
}

/// All vertices in the order of breadth-first searches that ignore direction, each from the lowest new vertex.
struct SearchOrder {
  let vertices: [UInt32]

  init(_ outgoing: Adjacency, _ incoming: Adjacency) {
    var order: [UInt32] = []
    order.reserveCapacity(outgoing.vertexCount)
    var isFound = [Bool](repeating: false, count: outgoing.vertexCount)
    let directions = outgoing.neighbors.count == incoming.neighbors.count ? [outgoing, incoming] : [outgoing]
    for start in 0..<outgoing.vertexCount where !isFound[start] {
      isFound[start] = true
      var head = order.count
      order.append(UInt32(start))
      while head < order.count {
        let vertex = Int(order[head])
        head += 1
        for rows in directions {
          for arc in rows.row(of: vertex) where !isFound[Int(rows.neighbors[arc])] {
            isFound[Int(rows.neighbors[arc])] = true
            order.append(rows.neighbors[arc])
          }
        }
      }
    }
    vertices = order
  }
}
