/// What a vertex's brokerage would be if groups had nothing to do with links.
public struct BrokerageExpectation: Sendable, Equatable {
  /// The mean and the standard deviation of one role's count.
  public struct Moments: Sendable, Equatable {
    /// The mean, 0 or more.
    public let mean: Double
    /// The standard deviation, 0 or more.
    public let deviation: Double

    /// How many standard deviations an observed count lies above the mean; `nil` when the count cannot vary.
    public func score(of count: Int) -> Double? {
      deviation > 0 ? (Double(count) - mean) / deviation : nil
    }
  }

  /// Moments of ``BrokerageRoles/coordinator``.
  public let coordinator: Moments
  /// Moments of ``BrokerageRoles/itinerant``.
  public let itinerant: Moments
  /// Moments of ``BrokerageRoles/gatekeeper``.
  public let gatekeeper: Moments
  /// Moments of ``BrokerageRoles/representative``.
  public let representative: Moments
  /// Moments of ``BrokerageRoles/liaison``.
  public let liaison: Moments
}

extension Graph {
  /// For each vertex, the mean and standard deviation of its brokerage roles over all deals of the groups.
  ///
  /// The links stay as they are, and so does the vertex's own group; the groups of all other vertices are dealt out
  /// anew, each deal equally likely, with the sizes of the groups kept. The moments are exact, not sampled. A city whose
  /// count lies far above the mean brokers more than its position alone explains.
  ///
  ///     let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)], isDirected: true)
  ///     try path.expectedBrokerageRoles(groups: [7, 9, 9])[1]?.gatekeeper.mean   // 1/2
  ///
  /// The model of Gould and Fernandez differs: it draws the links anew as well, each with the same chance.
  ///
  /// - Parameters:
  ///   - groups: One group per vertex, any number as its name, `nil` where unknown; such vertices are left out.
  ///   - options: How to run; this measure uses one thread.
  /// - Returns: One value per vertex; `nil` where its own group is unknown.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(*m*^1.5 + *n*) time, O(*n* + *m*) memory.
  /// - Note: The same bits on every run.
  /// - SeeAlso: R. V. Gould, R. M. Fernandez, *Sociol. Methodol.* 19:89–126, 1989. doi:10.2307/270949
  public func expectedBrokerageRoles(
    groups: [Int?], options: RunOptions = .default
  ) throws(RunInterruption) -> [BrokerageExpectation?] {
    let known = KnownGroups(of: self, groups: groups)
    let paths = try OpenPaths(graph: known.part, groups: known.groups, options: options)
    let deals = GroupDeals(groups: known.groups)
    let isDirected = isDirected
    return known.spread(
      paths.overlaps.indices.map { vertex in
        BrokerageExpectation(
          of: paths.overlaps[vertex], among: deals.assignments(own: known.groups[vertex]), isDirected: isDirected)
      })
  }
}

/// For one kind of path, in how many of the deals it appears: singly, and in pairs that share ends.
private struct Assignments {
  /// Deals to the two ends of one path.
  var single = 0.0
  /// Deals in which a path and its reverse both have the role.
  var reversed = 0.0
  /// Deals to three ends: two paths that begin at the same end.
  var sameStart = 0.0
  /// Deals to three ends: two paths that end at the same end.
  var sameEnd = 0.0
  /// Deals to three ends: one path begins where the other ends.
  var chain = 0.0
  /// Deals to the four ends of two paths.
  var apart = 0.0

  /// The mean and standard deviation of the number of paths, of which `scale` count as 1.
  func moments(of paths: OpenPaths.EndOverlap, others: Double, scale: Double) -> BrokerageExpectation.Moments {
    let arcs = Double(paths.arcs)
    guard arcs > 0 else { return .init(mean: 0, deviation: 0) }
    let returned = Double(paths.returned)
    let starts = Double(paths.outSquares - paths.arcs)
    let ends = Double(paths.inSquares - paths.arcs)
    let chains = 2 * Double(paths.products - paths.returned)
    let pairs = others * (others - 1)
    let triples = pairs * (others - 2)
    let quadruples = triples * (others - 3)
    let mean = arcs * single / pairs
    var square = mean + returned * reversed / pairs
    if triples > 0 { square += (starts * sameStart + ends * sameEnd + chains * chain) / triples }
    if quadruples > 0 { square += (arcs * arcs - arcs - returned - starts - ends - chains) * apart / quadruples }
    let variance = square - mean * mean
    // Of a count that cannot vary, rounding leaves a residue far below one part in 10¹².
    let isCertain = variance <= 1e-12 * square
    return .init(mean: mean / scale, deviation: isCertain ? 0 : variance.squareRoot() / scale)
  }
}

