import CGraphviz

/// Other texts for the labels of a graph, while xdot is written, which cannot say every text.
///
/// Graphviz writes `"` as `\"` and leaves a `\` before it alone, so that the drawn text `\"` ends the string that holds it,
/// and what follows is read as DOT.
struct BorrowedLabels {
  private typealias Place = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private var given: [(place: Place, own: UnsafeMutablePointer<CChar>?)] = []

  /// Exchanges the texts where the format needs it.
  init(in graph: GraphBuilder, for format: OutputFormat) {
    guard format == .xdot else { return }
    for label in graph.labels {
      for line in 0..<cg_label_line_count(label) { lend(cg_label_line(label, line)) }
    }
  }

  /// Gives the graph its own texts back. Must be called before the graph is closed.
  func giveBack() {
    for (place, own) in given {
      free(place.pointee)
      place.pointee = own
    }
  }

  private mutating func lend(_ place: Place?) {
    guard let place, let own = place.pointee else { return }
    let text = String(cString: own)
    let other = Self.parted(text)
    guard other.utf8.count != text.utf8.count else { return }
    given.append((place, own))
    place.pointee = strdup(other)
  }

  /// The text with a word joiner, which is not seen, before each quote that follows an odd number of backslashes.
  static func parted(_ text: String) -> String {
    var parted = String.UnicodeScalarView()
    var backslashes = 0
    for scalar in text.unicodeScalars {
      if scalar == "\"", !backslashes.isMultiple(of: 2) { parted.append("\u{2060}") }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      parted.append(scalar)
    }
    return String(parted)
  }
}

extension GraphBuilder {
  fileprivate var labels: [UnsafeMutablePointer<textlabel_t>] {
    var labels = nodes.flatMap { [cg_node_label($0), cg_node_outer_label($0)] }
    labels += edges.flatMap { [cg_edge_label($0), cg_edge_outer_label($0)] }
    labels += (clusters + [graph]).map { cg_graph_label($0) }
    return labels.compactMap(\.self)
  }
}
