import Analysis
import CityNetwork
import Foundation
import Graphviz
import Language

extension CommunitiesPlan {
  /// The share of the page that disks cover.
  private static let cover = 0.42
  private static let pictureExtent = 988.0 * 690

  /// How large the disks are before they are fitted to the page, in the order of ``disks``.
  var diskDiameters: [Double] {
    let members = disks.reduce(0) { $0 + grouping.groups[$1].members.count }
    let unit = (Self.cover * Self.pictureExtent * 4 / Double.pi / Double(max(1, members))).squareRoot()
    return disks.map { max(7, unit * Double(grouping.groups[$0].members.count).squareRoot()) }
  }

  /// For each disk the three others it has most links with.
  var shownBridges: [Grouping.Bridge] {
    var ties = [Int: Int]()
    let drawn = grouping.bridges.filter { $0.first < disks.count && $0.second < disks.count }
    return drawn.filter { bridge in
      let isAmongThree = ties[bridge.first, default: 0] < 3 || ties[bridge.second, default: 0] < 3
      if isAmongThree {
        ties[bridge.first, default: 0] += 1
        ties[bridge.second, default: 0] += 1
      }
      return isAmongThree
    }
  }

  /// What stands beside a disk: its name, who is in it, and who else is well linked in it.
  func diskLines(_ index: Int) -> [TextSample] {
    let group = grouping.groups[index]
    let style = context.style
    let others = group.members.dropFirst().prefix(3).map {
      Self.short(context.network.displayName(of: grouping.graph.entities[$0]))
    }
    let isLarge = index < 12
    return [
      TextSample(Self.heading(of: group, in: words), style: style.text(isLarge ? 11 : 8.5, isBold: true)),
      TextSample(Self.detail(of: group, in: words), style: style.text(isLarge ? 8 : 7, .faintInk)),
      TextSample(words.row(Array(others)), style: style.text(isLarge ? 8 : 7, .faintInk, isItalic: true)),
    ].filter { !$0.text.isEmpty }.prefix(isLarge ? 3 : index < 30 ? 2 : 1).map(\.self)
  }

  /// A disk for each group, with a dot for each member as long as dots can be seen.
  func composeDisks(_ geometry: LayoutGeometry, _ sizes: TextSizes) -> Drawing {
    func composer(_ labelled: Int) -> PageComposer {
      PageComposer(
        name: "communities", page: PageComposer.a3Landscape, title: title, subtitle: subtitle,
        caption: caption(labelled: labelled), sizes: sizes, style: context.style)
    }
    let area = composer(disks.count).pictureArea
    let fitting = Fitting(geometry, into: area.inset(by: 6), maximumScale: 1.4, stretch: 1.5, mayTurn: true)
    let places = Dictionary(uniqueKeysWithValues: geometry.nodes.map { ($0.name, fitting.place($0.center)) })
    let shapes = zip(disks, diskDiameters).map { index, diameter in
      disk(index, at: places["g\(index)"] ?? area.center, diameter: diameter * fitting.scale)
    }
    let placed = placedNames(beside: shapes, in: area, sizes)
    var page = composer(placed.count)
    addBridges(to: &page)
    for shape in shapes { page.add(shape) }
    if grouping.graph.entities.count <= CommunitiesDiagram.dotLimit {
      for (index, shape) in zip(disks, shapes) { addDots(of: index, in: shape, to: &page) }
    }
    for (placement, lines) in placed {
      if placement.needsLeader {
        page.addLine(
          from: placement.request.anchor.center, to: placement.box.center,
          color: context.palette.transparent(.ink, 0.55), width: 0.4)
      }
      var top = placement.box.maxY
      for line in lines {
        let height = sizes.size(line).height
        page.addText(
          line, center: Point(x: placement.box.minX + sizes.size(line).width / 2, y: top - height / 2),
          classes: ["label"], ground: context.palette.transparent(.paper, 0.7))
        top -= height
      }
    }
    page.addLegend(legend)
    return page.finished()
  }

