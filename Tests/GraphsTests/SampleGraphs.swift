import Graphs
import TestSupport

extension Graph {
  static func path(_ count: Int) -> Graph {
    Graph(vertexCount: count, edges: (1..<max(1, count)).map { ($0 - 1, $0) })
  }

  static func complete(_ count: Int) -> Graph {
    Graph(vertexCount: count, edges: (0..<count).flatMap { first in (0..<first).map { ($0, first) } })
  }

  /// `links` diamonds in a row: 2^links shortest paths from the first vertex to the last.
  static func diamondChain(_ links: Int) -> Graph {
    let edges = (0..<links).flatMap { link in
      let start = 3 * link
      return [(start, start + 1), (start, start + 2), (start + 1, start + 3), (start + 2, start + 3)]
    }
    return Graph(vertexCount: 3 * links + 1, edges: edges)
  }
}

extension Graph {
  /// Rungs of two vertices, each joined to both of the next: 2^(rungs − 2) shortest paths from a vertex of the first rung
  /// to one of the last, all in one block.
  static func ladder(_ rungs: Int) -> Graph {
    let edges = (1..<rungs).flatMap { rung in
      [(0, 0), (0, 1), (1, 0), (1, 1)].map { (2 * rung - 2 + $0.0, 2 * rung + $0.1) }
    }
    return Graph(vertexCount: 2 * rungs, edges: edges)
  }
}

/// A random graph that remembers what it is made of, so that a test can build variants.
struct RandomGraph {
  var vertexCount: Int
  var edges: [(Int, Int)]
  var isDirected: Bool
  var weights: [Double]?
  var lengths: [Int]?

  var graph: Graph {
    Graph(vertexCount: vertexCount, edges: edges, isDirected: isDirected, weights: weights)
  }

  /// Seeds cover sparse and dense, directed and undirected, weighted and unweighted, from no vertex to `maximum`.
  init(seed: UInt64, upTo maximum: Int) {
    var random = SplitMix64(seed: seed)
    let count = random.whole(below: maximum + 1)
    let isDirected = random.unit() < 0.5
    let chance = [0.05, 0.2, 0.5, 1][random.whole(below: 4)] * (0.5 + random.unit() / 2)
    var edges: [(Int, Int)] = []
    for source in 0..<count {
      for target in 0..<count where source != target && (isDirected || source < target) && random.unit() < chance {
        edges.append((source, target))
      }
    }
    edges = random.permutation(of: edges.count).map { edges[$0] }
    vertexCount = count
    self.edges = edges
    self.isDirected = isDirected
    if random.unit() < 0.5 {
      // Few different lengths, so that ties are common.
      lengths = edges.map { _ in 1 + random.whole(below: 4) }
      weights = edges.map { _ in Double(1 + random.whole(below: 9)) / 4 }
    }
  }

  /// The same graph with vertex `v` called `names[v]`, and its edges in the order given.
  func renamed(_ names: [Int], edgeOrder: [Int]) -> RandomGraph {
    var copy = self
    copy.edges = edgeOrder.map { (names[edges[$0].0], names[edges[$0].1]) }
    copy.weights = weights.map { weights in edgeOrder.map { weights[$0] } }
    copy.lengths = lengths.map { lengths in edgeOrder.map { lengths[$0] } }
    return copy
  }
}

extension RandomGraph {
  /// A random tree with `extra` further edges at most.
  static func connected(count: Int, extra: Int, seed: UInt64) -> Graph {
    var random = SplitMix64(seed: seed)
    var edges = (1..<count).map { (random.whole(below: $0), $0) }
    var present = Set(edges.map { $0.0 * count + $0.1 })
    for _ in 0..<extra {
      let (first, second) = (random.whole(below: count), random.whole(below: count))
      let (low, high) = (min(first, second), max(first, second))
      if low != high && present.insert(low * count + high).inserted { edges.append((low, high)) }
    }
    return Graph(vertexCount: count, edges: edges)
  }
}
