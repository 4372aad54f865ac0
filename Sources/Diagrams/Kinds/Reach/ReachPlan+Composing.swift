import Analysis
import CityNetwork
import Graphviz
import Language

extension ReachPlan {
  func compose(_ geometry: LayoutGeometry, _ sizes: TextSizes) -> Drawing {
    var page = PageComposer(
      name: "reach", page: PageComposer.a3Landscape, title: title, subtitle: subtitle, caption: caption, sizes: sizes,
      style: context.style)
    let area = page.pictureArea
    let boxes = places(geometry, sizes, in: area)
    let most = ties.map(\.count).max() ?? 1
    for tie in ties {
      guard let from = boxes[tie.from], let to = boxes[tie.to] else { continue }
      page.add(line(tie, from, to, most: most))
    }
    for item in items {
      guard let box = boxes[item.name] else { continue }
      add(item, box, to: &page, sizes)
    }
    let columns = Dictionary(grouping: items, by: \.column)
    for (column, heading) in headings.enumerated() {
      guard !heading.text.isEmpty, let first = columns[column]?.compactMap({ boxes[$0.name] }).first else { continue }
      page.addText(heading, left: first.minX, y: area.maxY - 8)
    }
    page.addLegend(legend)
    return page.finished()
  }

  /// Each column from top to bottom in the order that the layout found, and the columns over the whole width.
  private func places(_ geometry: LayoutGeometry, _ sizes: TextSizes, in area: Box) -> [String: Box] {
    let found = Dictionary(uniqueKeysWithValues: geometry.nodes.map { ($0.name, $0.center.y) })
    let columns = (0..<4).map { column in
      items.filter { $0.column == column }.enumerated().sorted { a, b in
        // Folded boxes stand below those they were taken from.
        let (x, y) = (found[a.element.name] ?? 0, found[b.element.name] ?? 0)
        return x != y ? x > y : a.offset < b.offset
      }.map(\.element)
    }
    let widths = columns.map { column in
      column.map { sizes.size($0.label).width + ($0.sort == .city ? 20 : 12) }.max() ?? 0
    }
    let used = widths.reduce(0, +)
    let gaps = max(1, widths.filter { $0 > 0 }.count - 1)
    let gap = min(190, max(16, (area.width - used) / Double(gaps)))
    var left = area.minX
    var boxes: [String: Box] = [:]
    let (top, bottom) = (area.maxY - 22, area.minY)
    for (column, width) in zip(columns, widths) where width > 0 {
      let step = min(column.first?.column ?? 0 < 2 ? 44 : 26, (top - bottom) / Double(column.count))
      let start = (top + bottom) / 2 + step * Double(column.count) / 2
      for (row, item) in column.enumerated() {
        let height = min(step - 1.2, item.sort == .agency ? 26 : item.column < 2 ? 18 : 15)
        let y = start - step * (Double(row) + 0.5)
        boxes[item.name] = Box(minX: left, minY: y - height / 2, maxX: left + width, maxY: y + height / 2)
      }
      left += width + gap
    }
    return boxes
  }

  /// From the right edge of a box to the left edge of another, leaving and arriving level.
  private func line(_ tie: Tie, _ from: Box, _ to: Box, most: Int) -> Drawing.Edge {
    var edge = Drawing.Edge(from: tie.from, to: tie.to)
    let (start, end) = (Point(x: from.maxX, y: from.center.y), Point(x: to.minX, y: to.center.y))
    let bend = (end.x - start.x) * 0.5
    edge.path = [[start, Point(x: start.x + bend, y: start.y), Point(x: end.x - bend, y: end.y), end]]
    edge.color = context.palette.transparent(.cityLink, ties.count > 300 ? 0.35 : 0.5)
    edge.width = 0.7 + (most > 1 ? 3.3 * (Double(tie.count - 1) / Double(most - 1)).squareRoot() : 0)
    edge.style = tie.isPresent ? .solid : .dashed
    edge.direction = Drawing.ArrowDirection.none
    edge.tooltip = tooltip(of: tie)
    edge.classes = ["reach"]
    return edge
  }

  private func tooltip(of tie: Tie) -> String {
    let names = Dictionary(uniqueKeysWithValues: items.map { ($0.name, $0.label.text) })
    let (from, to) = (names[tie.from] ?? "", names[tie.to] ?? "")
    guard tie.count > 1 else {
      return tie.isPresent
        ? words.say("diagram.reach.tooltip.present", ["from": from, "to": to])
        : words.say("diagram.reach.tooltip.past", ["from": from, "to": to])
    }
    let pairs = words.count(tie.count, .pair)
    return tie.isPresent
      ? words.say("diagram.reach.tooltip.present.several", ["from": from, "to": to, "pairs": pairs])
      : words.say("diagram.reach.tooltip.past.several", ["from": from, "to": to, "pairs": pairs])
  }

  private func add(_ item: Item, _ box: Box, to page: inout PageComposer, _ sizes: TextSizes) {
    var node = Drawing.Node(item.name)
    node.hasFixedSize = true
    (node.width, node.height) = (box.width, box.height)
    node.position = box.center
    Self.paint(&node, item.sort, context.palette)
    node.tooltip = item.tooltip
    if let id = item.id {
      node.elementID = context.anchorName(of: id)
      node.classes = [context.network.entity(id)?.sort.rawValue ?? "city"]
    } else {
      node.classes = ["folded"]
    }
    page.add(node)
    guard item.sort == .city, let situation = item.id.flatMap({ context.situations[$0] }) else {
      page.addText(item.label, center: box.center, classes: ["label"])
      return
    }
    var mark = context.marks.mark(
      CityMark(situation), department: situation.city.internationalDepartment.value, "mark\(item.name)", 6)
    mark.position = Point(x: box.minX + 8, y: box.center.y)
    mark.tooltip = item.tooltip
    page.add(mark)
    page.addText(
      item.label, center: Point(x: box.minX + 15 + sizes.size(item.label).width / 2, y: box.center.y),
      classes: ["label"])
  }
}