/// The numbers of vertices by group, from which deals are counted.
private struct GroupDeals {
  private let sizes: [Double]
  /// Sums over all groups of size^(1…4).
  private var powers = (0.0, 0.0, 0.0, 0.0)

  init(groups: [Int]) {
    var sizes = [Double](repeating: 0, count: (groups.max() ?? -1) + 1)
    for group in groups { sizes[group] += 1 }
    self.sizes = sizes
    for size in sizes {
      let square = size * size
      powers = (powers.0 + size, powers.1 + square, powers.2 + square * size, powers.3 + square * square)
    }
  }

  struct Roles {
    var others = 0.0
    var coordinator = Assignments()
    var itinerant = Assignments()
    var gatekeeper = Assignments()
    var representative = Assignments()
    var liaison = Assignments()
  }

  /// Deals to the other vertices when one vertex keeps its group.
  func assignments(own group: Int) -> Roles {
    let size = sizes[group]
    let own = size - 1
    // Other vertices that are not of the own group, and power sums of their groups.
    let away = powers.0 - size
    let square = powers.1 - size * size
    let cube = powers.2 - size * size * size
    let fourth = powers.3 - size * size * size * size
    // Sums over the other groups of n(n − 1), n(n − 1)(n − 2) and so on.
    let twos = square - away
    let threes = cube - 3 * square + 2 * away
    let fours = fourth - 6 * cube + 11 * square - 6 * away
    let ownTwos = own * (own - 1)
    let awayTwos = away * (away - 1)
    var roles = Roles(others: own + away)
    let ownThrees = ownTwos * (own - 2)
    roles.coordinator = Assignments(
      single: ownTwos, reversed: ownTwos, sameStart: ownThrees, sameEnd: ownThrees, chain: ownThrees,
      apart: ownThrees * (own - 3))
    // Σ (n(n − 1))², taken off the square of Σ n(n − 1), leaves the deals of two paths to two different groups.
    let squaredTwos = fourth - 2 * cube + square
    roles.itinerant = Assignments(
      single: twos, reversed: twos, sameStart: threes, sameEnd: threes, chain: threes,
      apart: fours + twos * twos - squaredTwos)
    roles.gatekeeper = Assignments(
      single: away * own, sameStart: away * ownTwos, sameEnd: awayTwos * own, apart: awayTwos * ownTwos)
    roles.representative = Assignments(
      single: own * away, sameStart: own * awayTwos, sameEnd: ownTwos * away, apart: ownTwos * awayTwos)
    let mixed = away * away - square
    // Σ n (away − n)(away − n − 1): the middle end in one group, two different ends in others.
    let mixedThrees = away * awayTwos - (2 * away - 1) * square + cube
    roles.liaison = Assignments(
      single: mixed, reversed: mixed, sameStart: mixedThrees, sameEnd: mixedThrees, chain: mixedThrees,
      apart: mixed * ((away - 2) * (away - 2) - square - 2) + 4 * (away * square - cube))
    return roles
  }
}

extension BrokerageExpectation {
  fileprivate init(of paths: OpenPaths.EndOverlap, among deals: GroupDeals.Roles, isDirected: Bool) {
    // Without direction each path was met from both its ends, but for gatekeepers, who were met from outside once.
    let scale: Double = isDirected ? 1 : 2
    func moments(_ role: Assignments, _ scale: Double) -> Moments {
      role.moments(of: paths, others: deals.others, scale: scale)
    }
    coordinator = moments(deals.coordinator, scale)
    itinerant = moments(deals.itinerant, scale)
    gatekeeper = moments(deals.gatekeeper, 1)
    representative = isDirected ? moments(deals.representative, 1) : Moments(mean: 0, deviation: 0)
    liaison = moments(deals.liaison, scale)
  }
}
