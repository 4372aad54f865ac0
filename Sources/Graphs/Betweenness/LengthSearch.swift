/// Counts shortest paths by lengths, from one source of a block after the other.
///
/// Brandes' names: `sigma` counts the shortest paths from the source; `delta` is the dependency of the source on a vertex.
/// Predecessors are not kept: an arc lies on a shortest path exactly when its length is the difference of two distances.
///
/// - SeeAlso: U. Brandes, *Social Networks* 30(2):136–145, 2008. doi:10.1016/j.socnet.2007.11.001
final class LengthSearch: PathCounter, @unchecked Sendable {
  /// By edge of the graph.
  private let lengths: [Int]
  private let sigma: Scratch<Double>
  private let delta: Scratch<Double>

  /// - Parameters:
  ///   - vertexCount: The most vertices of any block to come.
  init(lengths: [Int], vertexCount: Int) {
    self.lengths = lengths
    sigma = Scratch(repeating: 0, count: vertexCount)
    delta = Scratch(repeating: 0, count: vertexCount)
  }

  func addDependencies(
    of sources: ArraySlice<UInt32>, in block: PathBlock, to sums: PathSums, gauge: Gauge
  ) throws(RunInterruption) {
    // Made anew for each batch: little beside its searches, and nothing to keep for blocks that may be many.
    let arcLengths = block.outgoing.edges.map { lengths[Int($0)] }
    var search = DistanceSearch(rows: PathRows(adjacency: block.outgoing, arcLengths: arcLengths))
    for source in sources {
      try gauge.ask()
      search.run(from: CollectionOfOne(Int(source)))
      let isCountable = block.outgoing.withBuffers { rows in
        arcLengths.withUnsafeBufferPointer { lengths in
          countPaths(from: Int(source), search.reached, search.distances.elements, rows, lengths)
        }
      }
      guard isCountable else { throw .limit(.pathCount(source: Int(block.vertices[Int(source)]))) }
      block.outgoing.withBuffers { rows in
        arcLengths.withUnsafeBufferPointer { lengths in
          addUp(from: Int(source), search.reached, search.distances.elements, rows, lengths, block, sums)
        }
      }
    }
  }

  /// Returns whether there are few enough paths to count.
  private func countPaths(
    from source: Int, _ reached: UnsafeBufferPointer<UInt32>, _ distances: UnsafeMutableBufferPointer<Int>,
    _ rows: AdjacencyBuffers, _ lengths: UnsafeBufferPointer<Int>
  ) -> Bool {
    let sigma = sigma.elements
    for vertex in reached { sigma[Int(vertex)] = 0 }
    sigma[source] = 1
    for index in reached.indices {
      let vertex = Int(reached[index])
      let (distance, paths) = (distances[vertex], sigma[vertex])
      guard paths <= LaneSearch.maximumPathCount else { return false }
      for arc in rows.row(of: vertex) {
        let neighbor = Int(rows.neighbors[arc])
        if distances[neighbor] == distance &+ lengths[arc] { sigma[neighbor] += paths }
      }
    }
    return true
  }

  private func addUp(
    from source: Int, _ reached: UnsafeBufferPointer<UInt32>, _ distances: UnsafeMutableBufferPointer<Int>,
    _ rows: AdjacencyBuffers, _ lengths: UnsafeBufferPointer<Int>, _ block: PathBlock,
    _ sums: PathSums
  ) {
    let (sigma, delta) = (sigma.elements, delta.elements)
    let countsEdges = !sums.edges.isEmpty
    let weight = block.sourceWeights[source]
    for index in reached.indices.reversed() {
      let vertex = Int(reached[index])
      let (distance, paths) = (distances[vertex], sigma[vertex])
      var share = 0.0
      for arc in rows.row(of: vertex) {
        let neighbor = Int(rows.neighbors[arc])
        guard distances[neighbor] == distance &+ lengths[arc] else { continue }
        share += delta[neighbor]
        if countsEdges { sums.edges[Int(rows.edges[arc])] += weight * paths * delta[neighbor] }
      }
      let dependency = share * paths
      if vertex != source { sums.vertices[Int(block.vertices[vertex])] += weight * dependency }
      // Kept as (weight + delta) / sigma, the only form in which predecessors need it: one division a vertex.
      delta[vertex] = (block.targetWeights[vertex] + dependency) / paths
    }
  }
}
