import Analysis
import Foundation
import Graphs
import TestSupport
import Testing

@Suite("SharedPartnerScores")
struct SharedPartnerTests {
  @Test("Common partners, Adamic and Adar's sum, resource allocation and Jaccard's share on a graph worked out by hand")
  func worked() {
    //   0 – 1 – 3    The partners of 0 are 1 {0, 3}, and 2 {0, 3, 4, 5}.
    //    \     /     3 has both in common: 1/ln 2 + 1/ln 4 = 1.5/ln 2 = 2.164043; 1/2 + 1/4; {1, 2} of {1, 2} = 1.
    //      2         4 has 2 in common: 1/ln 4 = 0.721348; 1/4; {2} of {1, 2, 6} = 1/3.
    //     / \        5 has 2 in common: the same; {2} of {1, 2} = 1/2.
    //    5   4 – 6   1, 2 and 6 have none. 7 has no partner at all.
    let graph = Graph(vertexCount: 8, edges: [(0, 1), (0, 2), (1, 3), (2, 3), (2, 4), (2, 5), (4, 6)])
    let scores = SharedPartnerScores(of: 0, in: graph)
    #expect(scores.common == [0, 0, 0, 2, 1, 1, 0, 0])
    let adamicAdar: [Double] = [0, 0, 0, 2.164043, 0.721348, 0.721348, 0, 0]
    let jaccard: [Double] = [0, 0, 0, 1, 0.333333, 0.5, 0, 0]
    #expect(agree(scores.adamicAdar, adamicAdar, absolute: 1e-6))
    #expect(scores.resourceAllocation == [0, 0, 0, 0.75, 0.25, 0.25, 0, 0])
    #expect(agree(scores.jaccard, jaccard, absolute: 1e-6))
    let none = SharedPartnerScores(of: 7, in: graph)
    #expect(none.common.allSatisfy { $0 == 0 } && none.jaccard.allSatisfy { $0 == 0 })
  }

  @Test("The four ways rank differently where a rare partner stands against frequent ones")
  func ranks() {
    // 0 has the partners 1, of 2 cities, and 2, 3 and 4, of 7 each. 5 shares 1; 6 to 11 share 2, 3 and 4.
    // Common: 1 < 3. Adamic–Adar: 1/ln 2 = 1.4427 < 3/ln 7 = 1.5417. Resource allocation: 1/2 > 3/7 = 0.4286.
    let edges = [(0, 1), (1, 5)] + [2, 3, 4].flatMap { hub in [(0, hub)] + (6...11).map { (hub, $0) } }
    let scores = SharedPartnerScores(of: 0, in: Graph(vertexCount: 12, edges: edges))
    #expect(scores.common[5] < scores.common[6])
    #expect(scores.adamicAdar[5] < scores.adamicAdar[6])
    #expect(scores.resourceAllocation[5] > scores.resourceAllocation[6])
    // Jaccard: {1} of {1, 2, 3, 4} against {2, 3, 4} of the same.
    #expect(scores.jaccard[5] == 0.25 && scores.jaccard[6] == 0.75)
  }

  @Test("From either end the scores are the same")
  func symmetric() {
    var random = SplitMix64(seed: 11)
    let edges = (0..<40).map { _ in (Int.random(in: 0..<15, using: &random), Int.random(in: 0..<15, using: &random)) }
    let pairs = Set(edges.filter { $0 != $1 }.map { [min($0, $1), max($0, $1)] }).sorted {
      ($0[0], $0[1]) < ($1[0], $1[1])
    }
    let graph = Graph(vertexCount: 15, edges: pairs.map { ($0[0], $0[1]) })
    let all = (0..<15).map { SharedPartnerScores(of: $0, in: graph) }
    for (first, second) in (0..<15).flatMap({ first in (0..<first).map { (first, $0) } }) {
      #expect(all[first].common[second] == all[second].common[first])
      #expect(agree(all[first].adamicAdar[second], all[second].adamicAdar[first]))
      #expect(agree(all[first].resourceAllocation[second], all[second].resourceAllocation[first]))
      #expect(agree(all[first].jaccard[second], all[second].jaccard[first]))
    }
  }
}
