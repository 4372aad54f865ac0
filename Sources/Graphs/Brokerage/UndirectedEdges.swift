/// The edges of a graph when direction is ignored: two opposite arcs are one edge, which remembers both.
struct UndirectedEdges {
  /// An edge points from its first end to its second.
  static let forward: UInt8 = 1
  /// An edge points from its second end to its first.
  static let backward: UInt8 = 2
  /// An edge that points in both directions; every edge of an undirected graph does.
  static let mutual: UInt8 = 3

  let vertexCount: Int
  /// The first end of each edge.
  let firsts: [UInt32]
  /// The second end of each edge.
  let seconds: [UInt32]
  /// The weights of each edge's arcs added up; `nil` stands for 1 each.
  let strengths: [Double]?
  /// The direction of each edge; `nil` stands for both each.
  let directions: [UInt8]?

  var count: Int { firsts.count }

  init(of graph: Graph) {
    vertexCount = graph.vertexCount
    guard graph.isDirected else {
      (firsts, seconds, strengths, directions) = (graph.sources, graph.targets, graph.weights, nil)
      return
    }
    var firsts: [UInt32] = []
    var seconds: [UInt32] = []
    var strengths: [Double] = []
    var directions: [UInt8] = []
    graph.adjacency(.either).withBuffers { rows in
      for first in 0..<graph.vertexCount {
        for arc in rows.row(of: first) where Int(rows.neighbors[arc]) > first {
          let edge = Int(rows.edges[arc])
          let direction = Int(graph.sources[edge]) == first ? UndirectedEdges.forward : UndirectedEdges.backward
          let weight = graph.weights?[edge] ?? 1
          // Rows ascend, so an arc stands next to its opposite.
          if let last = firsts.last, Int(last) == first, seconds[seconds.count - 1] == rows.neighbors[arc] {
            strengths[strengths.count - 1] += weight
            directions[directions.count - 1] |= direction
          } else {
            firsts.append(UInt32(truncatingIfNeeded: first))
            seconds.append(rows.neighbors[arc])
            strengths.append(weight)
            directions.append(direction)
          }
        }
      }
    }
    (self.firsts, self.seconds, self.strengths, self.directions) = (firsts, seconds, strengths, directions)
  }

  /// For each vertex, how many edges it has.
  func degrees() -> [UInt32] {
    var degrees = [UInt32](repeating: 0, count: vertexCount)
    degrees.withUnsafeMutableBufferPointer { degrees in
      for end in firsts { degrees[Int(end)] &+= 1 }
      for end in seconds { degrees[Int(end)] &+= 1 }
    }
    return degrees
  }

  /// For each vertex, the sum and the greatest of its edges' strengths; 0 for an isolated vertex.
  func strengthTotals() -> (sums: [Double], greatest: [Double]) {
    guard let strengths else {
      let degrees = degrees()
      return (degrees.map { Double($0) }, degrees.map { $0 > 0 ? 1 : 0 })
    }
    var sums = [Double](repeating: 0, count: vertexCount)
    var greatest = sums
    // Ascending neighbors, whatever the order of the edges: the sums then do not depend on it.
    let rows = Adjacency(vertexCount: vertexCount, tails: firsts, heads: seconds, isSymmetric: true)
    for vertex in 0..<vertexCount {
      for arc in rows.row(of: vertex) {
        let strength = strengths[Int(rows.edges[arc])]
        sums[vertex] += strength
        greatest[vertex] = max(greatest[vertex], strength)
      }
    }
    return (sums, greatest)
  }
}
