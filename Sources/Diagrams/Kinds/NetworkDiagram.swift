import Analysis
import CityNetwork
import Graphs
import Graphviz
import Language

/// The whole network: cities, agencies and programmes, with the links between them.
package enum NetworkDiagram {
  /// The diagram of a network.
  ///
  /// Every city, agency and programme is drawn, or of large networks the best linked ones (``NetworkSelection``). Cities without a recorded link stand in a strip of their own. The places
  /// of the others come from a spring layout (sfdp) without overlaps. Labels go to as many as find room, the best linked
  /// first, and the caption says how many.
  package static func make(_ context: DiagramContext) -> Diagram {
    let network = context.network
    let context = context.enlarged(
      forMarks: network.cities.count + network.agencies.count + network.programmes.count)
    let plan = NetworkPlan(context)
    let words = context.words
    let title = words.title("diagram.network.title")
    let bodies = [
      network.agencies.isEmpty ? nil : words.count(network.agencies.count, .agency),
      network.programmes.isEmpty ? nil : words.count(network.programmes.count, .programme),
    ]
    let counted = [words.count(network.cities.count, .city)] + bodies.compactMap(\.self)
    let subtitle = words.row(counted + [words.count(network.links.count, .recordedLink)])
    return Diagram(
      layout: plan.layout,
      places: { plan.places($0, $1, title: title, subtitle: subtitle) }
    ) { geometry, sizes in
      plan.compose(geometry, sizes, title: title, subtitle: subtitle)
    }
  }
}

extension DiagramKind {
  /// Everybody and every link.
  public static let network: DiagramKind = DiagramKind(
    "network", options: [.top, .backbone, .places, .evidence],
    inReport: { ground in
      let caption = ground.words.say(ground.isPart ? "report.figure.network.part" : "report.figure.network")
      return .init(request: DiagramRequest(.network), caption: caption)
    }
  ) { context, _, _ in
    NetworkDiagram.make(context)
  }
}

/// What is decided before the layout: who is drawn how, and who is labelled first.
struct NetworkPlan: Sendable {
  struct Label: Sendable {
    let node: String
    let sample: TextSample
  }

  let context: DiagramContext
  let graph: CityGraph
  let selection: NetworkSelection
  let names: [String]
  let diameters: [Double]
  let labels: [Label]
  let strip: [Label]
  let stripTitle: TextSample
  private var words: Wording { context.words }
  private let marksInUse: [CityMark]
  private let sizing: MarkSizing
  let isolated: Set<Int>
  /// Everything that could be named, apart from the strip.
  private let namedAtMost: Int
  /// More names than this find no room on the page, whatever the network.
  private static let labelLimit = 450

  init(_ context: DiagramContext) {
    self.context = context
    stripTitle = TextSample(
      context.words.title(of: .noLink), style: context.style.text(9, isBold: true))
    let graph = context.study.graph(.twoMode)
    self.graph = graph
    names = graph.entities.indices.map { "n\($0)" }
    let degrees = graph.graph.degrees()
    let cityDegrees = graph.entities.map { context.situations[$0]?.cityPartners.count ?? 0 }
    let selection = NetworkSelection(
      graph, context, importance: degrees.indices.map { degrees[$0] + 2 * cityDegrees[$0] })
    self.selection = selection
    let isolated = Set(selection.vertices.filter { degrees[$0] == 0 && context.network.isCity(graph.entities[$0]) })
      .filter { context.anchor?.places[context.anchorName(of: graph.entities[$0])] == nil }
    self.isolated = isolated
    let sizing = MarkSizing(
      partners: selection.vertices.filter { context.network.isCity(graph.entities[$0]) }.map { cityDegrees[$0] },
      isOverview: selection.isOverview)
    self.sizing = sizing
    diameters = graph.entities.indices.map { vertex in
      context.network.isCity(graph.entities[vertex])
        ? sizing.diameter(partners: cityDegrees[vertex]) : 6 + 1.1 * Double(degrees[vertex]).squareRoot()
    }
    let order = selection.vertices.filter { !isolated.contains($0) }.sorted { a, b in
      let (x, y) = (degrees[a] + 2 * cityDegrees[a], degrees[b] + 2 * cityDegrees[b])
      return x != y ? x > y : a < b
    }
    namedAtMost = order.count
    labels = order.prefix(Self.labelLimit).enumerated().map { rank, vertex in
      let isCity = context.network.isCity(graph.entities[vertex])
      let size = rank < 12 ? 11.0 : rank < 45 ? 8.5 : 6.5
      return Label(
        node: "n\(vertex)",
        sample: TextSample(
          Self.shortened(context.network.displayName(of: graph.entities[vertex])),
          style: context.style.text(size, isCity ? .ink : .faintInk, isBold: rank < 12, isItalic: !isCity)))
    }
    strip = isolated.sorted().map { vertex in
      Label(
        node: "n\(vertex)",
        sample: TextSample(
          context.network.displayName(of: graph.entities[vertex]), style: context.style.text(8.5)))
    }
    marksInUse = selection.vertices.compactMap { context.situations[graph.entities[$0]] }.map { CityMark($0) }
  }

