import Graphs
import Testing

@Suite("Harmonic centrality from a sample")
struct HarmonicEstimateTests {
  private static func cities(_ count: Int, meanDegree: Double = 6, seed: UInt64) -> Graph {
    let degrees = Graph.powerLawExpectedDegrees(vertexCount: count, exponent: 2.5, meanDegree: meanDegree)
    return Graph.chungLu(expectedDegrees: degrees, seed: seed)
  }

  @Test("Every interval holds the truth, and none is wider than asked", arguments: 0..<8 as Range<UInt64>)
  func intervals(_ seed: UInt64) throws {
    let graph = Self.cities(9000, seed: seed)
    let exact = try graph.harmonicCentrality()
    let estimate = try graph.harmonicEstimate(maximumError: 0.02, seed: seed)
    #expect(estimate.sampleCount > 0 && estimate.sampleCount < 5000 && estimate.maximumError <= 0.02)
    var worst = 0.0
    for (vertex, value) in exact.enumerated() {
      let interval = estimate.interval(of: vertex)
      #expect(interval.contains(value) || abs(interval.lowerBound - value) < 1e-12, "vertex \(vertex)")
      #expect(interval.upperBound - interval.lowerBound <= 0.04 + 1e-12)
      worst = max(worst, abs(estimate.values[vertex] - value))
    }
    #expect(worst > 0 && worst <= estimate.maximumError)
  }

  @Test("Works along, against and without direction", arguments: Direction.allCases)
  func directed(_ direction: Direction) throws {
    let ends = Self.cities(6000, seed: 3)
    let edges = (0..<ends.edgeCount).map { id in
      let (source, target) = ends.edge(id)
      return id % 2 == 0 ? (source, target) : (target, source)
    }
    // Every tenth link is returned, so that two arcs may lead to the same neighbor.
    let returned = stride(from: 0, to: edges.count, by: 10).map { (edges[$0].1, edges[$0].0) }
    let graph = Graph(vertexCount: 6000, edges: edges + returned, isDirected: true)
    let exact = try graph.harmonicCentrality(direction: direction)
    let estimate = try graph.harmonicEstimate(maximumError: 0.03, direction: direction, seed: 1)
    #expect(estimate.sampleCount > 0)
    for (vertex, value) in exact.enumerated() {
      let interval = estimate.interval(of: vertex)
      #expect(interval.lowerBound - 1e-12 <= value && value <= interval.upperBound + 1e-12)
    }
  }

  @Test("Small graphs, and errors too small to sample for, are counted")
  func counted() throws {
    for graph in [Graph.path(300), Self.cities(3000, seed: 1), Graph(vertexCount: 4, edges: [(0, 1)])] {
      let estimate = try graph.harmonicEstimate(maximumError: 0.01, seed: 1)
      #expect(try estimate.values == graph.harmonicCentrality())
      #expect(
        estimate.sampleCount == 0 && estimate.maximumError == 0 && estimate.interval(of: 1).contains(estimate.values[1])
      )
    }
    let large = Self.cities(7000, seed: 2)
    let strict = try large.harmonicEstimate(maximumError: 0.0001, seed: 1)
    #expect(try strict.values == large.harmonicCentrality() && strict.sampleCount == 0)
    let empty = try Graph(vertexCount: 0, edges: []).harmonicEstimate(maximumError: 0.1, seed: 1)
    #expect(empty.values.isEmpty && empty.maximumError == 0)
  }

  @Test("A star: who has all as neighbors is known exactly")
  func star() throws {
    let count = 50_000
    let estimate = try Graph(vertexCount: count, edges: (1..<count).map { (0, $0) })
      .harmonicEstimate(maximumError: 0.01, seed: 5)
    #expect(estimate.values[0] == 1 && estimate.interval(of: 0) == 1...1)
    let leaf = (1 + Double(count - 2) / 2) / Double(count - 1)
    #expect(estimate.interval(of: 7).contains(leaf))
  }

  @Test("The seed names the sample; the number of threads changes no bit")
  func seeds() throws {
    let graph = Self.cities(8000, seed: 4)
    let one = try graph.harmonicEstimate(maximumError: 0.03, seed: 1, options: RunOptions(threads: 1))
    for threads in [2, 3, 8, 16] {
      #expect(try graph.harmonicEstimate(maximumError: 0.03, seed: 1, options: RunOptions(threads: threads)) == one)
    }
    #expect(try graph.harmonicEstimate(maximumError: 0.03, seed: 2).values != one.values)
  }
}
