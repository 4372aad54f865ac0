import Graphs

/// Answers straight from the definitions, on graphs small enough for that.
struct BruteForce {
  let count: Int
  /// The length of the edge from one vertex to another.
  let step: [[Int?]]

  init(_ made: RandomGraph, lengths: [Int]?) {
    count = made.vertexCount
    var step = [[Int?]](repeating: Array(repeating: nil, count: made.vertexCount), count: made.vertexCount)
    for (id, edge) in made.edges.enumerated() {
      step[edge.0][edge.1] = lengths?[id] ?? 1
      if !made.isDirected { step[edge.1][edge.0] = lengths?[id] ?? 1 }
    }
    self.step = step
  }

  /// Every simple path between two vertices, with its length, found by trying all.
  func paths(from source: Int, to target: Int) -> [(vertices: [Int], length: Int)] {
    var found: [(vertices: [Int], length: Int)] = []
    var pending: [(vertices: [Int], length: Int)] = [([source], 0)]
    while let path = pending.popLast() {
      guard let end = path.vertices.last, end != target else {
        found.append(path)
        continue
      }
      for next in 0..<count where !path.vertices.contains(next) {
        if let length = step[end][next] { pending.append((path.vertices + [next], path.length + length)) }
      }
    }
    return found
  }

  /// The shortest paths of every ordered pair of different vertices that some path joins.
  func shortestPaths() -> [(source: Int, target: Int, length: Int, paths: [[Int]])] {
    var all: [(source: Int, target: Int, length: Int, paths: [[Int]])] = []
    for source in 0..<count {
      for target in 0..<count where source != target {
        let candidates = paths(from: source, to: target)
        guard let least = candidates.map(\.length).min() else { continue }
        all.append((source, target, least, candidates.filter { $0.length == least }.map(\.vertices)))
      }
    }
    return all
  }

  /// Maximal cliques by looking at every set of vertices; an edge either way joins two.
  func maximalCliques() -> [[Int]] {
    func isJoined(_ first: Int, _ second: Int) -> Bool { step[first][second] != nil || step[second][first] != nil }
    let cliques = (1..<max(1, 1 << count)).map { mask in (0..<count).filter { mask >> $0 & 1 == 1 } }
      .filter { set in set.allSatisfy { first in set.allSatisfy { first == $0 || isJoined(first, $0) } } }
    return cliques.filter { clique in
      !(0..<count).contains { extra in
        !clique.contains(extra) && clique.allSatisfy { isJoined($0, extra) }
      }
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// How many groups of `kept` vertices hold together when direction is ignored.
  func pieceCount(of kept: [Int], without removed: (Int, Int)? = nil) -> Int {
    var unseen = Set(kept)
    var pieces = 0
    while let start = unseen.min() {
      pieces += 1
      var pending = [start]
      unseen.remove(start)
      while let vertex = pending.popLast() {
        for next in unseen.sorted() where step[vertex][next] != nil || step[next][vertex] != nil {
          if let removed, removed == (vertex, next) || removed == (next, vertex) { continue }
          unseen.remove(next)
          pending.append(next)
        }
      }
    }
    return pieces
  }
}