  /// The legend, with marks as large as those of the picture.
  func legend(markScale: Double) -> Legend {
    let withBodies = selection.vertices.contains { !context.network.isCity(graph.entities[$0]) }
    var entries = context.marks.legend(cityMarks: marksInUse, withBodies: withBodies)
    entries += [
      .heading(words.say("diagram.legend.links")),
      .edge(
        color: context.palette[.cityLink], width: 1.3, style: .solid, direction: .none,
        words.say("diagram.legend.links.cities")),
    ]
    if withBodies {
      entries.append(
        .edge(
          color: context.palette[.agencyLink], width: 0.6, style: .solid, direction: .none,
          words.say("diagram.legend.links.bodies")))
    }
    entries += context.fadingLegend(context.palette[.cityLink], width: 1.3, isUsed: hasOldLines)
    entries.append(.heading(words.say("diagram.network.size")))
    entries += sizing.examples.map { partners in
      .node(
        context.marks.mark(
          .inMainGroup, department: .unknown, "", sizing.diameter(partners: partners) * markScale),
        words.count(partners, .cityPartner))
    }
    return Legend(entries: entries)
  }

  private var hasOldLines: Bool { selection.edges.contains { context.isOld(graph.linksOfEdges[$0]) } }

  /// The layout to be found: marks a little larger than they will be, so that there is room between them.
  var layout: Drawing {
    var drawing = Drawing(name: "network", layout: .sfdp)
    drawing.page.overlapRemoval = marksMayOverlap ? .keep : .prism
    drawing.page.edgeRouting = .line
    drawing.page.springLength = 40
    drawing.page.repulsiveForce = 1.6
    drawing.page.nodeClearance = 5
    let isKnown = isKnown
    for vertex in selection.vertices where !isolated.contains(vertex) && !isKnown {
      var node = Drawing.Node(names[vertex])
      node.shape = .circle
      node.width = diameters[vertex] * 1.5
      node.height = diameters[vertex] * 1.5
      node.hasFixedSize = true
      drawing.nodes.append(node)
    }
    for edge in isKnown ? [] : selection.edges {
      let (source, target) = graph.graph.edge(edge)
      drawing.edges.append(Drawing.Edge(from: names[source], to: names[target]))
    }
    return drawing
  }

  /// Above some thousand marks there is no room to keep them apart on a page, and trying takes minutes.
  private var marksMayOverlap: Bool { selection.vertices.count > 2_500 }

  func labelSentence(_ count: Int) -> String {
    let all = namedAtMost + strip.count
    return count == namedAtMost
      ? words.say("diagram.named.all", ["all": words.number(all)])
      : words.say(
        "diagram.named", ["named": words.number(count + strip.count), "all": words.number(all)])
  }

  func caption(labelled: Int) -> [String] {
    let merged = words.say("diagram.network.repeated")
    let crowded = marksMayOverlap ? [words.say("diagram.network.crowded")] : []
    let kept = context.anchorSentences(
      selection.vertices.filter { !isolated.contains($0) }.map { graph.entities[$0] })
    return context.caption(
      selection.sentences(graph, context, lines: selection.edges.count) + [labelSentence(labelled), merged]
        + context.fadingSentences(isUsed: hasOldLines) + kept
        + crowded)
  }

  func compose(_ geometry: LayoutGeometry, _ sizes: TextSizes, title: String, subtitle: String) -> Drawing {
    let arrangement = arrangement(geometry, sizes, title: title, subtitle: subtitle)
    let (area, pictureBox, stripPlaces) = (arrangement.area, arrangement.pictureBox, arrangement.strip)
    let marks = marks(at: arrangement.points, scale: arrangement.markScale)
    let boxes = marks.map(NodeStyle.box)
    let anchors = Dictionary(uniqueKeysWithValues: zip(marks.map(\.name), boxes))
    var placer = LabelPlacer(area: pictureBox, obstacles: boxes)
    let requests = labels.enumerated().compactMap { rank, label -> LabelPlacer.Request? in
      guard let anchor = anchors[label.node] else { return nil }
      return .init(node: label.node, sample: label.sample, anchor: anchor, mayUseLeader: rank < 90)
    }
    let placed = placer.place(requests, sizes: sizes).placed

    var composer = PageComposer(
      name: "network", page: PageComposer.a3Landscape, title: title, subtitle: subtitle,
      caption: caption(labelled: placed.count), sizes: sizes, style: context.style)
    addEdges(to: &composer)
    for mark in marks { composer.add(mark) }
    composer.addLabels(placed)
    addStrip(stripPlaces, to: &composer, bottom: area.minY + 8)
    composer.addLegend(legend(markScale: arrangement.markScale))
    return composer.finished()
  }

