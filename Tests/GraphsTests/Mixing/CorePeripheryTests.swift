import Graphs
import TestSupport
import Testing

@Suite("CorePeripheryFit")
struct CorePeripheryTests {
  @Test("The Florentine families have another core under each convention")
  func florentine() throws {
    let families = try Florentine.linkedGraph()
    let linked = try families.corePeripheryFit(mixedCells: .linked)
    #expect(agree(linked.correlation, 0.329853, absolute: 1e-6))
    #expect(linked.core == [Florentine.medici, Florentine.strozzi, Florentine.guadagni])
    let leftOut = try families.corePeripheryFit(mixedCells: .leftOut)
    #expect(agree(leftOut.correlation, 0.422577, absolute: 1e-6))
    #expect(leftOut.core == [Florentine.medici, Florentine.ridolfi, Florentine.tornabuoni])
    #expect(linked.isExact && leftOut.isExact)
  }

  @Test("A star is its hub and the rest, perfectly")
  func star() throws {
    let star = Graph(vertexCount: 5, edges: [(2, 0), (2, 1), (2, 3), (2, 4)])
    for limit in [0, 20] {
      let fit = try star.corePeripheryFit(mixedCells: .linked, exactUpTo: limit)
      #expect(fit.core == [2] && agree(fit.correlation, 1) && fit.isExact == (limit == 20))
    }
  }

  @Test("Without contrast there is no core")
  func undefined() throws {
    for graph in [Graph.complete(5), Graph(vertexCount: 5, edges: []), Graph.path(2), Graph(vertexCount: 0, edges: [])]
    {
      for limit in [0, 20] {
        let fit = try graph.corePeripheryFit(mixedCells: .linked, exactUpTo: limit)
        #expect(fit.core.isEmpty && fit.correlation == nil)
      }
    }
  }

  @Test("The exact fit is the best correlation over all divisions", arguments: CorePeripheryFit.MixedCells.allCases)
  func bruteForce(_ cells: CorePeripheryFit.MixedCells) throws {
    for seed in 0..<300 as Range<UInt64> {
      let made = RandomGraph(seed: seed, upTo: 8)
      let fit = try made.graph.corePeripheryFit(mixedCells: cells)
      let all = (0..<(1 << made.vertexCount)).compactMap { correlation(made, core: $0, cells) }
      #expect(agree(fit.correlation, all.max()), "seed \(seed)")
      let mask = fit.core.reduce(0) { $0 | 1 << $1 }
      #expect(agree(correlation(made, core: mask, cells), fit.correlation), "seed \(seed)")
    }
  }

  @Test("The search reports a true fit, never above the exact one, and finds it in nine of ten graphs")
  func search() throws {
    for cells in CorePeripheryFit.MixedCells.allCases {
      var (tried, hit) = (0, 0)
      for seed in 0..<400 as Range<UInt64> {
        let made = RandomGraph(seed: seed, upTo: 12)
        let exact = try made.graph.corePeripheryFit(mixedCells: cells)
        let found = try made.graph.corePeripheryFit(mixedCells: cells, exactUpTo: 0)
        guard let best = exact.correlation, let value = found.correlation else { continue }
        tried += 1
        if agree(best, value) { hit += 1 }
        #expect(value <= best + 1e-12, "seed \(seed)")
        let mask = found.core.reduce(0) { $0 | 1 << $1 }
        #expect(agree(correlation(made, core: mask, cells), value), "seed \(seed)")
      }
      #expect(tried > 200 && 10 * hit >= 9 * tried, "\(cells): \(hit) of \(tried)")
    }
  }

  /// Pearson's correlation over the cells above the diagonal, by its definition.
  private func correlation(_ made: RandomGraph, core: Int, _ cells: CorePeripheryFit.MixedCells) -> Double? {
    var pairs: [(Double, Double)] = []
    for second in 0..<made.vertexCount {
      for first in 0..<second {
        let members = (core >> first & 1) + (core >> second & 1)
        if members == 1 && cells == .leftOut { continue }
        let isTied = made.edges.contains { $0 == (first, second) || $0 == (second, first) }
        pairs.append((isTied ? 1 : 0, members > 0 ? 1 : 0))
      }
    }
    let count = Double(pairs.count)
    let (meanTie, meanIdeal) = (pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count)
    let product = pairs.reduce(0) { $0 + ($1.0 - meanTie) * ($1.1 - meanIdeal) }
    let ties = pairs.reduce(0) { $0 + ($1.0 - meanTie) * ($1.0 - meanTie) }
    let ideals = pairs.reduce(0) { $0 + ($1.1 - meanIdeal) * ($1.1 - meanIdeal) }
    // Of values that are all alike, rounding leaves less than this.
    return ties > 1e-9 && ideals > 1e-9 ? product / (ties * ideals).squareRoot() : nil
  }
}
