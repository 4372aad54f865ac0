/// Where a graph would fall apart: its blocks, and the vertices and edges that alone hold them together.
///
/// Directions are ignored.
public struct BlockStructure: Sendable, Equatable {
  /// The vertices whose loss splits their component, ascending.
  public let articulationPoints: [Int]
  /// The ids of the edges whose loss splits their component, ascending. In a directed graph, two opposite edges are one tie:
  /// both are listed if losing both splits the component.
  public let bridges: [Int]
  /// The greatest groups of vertices that no loss of one vertex splits, each ascending; biggest first, then by vertices.
  /// A bridge is a block of two; an isolated vertex is in no block.
  public let blocks: [[Int]]
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
    var checkpoint = try Checkpoint(options, total: vertexCount)
    var search = BlockSearch(rows: adjacency(.either))
    for start in 0..<vertexCount where search.isNew(start) {
      try search.explore(from: start, &checkpoint)
    }
    checkpoint.finish()
    return BlockStructure(
      articulationPoints: (0..<vertexCount).filter { search.isArticulation[$0] },
      bridges: search.bridges.flatMap { [edgeID(from: $0.0, to: $0.1), edgeID(from: $0.1, to: $0.0)] }
        .compactMap { $0 }.sortedUnique(),
      blocks: search.blocks.sorted { $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1) })
  }

  /// The vertices whose loss would split their component.
  ///
  /// Such a city is a single point of failure: without it, some cities lose every way to others. Directions are ignored.
  ///
  ///     try Graph(vertexCount: 3, edges: [(0, 1), (1, 2)]).articulationPoints()   // [1]
  ///
  /// - Parameter options: How to run.
  /// - Returns: Vertices, ascending; isolates and leaves are never among them.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  public func articulationPoints(options: RunOptions = .default) throws(RunInterruption) -> [Int] {
    try blockStructure(options: options).articulationPoints
  }

  /// The edges whose loss would split their component.
  ///
  /// If such a link ends, some cities lose every way to others. Directions are ignored; two opposite edges are one tie, and
  /// both are listed if losing both splits the component.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)]).bridges()   // [3]
  ///
  /// - Parameter options: How to run.
  /// - Returns: Edge ids, ascending.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*n* + *m*) time and memory.
  public func bridges(options: RunOptions = .default) throws(RunInterruption) -> [Int] {
    try blockStructure(options: options).bridges
  }
}

/// Depth-first search with its own stack; a vertex leaves `open` with the block that its parent closes.
private struct BlockSearch {
  let rows: Adjacency
  private(set) var isArticulation: [Bool]
  private(set) var bridges: [(Int, Int)] = []
  private(set) var blocks: [[Int]] = []
  private var discovery: [Int]
  private var low: [Int]
  private var nextArc: [Int]
  private var clock = 0
  private var open: [Int] = []

  init(rows: Adjacency) {
    self.rows = rows
    isArticulation = Array(repeating: false, count: rows.vertexCount)
    discovery = Array(repeating: -1, count: rows.vertexCount)
    low = discovery
    nextArc = rows.offsets.dropLast().map { Int($0) }
  }

  func isNew(_ vertex: Int) -> Bool { discovery[vertex] < 0 }

  mutating func explore(from start: Int, _ checkpoint: inout Checkpoint) throws(RunInterruption) {
    var path = [start]
    var rootBlocks = 0
    discover(start)
    while let vertex = path.last {
      if nextArc[vertex] < Int(rows.offsets[vertex + 1]) {
        let neighbor = Int(rows.neighbors[nextArc[vertex]])
        nextArc[vertex] += 1
        if discovery[neighbor] < 0 {
          discover(neighbor)
          path.append(neighbor)
        } else if path.count < 2 || neighbor != path[path.count - 2] {
          low[vertex] = min(low[vertex], discovery[neighbor])
        }
      } else {
        try checkpoint.tick()
        path.removeLast()
        guard let parent = path.last else { break }
        low[parent] = min(low[parent], low[vertex])
        guard low[vertex] >= discovery[parent] else { continue }
        if low[vertex] > discovery[parent] { bridges.append((parent, vertex)) }
        if parent == start { rootBlocks += 1 }
        if parent != start || rootBlocks > 1 { isArticulation[parent] = true }
        closeBlock(of: vertex, under: parent)
      }
    }
    open.removeAll(keepingCapacity: true)
  }

  private mutating func discover(_ vertex: Int) {
    discovery[vertex] = clock
    low[vertex] = clock
    clock += 1
    open.append(vertex)
  }

  private mutating func closeBlock(of child: Int, under parent: Int) {
    var block = [parent]
    while let member = open.popLast() {
      block.append(member)
      if member == child { break }
    }
    blocks.append(block.sorted())
  }
}

extension [Int] {
  fileprivate func sortedUnique() -> [Int] {
    var unique: [Int] = []
    for element in sorted() where element != unique.last { unique.append(element) }
    return unique
  }
}
