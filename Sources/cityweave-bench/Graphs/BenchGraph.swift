import Graphs

/// A graph by name: the same one on every machine.
struct BenchGraph: Sendable {
  let name: String
  let summary: String
  /// Makes the graph; the argument is the folder of the real network where somebody named it. Nil where a file is missing.
  let make: @Sendable (String?) throws -> Graph?

  static let all = [
    BenchGraph(
      name: "twin",
      summary: "the real network of twinned cities, 16,973 vertices and 24,449 edges, where it is present",
      make: { try RealNetwork.graph(in: $0) }),
    powerLaw("tiny", vertexCount: 200, edgeCount: 400),
    powerLaw("cl17k", vertexCount: 17_000, edgeCount: 24_500),
    powerLaw("cl100k", vertexCount: 100_000, edgeCount: 500_000),
    powerLaw("cl1m", vertexCount: 1_000_000, edgeCount: 10_000_000),
    rmat("rmat14", scale: 14, edgeFactor: 8),
    rmat("rmat20", scale: 20, edgeFactor: 10),
  ]

  /// A graph with about so many edges whose degrees follow a power law.
  static func powerLaw(vertexCount: Int, edgeCount: Int, seed: UInt64 = 1) -> Graph {
    let degrees = Graph.powerLawExpectedDegrees(
      vertexCount: vertexCount, exponent: 2.5, meanDegree: 2 * Double(edgeCount) / Double(vertexCount))
    return Graph.chungLu(expectedDegrees: degrees, seed: seed)
  }

  private static func powerLaw(_ name: String, vertexCount: Int, edgeCount: Int) -> BenchGraph {
    BenchGraph(
      name: name,
      summary: "Chung–Lu, exponent 2.5, \(vertexCount) vertices and about \(edgeCount) edges, seed 1",
      make: { _ in powerLaw(vertexCount: vertexCount, edgeCount: edgeCount) })
  }

  private static func rmat(_ name: String, scale: Int, edgeFactor: Int) -> BenchGraph {
    BenchGraph(
      name: name,
      summary: "R-MAT, the chances of Graph 500, \(1 << scale) vertices and \(edgeFactor << scale) pairs drawn, seed 1",
      make: { _ in Graph.rmat(scale: scale, edgeFactor: edgeFactor, seed: 1) })
  }
}
