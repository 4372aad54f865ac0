import Graphs
import TestSupport
import Testing

@Suite("Random graphs: Chung–Lu and R-MAT")
struct GeneratorTests {
  @Test("Chung–Lu joins each pair with its own chance, to five standard errors")
  func pairChances() {
    let degrees = [0.5, 3, 1, 0, 2, 1.5, 6]
    let sum = degrees.reduce(0, +)
    let draws = 20_000
    var counts: [[Int]] = Array(repeating: Array(repeating: 0, count: 7), count: 7)
    for seed in 0..<UInt64(draws) {
      let graph = Graph.chungLu(expectedDegrees: degrees, seed: seed)
      for id in 0..<graph.edgeCount {
        let (source, target) = graph.edge(id)
        counts[min(source, target)][max(source, target)] += 1
      }
    }
    for first in 0..<7 {
      for second in (first + 1)..<7 {
        let chance = min(1, degrees[first] * degrees[second] / sum)
        let error = (Double(draws) * chance * (1 - chance)).squareRoot()
        #expect(abs(Double(counts[first][second]) - Double(draws) * chance) <= 5 * error, "\(first), \(second)")
      }
    }
  }

  @Test("Chung–Lu joins pairs independently: the number of edges varies as a sum of single chances")
  func independence() {
    let degrees = [1.0, 2, 2, 3, 1, 4]
    let sum = degrees.reduce(0, +)
    var chances: [Double] = []
    for first in 0..<6 { for second in 0..<first { chances.append(min(1, degrees[first] * degrees[second] / sum)) } }
    let variance = chances.reduce(0) { $0 + $1 * (1 - $1) }
    let counts = (0..<20_000 as Range<UInt64>).map {
      Double(Graph.chungLu(expectedDegrees: degrees, seed: $0).edgeCount)
    }
    let mean = counts.reduce(0, +) / 20_000
    let spread = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 19_999
    #expect(abs(mean - chances.reduce(0, +)) < 5 * (variance / 20_000).squareRoot())
    #expect(abs(spread / variance - 1) < 0.05)
  }

  @Test("Expected degrees of a power law fall, keep their mean and stay within the maximum")
  func powerLaw() {
    for (exponent, mean, maximum) in [(2.5, 4.0, 60.0), (2.1, 3, 3), (3, 10, 200)] {
      let degrees = Graph.powerLawExpectedDegrees(
        vertexCount: 1000, exponent: exponent, meanDegree: mean, maximumDegree: maximum)
      #expect(degrees.count == 1000)
      #expect(agree(degrees.reduce(0, +) / 1000, mean))
      #expect(degrees[0] <= maximum * (1 + 1e-9))
      #expect(zip(degrees, degrees.dropFirst()).allSatisfy { $0 >= $1 && $1 > 0 })
    }
    #expect(Graph.powerLawExpectedDegrees(vertexCount: 0, exponent: 2.5, meanDegree: 2).isEmpty)
    let degrees = Graph.powerLawExpectedDegrees(vertexCount: 20_000, exponent: 2.5, meanDegree: 6)
    let graph = Graph.chungLu(expectedDegrees: degrees, seed: 1)
    #expect(abs(Double(graph.edgeCount) / 60_000 - 1) < 0.03)
  }

  @Test("A seed names one graph for ever, and other seeds other graphs")
  func seeds() {
    let degrees = Graph.powerLawExpectedDegrees(vertexCount: 200, exponent: 2.5, meanDegree: 4)
    #expect(Graph.chungLu(expectedDegrees: degrees, seed: 3) == Graph.chungLu(expectedDegrees: degrees, seed: 3))
    #expect(Graph.chungLu(expectedDegrees: degrees, seed: 3) != Graph.chungLu(expectedDegrees: degrees, seed: 4))
    #expect(Graph.rmat(scale: 7, edgeFactor: 4, seed: 3) == Graph.rmat(scale: 7, edgeFactor: 4, seed: 3))
    #expect(Graph.rmat(scale: 7, edgeFactor: 4, seed: 3) != Graph.rmat(scale: 7, edgeFactor: 4, seed: 4))
  }

  @Test("Graphs without chances or vertices have no edges")
  func degenerate() {
    #expect(Graph.chungLu(expectedDegrees: [], seed: 1).vertexCount == 0)
    #expect(Graph.chungLu(expectedDegrees: [0, 0, 5], seed: 1).edgeCount == 0)
    #expect(Graph.rmat(scale: 0, edgeFactor: 9, seed: 1) == Graph(vertexCount: 1, edges: []))
    #expect(Graph.rmat(scale: 4, edgeFactor: 0, seed: 1).edgeCount == 0)
  }

  @Test("The two arcs of an R-MAT on two vertices come as often as their quarters")
  func quarters() {
    let chances = Graph.QuarterChances(topLeft: 0.4, topRight: 0.3, bottomLeft: 0.1)
    #expect(agree(chances.bottomRight, 0.2))
    var none = 0
    let draws = 20_000
    for seed in 0..<UInt64(draws) {
      // Two pairs are drawn; both must fall on the diagonal, each with chance 0.6, for no edge to remain.
      if Graph.rmat(scale: 1, edgeFactor: 1, chances: chances, isDirected: true, seed: seed).edgeCount == 0 {
        none += 1
      }
    }
    #expect(abs(Double(none) - 0.36 * Double(draws)) < 5 * (0.36 * 0.64 * Double(draws)).squareRoot())
  }

  @Test("R-MAT makes hubs that no number betrays")
  func hubs() throws {
    let graph = Graph.rmat(scale: 12, edgeFactor: 8, seed: 5)
    let degrees = graph.degrees()
    #expect(graph.edgeCount > 20_000 && graph.edgeCount <= 8 << 12)
    #expect(try #require(degrees.max()) > 10 * 2 * graph.edgeCount / 4096)
    let half = degrees.prefix(2048).reduce(0, +)
    #expect(abs(Double(half) / Double(2 * graph.edgeCount) - 0.5) < 0.15)
  }
}
