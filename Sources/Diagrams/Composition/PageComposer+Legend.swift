import Graphviz

extension PageComposer {
  /// Puts the legend at the right, from the top down; a long one in smaller letters, so that all of it stands on the page.
  mutating func addLegend(_ legend: Legend) {
    let left = page.width - Self.margin - Self.legendWidth + 14
    let top = page.height - Self.margin - titleHeight - 14
    let needed = legend.entries.reduce(0) { $0 + Self.step(of: $1) }
    let share = (top - pictureArea.minY) / max(1, needed)
    let scale = Self.textSizes.first { $0 <= share } ?? Self.textSizes.last ?? 1
    let room = Self.legendWidth - 14
    var y = top
    for entry in legend.entries {
      let step = Self.step(of: entry) * scale
      switch entry {
      case .heading(let text):
        y -= 8 * scale
        addText(
          TextSample(text, style: Legend.headingStyle(style)), left: left, y: y, room: room, share: scale)
        y -= step - 8 * scale
      case .node(var node, let text):
        y -= step / 2 - 7 * scale
        node.name = nextName("key")
        node.elementID = nil
        node.position = Point(x: left + 9 * scale, y: y)
        if scale < 1 {
          node.width = node.width.map { $0 * scale }
          node.height = node.height.map { $0 * scale }
          node.strokeWidth *= scale
          node.textStyle.size = max(1, node.textStyle.size * scale)
        }
        add(node)
        addKeyText(text, left: left, y: y, room: room, share: scale)
        y -= step / 2 + 7 * scale
      case .edge(let color, let width, let stroke, let direction, let text):
        addLine(
          from: Point(x: left, y: y), to: Point(x: left + 20 * scale, y: y), color: color, width: width, style: stroke,
          direction: direction)
        addKeyText(text, left: left, y: y, room: room, share: scale)
        y -= step
      }
    }
  }

  private mutating func addKeyText(_ text: String, left: Double, y: Double, room: Double, share scale: Double) {
    let indent = 24 * scale
    addText(
      TextSample(text, style: Legend.textStyle(style)), left: left + indent, y: y, room: room - indent, share: scale)
  }

  /// How far down the next line begins.
  private static func step(of entry: Legend.Entry) -> Double {
    switch entry {
    case .heading: 23
    case .node(let node, _): max(14, NodeStyle.box(of: node).height + 3)
    case .edge: 14
    }
  }
}
