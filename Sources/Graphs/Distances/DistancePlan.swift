/// A graph in the order in which distances are found fast, and the passes that find them.
///
/// Vertices of a component lie side by side, and within it those of high degree first, which searches touch most. A pass
/// takes sources that are near each other, whose searches then share work. Small components share a pass. Where every arc
/// has its opposite, vertices with one neighbor only are left out: their distances are those of the neighbor and one more.
struct DistancePlan: Sendable {
  struct Pass: Sendable {
    /// Positions in `sourceOrder`.
    let sources: Range<Int>
    /// The vertices that they may reach.
    let vertices: Range<Int>
    let cost: Int
  }

  /// For each vertex of the plan, its number in the graph.
  let order: [UInt32]
  /// For each vertex of the plan, how many leaves hang on it.
  let leafCounts: [UInt32]
  /// The leaves, by number in the graph, each with the vertex of the plan on which it hangs.
  let leaves: [(leaf: UInt32, host: UInt32)]
  /// The arcs that end at a vertex, if distances to it are wanted.
  let into: Adjacency
  /// The arcs that start at a vertex; the same as `into` where every arc has its opposite.
  let from: Adjacency
  let sourceOrder: [UInt32]
  let passes: [Pass]

  var vertexCount: Int { order.count }

  /// - Parameter foldsLeaves: Whether vertices with one neighbor may be left out where every arc has its opposite.
  init(
    _ graph: Graph, _ direction: Direction, foldsLeaves: Bool = true, options: RunOptions
  ) throws(RunInterruption) {
    let quiet = RunOptions(threads: 1, isCancelled: options.isCancelled)
    let components = try graph.weakComponents(options: quiet)
    let isSymmetric = !graph.isDirected || direction == .either
    let into = graph.adjacency(direction)
    let from = isSymmetric ? into : graph.adjacency(direction == .incoming ? .outgoing : .incoming)
    let hosts = isSymmetric && foldsLeaves ? DistancePlan.hosts(in: into) : [:]
    let byDegree = BlockNumbering(
      count: graph.vertexCount, degree: { into.degree(of: $0) + (isSymmetric ? 0 : from.degree(of: $0)) })
    let core = byDegree.order.filter { hosts[$0] == nil }
    let parts = ComponentParts(core, components)
    let numbering = BlockNumbering(order: parts.order, of: graph.vertexCount)
    order = parts.order
    self.into = numbering.renumbered(into)
    self.from = isSymmetric ? self.into : numbering.renumbered(from)
    var leafCounts = [UInt32](repeating: 0, count: parts.order.count)
    leaves = hosts.sorted { $0.key < $1.key }.map { ($0.key, numbering.positions[Int($0.value)]) }
    for leaf in leaves { leafCounts[Int(leaf.host)] += 1 }
    self.leafCounts = leafCounts
    // Sources with leaves cost more; together, so do fewer passes.
    let nearby = SearchOrder(self.into, self.from).vertices
    (sourceOrder, passes) = parts.passes(nearby, leafCounts, self.into)
  }

  /// The vertices of each stretch that passes share, with the passes there.
  var stretches: [(vertices: Range<Int>, passes: [Pass])] {
    var stretches: [(vertices: Range<Int>, passes: [Pass])] = []
    for pass in passes {
      if stretches.last?.vertices != pass.vertices { stretches.append((pass.vertices, [])) }
      stretches[stretches.count - 1].passes.append(pass)
    }
    return stretches
  }

  /// The vertices with one neighbor, each with that neighbor; of two that have only each other, the higher.
  private static func hosts(in rows: Adjacency) -> [UInt32: UInt32] {
    var hosts: [UInt32: UInt32] = [:]
    for vertex in 0..<rows.vertexCount where rows.degree(of: vertex) == 1 {
      let neighbor = rows.neighbors[rows.row(of: vertex).lowerBound]
      if rows.degree(of: Int(neighbor)) > 1 || Int(neighbor) < vertex { hosts[UInt32(vertex)] = neighbor }
    }
    return hosts
  }
}

/// Vertices sorted by component, components with most vertices first.
private struct ComponentParts {
  let order: [UInt32]
  /// Where each component starts, and at the end, where the last ends.
  let starts: [Int]

  /// - Parameter vertices: Some vertices, in the order that they are to have within their components.
  init(_ vertices: [UInt32], _ components: Components) {
    var sizes = [Int](repeating: 0, count: components.count)
    for vertex in vertices { sizes[components.ids[Int(vertex)]] += 1 }
    let ranked = sizes.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    var starts = [0]
    var next = sizes
    for component in ranked {
      next[component] = starts[starts.count - 1]
      starts.append(next[component] + sizes[component])
    }
    var order = [UInt32](repeating: 0, count: vertices.count)
    for vertex in vertices {
      let component = components.ids[Int(vertex)]
      order[next[component]] = vertex
      next[component] += 1
    }
    (self.order, self.starts) = (order, starts)
  }

  /// The passes, and the sources in their order: by number of leaves, and near ones next to each other.
  func passes(
    _ nearby: [UInt32], _ leafCounts: [UInt32], _ rows: Adjacency
  ) -> (sources: [UInt32], passes: [DistancePlan.Pass]) {
    var sources: [UInt32] = []
    sources.reserveCapacity(nearby.count)
    var passes: [DistancePlan.Pass] = []
    var start = 0
    for index in starts.indices.dropFirst() {
      let end = starts[index]
      let isLast = index == starts.count - 1 || starts[index + 1] - end <= 1
      guard end - start >= SourceBits.sourceCount || isLast else { continue }
      let group = nearby[start..<end]
      let plain = group.filter { leafCounts[Int($0)] == 0 }
      let hosts = group.filter { leafCounts[Int($0)] > 0 }
      sources +=
        plain
        + hosts.enumerated().sorted {
          (leafCounts[Int($0.element)], $0.offset) < (leafCounts[Int($1.element)], $1.offset)
        }.map(\.element)
      let cost = 1 + (end - start) + Int(rows.offsets[end]) - Int(rows.offsets[start])
      for first in stride(from: start, to: end, by: SourceBits.sourceCount) {
        let lanes = first..<min(first + SourceBits.sourceCount, end)
        passes.append(DistancePlan.Pass(sources: lanes, vertices: start..<end, cost: cost))
      }
      start = end
      // Components of one vertex come last; nothing is to be found there.
      if isLast { break }
    }
    return (sources, passes)
  }
}
