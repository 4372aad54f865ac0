/// A graph taken apart for the counting of shortest paths.
///
/// In an undirected graph a shortest path passes from block to block through articulation points. Counting inside each
/// block suffices, if every vertex counts for all that hangs on it; the pairs that an articulation point separates follow
/// from the sizes of what hangs on it. A directed graph is one block: paths there may leave a block and come back no more.
///
/// - SeeAlso: R. Puzis, P. Zilberman, Y. Elovici, S. Dolev, U. Brandes, *Proc. SocialCom/PASSAT* 2012:30–38.
///   doi:10.1109/SocialCom-PASSAT.2012.66
struct PathBlocks: Sendable {
  /// The blocks of three vertices and more, biggest first; or the whole of a directed graph.
  private(set) var blocks: [PathBlock] = []
  /// For each vertex, the number of ordered pairs of source and target that only it joins, in different blocks.
  private(set) var separatedPairs: [Double]
  /// The bridges: the edge, and the number of ordered pairs of source and target that it joins.
  private(set) var bridges: [(edge: UInt32, pairs: Double)] = []

  /// - Parameter sources: Where paths start, each vertex at most once; all vertices if `nil`.
  init(_ graph: Graph, sources: [Int]?, options: RunOptions) throws(RunInterruption) {
    separatedPairs = Array(repeating: 0, count: graph.vertexCount)
    guard !graph.isDirected else {
      blocks = [PathBlock(whole: graph, sources: sources)]
      return
    }
    let quiet = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let forest = try BlockForest(rows: graph.outgoing, options: quiet)
    let hanging = HangingCounts(forest, vertexCount: graph.vertexCount, sources: sources)
    addSeparatedPairs(forest, hanging)
    var builder = BlockBuilder(graph: graph, forest: forest, hanging: hanging)
    for block in 0..<forest.count {
      if forest.members(of: block).count == 1 {
        bridges += builder.bridge(block)
      } else {
        blocks.append(builder.build(block))
      }
    }
    // Big blocks first: the threads then end at about the same time. Equal ones stay in the order of the search.
    let order = blocks.indices.sorted { (-blocks[$0].arcCount, $0) < (-blocks[$1].arcCount, $1) }
    blocks = order.map { blocks[$0] }
  }

  /// A graph that is not taken apart.
  init(whole graph: Graph) {
    separatedPairs = Array(repeating: 0, count: graph.vertexCount)
    blocks = [PathBlock(whole: graph, sources: nil)]
  }

  /// A vertex joins every pair of its branches; a branch is what one of its blocks holds without it.
  private mutating func addSeparatedPairs(_ forest: BlockForest, _ hanging: HangingCounts) {
    // Ordered pairs of source x and target y in different branches: all pairs less those within one branch.
    var within = [Double](repeating: 0, count: separatedPairs.count)
    for block in 0..<forest.count {
      let top = Int(forest.tops[block])
      let below = hanging.below(block)
      within[top] += Double(below.sources) * Double(below.targets)
      for member in forest.members(of: block) {
        let above = hanging.above(Int(member))
        within[Int(member)] += Double(above.sources) * Double(above.targets)
      }
    }
    for vertex in separatedPairs.indices where forest.isArticulation[vertex] {
      let whole = hanging.component(of: vertex)
      let isSource = hanging.isSource(vertex) ? 1 : 0
      separatedPairs[vertex] = Double(whole.sources - isSource) * Double(whole.targets - 1) - within[vertex]
    }
  }
}

/// How many vertices, and how many sources among them, hang below each vertex of a block forest, itself included.
private struct HangingCounts {
  typealias Count = (sources: Int, targets: Int)

  private var sources: [Int]
  private var targets: [Int]
  private var belowSources: [Int] = []
  private var belowTargets: [Int] = []
  /// The start of the search that found each vertex.
  private var roots: [UInt32]
  private let sourceFlags: [Bool]?

