import Foundation
import Graphs
import TestSupport
import Testing

/// A two-mode graph with the values of `Tests/Oracles/make_golden_twomode.py`.
private struct GoldenTwoMode: Decodable {
  struct Expected: Decodable {
    let pairs: [Int]
    let shared, products, byMembers, interlocking, degree, closeness, fixedRow, degreeSequence: [Double]
    let betweenness: [Double]?
    let localClustering: [Double?]
    let clustering: Double?
  }

  let name: String
  let first: Int
  let second: Int
  let ties: [Int]
  let values: [Double]?
  let expected: Expected

  var graph: TwoModeGraph {
    TwoModeGraph(
      firstCount: first, secondCount: second,
      edges: stride(from: 0, to: ties.count, by: 2).map { (ties[$0], ties[$0 + 1]) }, values: values)
  }

  static func all() throws -> [GoldenTwoMode] {
    struct File: Decodable { let graphs: [GoldenTwoMode] }
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let data = try Data(contentsOf: folder.appendingPathComponent("Golden/two-mode.json"))
    return try JSONDecoder().decode(File.self, from: data).graphs
  }
}

@Suite("Two-mode networks and backbones")
struct TwoModeTests {
  @Test("Every figure agrees with NetworkX, scipy and dense algebra on 151 graphs")
  func golden() throws {
    var worst: [String: Double] = [:]
    func compare(_ name: String, _ values: [Double], _ known: [Double], _ graph: String) {
      #expect(values.count == known.count, "\(name) of \(graph)")
      for (value, expected) in zip(values, known) {
        worst[name, default: 0] = max(worst[name, default: 0], abs(value - expected) / max(abs(expected), 1e-3))
      }
    }
    let all = try GoldenTwoMode.all()
    #expect(all.count == 151)
    for golden in all {
      let (graph, expected, name) = (golden.graph, golden.expected, golden.name)
      for (weight, known) in [
        (ProjectionWeight.shared, expected.shared), (.values, expected.products), (.byMembers, expected.byMembers),
      ] {
        let projection = try graph.projection(weight)
        let ends = (0..<projection.edgeCount).map { projection.edge($0) }.flatMap { [$0.source, $0.target] }
        #expect(ends == expected.pairs, "\(name)")
        compare("projection", (0..<projection.edgeCount).map { projection.weight(ofEdge: $0) }, known, name)
        #expect(projection.edgeCount <= graph.projectedPairLimit)
      }
      compare("interlocking", graph.interlockingConnectivities(), expected.interlocking, name)
      compare("degree", graph.degreeCentrality(), expected.degree, name)
      compare("closeness", try graph.closenessCentrality(), expected.closeness, name)
      if let known = expected.betweenness { compare("betweenness", try graph.betweennessCentrality(), known, name) }
      let clustering = try graph.clusteringCoefficient()
      #expect((clustering == nil) == (expected.clustering == nil), "\(name)")
      compare("clustering", [clustering ?? 0], [expected.clustering ?? 0], name)
      let local = try graph.localClusteringCoefficients()
      #expect(local.map { $0 == nil } == expected.localClustering.map { $0 == nil }, "\(name)")
      compare("local clustering", local.map { $0 ?? 0 }, expected.localClustering.map { $0 ?? 0 }, name)
      let fixed = try graph.fixedRowPairs()
      #expect(fixed.pairs.flatMap { [$0.first, $0.second] } == expected.pairs)
      #expect(fixed.pairs.map { Double($0.shared) } == expected.shared)
      compare("fixed row", fixed.pairs.map(\.pValue), expected.fixedRow, name)
      compare("degree sequence", try graph.degreeSequencePairs().pairs.map(\.pValue), expected.degreeSequence, name)
    }
    for (name, difference) in worst.sorted(by: { $0.key < $1.key }) {
      print("worst difference of \(name): \(difference)")
      #expect(difference < 1e-9, "\(name)")
    }
    #expect(worst.count == 9)
  }

