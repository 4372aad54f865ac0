extension Graph {
  /// All sets of vertices that are joined pairwise and that no further vertex could join.
  ///
  /// Directions are ignored. Cities of a clique are all linked to each other: one of them adds no new neighbor to another.
  ///
  ///     try Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 0), (2, 3)]).maximalCliques()   // [[0, 1, 2], [2, 3]]
  ///
  /// - Parameters:
  ///   - minimumSize: The smallest size to list, 1 or more; 2 by default. 1 lists isolated vertices too.
  ///   - maximumSteps: The most work: looks at a member of a candidate set. A graph can have 3^(*n*/3) maximal cliques.
  ///   - options: How to run; this measure uses one thread.
  /// - Returns: The cliques, each ascending, in order of their vertices.
  /// - Throws: ``RunInterruption`` when cancelled, or at the limit of steps.
  /// - Complexity: O(*d* *n* 3^(*d*/3)) times a logarithm, where *d* is the greatest core number; memory for the result, and
  ///   O(*d* Δ) for the search, where Δ is the highest degree.
  /// - SeeAlso: D. Eppstein, M. Löffler, D. Strash, *ACM J. Exp. Algorithmics* 18:3.1, 2013. doi:10.1145/2543629
  public func maximalCliques(
    minimumSize: Int = 2, maximumSteps: Int = 100_000_000, options: RunOptions = .default
  ) throws(RunInterruption) -> [[Int]] {
    precondition(minimumSize >= 1, "A clique has at least one vertex.")
    precondition(maximumSteps >= 0, "The number of steps is not negative.")
    let simple = undirected()
    let order = try simple.peeling(options: RunOptions(threads: 1, isCancelled: options.isCancelled)).order
    var checkpoint = try Checkpoint(options, total: vertexCount)
    var search = CliqueSearch(rows: simple.outgoing, order: order, minimumSize: minimumSize, maximumSteps: maximumSteps)
    for vertex in order {
      try checkpoint.tick()
      try search.list(from: vertex, options: options)
    }
    checkpoint.finish()
    return search.cliques.sorted { $0.lexicographicallyPrecedes($1) }
  }
}

/// Bron and Kerbosch's search with pivots, in the order of peeling, with its own stack.
private struct CliqueSearch {
  private(set) var cliques: [[Int]] = []
  private let rows: Adjacency
  /// When each vertex was peeled off; a vertex has few neighbors with a later rank.
  private let ranks: [Int]
  private let minimumSize: Int
  private let maximumSteps: Int
  private var steps = 0
  private var nextQuestion = 0

  init(rows: Adjacency, order: [Int], minimumSize: Int, maximumSteps: Int) {
    self.rows = rows
    self.minimumSize = minimumSize
    self.maximumSteps = maximumSteps
    var ranks = [Int](repeating: 0, count: order.count)
    for (rank, vertex) in order.enumerated() { ranks[vertex] = rank }
    self.ranks = ranks
  }

  /// A clique that grows by vertices joined to all its members.
  private struct Frame {
    /// Vertices that may still join.
    var candidates: [UInt32]
    /// Vertices that could join but whose cliques have been listed.
    var excluded: [UInt32]
    /// Candidates to branch on: those not joined to the pivot.
    var branches: [UInt32]
    /// The next of `branches`.
    var next = 0
  }

  /// Lists the maximal cliques whose first vertex in the order of peeling is `root`.
  mutating func list(from root: Int, options: RunOptions) throws(RunInterruption) {
    let neighbors = rows.neighbors[rows.row(of: root)]
    var clique = [root]
    var stack: [Frame] = []
    if let frame = try enter(
      clique, candidates: neighbors.filter { ranks[Int($0)] > ranks[root] },
      excluded: neighbors.filter { ranks[Int($0)] < ranks[root] }, options)
    {
      stack.append(frame)
    }
    while let top = stack.indices.last {
      guard stack[top].next < stack[top].branches.count else {
        stack.removeLast()
        clique.removeLast()
        continue
      }
      let vertex = stack[top].branches[stack[top].next]
      stack[top].next += 1
      clique.append(Int(vertex))
      let frame = try enter(
        clique, candidates: common(stack[top].candidates, vertex), excluded: common(stack[top].excluded, vertex),
        options)
      stack[top].candidates.removeAll { $0 == vertex }
      stack[top].excluded.append(vertex)
      if let frame { stack.append(frame) } else { clique.removeLast() }
    }
  }

  /// Records the clique if nothing can join it; otherwise returns a frame to grow it, unless it must stay too small.
  private mutating func enter(
    _ clique: [Int], candidates: [UInt32], excluded: [UInt32], _ options: RunOptions
  ) throws(RunInterruption) -> Frame? {
    try count(1 + candidates.count + excluded.count, options)
    guard clique.count + candidates.count >= minimumSize else { return nil }
    guard !candidates.isEmpty else {
      if excluded.isEmpty {
        try count(clique.count, options)
        cliques.append(clique.sorted())
      }
      return nil
    }
    var pivot = candidates[0]
    var mostJoined = -1
    // An excluded vertex joined to every candidate leaves nothing to branch on; a candidate leaves itself at least.
    for (pool, best) in [(excluded, candidates.count), (candidates, candidates.count - 1)] {
      for vertex in pool where mostJoined < best {
        let joined = candidates.count { isJoined(vertex, $0) }
        try count(candidates.count, options)
        if joined > mostJoined { (pivot, mostJoined) = (vertex, joined) }
      }
    }
    let branches = candidates.filter { !isJoined(pivot, $0) }
    return branches.isEmpty ? nil : Frame(candidates: candidates, excluded: excluded, branches: branches)
  }

  private func common(_ vertices: [UInt32], _ vertex: UInt32) -> [UInt32] {
    vertices.filter { isJoined(vertex, $0) }
  }

  private func isJoined(_ first: UInt32, _ second: UInt32) -> Bool {
    // The shorter row is the cheaper one to look through.
    let isFirstShorter = rows.degree(of: Int(first)) < rows.degree(of: Int(second))
    let (key, row) =
      isFirstShorter ? (second, rows.row(of: Int(first))) : (first, rows.row(of: Int(second)))
    var (low, high) = (row.lowerBound, row.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if rows.neighbors[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && rows.neighbors[low] == key
  }

  private mutating func count(_ newSteps: Int, _ options: RunOptions) throws(RunInterruption) {
    steps += newSteps
    guard steps <= maximumSteps else { throw .limit(.steps(allowed: maximumSteps)) }
    guard steps >= nextQuestion else { return }
    nextQuestion = steps + 65_536
    if options.isCancelled?() == true { throw .cancelled }
  }
}
