import Analysis
import CityNetwork
import Graphviz
import Language

extension ChangePlan {
  var layout: Drawing {
    var drawing = Drawing(name: "change", layout: .sfdp)
    drawing.page.overlapRemoval = .prism
    drawing.page.edgeRouting = .line
    drawing.page.springLength = 40
    drawing.page.repulsiveForce = 1.6
    drawing.page.nodeClearance = 5
    for index in entities.indices {
      var node = Drawing.Node("n\(index)")
      node.shape = .circle
      (node.width, node.height, node.hasFixedSize) = (13, 13, true)
      drawing.nodes.append(node)
    }
    for pair in pairs { drawing.edges.append(Drawing.Edge(from: "n\(pair.from)", to: "n\(pair.to)")) }
    return drawing
  }

  func compose(_ geometry: LayoutGeometry, _ sizes: TextSizes) -> Drawing {
    let area = page(named: labels.count, sizes).pictureArea
    let places = ComponentPlaces(geometry, count: entities.count, edges: pairs.map { ($0.from, $0.to) })
      .places(in: area.inset(by: 14), maximumScale: Fitting.maximumScale(marks: entities.count))
    let marks = marks(at: places)
    let boxes = marks.map(NodeStyle.box)
    var placer = LabelPlacer(area: area, obstacles: boxes)
    let placed = placer.place(
      labels.enumerated().map { rank, label in
        .init(node: "n\(label.vertex)", sample: label.sample, anchor: boxes[label.vertex], mayUseLeader: rank < 90)
      }, sizes: sizes
    ).placed
    var page = page(named: placed.count, sizes)
    for pair in pairs.sorted(by: { Self.layer($0) < Self.layer($1) }) { page.add(edge(for: pair)) }
    for mark in marks { page.add(mark) }
    page.addLabels(placed)
    if entities.isEmpty { page.addNote(note) }
    page.addLegend(legend)
    return page.finished()
  }

  private func page(named: Int, _ sizes: TextSizes) -> PageComposer {
    PageComposer(
      name: "change", page: PageComposer.a3Landscape, title: title, subtitle: subtitle, caption: caption(named: named),
      sizes: sizes, style: context.style)
  }

  /// What is not told lies lowest, and change on top.
  private static func layer(_ pair: ChangeFacts.Pair) -> (Int, Int, Int) {
    let layer =
      switch pair.change {
      case .notTold: 0
      case .kept: 1
      case .passing: 2
      case .ended: 3
      case .begun: 4
      }
    return (layer, pair.from, pair.to)
  }

  private func edge(for pair: ChangeFacts.Pair) -> Drawing.Edge {
    var edge = Drawing.Edge(from: "n\(pair.from)", to: "n\(pair.to)")
    edge.color = context.palette.transparent(pair.change.role, pair.change == .notTold ? 0.7 : 0.9)
    edge.style = pair.change.stroke
    edge.width = pair.change.width * (pairs.count > 1_000 ? 0.6 : 1)
    edge.direction = Drawing.ArrowDirection.none
    edge.classes = [pair.change.cssClass]
    let ends = [pair.from, pair.to].map { context.network.displayName(of: entities[$0]) }.joined(separator: " – ")
    edge.tooltip = words.say(
      "diagram.change.tooltip",
      [
        "ends": ends, "change": pair.change.title(from, to, in: words), "links": words.count(pair.linkCount, .link),
      ])
    return edge
  }

  private func marks(at places: [Point]) -> [Drawing.Node] {
    var changes = Array(repeating: Set<PairChange>(), count: entities.count)
    for pair in pairs {
      changes[pair.from].insert(pair.change)
      changes[pair.to].insert(pair.change)
    }
    return entities.indices.map { index in
      let sort = context.network.entity(entities[index])?.sort ?? .city
      var mark =
        sort == .city
        ? Self.city("n\(index)", changes[index].count == 1 ? changes[index].first ?? .kept : .kept, context.palette)
        : PanelStyle(context.palette).mark("n\(index)", sort, diameter: 8)
      mark.classes = [sort.rawValue]
      mark.elementID = context.anchorName(of: entities[index])
      mark.tooltip = context.network.displayName(of: entities[index])
      mark.position = places[index]
      return mark
    }
  }
}
