import Graphs

/// What the loss of each body that pays or carries links of others parts, and whom it leaves in the smallest part.
struct CarrierCuts {
  /// For each vertex that carries links, the pairs of cities that are left joined without it.
  private(set) var pairsLeft: [Int]
  /// And the cities that are not in the largest part that is left of their group.
  private(set) var cutOff: [Int]
  private let ground: LossGraph
  /// For each group, the loss that leaves the largest part of it smallest.
  private var worstOfGroups: [(weight: Int, vertex: Int)?]
  /// For each city, the loss that cuts it off in the smallest part.
  private var worst: [(weight: Int, vertex: Int)?]
  private var stamps: [Int32]
  private var stamp: Int32 = 0

  /// - Parameter worst: For each vertex the worst that other losses do to it.
  init(_ ground: LossGraph, worst: [(weight: Int, vertex: Int)?]) {
    (self.ground, self.worst) = (ground, worst)
    let count = ground.graph.vertexCount
    pairsLeft = [Int](repeating: 0, count: count)
    cutOff = pairsLeft
    stamps = [Int32](repeating: 0, count: count)
    worstOfGroups = Array(repeating: nil, count: ground.whole.cities.count)
  }

  /// For each vertex, the loss that leaves it with the fewest cities, and so many; of equal ones the first vertex.
  var worstLosses: [(weight: Int, vertex: Int)?] {
    ground.entities.indices.map { vertex in
      guard ground.weights[vertex] == 1, let group = worstOfGroups[ground.whole.ids[vertex]] else {
        return worst[vertex]
      }
      return Self.worse(worst[vertex], group)
    }
  }

  /// Looks at what is left without a carrier, which is no city.
  ///
  /// Each part that a group falls into has an end of an edge that is lost.
  mutating func add(_ carrier: Int, _ sets: borrowing RevertibleSets) {
    pairsLeft[carrier] = sets.pairs
    var ends = ground.graph.neighbors(of: carrier).map { Int($0) }
    for edge in ground.carriedEdges[carrier] ?? [] {
      let (source, target) = ground.graph.edge(edge)
      if source != carrier { ends.append(source) }
      if target != carrier { ends.append(target) }
    }
    var parts: [(group: Int, root: Int, end: Int)] = []
    for end in ends { parts.append((ground.whole.ids[end], sets.root(of: end), end)) }
    parts.sort { ($0.group, $0.root) < ($1.group, $1.root) }
    stamp += 1
    var start = 0
    while start < parts.count {
      let group = parts[start].group
      var (end, total, largest, root) = (start, 0, -1, -1)
      while end < parts.count, parts[end].group == group {
        if end == start || parts[end].root != parts[end - 1].root {
          let weight = sets.weight(ofRoot: parts[end].root)
          total += weight
          if weight > largest { (largest, root) = (weight, parts[end].root) }
        }
        end += 1
      }
      cutOff[carrier] += total - largest
      if largest < ground.whole.cities[group] {
        worstOfGroups[group] = Self.worse(worstOfGroups[group], (largest, carrier))
      }
      for part in parts[start..<end] where part.root != root { tell(part.end, part.root, carrier, sets) }
      start = end
    }
  }

  /// Tells the cities of a part that was cut off.
  private mutating func tell(_ start: Int, _ root: Int, _ carrier: Int, _ sets: borrowing RevertibleSets) {
    guard stamps[start] != stamp else { return }
    stamps[start] = stamp
    var stack = [start]
    let weight = sets.weight(ofRoot: root)
    while let vertex = stack.popLast() {
      if ground.weights[vertex] == 1 { worst[vertex] = Self.worse(worst[vertex], (weight, carrier)) }
      for neighbor in ground.graph.neighbors(of: vertex) {
        let next = Int(neighbor)
        guard next != carrier, stamps[next] != stamp, sets.root(of: next) == root else { continue }
        stamps[next] = stamp
        stack.append(next)
      }
    }
  }

  private static func worse(
    _ known: (weight: Int, vertex: Int)?, _ found: (weight: Int, vertex: Int)
  ) -> (weight: Int, vertex: Int) {
    guard let known, known <= found else { return found }
    return known
  }
}
