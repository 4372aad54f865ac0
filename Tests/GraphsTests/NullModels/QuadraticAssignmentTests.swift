import Graphs
import TestSupport
import Testing

@Suite("Quadratic assignment")
struct QuadraticAssignmentTests {
  @Test("Two pairs in two groups: the correlation is 1, and a third of all places gives as much")
  func worked() throws {
    // Six pairs, two of them joined, the same two in one group: r = 1. The three ways to pair off four vertices are equally
    // likely, so that a third of the permutations gives 1; the others join no pair of a group: −1/3 · 1/3 / (2/9) = −1/2.
    let graph = Graph(vertexCount: 4, edges: [(0, 1), (2, 3)])
    let test = try #require(
      try graph.quadraticAssignment(with: .sameGroup([7, 7, 9, 9]), permutations: 3000, seed: 1))
    #expect(agree(test.comparison.observed, 1) && test.joinedMean == 1 && agree(test.overallMean, 1.0 / 3))
    #expect(abs(test.comparison.shareAtLeast - 1.0 / 3) < 0.03)
    #expect(test.comparison.atMostCount == 3000)
    #expect(abs(test.comparison.mean) < 0.05)
  }

  /// Every order of `0..<count`.
  private func orders(_ count: Int) -> [[Int]] {
    (1..<count).reduce([[0]]) { orders, next in
      orders.flatMap { order in (0...order.count).map { Array(order[..<$0]) + [next] + Array(order[$0...]) } }
    }
  }

  /// Pearson's correlation over all pairs, from the table of all pairs.
  private func correlation(_ graph: Graph, _ order: [Int], _ value: (Int, Int) -> Double) -> Double? {
    var (x, y): ([Double], [Double]) = ([], [])
    for a in 0..<graph.vertexCount {
      for b in 0..<a {
        x.append(value(order[a], order[b]))
        y.append(graph.edgeID(from: a, to: b) == nil ? 0 : 1)
      }
    }
    let (meanX, meanY) = (x.reduce(0, +) / Double(x.count), y.reduce(0, +) / Double(y.count))
    let product = zip(x, y).reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
    let squares = x.reduce(0) { $0 + ($1 - meanX) * ($1 - meanX) } * y.reduce(0) { $0 + ($1 - meanY) * ($1 - meanY) }
    return squares > 1e-12 ? product / squares.squareRoot() : nil
  }

  @Test("Correlation, mean and chances agree with all permutations, up to six vertices", arguments: 0..<20)
  func allPermutations(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 4...6, using: &random)
    let all = (0..<count).flatMap { a in (0..<a).map { (a, $0) } }
    let edges = all.shuffled(using: &random).prefix(Int.random(in: 1..<all.count, using: &random))
    let graph = Graph(vertexCount: count, edges: Array(edges))
    let groups = (0..<count).map { _ in Int.random(in: 0...2, using: &random) }
    let points = (0..<count).map { _ -> SIMD3<Double> in
      let (x, y) = (Int.random(in: 0...3, using: &random), Int.random(in: 0...3, using: &random))
      return SIMD3<Double>(Double(x), Double(y), 0)
    }
    let memberships = (0..<count).map { _ in (0..<4).filter { _ in Bool.random(using: &random) } }
    func distance(_ a: Int, _ b: Int) -> Double {
      let difference = points[a] - points[b]
      return ((difference * difference).sum().squareRoot() * 1024).rounded(.toNearestOrEven) / 1024
    }
    let cases: [(PairValues, (Int, Int) -> Double)] = [
      (.sameGroup(groups), { groups[$0] == groups[$1] ? 1 : 0 }),
      (.sharedMembership(memberships), { Set(memberships[$0]).isDisjoint(with: memberships[$1]) ? 0 : 1 }),
      (try .distance(points), distance),
    ]
    for (values, value) in cases {
      let expected = orders(count).map { correlation(graph, $0, value) }
      let test = try graph.quadraticAssignment(with: values, permutations: 4000, seed: 1)
      let observed = correlation(graph, Array(0..<count), value)
      #expect(agree(test?.comparison.observed, observed, absolute: 1e-9), "seed \(seed)")
      guard let test, let observed else { continue }
      let atLeast = expected.count { ($0 ?? 0) >= observed - 1e-9 }
      let atMost = expected.count { ($0 ?? 0) <= observed + 1e-9 }
      #expect(abs(test.comparison.shareAtLeast - Double(atLeast) / Double(expected.count)) < 0.035, "seed \(seed)")
      #expect(abs(test.comparison.shareAtMost - Double(atMost) / Double(expected.count)) < 0.035, "seed \(seed)")
      // Over all permutations the correlations add up to 0.
      #expect(abs(expected.compactMap { $0 }.reduce(0, +)) < 1e-6)
      #expect(abs(test.comparison.mean) < 0.05)
    }
  }

  @Test("Where nothing can differ there is no answer")
  func undefined() throws {
    let path = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)])
    #expect(try path.quadraticAssignment(with: .sameGroup([1, 1, 1]), permutations: 9, seed: 1) == nil)
    #expect(try path.quadraticAssignment(with: .sameGroup([1, 2, 3]), permutations: 9, seed: 1) == nil)
    let none = Graph(vertexCount: 3, edges: [])
    #expect(try none.quadraticAssignment(with: .sameGroup([1, 1, 2]), permutations: 9, seed: 1) == nil)
    let complete = Graph(vertexCount: 3, edges: [(0, 1), (1, 2), (0, 2)])
    #expect(try complete.quadraticAssignment(with: .sameGroup([1, 1, 2]), permutations: 9, seed: 1) == nil)
    let empty = Graph(vertexCount: 0, edges: [])
    #expect(try empty.quadraticAssignment(with: .sameGroup([]), permutations: 9, seed: 1) == nil)
    #expect(try PairValues.distance([]).mean == 0)
    #expect(try PairValues.distance([[0, 0, 0], [3, 4, 0]]).mean == 5)
  }

  @Test("The same bits on any number of threads")
  func threads() throws {
    let graph = Graph.erdosRenyi(vertexCount: 60, edgeCount: 120, seed: 2)
    let points = (0..<60).map { vertex -> SIMD3<Double> in
      let (x, y, z) = (Double(vertex % 7), Double(vertex % 11), Double(vertex))
      return SIMD3<Double>(x * 1.1, y * 0.7, z / 3)
    }
    func test(_ threads: Int) throws -> QuadraticAssignment? {
      let options = RunOptions(threads: threads)
      return try graph.quadraticAssignment(
        with: .distance(points, options: options), permutations: 200, seed: 5, options: options)
    }
    let expected = try #require(try test(1))
    for threads in [2, 3, 8] { #expect(try test(threads) == expected) }
    #expect(throws: RunInterruption.cancelled) {
      try graph.quadraticAssignment(
        with: .sameGroup((0..<60).map { $0 % 3 }), permutations: 9, seed: 1, options: RunOptions(isCancelled: { true }))
    }
  }
}