  init(_ forest: BlockForest, vertexCount: Int, sources chosen: [Int]?) {
    sourceFlags = chosen.map { chosen in
      var flags = [Bool](repeating: false, count: vertexCount)
      for vertex in chosen { flags[vertex] = true }
      return flags
    }
    targets = Array(repeating: 1, count: vertexCount)
    sources = sourceFlags?.map { $0 ? 1 : 0 } ?? targets
    roots = (0..<vertexCount).map { UInt32($0) }
    belowSources.reserveCapacity(forest.count)
    belowTargets.reserveCapacity(forest.count)
    // Blocks come children first, so what hangs on a member is known when its block is met.
    for block in 0..<forest.count {
      var below = (sources: 0, targets: 0)
      for member in forest.members(of: block) {
        below.sources += sources[Int(member)]
        below.targets += targets[Int(member)]
      }
      belowSources.append(below.sources)
      belowTargets.append(below.targets)
      sources[Int(forest.tops[block])] += below.sources
      targets[Int(forest.tops[block])] += below.targets
    }
    for block in (0..<forest.count).reversed() {
      let root = roots[Int(forest.tops[block])]
      for member in forest.members(of: block) { roots[Int(member)] = root }
    }
  }

  func isSource(_ vertex: Int) -> Bool { sourceFlags?[vertex] ?? true }
  /// What hangs on a vertex away from its home block, itself included.
  func hanging(on vertex: Int) -> Count { (sources[vertex], targets[vertex]) }
  func below(_ block: Int) -> Count { (belowSources[block], belowTargets[block]) }

  func component(of vertex: Int) -> Count { hanging(on: Int(roots[vertex])) }

  /// What lies beyond a vertex through its home block.
  func above(_ vertex: Int) -> Count {
    let whole = component(of: vertex)
    return (whole.sources - sources[vertex], whole.targets - targets[vertex])
  }
}

/// Gathers the edges of one block after the other; memory for the whole graph is used again and again.
private struct BlockBuilder {
  let graph: Graph
  let forest: BlockForest
  let hanging: HangingCounts
  /// The position of a vertex in the block being built; of no meaning for other vertices.
  private var positions: [UInt32]

  init(graph: Graph, forest: BlockForest, hanging: HangingCounts) {
    self.graph = graph
    self.forest = forest
    self.hanging = hanging
    positions = Array(repeating: 0, count: graph.vertexCount)
  }

  /// The edge of a block of two, with the pairs on its two sides.
  func bridge(_ block: Int) -> [(edge: UInt32, pairs: Double)] {
    forest.members(of: block).compactMap { member in
      guard let edge = graph.edgeID(from: Int(member), to: Int(forest.tops[block])) else { return nil }
      let below = hanging.below(block)
      let above = hanging.above(Int(member))
      let pairs =
        Double(below.sources) * Double(above.targets) + Double(above.sources) * Double(below.targets)
      return (UInt32(edge), pairs)
    }
  }

  mutating func build(_ block: Int) -> PathBlock {
    let members = forest.members(of: block)
    let top = forest.tops[block]
    for (position, member) in members.enumerated() { positions[Int(member)] = UInt32(position) }
    positions[Int(top)] = UInt32(members.count)
    var tails: [UInt32] = []
    var heads: [UInt32] = []
    var edges: [UInt32] = []
    for (position, member) in members.enumerated() {
      for arc in graph.outgoing.row(of: Int(member)) {
        let neighbor = graph.outgoing.neighbors[arc]
        // Each edge once: from the member to the top, or from the member with the lower number.
        let isWithin = forest.homes[Int(neighbor)] == UInt32(block) && member < neighbor
        guard isWithin || neighbor == top else { continue }
        tails.append(UInt32(position))
        heads.append(positions[Int(neighbor)])
        edges.append(graph.outgoing.edges[arc])
      }
    }
    let first = members.first.map { Int($0) } ?? Int(top)
    let whole = hanging.component(of: first)
    let below = hanging.below(block)
    let counts =
      members.map { hanging.hanging(on: Int($0)) } + [
        (sources: whole.sources - below.sources, targets: whole.targets - below.targets)
      ]
    return PathBlock(
      vertices: members + [top], tails: tails, heads: heads, edges: edges,
      targetWeights: counts.map { Double($0.targets) }, sourceWeights: counts.map { Double($0.sources) })
  }
}
