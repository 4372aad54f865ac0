import Analysis
import CityNetwork
import Graphviz
import Language

extension CountriesPlan {
  var layout: Drawing {
    var drawing = Drawing(name: "countries", layout: .neato)
    drawing.page.overlapRemoval = .prism
    drawing.page.edgeRouting = .line
    drawing.page.nodeClearance = 8
    for box in boxes {
      var node = Drawing.Node(box.node)
      node.shape = .box
      node.width = (box.lines.map { Double($0.text.count) * $0.style.size * 0.58 }.max() ?? 40) + 10
      node.height = box.lines.reduce(6) { $0 + $1.style.size * 1.25 }
      node.hasFixedSize = true
      drawing.nodes.append(node)
    }
    for pair in backbone.pairs {
      guard let tail = nodes[pair.first], let head = nodes[pair.second] else { continue }
      var edge = Drawing.Edge(from: tail, to: head)
      edge.length = 110
      drawing.edges.append(edge)
    }
    return drawing
  }

  func compose(_ geometry: LayoutGeometry, _ sizes: TextSizes, title: String, subtitle: String) -> Drawing {
    context.style.largestFitting { compose(geometry, sizes, title: title, subtitle: subtitle, in: $0) }
  }

  private func compose(
    _ geometry: LayoutGeometry, _ sizes: TextSizes, title: String, subtitle: String, in style: DiagramStyle
  ) -> (drawing: Drawing, covered: Int) {
    var page = PageComposer(
      name: "countries", page: PageComposer.a3Landscape, title: title, subtitle: subtitle, caption: caption,
      sizes: sizes, style: style)
    let area = page.pictureArea
    let stripBoxes = strip.map { node(for: $0, sizes) }
    let stripPlaces = RowPlaces(
      stripBoxes.map { Size(width: $0.width ?? 0, height: $0.height ?? 0) }, left: area.minX, right: area.maxX, gap: 8)
    let stripHeight = strip.isEmpty ? 0 : stripPlaces.height + 26
    let field = Box(minX: area.minX, minY: area.minY + stripHeight, maxX: area.maxX, maxY: area.maxY)
    let placed = placedBoxes(geometry, sizes, in: field)
    addLines(placed, sizes, to: &page)
    add(zip(boxes, placed), sizes, to: &page)
    if !strip.isEmpty {
      page.addText(stripTitle, left: area.minX, y: area.minY + stripPlaces.height + 12)
      let placed = zip(stripBoxes, stripPlaces.centers).map { node, center in
        var node = node
        node.position = Point(x: center.x, y: area.minY + center.y)
        return node
      }
      add(zip(strip, placed), sizes, to: &page)
    }
    page.addLegend(legend)
    let outlines = placed.map(NodeStyle.box)
    let covered = outlines.indices.reduce(0) { count, index in
      count + outlines[(index + 1)...].count { $0.overlaps(outlines[index]) }
    }
    return (page.finished(), covered)
  }

  private func placedBoxes(_ geometry: LayoutGeometry, _ sizes: TextSizes, in field: Box) -> [Drawing.Node] {
    var nodes = boxes.map { node(for: $0, sizes) }
    let fitting = Fitting(geometry, into: field.inset(by: 4), maximumScale: 2, stretch: 1.8)
    let places = Dictionary(uniqueKeysWithValues: geometry.nodes.map { ($0.name, fitting.place($0.center)) })
    let index = Dictionary(uniqueKeysWithValues: boxes.enumerated().map { ($1.member.code, $0) })
    var arrangement = BoxArrangement(
      centers: nodes.map { places[$0.name] ?? field.center },
      sizes: nodes.map { Size(width: $0.width ?? 0, height: $0.height ?? 0) },
      lines: backbone.pairs.compactMap { pair in
        index[pair.first].flatMap { first in index[pair.second].map { (first, $0) } }
      }, area: field)
    arrangement.arrange()
    for (index, center) in arrangement.centers.enumerated() { nodes[index].position = center }
    return nodes
  }

  private func add(
    _ boxes: Zip2Sequence<[CountryBox], [Drawing.Node]>, _ sizes: TextSizes, to page: inout PageComposer
  ) {
    for (box, node) in boxes {
      guard let center = node.position else { continue }
      page.add(node)
      let heights = box.lines.map { sizes.size($0).height }
      page.addText(box.lines[0], center: Point(x: center.x, y: center.y + heights[1] / 2 + 0.3))
      page.addText(box.lines[1], center: Point(x: center.x, y: center.y - heights[0] / 2 - 0.3))
    }
  }

  private func node(for box: CountryBox, _ sizes: TextSizes) -> Drawing.Node {
    var node = Self.box(box.node, context.palette)
    node.width = (box.lines.map { sizes.size($0).width }.max() ?? 20) + 8
    node.height = box.lines.reduce(3) { $0 + sizes.size($1).height }
    // A country's code comes from the data, where it is whatever somebody wrote.
    if Country(code: box.member.code) != nil { node.elementID = "country-\(box.member.code.lowercased())" }
    let words = context.words
    node.tooltip = words.say(
      "diagram.countries.tooltip",
      [
        "country": words.country(box.member.code), "cities": words.count(box.member.cities, .city),
        "within": words.count(box.member.linksWithin, .link), "abroad": words.number(box.member.linksAbroad),
      ])
    return node
  }

  static func box(_ name: String, _ palette: Palette) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = .roundedBox
    node.hasFixedSize = true
    node.fillColor = palette[.cityBox]
    node.strokeColor = palette[.mainGroup]
    node.strokeWidth = 0.7
    node.classes = ["country"]
    return node
  }

  /// The lines from the widest to the thinnest, so that thin ones stay visible, and the numbers that find room on them.
  private func addLines(_ boxes: [Drawing.Node], _ sizes: TextSizes, to page: inout PageComposer) {
    let placed = Dictionary(uniqueKeysWithValues: boxes.map { ($0.name, $0) })
    var grid = BoxGrid(cell: 40)
    for box in boxes { grid.insert(NodeStyle.box(of: box).inset(by: -1)) }
    var texts: [(TextSample, Point)] = []
    for index in order {
      let pair = backbone.pairs[index]
      guard let tail = nodes[pair.first], let head = nodes[pair.second] else { continue }
      var edge = lines.edge(for: pair, tail: tail, head: head)
      edge.tooltip = lines.tooltip(of: pair, in: context.words)
      page.add(edge)
      guard pair.links > 1, let from = placed[tail]?.position, let to = placed[head]?.position else { continue }
      let sample = number(of: pair)
      let size = sizes.size(sample)
      for share in [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73] {
        let point = Point(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
        let box = Box(center: point, size: Size(width: size.width + 3, height: size.height - 1))
        guard grid.isFree(box) else { continue }
        grid.insert(box)
        texts.append((sample, point))
        break
      }
    }
    for (sample, point) in texts {
      page.addText(sample, center: point, classes: ["number"], ground: context.palette.transparent(.paper, 0.8))
    }
  }
}
