import Analysis
import CityNetwork
import Graphs
import Language

/// Whom and what the picture of the whole network shows.
///
/// Up to ``wholeLimit`` cities, agencies and programmes everybody is drawn. Beyond that a page holds no more than the best
/// linked ones, ``overviewCount`` of them, and of the lines between them the backbone (``LineBackbone``).
struct NetworkSelection: Sendable {
  /// Up to how many marks a page can hold.
  static let wholeLimit = 1_200
  /// How many marks the overview of a larger network has.
  static let overviewCount = 320
  /// Lines for each mark beyond those that hold groups together.
  private static let furtherLines = 0.35

  /// The vertices with a mark, in their order.
  let vertices: [Int]
  /// The edges with a line, in their order.
  let edges: [Int]
  /// Whether there are vertices without a mark.
  let isOverview: Bool
  /// The edges between two marks.
  let edgesBetween: Int
  let isBackbone: Bool

  /// - Parameter importance: For each vertex, how well linked it is.
  init(_ graph: CityGraph, _ context: DiagramContext, importance: [Int]) {
    let all = graph.entities.indices
    let count = context.thinning.top ?? (all.count <= Self.wholeLimit ? all.count : Self.overviewCount)
    isOverview = count < all.count
    if isOverview {
      // Who stood in an earlier picture is kept, so that the two can be compared.
      let known = all.map { context.anchor?.places[context.anchorName(of: graph.entities[$0])] != nil }
      vertices = all.sorted { a, b in
        known[a] != known[b] ? known[a] : importance[a] != importance[b] ? importance[a] > importance[b] : a < b
      }
      .prefix(count).sorted()
    } else {
      vertices = Array(all)
    }
    var isShown = [Bool](repeating: false, count: all.count)
    for vertex in vertices { isShown[vertex] = true }
    let between = (0..<graph.graph.edgeCount).filter { index in
      let (source, target) = graph.graph.edge(index)
      return isShown[source] && isShown[target]
    }
    edgesBetween = between.count
    let isTangle = isOverview && context.thinning.top == nil && Double(between.count) > 1.3 * Double(vertices.count)
    isBackbone = context.thinning.isBackbone || isTangle
    edges =
      isBackbone
      ? LineBackbone(of: between, in: graph.graph, limit: Int(Double(vertices.count) * Self.furtherLines)).edges
      : between
  }

  /// What the caption says of whom and what is drawn, and why.
  func sentences(_ graph: CityGraph, _ context: DiagramContext, lines: Int) -> [String] {
    let words = context.words
    let drawn = Drawn(vertices.map { graph.entities[$0] }, in: context, lines: lines)
    var sentences = [drawn.sentence]
    if let missing = drawn.leftOutSentence(of: context.network, rule: words.say("diagram.network.leftOut")) {
      sentences.append(missing)
    }
    if edges.count < edgesBetween {
      sentences += [
        words.say("diagram.network.backbone", ["lines": words.count(edgesBetween, .line)]),
        words.say("diagram.network.strength"),
      ]
    }
    return sentences
  }
}
