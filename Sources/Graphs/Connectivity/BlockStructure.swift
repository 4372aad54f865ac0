/// Where a graph would fall apart: its blocks, and the vertices and edges that alone hold them together.
///
/// Directions are ignored.
public struct BlockStructure: Sendable, Equatable {
  /// The vertices whose loss splits their component, ascending.
  public let articulationPoints: [Int]
  /// The ids of the edges whose loss splits their component, ascending. In a directed graph, two opposite edges count as one:
  /// both are listed if losing both splits the component.
  public let bridges: [Int]
  /// The number of blocks.
  public var blockCount: Int { starts.count - 1 }

  /// The greatest sets of vertices that no loss of one vertex splits, each ascending; biggest first, then by vertices.
  /// A bridge is a block of two; an isolated vertex is in no block.
  ///
  /// - Complexity: O(*n*) time and memory: the lists are made anew.
  public var blocks: [[Int]] { (0..<blockCount).map { Array(block($0)) } }

  /// The vertices of one block, ascending.
  ///
  /// - Parameter index: In `0..<blockCount`; the biggest block is 0.
  /// - Complexity: O(1).
  public func block(_ index: Int) -> Graph.Indices {
    Graph.Indices(members[Int(starts[index])..<Int(starts[index + 1])])
  }

  /// The vertices of all blocks, block by block.
  private let members: [UInt32]
  /// Where each block begins; one more entry than there are blocks.
  private let starts: [UInt32]

  init(articulationPoints: [Int], bridges: [Int], members: [UInt32], starts: [UInt32]) {
    self.articulationPoints = articulationPoints
    self.bridges = bridges
    self.members = members
    self.starts = starts
  }
}

extension Graph {
  /// The blocks (biconnected components), articulation points and bridges of the graph, in one pass.
  ///
  ///     let bowtie = Graph(vertexCount: 5, edges: [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 2)])
  ///     try bowtie.blockStructure().blocks   // [[0, 1, 2], [2, 3, 4]]
  ///
  /// - Parameter options: How to run.
  /// - Returns: The structure; all lists are empty in a graph without edges.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory, plus sorting the blocks.
  /// - SeeAlso: J. Hopcroft, R. Tarjan, *Commun. ACM* 16(6):372–378, 1973. doi:10.1145/362248.362272
  public func blockStructure(options: RunOptions = .default) throws(RunInterruption) -> BlockStructure {
    let forest = try BlockForest(rows: adjacency(.either), options: options)
    let sorted = SortedBlocks(forest)
    var isBridge = [Bool](repeating: false, count: edgeCount)
    for block in 0..<forest.count where forest.members(of: block).count == 1 {
      for member in forest.members(of: block) {
        let (first, second) = (Int(member), Int(forest.tops[block]))
        for edge in [edgeID(from: first, to: second), edgeID(from: second, to: first)] {
          if let edge { isBridge[edge] = true }
        }
      }
    }
    return BlockStructure(
      articulationPoints: forest.isArticulation.indices.filter { forest.isArticulation[$0] },
      bridges: isBridge.indices.filter { isBridge[$0] }, members: sorted.members, starts: sorted.starts)
  }

  /// The vertices whose loss would split their component.
  ///
  /// Such a city is a single point of failure: without it, some cities lose every path to others. Directions are ignored.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).articulationPoints()   // [1]
  ///
  /// - Parameter options: How to run.
  /// - Returns: Vertices, ascending; isolates and leaves are never among them.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - SeeAlso: J. Hopcroft, R. Tarjan, *Commun. ACM* 16(6):372–378, 1973. doi:10.1145/362248.362272
  public func articulationPoints(options: RunOptions = .default) throws(RunInterruption) -> [Int] {
    try blockStructure(options: options).articulationPoints
  }

  /// The edges whose loss would split their component.
  ///
  /// If such a link ends, some cities lose every path to others. Directions are ignored; two opposite edges count as one, and
  /// both are listed if losing both splits the component.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)]).bridges()   // [3]
  ///
  /// - Parameter options: How to run.
  /// - Returns: Edge ids, ascending.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  /// - SeeAlso: J. Hopcroft, R. Tarjan, *Commun. ACM* 16(6):372–378, 1973. doi:10.1145/362248.362272
  public func bridges(options: RunOptions = .default) throws(RunInterruption) -> [Int] {
    try blockStructure(options: options).bridges
  }
}

/// Blocks with their tops among their members: biggest first, then in order of their vertices.
private struct SortedBlocks {
  private(set) var members: [UInt32] = []
  private(set) var starts: [UInt32] = [0]

  init(_ forest: BlockForest) {
    members.reserveCapacity(forest.members.count + forest.count)
    starts.reserveCapacity(forest.count + 1)
    // Most blocks are bridges: two vertices are one number, which sorts faster than a list.
    var pairs: [UInt64] = []
    var bigger: [[UInt32]] = []
    for block in 0..<forest.count {
      let below = forest.members(of: block)
      if let only = below.first, below.count == 1 {
        let top = forest.tops[block]
        pairs.append(UInt64(min(only, top)) << 32 | UInt64(max(only, top)))
      } else {
        bigger.append((below + [forest.tops[block]]).sorted())
      }
    }
    bigger.sort { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) }
    pairs.sort()
    for block in bigger {
      members += block
      starts.append(UInt32(members.count))
    }
    for pair in pairs {
      members.append(UInt32(pair >> 32))
      members.append(UInt32(truncatingIfNeeded: pair))
      starts.append(UInt32(members.count))
    }
  }
}
