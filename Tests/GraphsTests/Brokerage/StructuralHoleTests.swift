import Graphs
import TestSupport
import Testing

@Suite("Structural holes: constraint, effective size, bridging")
struct StructuralHoleTests {
  @Test("Among the Florentine families the Medici are free and the Pazzi are bound")
  func florentine() throws {
    let families = try Florentine.graph()
    let constraint = try families.burtConstraint()
    #expect(agree(constraint[Florentine.medici], 0.209877, absolute: 1e-6))
    #expect(agree(constraint[Florentine.strozzi], 0.458333, absolute: 1e-6))
    #expect(agree(constraint[Florentine.guadagni], 0.25))
    #expect(agree(constraint[Florentine.pazzi], 1))
    #expect(constraint[Florentine.pucci] == nil)
    #expect(agree(try families.effectiveSizes()[Florentine.medici], 5.666667, absolute: 1e-6))
    #expect(try families.effectiveSizes()[Florentine.pucci] == nil)
    let coefficients = try families.bridgingCoefficients()
    #expect(agree(coefficients[Florentine.medici], 0.055556, absolute: 1e-6))
    #expect(agree(coefficients[Florentine.guadagni], 0.125))
    #expect(agree(coefficients[Florentine.pazzi], 2))
    #expect(coefficients[Florentine.pucci] == nil)
  }

  @Test("Guadagni bridges more than the Medici, who lie between more")
  func bridging() throws {
    let bridging = try Florentine.linkedGraph().bridgingCentrality()
    #expect(agree(bridging[Florentine.guadagni], 0.031822, absolute: 1e-6))
    #expect(agree(bridging[Florentine.medici], 0.028999, absolute: 1e-6))
    #expect(bridging[Florentine.guadagni] > bridging[Florentine.medici])
    #expect(try Florentine.graph().bridgingCentrality()[Florentine.pucci] == 0)
  }

  @Test("Member 0 of the karate club has the published constraint and effective size")
  func karate() throws {
    let club = try #require(try GoldenFile.read("named.json").first { $0.name == "karate club" }).graph
    #expect(agree(try club.burtConstraint()[0], 0.155423, absolute: 1e-6))
    #expect(agree(try club.effectiveSizes()[0], 13.75))
    #expect(agree(try club.efficiencies()[0], 13.75 / 16))
  }

  @Test("Constraint and effective size match their formulas over all triples")
  func formulas() throws {
    for seed in 0..<1000 as Range<UInt64> {
      let made = RandomGraph(seed: seed, upTo: 9)
      let graph = made.graph
      let (constraint, sizes) = DenseTies(made).measures()
      #expect(agree(try graph.burtConstraint(), constraint), "seed \(seed)")
      #expect(agree(try graph.effectiveSizes(), sizes), "seed \(seed)")
      let shares = zip(sizes, graph.degrees()).map { size, degree in size.map { $0 / Double(degree) } }
      #expect(agree(try graph.efficiencies(), shares), "seed \(seed)")
    }
  }

  @Test("Bridging matches its formula, and directions do not matter")
  func bridgingFormula() throws {
    for seed in 0..<500 as Range<UInt64> {
      let made = RandomGraph(seed: seed, upTo: 10)
      let simple = made.graph.undirected()
      let degrees = simple.degrees().map { Double($0) }
      let coefficients = degrees.indices.map { vertex -> Double? in
        guard degrees[vertex] > 0 else { return nil }
        return 1 / degrees[vertex] / simple.neighbors(of: vertex).map { 1 / degrees[$0] }.reduce(0, +)
      }
      #expect(agree(try made.graph.bridgingCoefficients(), coefficients), "seed \(seed)")
      let products = zip(coefficients, try simple.betweennessCentrality()).map { ($0 ?? 0) * $1 }
      #expect(agree(try made.graph.bridgingCentrality(), products), "seed \(seed)")
    }
  }

  @Test("The unit of the weights changes nothing, and no weight overflows")
  func scale() throws {
    let edges = [(0, 1), (1, 2), (2, 0), (2, 3)]
    let small = Graph(vertexCount: 4, edges: edges, weights: [1, 2, 3, 4])
    let huge = Double.greatestFiniteMagnitude / 16
    let big = Graph(vertexCount: 4, edges: edges, weights: [huge, 2 * huge, 3 * huge, 4 * huge])
    #expect(agree(try small.burtConstraint(), try big.burtConstraint()))
    #expect(agree(try small.effectiveSizes(), try big.effectiveSizes()))
  }

  @Test("The order of the edges changes no bit")
  func edgeOrder() throws {
    for seed in 0..<300 as Range<UInt64> {
      let made = RandomGraph(seed: seed, upTo: 12)
      var random = SplitMix64(seed: seed ^ 0x77)
      let order = random.permutation(of: made.edges.count)
      let shuffled = made.renamed(Array(0..<made.vertexCount), edgeOrder: order)
      #expect(try made.graph.effectiveSizes() == shuffled.graph.effectiveSizes(), "seed \(seed)")
      #expect(
        agree(try made.graph.burtConstraint(), try shuffled.graph.burtConstraint(), relative: 1e-14), "seed \(seed)")
    }
  }
}

/// Burt's measures from a full matrix of tie strengths.
private struct DenseTies {
  private let count: Int
  private var strength: [[Double]]

  init(_ made: RandomGraph) {
    count = made.vertexCount
    strength = Array(repeating: Array(repeating: 0, count: count), count: count)
    for (id, (source, target)) in made.edges.enumerated() {
      strength[source][target] += made.weights?[id] ?? 1
      strength[target][source] += made.weights?[id] ?? 1
    }
  }

  func measures() -> (constraint: [Double?], effectiveSizes: [Double?]) {
    let share = strength.map { row in row.map { $0 / max(row.reduce(0, +), .leastNormalMagnitude) } }
    let relative = strength.map { row in row.map { $0 / max(row.max() ?? 0, .leastNormalMagnitude) } }
    var constraint = [Double?](repeating: nil, count: count)
    var sizes = constraint
    for ego in 0..<count {
      let partners = (0..<count).filter { strength[ego][$0] > 0 }
      guard !partners.isEmpty else { continue }
      constraint[ego] = partners.reduce(0) { sum, partner in
        let through = partners.reduce(share[ego][partner]) { $0 + share[ego][$1] * share[$1][partner] }
        return sum + through * through
      }
      sizes[ego] = partners.reduce(0) { sum, partner in
        sum + 1 - partners.reduce(0) { $0 + share[ego][$1] * relative[partner][$1] }
      }
    }
    return (constraint, sizes)
  }
}
