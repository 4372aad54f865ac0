/// The tree of blocks with the weights below each, and the places of vertices in an order in which whatever hangs on a
/// vertex follows it at once.
struct WeighedBlocks {
  /// For each block, the weight of its members and of all that hangs on them; its top left out.
  let below: [Int]
  /// For each vertex, the weight of its component.
  let totals: [Int]
  /// Whether a search started at the vertex.
  let isRoot: [Bool]
  private let weights: [Int]
  private let hanging: [Int]
  private let roots: [Int]
  /// The place of each vertex, and the place after all that hangs on it.
  private let places: [Int]
  private let ends: [Int]

  init(_ forest: BlockForest, weights: [Int]) {
    let count = weights.count
    var below = [Int](repeating: 0, count: forest.count)
    var hanging = [Int](repeating: 0, count: count)
    var sizes = [Int](repeating: 1, count: count)
    // Blocks come in the order in which they close: what hangs on their members is complete by then.
    for block in 0..<forest.count {
      var (weight, size) = (0, 0)
      for member in forest.members(of: block) {
        weight += weights[Int(member)] + hanging[Int(member)]
        size += sizes[Int(member)]
      }
      below[block] = weight
      hanging[Int(forest.tops[block])] += weight
      sizes[Int(forest.tops[block])] += size
    }
    var totals = [Int](repeating: 0, count: count)
    var places = [Int](repeating: 0, count: count)
    var next = [Int](repeating: 0, count: count)
    var roots = [Int](repeating: 0, count: count)
    let isRoot = forest.homes.map { $0 == BlockForest.noBlock }
    var place = 0
    for vertex in 0..<count where isRoot[vertex] {
      (places[vertex], next[vertex], roots[vertex]) = (place, place + 1, vertex)
      totals[vertex] = weights[vertex] + hanging[vertex]
      place += sizes[vertex]
    }
    for block in (0..<forest.count).reversed() {
      let top = Int(forest.tops[block])
      for member in forest.members(of: block).map(Int.init) {
        (places[member], next[member], roots[member]) = (next[top], next[top] + 1, roots[top])
        totals[member] = totals[top]
        next[top] += sizes[member]
      }
    }
    self.below = below
    self.totals = totals
    self.isRoot = isRoot
    self.weights = weights
    self.hanging = hanging
    self.roots = roots
    self.places = places
    ends = zip(places, sizes).map { $0 + $1 }
  }

  private typealias Candidate = (weight: Int, vertex: Int)

  /// For each vertex, the other vertex whose loss leaves it in the lightest component.
  ///
  /// A vertex above leaves only what hangs on it by the block that leads up; any other leaves all but what hangs on that
  /// one. The others are those placed after the vertex, and those whose last hanger is placed before it: two running
  /// minima over the order of places.
  func worstLosses(_ forest: BlockForest) -> [(weight: Int, vertex: Int)?] {
    let count = weights.count
    var best = [Candidate?](repeating: nil, count: count)
    for block in (0..<forest.count).reversed() {
      let top = Int(forest.tops[block])
      let candidate = Self.lighter(best[top], (below[block], top))
      for member in forest.members(of: block) { best[Int(member)] = candidate }
    }
    var vertexAt = [Int](repeating: 0, count: count)
    for vertex in 0..<count { vertexAt[places[vertex]] = vertex }
    var endingAt = [Candidate?](repeating: nil, count: count + 1)
    for vertex in 0..<count where !isRoot[vertex] {
      endingAt[ends[vertex]] = Self.lighter(endingAt[ends[vertex]], candidate(vertex))
    }
    var running: Candidate?
    for place in 0..<count {
      let vertex = vertexAt[place]
      if isRoot[vertex] { running = nil } else { running = Self.lighter(running, endingAt[place]) }
      best[vertex] = Self.lighter(best[vertex], running)
    }
    running = nil
    for place in (0..<count).reversed() {
      let vertex = vertexAt[place]
      best[vertex] = Self.lighter(best[vertex], running)
      running = isRoot[vertex] ? nil : Self.lighter(running, candidate(vertex))
    }
    return best.enumerated().map { vertex, found in found.flatMap { $0.weight < totals[vertex] ? $0 : nil } }
  }

  private func candidate(_ vertex: Int) -> Candidate { (totals[vertex] - weights[vertex] - hanging[vertex], vertex) }

  private static func lighter(_ a: Candidate?, _ b: Candidate?) -> Candidate? {
    guard let a else { return b }
    guard let b else { return a }
    return (b.weight, b.vertex) < (a.weight, a.vertex) ? b : a
  }
}
