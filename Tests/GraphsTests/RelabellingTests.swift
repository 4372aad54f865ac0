import Graphs
import TestSupport
import Testing

@Suite("Relabelling: brokerage, centrality, fits, flows")
struct RelabellingTests {
  @Test("Renaming the vertices renames the values and changes no fit and no count")
  func relabelling() throws {
    for seed in 0..<300 as Range<UInt64> {
      let made = RandomGraph(seed: seed, upTo: 12)
      var random = SplitMix64(seed: seed ^ 0xBEEF)
      let names = random.permutation(of: made.vertexCount)
      let renamed = made.renamed(names, edgeOrder: random.permutation(of: made.edges.count))
      let (graph, twin) = (made.graph, renamed.graph)
      func matches(_ values: [Double?], _ changed: [Double?]) -> Bool {
        agree(values, names.map { changed[$0] }, relative: 1e-10, absolute: 1e-10)
      }
      #expect(matches(try graph.burtConstraint(), try twin.burtConstraint()), "seed \(seed)")
      #expect(matches(try graph.effectiveSizes(), try twin.effectiveSizes()), "seed \(seed)")
      #expect(matches(try graph.bridgingCentrality(), try twin.bridgingCentrality()), "seed \(seed)")
      #expect(matches(try graph.katzCentrality().values, try twin.katzCentrality().values), "seed \(seed)")
      let hubs = try graph.hyperlinkInducedTopicSearch()
      #expect(matches(hubs.hubs, try twin.hyperlinkInducedTopicSearch().hubs), "seed \(seed)")
      for cells in CorePeripheryFit.MixedCells.allCases {
        let fit = try graph.corePeripheryFit(mixedCells: cells)
        #expect(fit.correlation == (try twin.corePeripheryFit(mixedCells: cells).correlation), "seed \(seed)")
      }
      if made.vertexCount > 1 {
        #expect(
          try graph.localVertexConnectivity(from: 0, to: 1).count
            == twin.localVertexConnectivity(from: names[0], to: names[1]).count, "seed \(seed)")
      }
    }
  }
}