  /// The words beside each disk with their places, the largest disks first; fewer lines where there is no room for all.
  private func placedNames(
    beside shapes: [Drawing.Node], in area: Box, _ sizes: TextSizes
  ) -> [(placement: LabelPlacer.Placement, lines: [TextSample])] {
    var placer = LabelPlacer(area: area, obstacles: shapes.map(NodeStyle.box))
    // Stands for all lines of a disk while they look for a place.
    let block = TextSample("block", style: context.style.text(8))
    var placed: [(placement: LabelPlacer.Placement, lines: [TextSample])] = []
    for (index, shape) in zip(disks, shapes) {
      let lines = diskLines(index)
      for count in (1...lines.count).reversed() {
        let shown = Array(lines.prefix(count))
        let size = Size(
          width: shown.map { sizes.size($0).width }.max() ?? 0,
          height: shown.reduce(0) { $0 + sizes.size($1).height })
        let request = LabelPlacer.Request(
          node: shape.name, sample: block, anchor: NodeStyle.box(of: shape), mayUseLeader: true)
        let found = placer.place([request], sizes: TextSizes([block: size])).placed
        guard let placement = found.first else { continue }
        placed.append((placement, shown))
        break
      }
    }
    return placed
  }

  private func disk(_ index: Int, at point: Point, diameter: Double) -> Drawing.Node {
    let group = grouping.groups[index]
    var node = Drawing.Node("g\(index)")
    node.shape = .circle
    node.hasFixedSize = true
    (node.width, node.height) = (diameter, diameter)
    node.fillColor = context.palette[.groupBox]
    node.strokeColor = context.palette[.agencyLink]
    node.strokeWidth = 0.7
    node.position = point
    node.elementID = "group-\(index + 1)"
    node.classes = ["group"]
    node.tooltip = words.say(
      "diagram.communities.tooltip.group",
      [
        "name": group.name, "detail": Self.detail(of: group, in: words),
        "pairs": words.count(group.linksWithin, .linkedPair),
      ])
    return node
  }

  /// Members as dots along a spiral that covers the disk evenly (Vogel 1979, doi:10.1016/0025-5564(79)90080-4).
  private func addDots(of index: Int, in shape: Drawing.Node, to page: inout PageComposer) {
    let members = grouping.groups[index].members
    guard let center = shape.position, let width = shape.width else { return }
    let radius = width / 2 * 0.94
    let step = radius / Double(members.count).squareRoot()
    let turn = Double.pi * (3 - 5.0.squareRoot())
    for (place, vertex) in members.enumerated() {
      let distance = step * (Double(place) + 0.5).squareRoot()
      let angle = turn * Double(place)
      var dot = mark(vertex, diameter: min(9, step * 1.25))
      dot.strokeWidth = 0
      dot.strokeColor = dot.fillColor ?? dot.strokeColor
      dot.outlineCount = 1
      dot.position = Point(x: center.x + distance * cos(angle), y: center.y + distance * sin(angle))
      page.add(dot)
    }
  }

  private func addBridges(to page: inout PageComposer) {
    let most = grouping.bridges.first?.count ?? 1
    for bridge in shownBridges.reversed() {
      var edge = Drawing.Edge(from: "g\(bridge.first)", to: "g\(bridge.second)")
      edge.color = context.palette.transparent(.wayOn, 0.3)
      edge.width = Self.width(of: bridge.count, most: most)
      edge.direction = Drawing.ArrowDirection.none
      edge.tooltip = words.say(
        "diagram.communities.tooltip.bridge",
        [
          "pairs": words.count(bridge.count, .linkedPair), "first": grouping.groups[bridge.first].name,
          "second": grouping.groups[bridge.second].name,
        ])
      edge.classes = ["link-between"]
      page.add(edge)
    }
  }
}
