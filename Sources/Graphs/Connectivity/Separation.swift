/// The components into which the loss of any one vertex would split its own, and how much of a given weight lies in each.
///
/// Directions are ignored. Weights say what counts, such as 1 for a city and 0 for an agency that only joins cities.
///
///     let path = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
///     try path.separation(weights: [1, 1, 1, 1]).componentWeights(without: 1)   // [1, 2]
public struct Separation: Sendable {
  /// For each vertex, the weight of its whole component.
  public let totals: [Int]
  /// The bridges with the weight on either side, the smaller first, by edge id; of two opposite edges, the first.
  public let bridges: [(edge: Int, smaller: Int, larger: Int)]
  private let weights: [Int]
  /// For each vertex, the weights of the blocks that hang on it.
  private let hanging: [[Int]]
  private let isRoot: [Bool]
  private let nearest: [(weight: Int, vertex: Int)?]

  /// The weights of the components into which the loss of a vertex splits its own, in no order that means anything; those of
  /// weight 0 are left out.
  public func componentWeights(without vertex: Int) -> [Int] {
    var left = hanging[vertex]
    if !isRoot[vertex] { left.append(totals[vertex] - weights[vertex] - hanging[vertex].reduce(0, +)) }
    return left.filter { $0 > 0 }
  }

  /// The other vertex whose loss leaves a vertex in the lightest component, with the weight of that component.
  ///
  /// - Returns: nil if no loss of one vertex makes the component lighter. Of several vertices, the smallest.
  public func worstLoss(for vertex: Int) -> (weight: Int, vertex: Int)? { nearest[vertex] }

  init(graph: Graph, weights: [Int], options: RunOptions) throws(RunInterruption) {
    let forest = try BlockForest(rows: graph.adjacency(.either), options: options)
    let tree = WeighedBlocks(forest, weights: weights)
    self.weights = weights
    totals = tree.totals
    isRoot = tree.isRoot
    var hanging = [[Int]](repeating: [], count: graph.vertexCount)
    for block in 0..<forest.count { hanging[Int(forest.tops[block])].append(tree.below[block]) }
    self.hanging = hanging
    var bridges: [(edge: Int, smaller: Int, larger: Int)] = []
    for block in 0..<forest.count {
      let members = forest.members(of: block)
      guard members.count == 1, let only = members.first.map(Int.init) else { continue }
      let top = Int(forest.tops[block])
      guard let edge = [graph.edgeID(from: only, to: top), graph.edgeID(from: top, to: only)].compactMap({ $0 }).min()
      else { continue }
      let sides = [tree.below[block], tree.totals[only] - tree.below[block]].sorted()
      bridges.append((edge, sides[0], sides[1]))
    }
    self.bridges = bridges.sorted { $0.edge < $1.edge }
    nearest = tree.worstLosses(forest)
  }
}

extension Graph {
  /// What the loss of any one vertex would leave of its component.
  ///
  /// A city whose loss leaves several heavy components holds a part of the network together. Directions are ignored.
  ///
  ///     let path = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3)])
  ///     try path.separation(weights: [1, 0, 1, 1]).componentWeights(without: 2)   // [1, 1]
  ///
  /// - Parameters:
  ///   - weights: What each vertex counts, 0 or more.
  ///   - options: How to run.
  /// - Returns: The components of every possible loss; see ``Separation``.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* log *n* + *m*) time and O(*n* + *m*) memory for all vertices together: one pass over the blocks.
  /// - SeeAlso: J. Hopcroft, R. Tarjan, *Commun. ACM* 16(6):372–378, 1973. doi:10.1145/362248.362272
  public func separation(weights: [Int], options: RunOptions = .default) throws(RunInterruption) -> Separation {
    precondition(
      weights.count == vertexCount && weights.allSatisfy { $0 >= 0 }, "One weight for each vertex, 0 or more.")
    return try Separation(graph: self, weights: weights, options: options)
  }
}
