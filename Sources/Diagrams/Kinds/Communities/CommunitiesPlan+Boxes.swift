import Analysis
import CityNetwork
import Foundation
import Graphs
import Graphviz
import Language

extension CommunitiesPlan {
  private static let gutter = 5.0
  private static let headHeight = 34.0

  private func composer(labelled: Int, _ sizes: TextSizes) -> PageComposer {
    PageComposer(
      name: "communities", page: PageComposer.a3Landscape, title: title, subtitle: subtitle,
      caption: caption(labelled: labelled), sizes: sizes, style: context.style)
  }

  /// A mark for everybody, in the box of the group.
  func composeBoxes(_ geometry: LayoutGeometry, _ sizes: TextSizes) -> Drawing {
    let area = composer(labelled: labels.count, sizes).pictureArea
    let found = Dictionary(uniqueKeysWithValues: geometry.nodes.map { ($0.name, $0.center) })
    let lowest = geometry.nodes.map(\.center.y).min() ?? 0
    let items = cards.enumerated().map { index, card in
      SpatialCells.Item(
        weight: Double(card.members.count) * (isUngrouped(card) ? 0.7 : 1) + 2.5,
        // Whoever is in no group stands at the bottom.
        place: found["g\(index)"] ?? Point(x: Double(index), y: lowest - 1_000 - Double(index)))
    }
    let boxes = SpatialCells.divide(area, among: items).map { $0.inset(by: Self.gutter) }
    var marks: [Drawing.Node] = []
    var placed: [LabelPlacer.Placement] = []
    for (card, box) in zip(cards, boxes) {
      var inner = box.inset(by: 7)
      inner.maxY = max(inner.minY + 4, box.maxY - Self.headHeight)
      let own = self.marks(of: card, in: inner, found)
      let obstacles = own.map(NodeStyle.box)
      var space = box.inset(by: 3)
      space.maxY = inner.maxY + 3
      var placer = LabelPlacer(area: space, obstacles: obstacles)
      let requests = zip(card.members, own).enumerated().compactMap { rank, pair -> LabelPlacer.Request? in
        labels[pair.0].map {
          .init(node: pair.1.name, sample: $0, anchor: NodeStyle.box(of: pair.1), mayUseLeader: rank < 40)
        }
      }
      placed += placer.place(requests, sizes: sizes).placed
      marks += own
    }
    var page = composer(labelled: placed.count, sizes)
    page.rename { drawing in
      for (index, (card, box)) in zip(cards, boxes).enumerated() {
        drawing.clusters.append(cluster(index, card, box))
      }
    }
    addLinks(to: &page)
    for mark in marks { page.add(mark) }
    for (card, box) in zip(cards, boxes) {
      let (left, room) = (box.minX + 8, box.width - 16)
      page.addText(card.heading, left: left, y: box.maxY - 12, room: room)
      let detail = card.details.first { sizes.size($0).width <= room } ?? card.details.last ?? card.heading
      page.addText(detail, left: left, y: box.maxY - 25, room: room)
    }
    page.addLabels(placed)
    page.addLegend(legend)
    return page.finished()
  }

  private func isUngrouped(_ card: Card) -> Bool { if case .unlinked = card.content { true } else { false } }

  private func cluster(_ index: Int, _ card: Card, _ box: Box) -> Drawing.Cluster {
    var cluster = Drawing.Cluster("group-\(index + 1)", nodes: card.members.map { "n\($0)" })
    cluster.bounds = Rectangle(
      lowerLeft: Point(x: box.minX, y: box.minY), upperRight: Point(x: box.maxX, y: box.maxY))
    cluster.isRounded = true
    cluster.fillColor = isUngrouped(card) ? context.palette[.paper] : context.palette[.groupBox]
    cluster.strokeColor = context.palette[.agencyLink]
    cluster.strokeStyle = isUngrouped(card) ? .dashed : .solid
    cluster.strokeWidth = 0.7
    cluster.tooltip = "\(card.heading.text): \(card.details.first?.text ?? "")"
    return cluster
  }

  private func marks(of card: Card, in inner: Box, _ found: [String: Point]) -> [Drawing.Node] {
    // As much of the box for marks as leaves room for names.
    let wanted = card.members.reduce(0) { $0 + pow(diameter($1) + 6, 2) }
    let scale = min(1, max(0.35, (0.3 * inner.width * inner.height / max(1, wanted)).squareRoot()))
    let targets: [Point] =
      switch card.content {
      case .group: Self.fit(card.members.map { found["n\($0)"] ?? inner.center }, into: inner.inset(by: 9))
      case .small(let groups): smallPlaces(groups, in: inner, step: 26 * scale)
      case .unlinked: Self.rows(card.members.count, in: inner)
      }
    var free = FreePlaces(area: inner, clearance: 2)
    return zip(card.members, targets).map { vertex, target in
      var node = mark(vertex, diameter: diameter(vertex) * scale)
      let size = NodeStyle.box(of: node)
      let extent = Size(width: size.width, height: size.height)
      node.position = free.take(near: target, extent) ?? inner.nearest(to: target, fitting: extent)
      return node
    }
  }

