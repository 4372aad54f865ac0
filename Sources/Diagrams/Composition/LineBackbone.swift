import Graphs

/// The lines that say most about a network, where all of them would be a tangle.
///
/// The strength of a line is the number of links it stands for and the partners that both ends have in common. Lines that
/// hold their group together come first (a spanning forest of the strongest lines), so that nobody is cut off; then those
/// that are strong for one of their ends by the disparity filter (``Graph/disparityPValues()``), up to a number that a
/// page has room for.
struct LineBackbone {
  /// The edges that are kept, in their order.
  let edges: [Int]

  /// - Parameters:
  ///   - candidates: The edges to choose from, in their order.
  ///   - graph: The whole graph, in which partners in common are counted; its weights are numbers of links.
  ///   - limit: How many are kept besides those that hold groups together.
  /// - Complexity: O(Σ over candidates of the degrees of both ends + *m* log *m*).
  init(of candidates: [Int], in graph: Graph, limit: Int) {
    var seen = [Int](repeating: -1, count: graph.vertexCount)
    let strengths = candidates.map { index -> Double in
      let (source, target) = graph.edge(index)
      for neighbor in graph.neighbors(of: source) { seen[Int(neighbor)] = index }
      let shared = graph.neighbors(of: target).count { seen[Int($0)] == index }
      return graph.weight(ofEdge: index) + Double(shared)
    }
    let ends = candidates.map { graph.edge($0) }
    let weighted = Graph(
      vertexCount: graph.vertexCount, edges: ends.map { ($0.source, $0.target) }, weights: strengths)
    let chances = weighted.disparityPValues()
    var isKept = [Bool](repeating: false, count: candidates.count)
    for place in weighted.spanningForest() { isKept[place] = true }
    let telling = candidates.indices.filter { !isKept[$0] }.sorted { a, b in
      chances[a] != chances[b]
        ? chances[a] < chances[b] : strengths[a] != strengths[b] ? strengths[a] > strengths[b] : a < b
    }
    for place in telling.prefix(max(0, limit)) { isKept[place] = true }
    edges = candidates.indices.filter { isKept[$0] }.map { candidates[$0] }
  }
}
