/// The division into a core and a periphery that comes nearest to the ideal pattern.
public struct CorePeripheryFit: Sendable, Equatable {
  /// What the ideal pattern says of pairs of one core and one peripheral vertex.
  public enum MixedCells: Sendable, CaseIterable {
    /// They are linked, as pairs within the core are.
    case linked
    /// Nothing: such pairs are left out of the comparison.
    case leftOut
  }

  /// The members of the core, ascending; empty where the fit is undefined.
  public let core: [Int]
  /// Pearson's correlation of edges with the ideal pattern, above −1 and at most 1; `nil` where no division has one.
  public let correlation: Double?
  /// Whether every division was looked at; otherwise a better one may exist.
  public let isExact: Bool
}

extension Graph {
  /// The core and periphery that fit the network best: a core all linked, a periphery without edges in itself.
  ///
  /// The greatest Pearson correlation, over all pairs of vertices, of "is there an edge" with an ideal pattern: 1 within the
  /// core, 0 within the periphery, and for pairs across what `mixedCells` says. The two conventions give different cores,
  /// so the choice has no default: for the Florentine families, 0.33 with Guadagni, Medici and Strozzi, or 0.42 with Medici,
  /// Ridolfi and Tornabuoni. Near 1, a club of cities runs the network; near 0, there is no such club.
  ///
  ///     let star = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)])
  ///     try star.corePeripheryFit(mixedCells: .linked).core   // [0], with correlation 1
  ///
  /// Directions and weights are ignored; isolated vertices count.
  ///
  /// - Parameters:
  ///   - mixedCells: What the pattern says of pairs across.
  ///   - exactUpTo: The most vertices for which every division is tried, 0…30; 20 by default. Above, several rankings (by
  ///     degree, by core number, and the circles of the 16 vertices of highest degree) are cut where they fit best, and
  ///     then vertices are moved, and exchanged where there are at most 2²² pairs to exchange, until nothing helps.
  ///   - options: How to run; this measure uses one thread.
  /// - Returns: The best division; of several with the same fit, one with the smallest core and then the first in order
  ///   (if exact). No fit when all pairs are linked, none is, or *n* < 3.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O(2ⁿ) time if exact; else O(*n* + *m*) for each round of moves. O(*n* + *m*) memory.
  /// - Note: The same bits on every run; no chance is involved.
  /// - SeeAlso: S. P. Borgatti, M. G. Everett, *Social Networks* 21(4):375–395, 1999. doi:10.1016/S0378-8733(99)00019-2
  public func corePeripheryFit(
    mixedCells: CorePeripheryFit.MixedCells, exactUpTo: Int = 20, options: RunOptions = .default
  ) throws(RunInterruption) -> CorePeripheryFit {
    precondition((0...30).contains(exactUpTo), "Every division is tried for at most 30 vertices.")
    let simple = undirected()
    let pattern = CorePattern(graph: simple, mixedCells: mixedCells)
    let isExact = vertexCount <= exactUpTo
    let best = isExact ? try pattern.bestOfAll(in: simple, options) : try pattern.bestFound(in: simple, options)
    return CorePeripheryFit(core: best?.core ?? [], correlation: best?.correlation, isExact: isExact)
  }
}

/// What the correlation of a division depends on.
struct CoreCounts: Equatable {
  /// The number of vertices in the core.
  var size = 0
  /// The number of edges within the core.
  var inside = 0
  /// The number of edges within the periphery.
  var outside: Int

  /// Moves a vertex with `degree` edges, of which `linked` lead to core vertices, into the core or out of it.
  mutating func move(into core: Bool, degree: Int, linked: Int) {
    size += core ? 1 : -1
    inside += core ? linked : -linked
    outside += core ? linked - degree : degree - linked
  }
}

/// The correlation of edges with the ideal pattern.
struct CorePattern {
  let vertexCount: Int
  let edgeCount: Int
  let mixedCells: CorePeripheryFit.MixedCells

  init(graph: Graph, mixedCells: CorePeripheryFit.MixedCells) {
    vertexCount = graph.vertexCount
    edgeCount = graph.edgeCount
    self.mixedCells = mixedCells
  }

  /// `nil` when edges or pattern are the same for all pairs that count.
  func correlation(_ counts: CoreCounts) -> Double? {
    let (size, rest) = (Double(counts.size), Double(vertexCount - counts.size))
    let corePairs = size * (size - 1) / 2
    let restPairs = rest * (rest - 1) / 2
    let (pairs, ones, edges, hits): (Double, Double, Double, Double)
    switch mixedCells {
    case .linked:
      (pairs, ones) = (corePairs + size * rest + restPairs, corePairs + size * rest)
      (edges, hits) = (Double(edgeCount), Double(edgeCount - counts.outside))
    case .leftOut:
      (pairs, ones) = (corePairs + restPairs, corePairs)
      (edges, hits) = (Double(counts.inside + counts.outside), Double(counts.inside))
    }
    guard ones > 0 && ones < pairs && edges > 0 && edges < pairs else { return nil }
    let spread = (edges * (pairs - edges)).squareRoot() * (ones * (pairs - ones)).squareRoot()
    return min(1, max(-1, (pairs * hits - edges * ones) / spread))
  }
}
