import Analysis
public import CityNetwork
import Foundation
import Graphviz

/// The small picture of a brief: a city in the middle of its foremost partners.
public enum BriefDiagram {
  /// The words of the legend, in the language of the brief.
  public struct Words: Sendable, Hashable {
    /// For a city, an agency or network, and a programme.
    public var city, agency, programme: String
    /// What an arrow says.
    public var arrow: String
    /// What a pale line says; nil where none is pale.
    public var pale: String?

    /// The words of a legend.
    public init(city: String, agency: String, programme: String, arrow: String, pale: String? = nil) {
      (self.city, self.agency, self.programme, self.arrow) = (city, agency, programme, arrow)
      self.pale = pale
    }
  }

  /// The picture.
  ///
  /// Partners stand round the city in the order given, from the top on, clockwise. An arrow points to who receives, where
  /// present links record it. Nothing but the given partners is drawn, and whoever shows the picture says how many are not.
  ///
  /// - Parameters:
  ///   - context: The network and the situations of its cities.
  ///   - city: The id of the city.
  ///   - partners: The ids of the partners to draw.
  ///   - names: What they and the city are called.
  ///   - words: The legend.
  ///   - title: What the picture is, for those who cannot see it.
  /// - Returns: The picture; nil where there is no such city or no partner to draw.
  public static func make(
    _ context: DiagramContext, city: EntityID, partners: [EntityID], names: [EntityID: String], words: Words,
    title: String
  ) -> Diagram? {
    guard let center = context.situations[city], !partners.isEmpty else { return nil }
    let plan = BriefPlan(context: context, center: center, partners: partners, names: names, words: words, title: title)
    // The ring is exact, so there is nothing for a layout to find.
    return Diagram { _, sizes in plan.compose(sizes) }
  }
}

private struct BriefPlan: Sendable {
  let context: DiagramContext
  let center: CitySituation
  let partners: [EntityID]
  let names: [EntityID: String]
  let words: BriefDiagram.Words
  let title: String

  /// A ring of few needs less room.
  private var page: Size { Size(width: 350, height: (partners.count <= 4 ? 215 : 290) + (hasPale ? 15 : 0)) }
  /// A row of marks, and one each for what arrows and pale lines say.
  private var legendHeight: Double { hasPale ? 49 : 34 }
  private var hasPale: Bool { words.pale != nil && partners.contains { isOld($0) } }
  private var centerStyle: TextStyle { context.style.text(14, isBold: true) }
  private var cityStyle: TextStyle { context.style.text(11.5) }
  private var bodyStyle: TextStyle { context.style.text(11, .faintInk, isItalic: true) }
  private var legendStyle: TextStyle { context.style.text(10, .faintInk) }

  private var centerLabel: TextSample {
    TextSample(names[center.city.id] ?? center.city.name, style: centerStyle)
  }

  private func label(_ id: EntityID) -> TextSample {
    TextSample(
      names[id] ?? context.network.displayName(of: id),
      style: context.network.isCity(id) ? cityStyle : bodyStyle)
  }

  func compose(_ sizes: TextSizes) -> Drawing {
    var composer = PageComposer(
      name: "brief", page: page, title: title, subtitle: "", caption: [], sizes: sizes, style: context.style,
      followsPaper: false)
    let area = Box(minX: 4, minY: legendHeight, maxX: page.width - 4, maxY: page.height - 4)
    let middle = area.center
    let widest = partners.map { sizes.size(label($0)).width }.max() ?? 0
    let ring = Size(width: max(70, area.width / 2 - min(150, widest + 18)), height: area.height / 2 - 24)
    var marks: [Drawing.Node] = []
    var hub = context.marks.mark(.inMainGroup, department: .unknown, "n0", 22)
    hub.position = middle
    hub.elementID = context.slugs.anchor(center.city.id, .city)
    hub.tooltip = names[center.city.id]
    marks.append(hub)
    var grid = BoxGrid(cell: 40)
    let directions = partners.indices.map { index in
      let turn = 2 * Double.pi * Double(index) / Double(partners.count)
      return (x: sin(turn), y: cos(turn))
    }
    for (index, id) in partners.enumerated() {
      let (dx, dy) = directions[index]
      let point = Point(x: middle.x + dx * ring.width, y: middle.y + dy * ring.height)
      let mark = mark(of: id, name: "n\(index + 1)", at: point)
      marks.append(mark)
      grid.insert(NodeStyle.box(of: mark))
      composer.add(edge(to: id, name: "n\(index + 1)"))
    }
    let labels = partners.enumerated().map { index, id in
      let (dx, dy) = directions[index]
      let point = marks[index + 1].position ?? middle
      return (label(id), place(of: sizes.size(label(id)), beside: point, dx, dy, in: area, &grid))
    }
    for mark in marks { composer.add(mark) }
    for (text, point) in labels { composer.addText(text, center: point, classes: ["label"]) }
    composer.addText(
      centerLabel, center: Point(x: middle.x, y: middle.y - 22), ground: context.palette.transparent(.paper, 0.85))
    addLegend(to: &composer, sizes)
    return composer.finishedPicture()
  }

