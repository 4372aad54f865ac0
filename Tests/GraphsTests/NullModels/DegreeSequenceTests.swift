import Graphs
import TestSupport
import Testing

@Suite("Graphs with given degrees")
struct DegreeSequenceTests {
  @Test("Degrees have a graph exactly if trying all graphs finds one", arguments: 0...5)
  func erdosGallai(_ vertexCount: Int) throws {
    let possible = Set(Graph.all(vertexCount: vertexCount) { _ in true }.map { $0.degrees() })
    // Degrees from −1 to n, each vertex its own.
    let base = vertexCount + 2
    var sequences = 1
    for _ in 0..<vertexCount { sequences *= base }
    for number in 0..<sequences {
      var rest = number
      let degrees = (0..<vertexCount).map { _ -> Int in
        defer { rest /= base }
        return rest % base - 1
      }
      let isPossible = possible.contains(degrees)
      #expect(Graph.hasGraph(withDegrees: degrees) == isPossible, "\(degrees)")
      let graph = try Graph.random(withDegrees: degrees, seed: UInt64(number))
      #expect(graph?.degrees() == (isPossible ? degrees : nil), "\(degrees)")
    }
  }

  @Test("Degrees of random graphs are met again, hubs and all", arguments: 0..<40 as Range<UInt64>)
  func randomDegrees(_ seed: UInt64) throws {
    let expected = Graph.powerLawExpectedDegrees(vertexCount: 300, exponent: 2.2, meanDegree: 5, maximumDegree: 250)
    let degrees = Graph.chungLu(expectedDegrees: expected, seed: seed).degrees()
    let graph = try #require(try Graph.random(withDegrees: degrees, seed: seed))
    #expect(graph.degrees() == degrees)
    #expect(graph == graph.rebuilt)
    #expect(try Graph.random(withDegrees: degrees, seed: seed) == graph)
  }

  @Test("Every graph with the degrees is equally likely")
  func uniform() throws {
    let degrees = [1, 3, 2, 2, 1, 3]
    var distribution = Equidistribution(over: Graph.all(vertexCount: 6) { $0.degrees() == degrees })
    for seed in 0..<UInt64(20_000) {
      distribution.add(try #require(try Graph.random(withDegrees: degrees, seed: seed)))
    }
    #expect(distribution.isWithinOutcomes)
    #expect(distribution.excess < 4)
  }

  @Test("A cycle of 100,000 vertices and a star are built")
  func big() throws {
    let two = Array(repeating: 2, count: 100_000)
    #expect(try Graph.random(withDegrees: two, swapsPerEdge: 1, seed: 1)?.degrees() == two)
    let star = [50_000] + Array(repeating: 1, count: 50_000)
    #expect(try Graph.random(withDegrees: star, seed: 1) == .star(leaves: 50_000))
  }

  @Test("Matched stubs lose what is not simple, and say how much", arguments: 0..<60 as Range<UInt64>)
  func erased(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var degrees = (0..<40).map { _ in random.whole(below: 7) }
    degrees[0] = 50
    if degrees.reduce(0, +) % 2 == 1 { degrees[1] += 1 }
    let sample = Graph.configuration(degrees: degrees, seed: seed)
    #expect(2 * (sample.graph.edgeCount + sample.selfLoops + sample.repeatedEdges) == degrees.reduce(0, +))
    #expect(zip(sample.graph.degrees(), degrees).allSatisfy { $0 <= $1 })
    #expect(sample.selfLoops + sample.repeatedEdges > 0)
    #expect(sample == Graph.configuration(degrees: degrees, seed: seed))
  }

  @Test("Stubs are matched at random: loops come as often as they should")
  func loops() {
    // Four stubs, two of one vertex: they meet in one matching of three.
    let loops = (0..<UInt64(9000)).count { Graph.configuration(degrees: [2, 1, 1], seed: $0).selfLoops == 1 }
    #expect(abs(loops - 3000) < 5 * 45)
    let twice = (0..<UInt64(9000)).count { Graph.configuration(degrees: [2, 2], seed: $0).repeatedEdges == 1 }
    #expect(abs(twice - 6000) < 5 * 45)
    #expect(Graph.configuration(degrees: [], seed: 1).graph.vertexCount == 0)
  }

  @Test("An odd sum of stubs is a programming error")
  func oddSum() async {
    await #expect(processExitsWith: .failure) { _ = Graph.configuration(degrees: [1, 1, 1], seed: 1) }
  }
}
