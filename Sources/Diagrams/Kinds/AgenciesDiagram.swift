import Analysis
import CityNetwork
import Graphviz
import Language

/// Agencies and programmes with the cities they reach: who is shared, and who hangs on one of them alone.
package enum AgenciesDiagram {
  /// The two-mode diagram of a network.
  ///
  /// Every agency and programme that a city is linked with is drawn. A city linked with two or more of them is a mark of
  /// its own. The cities linked with just one are counted in that one's box, so that nothing is left out silently. Of large
  /// networks the foremost are drawn, of small ones every city (``AgenciesSelection``).
  package static func make(_ context: DiagramContext) -> Diagram {
    let bodiesOfCity = AgenciesSelection.bodiesOfCity(context.network)
    let selection = AgenciesSelection(bodiesOfCity, context)
    let context = context.enlarged(forMarks: selection.bodies.count + selection.cities.count)
    let plan = AgenciesPlan(context, selection, bodiesOfCity: bodiesOfCity)
    let words = context.words
    let title = words.title("diagram.agencies.title")
    let subtitle = words.say(
      "diagram.agencies.subtitle",
      [
        "bodies": words.count(plan.selection.reach.count, .body),
        "cities": words.count(plan.sharedCities.count + plan.foldedCount, .city),
      ])
    return Diagram(
      layout: plan.layout,
      places: { plan.places($0, $1, title: title, subtitle: subtitle) }
    ) { geometry, sizes in
      plan.compose(geometry, sizes, title: title, subtitle: subtitle)
    }
  }
}

extension DiagramKind {
  /// Agencies and programmes with the cities they reach.
  public static let agencies: DiagramKind = DiagramKind(
    "agencies", options: [.top, .places, .evidence],
    inReport: { .init(request: DiagramRequest(.agencies), caption: $0.words.say("report.figure.agencies")) }
  ) { context, _, _ in
    AgenciesDiagram.make(context)
  }
}

struct AgenciesPlan: Sendable {
  struct BodyBox: Sendable {
    let id: EntityID
    let node: String
    let lines: [TextSample]
    let isProgramme: Bool
    let cities: Int
  }

  let context: DiagramContext
  let bodies: [EntityID]
  let boxes: [BodyBox]
  let sharedCities: [EntityID]
  let selection: AgenciesSelection
  let foldedCount: Int
  let labels: [(String, TextSample)]
  let legend: Legend
  let edges: [(city: EntityID, body: EntityID, isOld: Bool)]
  let names: [EntityID: String]

  init(
    _ context: DiagramContext, _ selection: AgenciesSelection, bodiesOfCity: [EntityID: Set<EntityID>]
  ) {
    self.context = context
    let (network, words) = (context.network, context.words)
    let (bodies, shared) = (selection.bodies, selection.cities)
    self.bodies = bodies
    sharedCities = shared
    foldedCount = bodiesOfCity.count - shared.count
    self.selection = selection
    var names: [EntityID: String] = [:]
    for id in bodies + shared { names[id] = "n\(names.count)" }
    self.names = names
    let shownBodies = Set(bodies)
    edges = shared.flatMap { city in
      (bodiesOfCity[city] ?? []).filter(shownBodies.contains).sorted().map { body in
        (city: city, body: body, isOld: Self.isOld(city, body, context))
      }
    }
    boxes = bodies.map { id in
      let reach = selection.reach[id] ?? .init()
      let alone = reach.alone
      let name = network.displayName(of: id)
      let style = context.style.text(reach.cities >= 8 ? 10 : 8, isBold: true)
      let cities = String(reach.cities)
      let count =
        alone == 0 ? cities : words.say("diagram.agencies.box", ["cities": cities, "alone": String(alone)])
      return BodyBox(
        id: id, node: names[id] ?? "",
        lines: [
          TextSample(name.count <= 30 ? name : name.prefix(28) + "…", style: style),
          TextSample(count, style: context.style.text(7.5)),
        ], isProgramme: network.entity(id)?.sort == .programme, cities: reach.cities)
    }
    labels = shared.sorted { a, b in
      let (x, y) = (bodiesOfCity[a]?.count ?? 0, bodiesOfCity[b]?.count ?? 0)
      return x != y ? x > y : a < b
    }.enumerated().map { rank, id in
      (
        names[id] ?? "",
        TextSample(network.displayName(of: id), style: context.style.text(rank < 30 ? 8.5 : 7))
      )
    }
    let marks = Set(shared.compactMap { context.situations[$0] }.map { CityMark($0) })
    var (agency, programme) = (
      Self.box("", isProgramme: false, context.palette), Self.box("", isProgramme: true, context.palette)
    )
    (agency.width, agency.height, programme.width, programme.height) = (14, 9, 14, 9)
    legend = Legend(
      entries: [
        .heading(words.say("diagram.agencies.boxes")), .node(agency, words.say("diagram.legend.agency")),
        .node(programme, words.say("diagram.legend.programme")),
      ] + context.marks.legend(cityMarks: Array(marks), withBodies: false) + [
        .heading(words.say("diagram.agencies.lines")),
        .edge(
          color: context.palette.transparent(.cityLink, 0.5), width: 0.7, style: .solid, direction: .none,
          words.say("diagram.agencies.line")),
      ]
        + context.fadingLegend(
          context.palette.transparent(.cityLink, 0.5), width: 0.7, isUsed: edges.contains(where: \.isOld)))
  }

