/// What can still flow: each arc forward as far as it has room, and backward as far as something flows along it.
struct ResidualNetwork {
  /// For arc *a* of the network, `2a` is the way forward and `2a + 1` the way back.
  private(set) var room: [Int]
  private let targets: [Int]
  private let costs: [Double]
  private let starts: [Int]
  private let outgoing: [Int]
  private var potentials: [Double]
  /// Differences of cost up to this are rounding.
  let tolerance: Double

  init(_ network: FlowNetwork) {
    var (room, targets, costs): ([Int], [Int], [Double]) = ([], [], [])
    for arc in network.arcs {
      room += [arc.capacity, 0]
      targets += [arc.target, arc.source]
      costs += [arc.cost, -arc.cost]
    }
    var starts = [Int](repeating: 0, count: network.vertexCount + 1)
    for way in targets.indices { starts[targets[way ^ 1] + 1] += 1 }
    for vertex in 0..<network.vertexCount { starts[vertex + 1] += starts[vertex] }
    var (next, outgoing) = (starts, [Int](repeating: 0, count: targets.count))
    for way in targets.indices {
      outgoing[next[targets[way ^ 1]]] = way
      next[targets[way ^ 1]] += 1
    }
    (self.room, self.targets, self.costs, self.starts, self.outgoing) = (room, targets, costs, starts, outgoing)
    potentials = [Double](repeating: 0, count: network.vertexCount)
    tolerance = 1e-12 * max(1, network.arcs.reduce(0) { max($0, abs($1.cost)) })
  }

  /// Finds potentials under which no way with room has a negative cost (Bellman and Ford); false where there are none.
  mutating func preparePotentials(shouldStop: () -> Bool) throws(SearchStopped) -> Bool {
    guard costs.indices.contains(where: { room[$0] > 0 && costs[$0] < 0 }) else { return true }
    for _ in potentials.indices {
      if shouldStop() { throw SearchStopped() }
      var hasChanged = false
      for way in targets.indices where room[way] > 0 {
        let reached = potentials[targets[way ^ 1]] + costs[way]
        if reached < potentials[targets[way]] - tolerance {
          potentials[targets[way]] = reached
          hasChanged = true
        }
      }
      if !hasChanged { return true }
    }
    return false
  }

  /// The cheapest path with room, by reduced costs; nil where the sink cannot be reached.
  mutating func cheapestPath(from source: Int, to sink: Int) -> (arcs: [Int], room: Int, cost: Double)? {
    var distances = [Double](repeating: .infinity, count: potentials.count)
    var arrivals = [Int](repeating: -1, count: potentials.count)
    var isSettled = [Bool](repeating: false, count: potentials.count)
    var queue = IndexedQueue()
    distances[source] = 0
    queue.insert(source, key: 0)
    while let vertex = queue.removeFirst() {
      guard !isSettled[vertex] else { continue }
      isSettled[vertex] = true
      if vertex == sink { break }
      for place in starts[vertex]..<starts[vertex + 1] {
        let way = outgoing[place]
        let target = targets[way]
        guard room[way] > 0, !isSettled[target] else { continue }
        // Below 0 only by rounding.
        let reduced = max(0, costs[way] + potentials[vertex] - potentials[target])
        if distances[vertex] + reduced < distances[target] {
          distances[target] = distances[vertex] + reduced
          arrivals[target] = way
          queue.insert(target, key: distances[target])
        }
      }
    }
    guard isSettled[sink] else { return nil }
    for vertex in potentials.indices { potentials[vertex] += min(distances[vertex], distances[sink]) }
    var (arcs, least, cost, vertex) = ([Int](), Int.max, 0.0, sink)
    while vertex != source {
      let way = arrivals[vertex]
      arcs.append(way)
      least = min(least, room[way])
      cost += costs[way]
      vertex = targets[way ^ 1]
    }
    return (arcs, least, cost)
  }

  mutating func send(_ units: Int, along path: [Int]) {
    for way in path {
      room[way] -= units
      room[way ^ 1] += units
    }
  }
}
