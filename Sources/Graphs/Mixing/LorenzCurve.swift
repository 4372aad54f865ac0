/// How unequally a whole is shared: which part of it the best provided hold.
///
///     let curve = LorenzCurve(of: [0, 0, 0, 4])
///     curve.giniCoefficient           // 0.75
///     curve.shareHeld(byTop: 0.25)    // 1
///
/// - SeeAlso: J. Kunegis, J. Preusse, *Proc. ACM Web Science*, 2012. doi:10.1145/2380718.2380741
public struct LorenzCurve: Sendable, Equatable {
  /// The amounts, from the smallest.
  private let amounts: [Double]
  /// For each rank, the sum of all smaller amounts and its own.
  private let sums: [Double]

  /// Sorts amounts.
  ///
  /// - Parameter amounts: Numbers, 0 or more, with a finite sum.
  /// - Complexity: O(*n* log *n*) time, O(*n*) memory.
  public init(of amounts: [Double]) {
    precondition(amounts.allSatisfy { $0 >= 0 }, "Shares are taken of amounts that are 0 or more.")
    self.amounts = amounts.sorted()
    var sum = 0.0
    sums = self.amounts.map { amount in
      sum += amount
      return sum
    }
    precondition(sum.isFinite, "The sum of the amounts is finite.")
  }

  /// Half the mean difference of two amounts over the mean amount, each amount with each.
  ///
  /// Σ (2*i* − *n* − 1) *x*ᵢ / (*n* Σ *x*ᵢ) over ascending *x*. 0 means that all have the same; at most 1 − 1/*n*, where one
  /// has all. Some tools multiply by *n*/(*n* − 1).
  ///
  /// - Returns: `nil` when there is nothing to share.
  /// - Complexity: O(*n*) time.
  public var giniCoefficient: Double? {
    guard let total = sums.last, total > 0 else { return nil }
    let count = Double(amounts.count)
    let spread = amounts.indices.reduce(0.0) { $0 + (2 * Double($1 + 1) - count - 1) * (amounts[$1] / total) }
    return max(0, spread / count)
  }

  /// The share of the whole that the best provided hold, in 0…1.
  ///
  /// - Parameter share: The share of holders to look at, from the top, in 0…1. Where it ends within a holder, that holder
  ///   counts in part.
  /// - Returns: `nil` when there is nothing to share.
  /// - Complexity: O(1) time.
  public func shareHeld(byTop share: Double) -> Double? {
    precondition((0...1).contains(share), "A share lies between 0 and 1.")
    guard let total = sums.last, total > 0 else { return nil }
    let rest = Double(amounts.count) * (1 - share)
    let whole = min(amounts.count, Int(rest))
    let below = whole == 0 ? 0 : sums[whole - 1]
    let part = whole < amounts.count ? (rest - Double(whole)) * amounts[whole] : 0
    return min(1, max(0, 1 - (below + part) / total))
  }
}

extension Graph {
  /// How unequally the links are shared among the vertices.
  ///
  /// The Lorenz curve of the degrees: its Gini coefficient, and the share of all link ends that the top few hold. A high
  /// value means that few cities hold most links.
  ///
  ///     let star = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)])
  ///     star.degreeInequality().shareHeld(byTop: 0.25)   // 0.5
  ///
  /// - Parameter direction: Which edges count; by default all, where a neighbor linked in both directions counts once.
  /// - Returns: The curve; isolated vertices count as holders of nothing.
  /// - Complexity: O(*n* log *n* + *m*) time, O(*n*) memory; too short to be worth options.
  /// - SeeAlso: J. Kunegis, J. Preusse, *Proc. ACM Web Science*, 2012. doi:10.1145/2380718.2380741
  public func degreeInequality(_ direction: Direction = .either) -> LorenzCurve {
    LorenzCurve(of: degrees(direction).map { Double($0) })
  }
}
