/// The cheapest way to send units from one vertex to another.
///
/// A *flow* gives each arc a whole number between 0 and its capacity, so that as much leaves each vertex as enters it, the
/// source and the sink excepted. Its amount is what leaves the source more than enters it; its cost the sum of flow × cost
/// over all arcs. Found is one of least cost among those of the wanted amount.
///
///     // Two ways from 0 to 3: over 1 for 2 a unit, over 2 for 5.
///     MinimumCostFlow(network, from: 0, to: 3)?.amount
///
/// Successive shortest paths with potentials, each path by Dijkstra's algorithm. Of equally cheap ways the one is taken
/// that leads over vertices and arcs of lower number, so that the same network gives the same flows. Costs are compared as
/// they are, to about 10⁻¹² of the greatest: sums of decimal fractions are not exact.
///
/// - SeeAlso: J. Edmonds, R. M. Karp, *Journal of the ACM* 19(2):248–264, 1972. doi:10.1145/321694.321699
package struct MinimumCostFlow: Sendable, Hashable {
  /// How much is to flow.
  package enum Demand: Sendable, Hashable {
    /// As much as can.
    case greatest
    /// As much as can, up to a number of units, 0 or more.
    case upTo(Int)
    /// Whatever amount costs least: units are sent as long as each lowers the cost.
    case cheapest
  }

  /// The units that reach the sink.
  package let amount: Int
  /// What they cost together.
  package let cost: Double
  /// The flow along each arc, in the order of ``FlowNetwork/arcs``.
  package let flows: [Int]

  /// The cheapest flow; nil where a cycle of arcs with room has a negative cost, as no flow along it were then cheapest.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - source: Where the units start.
  ///   - sink: Where they end; with the source itself nothing flows.
  ///   - demand: How much is to flow.
  ///   - shouldStop: Asked before each path.
  /// - Throws: ``SearchStopped`` when asked to stop.
  /// - Complexity: O(*n m*) to prepare where costs are negative, then O(*m* log *n*) for each path, of which there are at
  ///   most as many as units.
  package init?(
    _ network: FlowNetwork, from source: Int, to sink: Int, demand: Demand = .greatest,
    shouldStop: () -> Bool = { false }
  ) throws(SearchStopped) {
    let vertices = 0..<network.vertexCount
    precondition(vertices.contains(source) && vertices.contains(sink), "source and sink are vertices of the network")
    var residual = ResidualNetwork(network)
    guard try residual.preparePotentials(shouldStop: shouldStop) else { return nil }
    var remaining =
      switch demand {
      case .upTo(let units): units
      case .greatest, .cheapest: Int.max
      }
    precondition(remaining >= 0, "an amount is not negative")
    var amount = 0
    while remaining > 0, source != sink {
      if shouldStop() { throw SearchStopped() }
      guard let path = residual.cheapestPath(from: source, to: sink) else { break }
      // A path that only rounding makes cheaper than nothing does not lower the cost.
      if demand == .cheapest, path.cost >= -residual.tolerance { break }
      let units = min(remaining, path.room)
      residual.send(units, along: path.arcs)
      amount += units
      remaining -= units
    }
    let flows = network.arcs.indices.map { residual.room[2 * $0 + 1] }
    self.amount = amount
    self.flows = flows
    cost = zip(network.arcs, flows).reduce(0) { $0 + $1.0.cost * Double($1.1) }
  }
}
