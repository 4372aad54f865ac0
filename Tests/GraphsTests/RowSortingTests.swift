import Graphs
import TestSupport
import Testing

@Suite("Rows of big graphs")
struct RowSortingTests {
  /// Hubs with rows longer than a stretch, many small rows, and empty ones at both ends.
  private static func pairs(_ count: Int, seed: UInt64) -> [(Int, Int)] {
    var random = SplitMix64(seed: seed)
    var pairs: [(Int, Int)] = []
    var seen: Set<Int> = []
    while pairs.count < count {
      let hub = random.whole(below: 4) == 0 ? 7 + random.whole(below: 3) : 5 + random.whole(below: 90_000)
      let other = 5 + random.whole(below: 90_000)
      if hub != other && seen.insert(hub * 100_000 + other).inserted && !seen.contains(other * 100_000 + hub) {
        pairs.append((hub, other))
      }
    }
    return pairs
  }

  @Test("Are sorted by neighbor, each with its edge", arguments: [false, true])
  func sorted(_ isDirected: Bool) {
    let pairs = Self.pairs(300_000, seed: 4)
    let graph = Graph(vertexCount: 90_100, edges: pairs, isDirected: isDirected)
    var rows = [[(Int, Int)]](repeating: [], count: graph.vertexCount)
    var inRows = rows
    for (id, (source, target)) in pairs.enumerated() {
      rows[source].append((target, id))
      inRows[target].append((source, id))
      if !isDirected { rows[target].append((source, id)) }
    }
    for vertex in 0..<graph.vertexCount {
      let row = rows[vertex].sorted { $0 < $1 }
      #expect(graph.neighbors(of: vertex).elementsEqual(row.map(\.0)))
      #expect(graph.incidentEdges(of: vertex).elementsEqual(row.map(\.1)))
      guard isDirected else { continue }
      let inRow = inRows[vertex].sorted { $0 < $1 }
      #expect(graph.inNeighbors(of: vertex).elementsEqual(inRow.map(\.0)))
      #expect(graph.inIncidentEdges(of: vertex).elementsEqual(inRow.map(\.1)))
    }
  }

  @Test("A list that is read on several threads gives the same graph, repeats and remarks or not")
  func threads() throws {
    var text = ""
    for (index, (source, target)) in Self.pairs(140_000, seed: 9).enumerated() {
      text += index % 5 == 0 ? "\(source)\t\(target)  \r\n" : "\(source) \(target)\n"
      if index % 1000 == 0 { text += "# remark\n\(target),\(source)\n12345678 \(index)\n" }
    }
    let one = try EdgeList(bytes: Array(text.utf8), options: RunOptions(threads: 1))
    #expect(one.graph.vertexCount == 12_345_679 && one.repeatedEdgeCount == 140)
    #expect(try EdgeList(bytes: Array(text.utf8), options: RunOptions(threads: 3)) == one)
    let small = Self.pairs(150_000, seed: 11)
    let list = Graph(vertexCount: 90_000 + 5, edges: small).edgeListText()
    let read = try EdgeList(bytes: list, vertexCount: 90_005, options: RunOptions(threads: 4)).graph
    #expect(read == Graph(vertexCount: 90_005, edges: small))
  }
}