  @Test("The Southern women: 139 pairs, published scores, and how many pairs each model keeps")
  func southernWomen() throws {
    let women = try #require(try GoldenTwoMode.all().first)
    let graph = women.graph
    #expect(graph.firstCount == 18 && graph.secondCount == 14 && graph.graph.edgeCount == 89)
    let projection = try graph.projection()
    #expect(
      projection.edgeCount == 139 && projection.weight(ofEdge: 0) == 6 && projection.edge(0) == (0, 1))
    #expect(agree(graph.degreeCentrality()[0], 0.571429, relative: 1e-5))
    #expect(agree(try graph.betweennessCentrality()[0], 0.096585, relative: 1e-4))
    #expect(agree(try graph.closenessCentrality()[0], 0.8))
    let events = graph.transposed
    #expect(agree(events.degreeCentrality()[7], 0.777778, relative: 1e-5))
    #expect(agree(try events.betweennessCentrality()[7], 0.243819, relative: 1e-5))
    #expect(agree(try events.closenessCentrality()[7], 0.846154, relative: 1e-5))
    let clustering = try graph.clusteringCoefficient()
    #expect(agree(clustering ?? 0, 0.467764, relative: 1e-5))
    let connectivities = graph.interlockingConnectivities()
    #expect(connectivities[0] == 50 && connectivities.max() == 57 && connectivities[2] == 57)
    let fixed = try graph.fixedRowPairs()
    #expect(agree(fixed.pairs[0].pValue, 0.051282, relative: 1e-4))
    #expect(fixed.backbone(below: 0.05).edgeCount == 17)
    let sequence = try graph.degreeSequencePairs()
    #expect(agree(sequence.pairs[0].pValue, 0.268200, relative: 1e-5))
    #expect(agree(sequence.pairs.map(\.pValue).min() ?? 0, 0.088372, relative: 1e-4))
    #expect(sequence.backbone(below: 0.05).edgeCount == 0)
  }

  @Test("Corrections keep fewer pairs: Holm at most as many as Benjamini and Hochberg, they at most as many as none")
  func corrections() throws {
    // Ten towns in the same nine of forty programmes, and sixty that drew theirs at random.
    var random = SplitMix64(seed: 4)
    var ties = (0..<10).flatMap { town in (0..<9).map { (town, $0) } }
    for town in 10..<70 {
      let programmes = random.permutation(of: 40).prefix(3 + random.whole(below: 6))
      ties += programmes.map { (town, $0) }
    }
    let pairs = try TwoModeGraph(firstCount: 70, secondCount: 40, edges: ties).fixedRowPairs()
    let kept = [SharedPairs.Correction.holm, .benjaminiHochberg, .none].map {
      pairs.backbone(below: 0.05, correction: $0)
    }
    #expect(kept[0].edgeCount >= 45 && kept[0].edgeCount <= kept[1].edgeCount && kept[1].edgeCount < kept[2].edgeCount)
    #expect((0..<10).allSatisfy { kept[0].neighbors(of: $0).count == 9 })
    #expect(pairs.backbone(below: 0, correction: .benjaminiHochberg).edgeCount == 0)
  }

  @Test("Tails far below what 1 less a sum can show stay above 0 and in order")
  func smallTails() throws {
    // Two towns share all of 60 programmes of 1,000.
    let ties = (0..<60).flatMap { [(0, $0), (1, $0)] } + (60..<1000).map { (2, $0) } + [(3, 0)]
    let graph = TwoModeGraph(firstCount: 5, secondCount: 1000, edges: ties)
    let fixed = try graph.fixedRowPairs().pairs[0]
    #expect(fixed.pValue > 0 && fixed.pValue < 1e-90)
    let sequence = try graph.degreeSequencePairs().pairs
    #expect(sequence.allSatisfy { (0...1).contains($0.pValue) && $0.pValue.isFinite })
  }

  @Test("Nobody, nothing and everybody: no figure is NaN")
  func shapes() throws {
    let empty = TwoModeGraph(firstCount: 0, secondCount: 0, edges: [])
    #expect(try empty.projection().vertexCount == 0 && empty.degreeSequencePairs().pairs.isEmpty)
    let none = TwoModeGraph(firstCount: 3, secondCount: 2, edges: [])
    #expect(none.degreeCentrality() == [0, 0, 0] && none.interlockingConnectivities() == [0, 0, 0])
    #expect(try none.closenessCentrality() == [0, 0, 0] && none.betweennessCentrality() == [0, 0, 0])
    #expect(try none.clusteringCoefficient() == nil && none.localClusteringCoefficients() == [nil, nil, nil])
    let full = TwoModeGraph(firstCount: 3, secondCount: 2, edges: (0..<3).flatMap { [($0, 0), ($0, 1)] })
    #expect(try full.degreeSequencePairs().pairs.allSatisfy { $0.pValue == 1 && $0.shared == 2 })
    #expect(try full.fixedRowPairs().pairs.allSatisfy { $0.pValue == 1 })
    #expect(throws: RunInterruption.cancelled) { try full.projection(options: RunOptions(isCancelled: { true })) }
  }

  @Test("17,000 cities in 2,000 programmes: pairs are limited before they are made")
  func size() throws {
    var random = SplitMix64(seed: 8)
    var ties: Set<[Int]> = []
    while ties.count < 100_000 { ties.insert([random.whole(below: 17_000), random.whole(below: 2000)]) }
    let graph = TwoModeGraph(
      firstCount: 17_000, secondCount: 2000,
      edges: ties.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) })
    let projection = try graph.projection()
    #expect(projection.edgeCount <= graph.projectedPairLimit && projection.edgeCount > 2_000_000)
  }

  @Test("The disparity filter keeps what matters to one of its ends")
  func disparity() throws {
    let star = Graph(vertexCount: 4, edges: [(0, 1), (0, 2), (0, 3)], weights: [8, 1, 1])
    #expect(agree(star.disparityPValues(), [0.04, 0.81, 0.81]))
    #expect(star.disparityBackbone(below: 0.05).edgeCount == 1)
    // Serrano's rule by each end, written out.
    for seed in 0..<200 as Range<UInt64> {
      let graph = RandomGraph(seed: seed, upTo: 12).graph
      for (id, value) in graph.disparityPValues().enumerated() {
        let (source, target) = graph.edge(id)
        let out = graph.incidentEdges(of: source).map { graph.weight(ofEdge: $0) }
        let into = graph.inIncidentEdges(of: target).map { graph.weight(ofEdge: $0) }
        let chances = [out, into].map { weights -> Double in
          var chance = 1.0
          for _ in 1..<weights.count { chance *= 1 - graph.weight(ofEdge: id) / weights.reduce(0, +) }
          return weights.count == 1 ? 1 : chance
        }
        #expect(agree(value, chances.min() ?? 1, absolute: 1e-14), "seed \(seed)")
      }
    }
  }
}
