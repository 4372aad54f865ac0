import Graphs
import TestSupport
import Testing

@Suite("Local connectivity: disjoint ways and least cuts")
struct LocalConnectivityTests {
  @Test("A square has two ways across, and its direct edge counts as a way")
  func square() throws {
    let square = Graph(vertexCount: 4, edges: [(0, 1), (1, 2), (2, 3), (3, 0)])
    let across = try square.localVertexConnectivity(from: 0, to: 2)
    #expect(across.paths == [[0, 1, 2], [0, 3, 2]] && across.directEdge == nil && across.cutVertices == [1, 3])
    let along = try square.localVertexConnectivity(from: 0, to: 1)
    #expect(along.paths == [[0, 1], [0, 3, 2, 1]] && along.directEdge == 0)
    #expect(along.count == 2 && along.cutVertices.count == 1)
    #expect(try square.localEdgeConnectivity(from: 0, to: 2).paths == [[0, 1, 2], [0, 3, 2]])
    #expect(try square.localEdgeConnectivity(from: 0, to: 2).cutEdges == [0, 3])
  }

  @Test("Ways without a common edge may meet in a vertex")
  func bowTie() throws {
    let bow = Graph(vertexCount: 5, edges: [(0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (3, 4)])
    #expect(try bow.localEdgeConnectivity(from: 0, to: 4).count == 2)
    let vertices = try bow.localVertexConnectivity(from: 0, to: 4)
    #expect(vertices.count == 1 && vertices.cutVertices == [2])
  }

  @Test("Where no way leads, there is nothing to cut")
  func apart() throws {
    let arcs = Graph(vertexCount: 3, edges: [(1, 0), (1, 2)], isDirected: true)
    #expect(try arcs.localEdgeConnectivity(from: 0, to: 2).paths.isEmpty)
    #expect(try arcs.localEdgeConnectivity(from: 0, to: 2).cutEdges.isEmpty)
    #expect(try arcs.localVertexConnectivity(from: 0, to: 2).cutVertices.isEmpty)
  }

  @Test("A first way that must be undone does not hide the second")
  func rerouting() throws {
    // The shortest way 0–1–4–5 uses both shores of the two ways 0–1–2–5 and 0–3–4–5.
    let arcs = [(0, 1), (1, 4), (4, 5), (1, 2), (2, 6), (6, 5), (0, 3), (3, 7), (7, 4)]
    let graph = Graph(vertexCount: 8, edges: arcs, isDirected: true)
    #expect(try graph.localVertexConnectivity(from: 0, to: 5).paths == [[0, 1, 2, 6, 5], [0, 3, 7, 4, 5]])
  }

  @Test("As many edges cut as ways exist, no fewer do, and both are what they claim (n ≤ 6)")
  func mengerEdges() throws {
    for seed in 0..<400 as Range<UInt64> {
      let made = RandomGraph(seed: seed, upTo: 6)
      guard made.edges.count <= 12 else { continue }
      for (source, target) in pairs(made) {
        let found = try made.graph.localEdgeConnectivity(from: source, to: target)
        let least = leastCut(of: made.edges.count) { cut in
          !reaches(made, from: source, to: target, edges: { !cut.contains($0) }, vertices: { _ in true })
        }
        #expect(found.count == least && found.cutEdges.count == least, "seed \(seed)")
        let cut = Set(found.cutEdges)
        #expect(
          !reaches(made, from: source, to: target, edges: { !cut.contains($0) }, vertices: { _ in true }),
          "seed \(seed)")
        let steps = found.paths.flatMap { path in zip(path, path.dropFirst()).map { edgeID(made, $0, $1) } }
        #expect(!steps.contains(nil) && Set(steps).count == steps.count, "seed \(seed)")
        checkEnds(found.paths, source, target, seed)
      }
    }
  }

  @Test("As many vertices cut as indirect ways exist, no fewer do, and both are what they claim (n ≤ 6)")
  func mengerVertices() throws {
    for seed in 0..<1000 as Range<UInt64> {
      let made = RandomGraph(seed: seed, upTo: 6)
      for (source, target) in pairs(made) {
        let found = try made.graph.localVertexConnectivity(from: source, to: target)
        let direct = edgeID(made, source, target)
        #expect(found.directEdge == direct, "seed \(seed)")
        func isCut(by removed: Set<Int>) -> Bool {
          !reaches(
            made, from: source, to: target, edges: { $0 != direct },
            vertices: { $0 == source || $0 == target || !removed.contains($0) })
        }
        let least = leastCut(of: made.vertexCount, where: isCut)
        #expect(found.count - (direct == nil ? 0 : 1) == least, "seed \(seed)")
        #expect(found.cutVertices.count == least && isCut(by: Set(found.cutVertices)), "seed \(seed)")
        let inner = found.paths.flatMap { $0.dropFirst().dropLast() }
        #expect(Set(inner).count == inner.count, "seed \(seed)")
        for path in found.paths {
          #expect(zip(path, path.dropFirst()).allSatisfy { edgeID(made, $0, $1) != nil }, "seed \(seed)")
        }
        #expect(Set(found.paths).count == found.paths.count, "seed \(seed)")
        checkEnds(found.paths, source, target, seed)
      }
    }
  }

  @Test("A path of a million vertices does not exhaust the stack")
  func longPath() throws {
    let count = 1_000_000
    let found = try Graph.path(count).localVertexConnectivity(from: 0, to: count - 1)
    #expect(found.count == 1 && found.cutVertices == [1])
    #expect(try Graph.path(count).localEdgeConnectivity(from: 0, to: count - 1).cutEdges == [0])
  }

  private func checkEnds(_ paths: [[Int]], _ source: Int, _ target: Int, _ seed: UInt64) {
    for path in paths {
      #expect(path.first == source && path.last == target && Set(path).count == path.count, "seed \(seed)")
    }
  }

  private func pairs(_ made: RandomGraph) -> [(Int, Int)] {
    (0..<made.vertexCount).flatMap { first in (0..<made.vertexCount).filter { $0 != first }.map { (first, $0) } }
  }

  private func edgeID(_ made: RandomGraph, _ first: Int, _ second: Int) -> Int? {
    made.edges.firstIndex { $0 == (first, second) || (!made.isDirected && $0 == (second, first)) }
  }

  /// The size of the smallest set of `count` things that cuts, found by trying all.
  private func leastCut(of count: Int, where isCut: (Set<Int>) -> Bool) -> Int {
    let sets = (0..<(1 << count)).sorted { $0.nonzeroBitCount < $1.nonzeroBitCount }
    let first = sets.first { set in isCut(Set((0..<count).filter { set >> $0 & 1 == 1 })) }
    return first?.nonzeroBitCount ?? -1
  }

  private func reaches(
    _ made: RandomGraph, from source: Int, to target: Int, edges: (Int) -> Bool, vertices: (Int) -> Bool
  ) -> Bool {
    var seen: Set<Int> = [source]
    var pending = [source]
    while let vertex = pending.popLast() {
      for (id, (first, second)) in made.edges.enumerated() where edges(id) {
        for (from, to) in made.isDirected ? [(first, second)] : [(first, second), (second, first)] {
          if from == vertex && vertices(to) && seen.insert(to).inserted { pending.append(to) }
        }
      }
    }
    return seen.contains(target)
  }
}