  func mark(_ vertex: Int, diameter: Double) -> Drawing.Node {
    let id = grouping.graph.entities[vertex]
    var node: Drawing.Node
    if let situation = context.situations[id] {
      node = context.marks.city(situation, name: "n\(vertex)", diameter: diameter)
      node.tooltip = context.tooltip(of: situation)
    } else {
      let entity = context.network.entity(id) ?? .agency(Agency(id: id, name: id.rawValue))
      node = context.marks.body(entity, name: "n\(vertex)", side: diameter)
      let partners = grouping.graph.graph.neighbors(of: vertex).count
      node.tooltip = "\(entity.displayName): \(words.count(partners, .partner))"
    }
    return node
  }

  /// Places moved and scaled to fill a box, one direction at most twice as much as the other.
  private static func fit(_ places: [Point], into box: Box) -> [Point] {
    let (xs, ys) = (places.map(\.x), places.map(\.y))
    let (left, right) = (xs.min() ?? 0, xs.max() ?? 0)
    let (bottom, top) = (ys.min() ?? 0, ys.max() ?? 0)
    // A form that lies is set upright in a box that stands.
    let turns = (right - left > top - bottom) != (box.width > box.height)
    let (width, height) = turns ? (top - bottom, right - left) : (right - left, top - bottom)
    let (fitX, fitY) = (max(0, box.width) / max(1, width), max(0, box.height) / max(1, height))
    let scale = min(fitX, fitY, 4)
    let (scaleX, scaleY) = (min(fitX, scale * 2), min(fitY, scale * 2))
    let middle = Point(x: (left + right) / 2, y: (bottom + top) / 2)
    return places.map { place in
      let (x, y) = (place.x - middle.x, place.y - middle.y)
      return Point(x: box.center.x + (turns ? y : x) * scaleX, y: box.center.y + (turns ? x : y) * scaleY)
    }
  }

  /// Places in rows from the top left, far enough apart for names to the right.
  private static func rows(_ count: Int, in box: Box) -> [Point] {
    let columns = max(
      1, min(count, Int((Double(count) * max(0, box.width) / max(1, box.height) / 4).squareRoot().rounded(.up))))
    let rows = (count + columns - 1) / columns
    let height = min(26, box.height / Double(max(1, rows)))
    return (0..<count).map { index in
      Point(
        x: box.minX + 5 + Double(index % columns) * box.width / Double(columns),
        y: box.maxY - (Double(index / columns) + 0.5) * height)
    }
  }

  /// Each group of two or three in a square of its own.
  private func smallPlaces(_ groups: [Int], in box: Box, step: Double) -> [Point] {
    let columns = max(
      1,
      min(
        groups.count,
        Int((Double(groups.count) * max(0, box.width) / max(1, box.height) / 1.6).squareRoot().rounded(.up)))
    )
    let rows = (groups.count + columns - 1) / columns
    let (width, height) = (box.width / Double(columns), box.height / Double(max(1, rows)))
    return groups.enumerated().flatMap { place, group in
      let center = Point(
        x: box.minX + (Double(place % columns) + 0.25) * width, y: box.maxY - (Double(place / columns) + 0.5) * height)
      let across = min(step, height / 3)
      return grouping.groups[group].members.indices.map { member in
        Point(
          x: center.x + (member == 0 ? 0 : member == 1 ? 0 : step),
          y: center.y + (member == 0 ? across / 2 : -across / 2))
      }
    }
  }

  private func addLinks(to page: inout PageComposer) {
    let names = grouping.graph.entities.map { context.network.displayName(of: $0) }
    let order = edges.sorted { a, b in a.isWithin != b.isWithin ? !a.isWithin : a.index < b.index }
    // With many lines, each is fainter.
    let opacity = max(0.25, 1 - Double(order.count) / 2_500)
    for link in order {
      var edge = Drawing.Edge(from: "n\(link.source)", to: "n\(link.target)")
      edge.color = context.palette.transparent(
        link.isWithin ? .cityLink : .wayOn, (link.isWithin ? 0.6 : 0.4) * opacity)
      edge.width = link.isWithin ? 0.9 : 0.6
      edge.style = link.isWithin ? .solid : .dashed
      edge.direction = Drawing.ArrowDirection.none
      let count = grouping.graph.linksOfEdges[link.index].count
      edge.tooltip = "\(names[link.source]) – \(names[link.target]): \(words.count(count, .link))"
      edge.classes = [link.isWithin ? "link-within" : "link-between"]
      page.add(edge)
    }
  }
}