  /// Whether the newest evidence of all links between a city and an agency or programme is old.
  private static func isOld(_ city: EntityID, _ body: EntityID, _ context: DiagramContext) -> Bool {
    let network = context.network
    guard let city = network.cityIndex(of: city), let body = network.entityIndex(of: body) else { return false }
    return context.isOld(
      network.linkPlaces(at: city).lazy.filter { network.ends(ofLinkAt: $0).end(otherThan: city) == body })
  }

  var layout: Drawing {
    var drawing = Drawing(name: "agencies", layout: .sfdp)
    drawing.page.overlapRemoval = .prism
    drawing.page.edgeRouting = .line
    drawing.page.springLength = 60
    drawing.page.repulsiveForce = 1.4
    drawing.page.nodeClearance = 6
    for box in boxes {
      var node = Drawing.Node(box.node)
      node.shape = .box
      node.width = (box.lines.map { Double($0.text.count) * $0.style.size * 0.62 }.max() ?? 40) + 14
      node.height = 30
      node.hasFixedSize = true
      drawing.nodes.append(node)
    }
    for id in sharedCities {
      var node = Drawing.Node(names[id] ?? "")
      node.shape = .box
      node.width = 44
      node.height = 16
      node.hasFixedSize = true
      drawing.nodes.append(node)
    }
    for (city, body, _) in edges { drawing.edges.append(Drawing.Edge(from: names[city] ?? "", to: names[body] ?? "")) }
    return drawing
  }

  func caption(labelled: Int) -> [String] {
    context.caption(
      selection.sentences(context, lines: edges.count, labelled: labelled)
        + context.fadingSentences(isUsed: edges.contains(where: \.isOld))
        + context.anchorSentences(bodies + sharedCities))
  }

  private func composer(
    labelled: Int, _ sizes: TextSizes, title: String, subtitle: String, in style: DiagramStyle
  ) -> PageComposer {
    PageComposer(
      name: "agencies", page: PageComposer.a3Landscape, title: title, subtitle: subtitle,
      caption: caption(labelled: labelled), sizes: sizes, style: style)
  }

  func compose(_ geometry: LayoutGeometry, _ sizes: TextSizes, title: String, subtitle: String) -> Drawing {
    context.style.largestFitting { compose(geometry, sizes, title: title, subtitle: subtitle, in: $0) }
  }

  private func compose(
    _ geometry: LayoutGeometry, _ sizes: TextSizes, title: String, subtitle: String, in style: DiagramStyle
  ) -> (drawing: Drawing, covered: Int) {
    let full = composer(labelled: labels.count, sizes, title: title, subtitle: subtitle, in: style)
    let area = full.pictureArea
    let arrangement = arrangement(geometry, sizes, in: full)
    let points = arrangement.points
    let boxNodes = boxes.compactMap { box in points[box.node].map { node(for: box, at: $0, sizes) } }
    let marks = sharedCities.compactMap { id -> Drawing.Node? in
      guard let name = names[id], let point = points[name], let situation = context.situations[id] else { return nil }
      var mark = context.marks.city(situation, name: name, diameter: 7.5)
      mark.position = point
      mark.tooltip = context.tooltip(of: situation)
      return mark
    }
    let obstacles = (boxNodes + marks).map(NodeStyle.box)
    let anchors = Dictionary(uniqueKeysWithValues: zip((boxNodes + marks).map(\.name), obstacles))
    var placer = LabelPlacer(area: area, obstacles: obstacles)
    let requests = labels.enumerated().compactMap { rank, label -> LabelPlacer.Request? in
      anchors[label.0].map { .init(node: label.0, sample: label.1, anchor: $0, mayUseLeader: rank < 60) }
    }
    let placed = placer.place(requests, sizes: sizes).placed
    var page = composer(labelled: placed.count, sizes, title: title, subtitle: subtitle, in: style)
    for (city, body, isOld) in edges {
      var edge = Drawing.Edge(from: names[city] ?? "", to: names[body] ?? "")
      edge.color = context.palette.transparent(.cityLink, 0.35)
      edge.width = 0.6
      edge.direction = Drawing.ArrowDirection.none
      page.add(context.aged(edge, isOld: isOld))
    }
    for mark in marks { page.add(mark) }
    for (box, node) in zip(boxes, boxNodes) {
      page.add(node)
      guard let center = node.position else { continue }
      page.addText(box.lines[0], center: Point(x: center.x, y: center.y + 5))
      page.addText(box.lines[1], center: Point(x: center.x, y: center.y - 6))
    }
    page.addLabels(placed)
    page.addLegend(legend)
    return (page.finished(), arrangement.covered)
  }

  func node(for box: BodyBox, at point: Point, _ sizes: TextSizes) -> Drawing.Node {
    var node = Self.box(box.node, isProgramme: box.isProgramme, context.palette)
    node.elementID = context.slugs.anchor(box.id, box.isProgramme ? .programme : .agency)
    node.width = (box.lines.map { sizes.size($0).width }.max() ?? 20) + 8
    node.height = 25
    node.position = point
    node.tooltip = "\(context.network.displayName(of: box.id)): \(context.words.count(box.cities, .city))"
    return node
  }

  private static func box(_ name: String, isProgramme: Bool, _ palette: Palette) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = isProgramme ? .roundedBox : .box
    node.hasFixedSize = true
    node.fillColor = palette[isProgramme ? .programmeBox : .agencyBox]
    node.strokeColor = palette[isProgramme ? .programme : .agency]
    node.strokeWidth = 1
    node.classes = [isProgramme ? "programme" : "agency"]
    return node
  }
}