  /// Beside the mark, away from the middle; where it would cover another, wholly to its outer side, then farther.
  private func place(
    of size: Size, beside point: Point, _ dx: Double, _ dy: Double, in area: Box, _ grid: inout BoxGrid
  ) -> Point {
    let side = dx < 0 ? -1.0 : 1.0
    var places: [Point] = []
    for distance in stride(from: 0.0, through: 40, by: 4) {
      let y = point.y + dy * (size.height / 2 + 8 + distance)
      for shift in [dx, side] {
        places.append(area.nearest(to: Point(x: point.x + shift * (size.width / 2 + 10), y: y), fitting: size))
      }
    }
    let center = places.first { grid.isFree(Box(center: $0, size: size)) } ?? places[0]
    grid.insert(Box(center: center, size: size))
    return center
  }

  private func mark(of id: EntityID, name: String, at point: Point) -> Drawing.Node {
    let entity = context.network.entity(id) ?? .agency(Agency(id: id, name: id.rawValue))
    var node =
      entity.sort == .city
      ? context.marks.mark(.inMainGroup, department: .unknown, name, 11)
      : context.marks.body(entity, name: name, side: 10)
    node.elementID = context.slugs.anchor(id, entity.sort)
    node.position = point
    node.tooltip = entity.displayName
    return node
  }

  private func edge(to id: EntityID, name: String) -> Drawing.Edge {
    let links = center.presentLinks.filter { $0.end(otherThan: center.city.id) == id }
    var edge = Drawing.Edge(from: "n0", to: name)
    let isCity = context.network.isCity(id)
    edge.color = context.palette[isCity ? .bilateral : .agencyLink]
    edge.width = isCity ? 1.6 : 1
    edge.arrowSize = 0.7
    let gives = links.contains { $0.direction == .providerToRecipient && $0.from == center.city.id }
    let receives = links.contains { $0.direction == .providerToRecipient && $0.to == center.city.id }
    edge.direction = gives ? (receives ? .both : .forward) : receives ? .back : Drawing.ArrowDirection.none
    return context.aged(edge, isOld: isOld(id))
  }

  /// Whether the newest evidence of the present links with a partner is old.
  private func isOld(_ id: EntityID) -> Bool {
    context.isOld(
      center.presentLinkPlaces.lazy.filter { context.network.links[$0].end(otherThan: center.city.id) == id })
  }

  /// In one row below the picture, only what occurs in it; the word for the arrow in a row of its own.
  private func addLegend(to composer: inout PageComposer, _ sizes: TextSizes) {
    let top = legendHeight - 10
    let sorts = Set(partners.compactMap { context.network.entity($0)?.sort })
    var x = 8.0
    for (sort, word) in [(Entity.Sort.city, words.city), (.agency, words.agency), (.programme, words.programme)]
    where sorts.contains(sort) {
      let sample = TextSample(word, style: legendStyle)
      var node =
        switch sort {
        case .city: context.marks.mark(.inMainGroup, department: .unknown, "key-city", 9)
        case .agency: context.marks.body(.agency(Agency(id: "", name: "")), name: "key-agency", side: 8)
        case .programme:
          context.marks.body(.programme(Programme(id: "", name: "")), name: "key-programme", side: 9)
        }
      node.position = Point(x: x + 5, y: top)
      composer.add(node)
      composer.addText(sample, left: x + 13, y: top)
      x += 13 + sizes.size(sample).width + 16
    }
    if composer.drawing.edges.contains(where: { $0.direction != Drawing.ArrowDirection.none }) {
      addLine(context.palette[.bilateral], .forward, words.arrow, y: top - 15, to: &composer)
    }
    guard hasPale, let pale = words.pale else { return }
    addLine(context.faded(context.palette[.bilateral]), .none, pale, y: top - 30, to: &composer)
  }

  private func addLine(
    _ color: Color, _ direction: Drawing.ArrowDirection, _ text: String, y: Double, to composer: inout PageComposer
  ) {
    composer.addLine(
      from: Point(x: 8, y: y), to: Point(x: 26, y: y), color: color, width: 1.4, direction: direction)
    composer.addText(TextSample(text, style: legendStyle), left: 32, y: y)
  }
}
