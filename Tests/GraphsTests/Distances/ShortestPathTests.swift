import Graphs
import TestSupport
import Testing

@Suite("Shortest paths and the nearness of one vertex")
struct ShortestPathTests {
  @Test("The path is the first of all shortest ones, tried one by one", arguments: [Direction.outgoing, .incoming])
  func firstOfAll(direction: Direction) throws {
    for seed in UInt64(0)..<300 {
      let made = RandomGraph(seed: seed, upTo: 6)
      var turned = made
      if direction == .incoming { turned.edges = made.edges.map { ($0.1, $0.0) } }
      for lengths in [nil, made.lengths] {
        let brute = BruteForce(turned, lengths: lengths)
        for source in 0..<made.vertexCount {
          for target in 0..<made.vertexCount {
            let all = brute.paths(from: source, to: target)
            let least = all.map(\.length).min()
            let first = all.filter { $0.length == least }.map(\.vertices).min { $0.lexicographicallyPrecedes($1) }
            let found = try made.graph.shortestPath(from: source, to: target, direction: direction, lengths: lengths)
            #expect(found?.vertices == first && found?.length == least, "seed \(seed), \(source) to \(target)")
            try checkEdges(of: found, in: made.graph, lengths: lengths, isTurned: direction == .incoming)
          }
        }
      }
    }
  }

  private func checkEdges(of path: ShortestPath?, in graph: Graph, lengths: [Int]?, isTurned: Bool) throws {
    guard let path else { return }
    #expect(path.edges.count == path.vertices.count - 1)
    #expect(path.edges.reduce(0) { $0 + (lengths?[$1] ?? 1) } == path.length)
    for (edge, ends) in zip(path.edges, zip(path.vertices, path.vertices.dropFirst())) {
      let id = isTurned ? graph.edgeID(from: ends.1, to: ends.0) : graph.edgeID(from: ends.0, to: ends.1)
      #expect(id == edge)
    }
  }

  @Test("Where direction is ignored, the shorter of two opposite edges is taken, and of equal ones the first")
  func opposite() throws {
    let arcs = Graph(vertexCount: 2, edges: [(0, 1), (1, 0)], isDirected: true)
    #expect(try arcs.shortestPath(from: 0, to: 1, direction: .either, lengths: [9, 4])?.edges == [1])
    #expect(try arcs.shortestPath(from: 1, to: 0, direction: .either, lengths: [4, 4])?.edges == [0])
    #expect(try arcs.shortestPath(from: 1, to: 1)?.vertices == [1])
  }

  @Test("Path lengths agree with the distances from the source, whatever the direction")
  func distances() throws {
    for seed in UInt64(0)..<100 {
      let made = RandomGraph(seed: seed, upTo: 20)
      for direction in Direction.allCases where made.vertexCount > 0 {
        let distances = try made.graph.shortestDistances(from: [0], direction: direction, lengths: made.lengths)
        for target in made.graph.vertices {
          let path = try made.graph.shortestPath(from: 0, to: target, direction: direction, lengths: made.lengths)
          #expect(path?.length == distances[target], "seed \(seed)")
        }
      }
    }
  }

  @Test("One vertex is as near as among all")
  func harmonic() throws {
    for seed in UInt64(0)..<100 {
      let made = RandomGraph(seed: seed, upTo: 15)
      for direction in Direction.allCases {
        for lengths in [nil, made.lengths] {
          let all = try made.graph.harmonicCentrality(direction: direction, lengths: lengths)
          let each = try made.graph.vertices.map {
            try made.graph.harmonicCentrality(of: $0, direction: direction, lengths: lengths)
          }
          #expect(agree(each, all), "seed \(seed)")
        }
      }
    }
  }
}