  private func marks(at points: [String: Point], scale: Double) -> [Drawing.Node] {
    selection.vertices.compactMap { vertex in
      guard let point = points[names[vertex]], let entity = context.network.entity(graph.entities[vertex]) else {
        return nil
      }
      var node: Drawing.Node
      if let situation = context.situations[entity.id] {
        node = context.marks.city(situation, name: names[vertex], diameter: diameters[vertex] * scale)
        node.tooltip = context.tooltip(of: situation)
      } else {
        node = context.marks.body(entity, name: names[vertex], side: diameters[vertex] * scale)
        let partners = String(graph.graph.neighbors(of: vertex).count)
        node.tooltip = words.say(
          "diagram.network.body", ["body": entity.displayName, "partners": partners])
      }
      node.position = point
      return node
    }
  }

  private func addEdges(to composer: inout PageComposer) {
    let order = selection.edges.sorted { a, b in
      let (x, y) = (isBetweenCities(a), isBetweenCities(b))
      return x != y ? !x : a < b
    }
    for index in order {
      let (source, target) = graph.graph.edge(index)
      var edge = Drawing.Edge(from: names[source], to: names[target])
      let isCities = isBetweenCities(index)
      edge.color = context.palette.transparent(isCities ? .cityLink : .agencyLink, isCities ? 0.75 : 0.5)
      edge.width = isCities ? 1.1 : 0.5
      edge.direction = Drawing.ArrowDirection.none
      let ends =
        "\(context.network.displayName(of: graph.entities[source])) – \(context.network.displayName(of: graph.entities[target]))"
      edge.tooltip = "\(ends): \(words.count(graph.linksOfEdges[index].count, .link))"
      edge.classes = [isCities ? "city-link" : "agency-link"]
      composer.add(context.aged(edge, isOld: context.isOld(graph.linksOfEdges[index])))
    }
  }

  private func isBetweenCities(_ edge: Int) -> Bool {
    let (source, target) = graph.graph.edge(edge)
    return context.network.isCity(graph.entities[source]) && context.network.isCity(graph.entities[target])
  }

  /// The cities without a recorded link, side by side with their names, in as many rows as they need.
  private func addStrip(_ places: StripPlaces, to composer: inout PageComposer, bottom: Double) {
    guard !strip.isEmpty else { return }
    let top = bottom + Double(places.rowCount - 1) * StripPlaces.rowHeight
    composer.addText(stripTitle, left: composer.pictureArea.minX, y: top + 14)
    for (label, place) in zip(strip, places.places) {
      guard let vertex = Int(label.node.dropFirst()), let situation = context.situations[graph.entities[vertex]] else {
        continue
      }
      let y = top - Double(place.row) * StripPlaces.rowHeight
      var mark = context.marks.city(situation, name: label.node, diameter: 7)
      mark.position = Point(x: place.x + 5, y: y)
      mark.tooltip = context.tooltip(of: situation)
      composer.add(mark)
      composer.addText(label.sample, left: place.x + StripPlaces.room, y: y)
    }
  }

  private static func shortened(_ name: String) -> String {
    name.count <= 34 ? name : name.prefix(32) + "…"
  }
}

/// Where the cities without a recorded link stand: in rows from left to right, so that none is left out.
struct StripPlaces {
  static let rowHeight = 13.0
  /// From the left edge of a mark, with its widest outline, to its name.
  static let room = 17.0

  let places: [(row: Int, x: Double)]
  let rowCount: Int

  var height: Double { places.isEmpty ? 0 : 21 + Double(rowCount) * Self.rowHeight }

  init(_ labels: [NetworkPlan.Label], sizes: TextSizes, left: Double, right: Double) {
    var places: [(row: Int, x: Double)] = []
    var (row, x) = (0, left)
    for label in labels {
      let width = Self.room + sizes.size(label.sample).width
      if x > left, x + width > right { (row, x) = (row + 1, left) }
      places.append((row, x))
      x += width + 16
    }
    self.places = places
    rowCount = places.isEmpty ? 0 : row + 1
  }
}
