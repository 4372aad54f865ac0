import Foundation
import Graphs
import Testing

/// The real network lies beside the project, not in it.
private let worldLinks = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../../../shared/datasets/world-twinning/links.csv").standardizedFileURL

@Suite("The network of twinned cities")
struct WorldCliqueTests {
  @Test(
    "One programme wrote 28 towns down as 378 pairs",
    .enabled(
      if: FileManager.default.fileExists(atPath: worldLinks.path),
      "the folder shared/datasets/world-twinning is not beside the project"))
  func programmeClique() throws {
    let lines = try String(contentsOf: worldLinks, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    var vertices: [Substring: Int] = [:]
    var text = ""
    for line in lines {
      let ends = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false).prefix(2).map { id in
        let vertex = vertices[id] ?? vertices.count
        vertices[id] = vertex
        return String(vertex)
      }
      text += ends.joined(separator: " ") + "\n"
    }
    let graph = try EdgeList(bytes: Array(text.utf8)).graph
    let cliques = try graph.maximalCliques(minimumSize: 20)
    let largest = try #require(cliques.max { $0.count < $1.count })
    #expect(largest.count == 28 && cliques.count { $0.count == 28 } == 1)
    #expect(graph.inducedSubgraph(on: largest.sorted()).graph.edgeCount == 378)
    #expect(try graph.coreNumbers().max() == 27)
  }
}
