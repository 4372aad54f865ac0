import Graphs
import TestSupport
import Testing

@Suite("Structure: mixing, clustering, cliques")
struct StructureTests {
  private let path = Graph.path(4)

  @Test("An edge with an unknown end is left out, so unknown is not a group and not 0")
  func unknownEnds() throws {
    #expect(agree(try path.nominalAssortativity(of: [7, 7, 9, nil]), -1.0 / 3))
    #expect(try path.nominalAssortativity(of: [1, nil, 1, nil]) == nil)
    #expect(agree(try path.numericAssortativity(of: [1, 1, 5, nil]), -1.0 / 3))
    #expect(try path.numericAssortativity(of: [nil, nil, nil, nil]) == nil)
  }

  @Test("Mixing is undefined when all ends are alike")
  func alike() throws {
    #expect(try path.nominalAssortativity(of: [2, 2, 2, 2]) == nil)
    #expect(try path.numericAssortativity(of: [0.1, 0.1, 0.1, 0.1]) == nil)
    #expect(try Graph.complete(5).degreeAssortativity() == nil)
    #expect(try Graph(vertexCount: 3, edges: []).degreeAssortativity() == nil)
  }

  @Test("Values near the greatest number give a finite correlation")
  func hugeValues() throws {
    let huge = Double.greatestFiniteMagnitude
    #expect(agree(try path.numericAssortativity(of: [-huge, -huge, huge, huge]), 1.0 / 3))
  }

  @Test("Reciprocity is undefined without direction")
  func reciprocity() throws {
    #expect(try path.reciprocity() == nil)
    #expect(try Graph(vertexCount: 2, edges: [], isDirected: true).reciprocity() == nil)
  }

  @Test("Without two partners, clustering is undefined, not 0")
  func clustering() throws {
    let edge = Graph.path(2)
    #expect(try edge.localClusteringCoefficients() == [nil, nil])
    #expect(try edge.averageClustering(countingUndefinedAsZero: false) == nil)
    #expect(try edge.averageClustering(countingUndefinedAsZero: true) == 0)
    #expect(try edge.transitivity() == nil)
    #expect(try Graph(vertexCount: 0, edges: []).averageClustering(countingUndefinedAsZero: true) == nil)
  }

  @Test("A dense graph, large enough for several threads, has the triangles that a look at every third vertex finds")
  func denseTriangles() throws {
    let count = 300
    // Rows of partners of some 240 and 67,000 arcs; a hub joined to all comes first by degree.
    var edges: [(Int, Int)] = []
    for second in (0..<count).reversed() {
      for first in 0..<second where first == 0 || (first * 7 + second * second) % 4 != 0 {
        edges.append((first, second))
      }
    }
    let graph = Graph(vertexCount: count, edges: edges)
    #expect(2 * graph.edgeCount > 1 << 16, "smaller graphs are done on one thread")
    var joined = [Bool](repeating: false, count: count * count)
    for (first, second) in edges { (joined[first * count + second], joined[second * count + first]) = (true, true) }
    var expected = [Int](repeating: 0, count: count)
    for (first, second) in edges {
      for third in max(first, second) + 1..<count where joined[first * count + third] && joined[second * count + third]
      {
        for corner in [first, second, third] { expected[corner] += 1 }
      }
    }
    for threads in [1, 2, 5] {
      #expect(try graph.triangleCounts(options: RunOptions(threads: threads)) == expected)
    }
  }

  @Test("A search for cliques stops at its limit of steps and needs no more than it says")
  func cliqueLimit() throws {
    // Twelve triples, every two vertices of different triples joined: 3¹² maximal cliques.
    let edges = (0..<36).flatMap { second in (0..<second).filter { $0 / 3 != second / 3 }.map { ($0, second) } }
    let graph = Graph(vertexCount: 36, edges: edges)
    #expect(throws: RunInterruption.limit(.steps(allowed: 100_000))) {
      try graph.maximalCliques(maximumSteps: 100_000)
    }
    #expect(try Graph.complete(30).maximalCliques(maximumSteps: 10_000) == [Array(0..<30)])
  }

  @Test("Cliques of one vertex are listed on request")
  func isolates() throws {
    let graph = Graph(vertexCount: 3, edges: [(1, 2)])
    #expect(try graph.maximalCliques() == [[1, 2]])
    #expect(try graph.maximalCliques(minimumSize: 1) == [[0], [1, 2]])
  }
}
