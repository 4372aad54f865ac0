import Graphs
import TestSupport
import Testing

@Suite("Distances, their statistics and path lengths")
struct DistanceTests {
  @Test("Several sources give the distance from the nearest")
  func severalSources() throws {
    #expect(try Graph.path(6).shortestDistances(from: [0, 5, 5]) == [0, 1, 2, 2, 1, 0])
    #expect(try Graph.path(3).shortestDistances(from: []) == [nil, nil, nil])
    let lengths = [5, 1, 1]
    #expect(try Graph.path(4).shortestDistances(from: [0, 3], lengths: lengths) == [0, 2, 1, 0])
  }

  @Test("Direction decides which way distances are measured")
  func direction() throws {
    let arcs = Graph(vertexCount: 3, edges: [(0, 1), (1, 2)], isDirected: true)
    #expect(try arcs.shortestDistances(from: [1]) == [nil, 0, 1])
    #expect(try arcs.shortestDistances(from: [1], direction: .incoming) == [1, 0, nil])
    #expect(try arcs.shortestDistances(from: [1], direction: .either) == [1, 0, 1])
  }

  @Test("Of two opposite arcs, the shorter decides when direction is ignored")
  func oppositeArcs() throws {
    let arcs = Graph(vertexCount: 2, edges: [(0, 1), (1, 0)], isDirected: true)
    #expect(try arcs.shortestDistances(from: [0], direction: .either, lengths: [9, 4]) == [0, 4])
  }

  @Test("The statistics of a path of four are those counted by hand")
  func statistics() throws {
    let statistics = try Graph.path(4).distanceStatistics()
    #expect(statistics.histogram.map(\.pairCount) == [3, 2, 1])
    #expect(statistics.pairCount == 6)
    #expect(statistics.diameter == 3)
    #expect(agree(statistics.meanDistance, 10.0 / 6))
    #expect(statistics.reachableShare == 1)
    #expect(agree(statistics.globalEfficiency, 13.0 / 18))
    #expect(statistics.effectiveDiameter() == 3)
    #expect(statistics.effectiveDiameter(covering: 0.5) == 1)
    #expect(statistics.effectiveDiameter(covering: 0.8) == 2)
  }

  @Test("Without a joined pair there is no diameter and no mean; without a pair there is no share")
  func undefinedStatistics() throws {
    let isolated = try Graph(vertexCount: 2, edges: []).distanceStatistics()
    #expect(isolated.diameter == nil && isolated.meanDistance == nil && isolated.effectiveDiameter() == nil)
    #expect(isolated.reachableShare == 0 && isolated.globalEfficiency == 0)
    let single = try Graph(vertexCount: 1, edges: []).distanceStatistics()
    #expect(single.reachableShare == nil && single.globalEfficiency == nil)
  }

  @Test("Twice the strength is half the length")
  func inverse() throws {
    #expect(try PathLengths.inverse(of: [1, 2, 3, 4]) == [12, 6, 4, 3])
    #expect(try PathLengths.inverse(of: [7, 7]) == [1, 1])
    #expect(try PathLengths.inverse(of: []).isEmpty)
  }

  @Test("Weights that give no exact lengths are refused, naming the edge")
  func refusedWeights() throws {
    #expect(throws: PathLengths.Failure.notAPositiveWholeNumber(edge: 1, weight: 0.5)) {
      try PathLengths.inverse(of: [1, 0.5])
    }
    #expect(throws: PathLengths.Failure.notAPositiveWholeNumber(edge: 0, weight: 0)) {
      try PathLengths.inverse(of: [0])
    }
    #expect(throws: PathLengths.Failure.notAPositiveWholeNumber(edge: 0, weight: 1e300)) {
      try PathLengths.inverse(of: [1e300])
    }
    // The common multiple of 1…42 is below 2⁶³, that of 1…43 is not.
    #expect(try PathLengths.inverse(of: (1...42).map { Double($0) }).last == 219_060_189_739_591_200 / 42)
    #expect(throws: PathLengths.Failure.commonMultipleTooBig(edge: 42)) {
      try PathLengths.inverse(of: (1...43).map { Double($0) })
    }
  }
}
