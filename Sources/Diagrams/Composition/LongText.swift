import Graphviz

extension TextSample {
  /// The widest text that may stand on a page, in points; the largest page is 1190 wide.
  static let widest = 1_400.0
  private static let mostLines = 6

  /// The same text, or as much of it as a page has room for, ending in `…`.
  ///
  /// A name may be 20,000 characters long, and one such name must not keep a whole network from being drawn. What is cut
  /// stands in tooltips. Widths are told from the number of characters, before anything is measured.
  var cut: TextSample {
    let most = max(20, Int(Self.widest / (0.55 * max(style.size, 1))))
    // Controls are spelt out and take eight letters each.
    guard text.utf8.count > most / 8 else { return self }
    let shown = DisplayText(text).text
    let lines = shown.split(separator: "\n", maxSplits: Self.mostLines, omittingEmptySubsequences: false)
    guard lines.count > Self.mostLines || lines.contains(where: { $0.count > most }) else { return self }
    var kept = lines.prefix(Self.mostLines).map { $0.count > most ? $0.prefix(most - 1) + "…" : String($0) }
    if lines.count > Self.mostLines { kept.append("…") }
    return TextSample(kept.joined(separator: "\n"), style: style)
  }
}

extension Drawing {
  /// The drawing with no text and no mark wider than a page.
  ///
  /// Some letters are as wide as ten others, which is known only after they were measured.
  func cut(_ sizes: TextSizes?) -> Drawing {
    var copy = self
    for index in nodes.indices {
      var node = nodes[index]
      node.width = node.width.map { min($0, TextSample.widest) }
      node.height = node.height.map { min($0, TextSample.widest) }
      let sample = TextSample(node.label, style: node.textStyle)
      node.label = sample.cut.text
      if let width = sizes?.roughSize(sample).width, width > TextSample.widest {
        let share = TextSample.widest / width
        node.label = String(node.label.prefix(max(1, Int(Double(node.label.count) * share) - 1))) + "…"
      }
      copy.nodes[index] = node
    }
    return copy
  }
}
