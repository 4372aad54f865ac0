/// Adds up, over the sources of a block, how much each vertex lies between others.
///
/// Brandes' names: `sigma` counts the shortest paths from the source; `delta` is the dependency of the source on a vertex.
/// Predecessors are not kept: an arc lies on a shortest path exactly when its length is the difference of two distances.
final class BetweennessWorker: SourceWorker, @unchecked Sendable {
  /// Counts beyond this would make `1 / sigma` lose bits.
  private static let maximumPathCount = 0x1p1000

  private let rows: PathRows
  private var search: DistanceSearch
  private let sigma: Scratch<Double>
  private let delta: Scratch<Double>
  private let dependencies: Scratch<Double>

  /// The sum of dependencies on each vertex over the sources of the block.
  var sums: UnsafeMutableBufferPointer<Double> { dependencies.elements }

  init(rows: PathRows) {
    self.rows = rows
    search = DistanceSearch(rows: rows)
    sigma = Scratch(repeating: 0, count: rows.vertexCount)
    delta = Scratch(repeating: 0, count: rows.vertexCount)
    dependencies = Scratch(repeating: 0, count: rows.vertexCount)
  }

  func beginBlock(_ sources: Range<Int>) { dependencies.elements.update(repeating: 0) }

  func visit(_ source: Int) throws(RunInterruption) {
    search.run(from: CollectionOfOne(source))
    let isCountable = rows.adjacency.withBuffers { buffers in
      if let arcLengths = rows.arcLengths {
        arcLengths.withUnsafeBufferPointer { addDependencies(on: source, buffers, ArcSteps(lengths: $0)) }
      } else {
        addDependencies(on: source, buffers, UnitSteps())
      }
    }
    guard isCountable else { throw .limit(.pathCount(source: source)) }
  }

  /// Returns false, with nothing added, if there are too many paths to count.
  private func addDependencies(on source: Int, _ rows: AdjacencyBuffers, _ steps: some StepLengths) -> Bool {
    let reached = search.reached
    let distances = search.distances.elements
    let (sigma, delta, sums) = (sigma.elements, delta.elements, dependencies.elements)
    for vertex in reached { sigma[Int(vertex)] = 0 }
    sigma[source] = 1
    for index in reached.indices {
      let vertex = Int(reached[index])
      let (distance, paths) = (distances[vertex], sigma[vertex])
      guard paths <= BetweennessWorker.maximumPathCount else { return false }
      for arc in rows.row(of: vertex) {
        let neighbor = Int(rows.neighbors[arc])
        if distances[neighbor] == distance &+ steps[arc] { sigma[neighbor] += paths }
      }
    }
    for index in reached.indices.dropFirst().reversed() {
      let vertex = Int(reached[index])
      let distance = distances[vertex]
      var share = 0.0
      for arc in rows.row(of: vertex) {
        let neighbor = Int(rows.neighbors[arc])
        if distances[neighbor] == distance &+ steps[arc] { share += delta[neighbor] }
      }
      let dependency = share * sigma[vertex]
      sums[vertex] += dependency
      // Kept as (1 + delta) / sigma, the only form in which predecessors need it: one division a vertex.
      delta[vertex] = (1 + dependency) / sigma[vertex]
    }
    return true
  }
}

/// The length of each arc; two conformers, so that hops cost no memory access.
private protocol StepLengths {
  subscript(arc: Int) -> Int { get }
}

private struct UnitSteps: StepLengths {
  subscript(arc: Int) -> Int { 1 }
}

private struct ArcSteps: StepLengths {
  let lengths: UnsafeBufferPointer<Int>
  subscript(arc: Int) -> Int { lengths[arc] }
}
