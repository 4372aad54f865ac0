import CityNetwork
import Graphviz
import Language

extension ThemesPlan {
  private static let gap = 10.0
  private static let heading = 17.0

  func compose(_ geometry: LayoutGeometry, _ sizes: TextSizes) -> Drawing {
    var page = PageComposer(
      name: "themes", page: PageComposer.a3Landscape, title: grouping.title(in: context.words), subtitle: subtitle,
      caption: caption,
      sizes: sizes, style: context.style)
    let frames = Self.frames(panels.count, in: page.pictureArea)
    let style = PanelStyle(context.palette)
    let places = ComponentPlaces(geometry, count: entities.count, edges: pairs)
    for (index, (panel, frame)) in zip(panels, frames).enumerated() {
      page.add(style.frame("p\(index)", frame))
      page.addText(panel.title, left: frame.minX + 6, y: frame.maxY - 9)
      page.addText(panel.counts, left: frame.minX + 12 + sizes.size(panel.title).width, y: frame.maxY - 9.5)
      let field = Box(minX: frame.minX, minY: frame.minY, maxX: frame.maxX, maxY: frame.maxY - Self.heading)
      add(
        panel, prefix: "p\(index)",
        at: places.places(in: field.inset(by: 6), maximumScale: panels.count > 4 ? 0.8 : 1.6), in: field, to: &page,
        sizes)
    }
    page.addLegend(legend)
    return page.finished()
  }

  /// As many columns as rows, or one more, so that a panel is about as wide as high.
  static func frames(_ count: Int, in area: Box) -> [Box] {
    guard count > 0 else { return [] }
    let columns = Int(Double(count).squareRoot().rounded(.up))
    let rows = (count + columns - 1) / columns
    let width = (area.width - gap * Double(columns - 1)) / Double(columns)
    let height = (area.height - gap * Double(rows - 1)) / Double(rows)
    return (0..<count).map { index in
      let left = area.minX + Double(index % columns) * (width + gap)
      let top = area.maxY - Double(index / columns) * (height + gap)
      return Box(minX: left, minY: top - height, maxX: left + width, maxY: top)
    }
  }

  private func add(
    _ panel: Panel, prefix: String, at places: [Point], in field: Box, to page: inout PageComposer, _ sizes: TextSizes
  ) {
    let style = PanelStyle(context.palette)
    let network = context.network
    let inked = Set(panel.inked)
    let diameter = panels.count > 4 ? 4.5 : 6.5
    for vertex in entities.indices where !inked.contains(vertex) {
      var dot = style.faintDot("\(prefix)-\(vertex)", diameter: panels.count > 4 ? 1.8 : 2.6)
      dot.position = places[vertex]
      page.add(dot)
    }
    var boxes: [Int: Box] = [:]
    for vertex in panel.inked {
      let id = entities[vertex]
      var mark = style.mark("\(prefix)-\(vertex)", network.entity(id)?.sort ?? .city, diameter: diameter)
      mark.position = places[vertex]
      mark.tooltip = network.displayName(of: id)
      mark.elementID = context.anchorName(of: id)
      mark.classes = [network.entity(id)?.sort.rawValue ?? "city"]
      boxes[vertex] = NodeStyle.box(of: mark)
      page.add(mark)
    }
    for (from, to) in panel.pairs {
      let isBetweenCities = network.isCity(entities[from]) && network.isCity(entities[to])
      var edge = Drawing.Edge(from: "\(prefix)-\(from)", to: "\(prefix)-\(to)")
      edge.color = style.line(isBetweenCities: isBetweenCities)
      edge.width = (isBetweenCities ? 0.9 : 0.45) * (panel.pairs.count > 600 ? 0.5 : 1)
      edge.direction = Drawing.ArrowDirection.none
      edge.tooltip = [from, to].map { network.displayName(of: entities[$0]) }.joined(separator: " – ")
      page.add(edge)
    }
    var placer = LabelPlacer(area: field.inset(by: 2), obstacles: panel.inked.compactMap { boxes[$0] })
    let requests = panel.labels.compactMap { label in
      boxes[label.vertex].map {
        LabelPlacer.Request(node: "\(prefix)-\(label.vertex)", sample: label.sample, anchor: $0, mayUseLeader: true)
      }
    }
    page.addLabels(placer.place(requests, sizes: sizes).placed)
  }
}
