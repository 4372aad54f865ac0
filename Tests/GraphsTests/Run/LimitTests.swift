import Graphs
import TestSupport
import Testing

@Suite("Limits: what is refused, and what must not break")
struct LimitTests {
  @Test("2¹⁰⁰⁰ shortest paths within a block are counted, more are refused by name")
  func pathCounts() throws {
    let scores = try Graph.ladder(1001).betweennessCentrality()
    #expect(scores.allSatisfy { $0.isFinite && (0...1).contains($0) })
    // The two vertices of a rung are alike.
    #expect(agree(scores[1000], scores[1001]))
    // Only the four vertices at the ends have so many paths to count; the searches meet this one first.
    #expect(throws: RunInterruption.limit(.pathCount(source: 2005))) {
      try Graph.ladder(1003).betweennessCentrality(options: RunOptions(threads: 1))
    }
    #expect(throws: RunInterruption.limit(.pathCount(source: 2005))) {
      try Graph.ladder(1003).betweennessCentrality(options: RunOptions(threads: 3))
    }
    #expect(throws: RunInterruption.limit(.pathCount(source: 2005))) {
      let ladder = Graph.ladder(1003)
      _ = try ladder.betweennessCentrality(lengths: Array(repeating: 7, count: ladder.edgeCount))
    }
  }

  @Test("A chain of 2,000 diamonds is counted diamond by diamond, though 2²⁰⁰⁰ paths lead along it")
  func diamonds() throws {
    let count = 2000
    let scores = try Graph.diamondChain(count).betweennessCentrality(normalized: false)
    // A side of diamond i lies on half of the paths between the 3i + 1 vertices before it and those behind, and between
    // the diamond's ends only: (3i + 1)(3(count - i) - 2) / 2.
    for link in 0..<count {
      let pairs = Double(3 * link + 1) * Double(3 * (count - link) - 2) / 2
      #expect(agree(scores[3 * link + 1], pairs) && agree(scores[3 * link + 2], pairs))
    }
    let chain = Graph.diamondChain(count)
    let byLength = try chain.betweennessCentrality(
      normalized: false, lengths: Array(repeating: 7, count: chain.edgeCount))
    #expect(agree(byLength, scores))
  }

  @Test("Lengths whose sums could pass 64 bits are refused before any work")
  func distanceSums() throws {
    let path = Graph.path(3)
    #expect(throws: RunInterruption.limit(.distanceSum)) {
      try path.harmonicCentrality(lengths: [.max, .max])
    }
    #expect(throws: RunInterruption.limit(.distanceSum)) {
      try path.closenessCentrality(lengths: [.max - 1, 1])
    }
    let third = Int.max / 3
    let scores = try path.betweennessCentrality(normalized: false, lengths: [third - 1, 1])
    #expect(scores == [0, 1, 0])
  }

  @Test("A length of 0 is a programming error")
  func zeroLength() async {
    await #expect(processExitsWith: .failure) {
      _ = try Graph(vertexCount: 2, edges: [(0, 1)]).harmonicCentrality(lengths: [0])
    }
  }

  @Test("A path of a million vertices does not exhaust the stack")
  func longPath() throws {
    let path = Graph.path(1_000_000)
    #expect(try path.weakComponents().count == 1)
    #expect(try path.coreNumbers().allSatisfy { $0 == 1 })
    let structure = try path.blockStructure()
    #expect(structure.articulationPoints.count == 999_998)
    #expect(structure.bridges.count == 999_999)
    #expect(structure.blocks.count == 999_999)
    #expect(try path.maximalCliques().count == 999_999)
    #expect(try path.shortestDistances(from: [0]).last == 999_999)
  }

  @Test("A directed cycle of a million vertices does not exhaust the stack")
  func longCycle() throws {
    let count = 1_000_000
    let cycle = Graph(vertexCount: count, edges: (0..<count).map { ($0, ($0 + 1) % count) }, isDirected: true)
    #expect(try cycle.strongComponents().sizes == [count])
    #expect(
      try Graph(vertexCount: count, edges: (1..<count).map { ($0 - 1, $0) }, isDirected: true)
        .strongComponents().count == count)
  }
}
