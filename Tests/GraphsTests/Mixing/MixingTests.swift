import Graphs
import TestSupport
import Testing

@Suite("Mixing: E-I index, inequality, rich club, fragmentation, modularity")
struct MixingTests {
  @Test("A path of two groups has one tie that leads out and two that stay")
  func externalInternal() throws {
    let path = Graph.path(5)
    let index = try path.externalInternalIndex(of: [7, 7, 9, 9, nil])
    #expect(index.overall == -1.0 / 3 && index.external == 1 && index.internal == 2)
    #expect(index.vertices == [-1, 0, 0, -1, nil])
    #expect(index.groups.map(\.name) == [7, 9])
    #expect(index.groups.map(\.value) == [0, 0])
    let arcs = Graph(vertexCount: 2, edges: [(0, 1), (1, 0)], isDirected: true)
    #expect(try arcs.externalInternalIndex(of: [1, 2]).external == 1)
    #expect(try path.externalInternalIndex(of: [1, nil, 1, nil, 1]).overall == nil)
  }

  @Test("One who has all leaves the others nothing; equal shares give 0")
  func gini() {
    #expect(agree(LorenzCurve(of: [0, 0, 0, 4]).giniCoefficient, 0.75))
    #expect(LorenzCurve(of: [0, 0, 0, 4]).shareHeld(byTop: 0.25) == 1)
    #expect(agree(LorenzCurve(of: [3, 3, 3]).giniCoefficient, 0))
    #expect(agree(LorenzCurve(of: [3, 3, 3]).shareHeld(byTop: 0.5), 0.5))
    #expect(LorenzCurve(of: [1, 2, 3]).shareHeld(byTop: 1) == 1)
    #expect(LorenzCurve(of: [1, 2, 3]).shareHeld(byTop: 0) == 0)
    #expect(LorenzCurve(of: []).giniCoefficient == nil && LorenzCurve(of: [0, 0]).shareHeld(byTop: 0.1) == nil)
    let star = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)])
    #expect(agree(star.degreeInequality().giniCoefficient, 0.25))
    #expect(star.degreeInequality().shareHeld(byTop: 0.25) == 0.5)
  }

  @Test("The Gini coefficient is half the mean difference over the mean")
  func giniDefinition() {
    for seed in 0..<300 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let amounts = (0..<(1 + random.whole(below: 12))).map { _ in Double(random.whole(below: 5)) }
      let total = amounts.reduce(0, +)
      let differences = amounts.reduce(0.0) { sum, one in amounts.reduce(sum) { $0 + abs(one - $1) } }
      let expected = total == 0 ? nil : differences / (2 * Double(amounts.count) * total)
      let curve = LorenzCurve(of: amounts)
      #expect(agree(curve.giniCoefficient, expected), "seed \(seed)")
      let shares = (0...20).compactMap { curve.shareHeld(byTop: Double($0) / 20) }
      #expect(shares == shares.sorted(), "seed \(seed)")
    }
  }

  @Test("Rich clubs match a count among the vertices of higher degree")
  func richClub() throws {
    for seed in 0..<500 as Range<UInt64> {
      let graph = RandomGraph(seed: seed, upTo: 12).graph
      let simple = graph.undirected()
      let degrees = simple.degrees()
      let expected = (0..<(degrees.max() ?? 0)).map { bar -> Double? in
        let club = degrees.indices.filter { degrees[$0] > bar }
        return simple.inducedSubgraph(on: club).graph.density
      }
      #expect(agree(try graph.richClubCoefficients(), expected), "seed \(seed)")
      let same = try graph.richClubCoefficients(against: [graph, graph])
      #expect(same == expected.map { $0.flatMap { $0 > 0 ? 1 : nil } }, "seed \(seed)")
    }
  }

  @Test("Fragmentation of the linked Florentine families before and after the Medici leave")
  func fragmentation() throws {
    let families = try Florentine.linkedGraph()
    #expect(try families.fragmentation() == 0)
    #expect(agree(try families.distanceWeightedFragmentation(), 0.499841, absolute: 1e-6))
    let left = (0..<15).filter { $0 != Florentine.medici }
    let without = families.inducedSubgraph(on: left).graph
    #expect(agree(try without.distanceWeightedFragmentation(), 0.673810, absolute: 1e-6))
    #expect(try Graph(vertexCount: 4, edges: []).fragmentation() == 1)
    #expect(try Graph(vertexCount: 4, edges: []).distanceWeightedFragmentation() == 1)
    #expect(try Graph(vertexCount: 1, edges: []).fragmentation() == nil)
    #expect(try Graph(vertexCount: 1, edges: []).distanceWeightedFragmentation() == nil)
  }

  @Test("Fragmentation is the share of pairs out of reach, and distances never make it less")
  func fragmentationDefinition() throws {
    for seed in 0..<500 as Range<UInt64> {
      let graph = RandomGraph(seed: seed, upTo: 12).graph
      let statistics = try graph.undirected().distanceStatistics()
      let unreached = statistics.reachableShare.map { 1 - $0 }
      #expect(agree(try graph.fragmentation(), unreached), "seed \(seed)")
      guard let plain = try graph.fragmentation(), let weighted = try graph.distanceWeightedFragmentation() else {
        continue
      }
      #expect(weighted >= plain - 1e-12, "seed \(seed)")
    }
  }

  @Test("The two clubs that came of the karate club have the published modularity")
  func modularity() throws {
    let club = try #require(try GoldenFile.read("named.json").first { $0.name == "karate club" })
    let groups = try #require(club.groups).compactMap { $0 }
    #expect(agree(try club.graph.modularity(of: groups), 0.358235, absolute: 1e-6))
    #expect(try Graph(vertexCount: 2, edges: []).modularity(of: [0, 0]) == nil)
    #expect(agree(try club.graph.modularity(of: Array(repeating: 3, count: 34)), 0))
  }

  @Test("Modularity matches its sum over all pairs, weighted and directed")
  func modularityDefinition() throws {
    for seed in 0..<500 as Range<UInt64> {
      let made = RandomGraph(seed: seed, upTo: 9)
      guard !made.edges.isEmpty else { continue }
      let count = made.vertexCount
      var matrix = [[Double]](repeating: Array(repeating: 0, count: count), count: count)
      for (id, (source, target)) in made.edges.enumerated() {
        matrix[source][target] += made.weights?[id] ?? 1
        if !made.isDirected { matrix[target][source] += made.weights?[id] ?? 1 }
      }
      let total = matrix.joined().reduce(0, +)
      var random = SplitMix64(seed: seed ^ 0x51)
      let groups = (0..<count).map { _ in random.whole(below: 3) * 7 }
      let resolution = [0, 0.5, 1, 2][random.whole(below: 4)]
      var sum = 0.0
      for row in 0..<count {
        for column in 0..<count where groups[row] == groups[column] {
          let incoming = matrix.reduce(0) { $0 + $1[column] }
          sum += matrix[row][column] - resolution * matrix[row].reduce(0, +) * incoming / total
        }
      }
      #expect(agree(try made.graph.modularity(of: groups, resolution: resolution), sum / total), "seed \(seed)")
    }
  }
}
