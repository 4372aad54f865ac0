import Analysis
package import CityNetwork
import Foundation
import Graphs
import Graphviz
import Language

/// One city with its partners, and the links among them.
package enum EgoDiagram {
  /// The diagram of a city and everybody it is linked with; nil when there is no such city.
  ///
  /// The city stands in the middle of a ring: its city partners, ordered by country, and at the left agencies and
  /// programmes. Colours tell the kind of link, arrows who provides, dashes what has ended.
  package static func make(_ context: DiagramContext, city: EntityID) -> Diagram? {
    guard let center = context.situations[city] else { return nil }
    let plan = EgoPlan(context, center: center)
    let title = context.words.title("diagram.ego.title", ["city": center.city.name])
    let subtitle = context.tooltip(of: center)
    // The rings are exact circles, so there is nothing for a layout to find.
    return Diagram { _, sizes in
      plan.compose(sizes, title: title, subtitle: subtitle)
    }
  }
}

extension DiagramKind {
  /// One city and its partners.
  public static let ego: DiagramKind = DiagramKind(
    "ego", options: [.city, .top, .evidence], need: .city,
    example: { examples, _ in examples.city.map { DiagramRequest(.ego, city: $0) } },
    inReport: { ground in
      let best = try ground.study.metrics().rows.filter { ground.study.shows($0.id) }
        .max { ($0.degree, $1.id) < ($1.degree, $0.id) }
      guard let best, best.degree > 0, ground.context.situations[best.id] != nil else { return nil }
      let caption = ground.words.say(
        ground.isPart ? "report.figure.leader.part" : "report.figure.leader", ["city": best.name])
      return .init(request: DiagramRequest(.ego, city: best.id), caption: caption, name: "ego-best-linked")
    }
  ) { context, request, _ in
    guard let city = request.city, let diagram = EgoDiagram.make(context, city: city) else {
      throw DiagramRequest.Fault.noCity(request.city)
    }
    return diagram
  }
}

private struct EgoPlan: Sendable {
  let context: DiagramContext
  let center: CitySituation
  let cities: [EntityID]
  let others: [EntityID]
  let legend: Legend
  let caption: [String]
  private let lines: [Line]

  /// A line of the picture, with the links that it stands for.
  private struct Line: Sendable {
    let from: EntityID
    let to: EntityID
    let places: [Int]
    let links: [Link]
  }

  /// How many partners have room round the city.
  private static let partnerLimit = 60

  private var centerStyle: TextStyle { context.style.text(15, isBold: true) }
  private var isCrowded: Bool { cities.count + others.count > 36 }
  private var cityStyle: TextStyle { context.style.text(isCrowded ? 8.5 : 10.5) }
  private var otherStyle: TextStyle { context.style.text(isCrowded ? 8 : 10, .faintInk, isItalic: true) }

  init(_ context: DiagramContext, center: CitySituation) {
    self.context = context
    self.center = center
    let ends = Set(center.links.map { $0.end(otherThan: center.city.id) })
    let (network, words) = (context.network, context.words)
    func partnerCount(_ id: EntityID) -> Int { context.situations[id]?.cityPartners.count ?? 0 }
    let limit = context.thinning.top ?? Self.partnerLimit
    // Agencies and programmes keep a share of the ring: they are few, and open many doors.
    let bodies = ends.filter { !network.isCity($0) }.sorted()
    let bodyRoom = max(limit / 4, limit - (ends.count - bodies.count))
    others = Array(bodies.prefix(bodyRoom))
    let ranked = ends.filter(network.isCity).sorted { a, b in
      let (x, y) = (partnerCount(a), partnerCount(b))
      return x != y ? x > y : a < b
    }
    cities = ranked.prefix(max(0, limit - others.count)).sorted { a, b in
      let (x, y) = (network.city(a)?.country ?? "", network.city(b)?.country ?? "")
      return x != y ? x < y : a < b
    }
    let shown = Set([center.city.id] + cities + others)
    let graph = context.study.graph(.twoMode)
    lines = (0..<graph.graph.edgeCount).compactMap { index in
      let (source, target) = graph.graph.edge(index)
      let (from, to) = (graph.entities[source], graph.entities[target])
      guard shown.contains(from), shown.contains(to) else { return nil }
      let places = graph.linksOfEdges[index]
      return Line(from: from, to: to, places: places, links: places.map { network.links[$0] })
    }
    let hasFaded = lines.contains { Self.isFaded($0, context) }
    let kinds = Link.Kind.allCases.filter { kind in center.links.contains { $0.kind == kind } }
    let marks = Set(cities.compactMap { context.situations[$0] }.map { CityMark($0) } + [CityMark(center)])
    legend = Legend(
      entries: [.heading(words.say("diagram.ego.legend"))] + context.lines.legend(kinds) + [
        .edge(
          color: context.palette[.ink], width: 1.2, style: .solid, direction: .forward,
          words.say("diagram.ego.provides")),
        .edge(
          color: context.palette[.ink], width: 1.2, style: .solid, direction: .none, words.say("diagram.ego.mutual")),
        .edge(
          color: context.palette[.ink], width: 1.2, style: .dashed, direction: .none, words.say("diagram.ego.ended")),
        .edge(
          color: context.palette[.agencyLink], width: 0.8, style: .solid, direction: .none,
          words.say("diagram.ego.others")),
      ] + context.fadingLegend(context.palette[.ink], width: 1.2, isUsed: hasFaded)
        + context.marks.legend(cityMarks: Array(marks), withBodies: !others.isEmpty))
    let drawn = Drawn([center.city.id] + cities + others, in: context, lines: lines.count).sentence
    let left = Self.leftOut(partners: ranked.count - cities.count, bodies: bodies.count - others.count, in: words)
    caption = context.caption(
      [drawn] + left + [
        words.say(
          "diagram.ego.links",
          [
            "links": words.count(center.links.count, .recordedLink), "cities": words.countOrNo(ranked.count, .city),
            "bodies": words.countOrNo(bodies.count, .body),
          ]), words.say("diagram.ego.repeated"), words.say("diagram.ego.order"),
      ] + context.fadingSentences(isUsed: hasFaded))
  }

  private static func leftOut(partners: Int, bodies: Int, in words: Wording) -> [String] {
    let counts = (words.count(partners, .cityPartner), words.count(bodies, .body))
    return switch (partners > 0, bodies > 0) {
    case (false, false): []
    case (true, false): [words.say("diagram.ego.leftOut.partners", ["partners": counts.0])]
    case (false, true): [words.say("diagram.ego.leftOut.bodies", ["bodies": counts.1])]
    case (true, true): [words.say("diagram.ego.leftOut", ["partners": counts.0, "bodies": counts.1])]
    }
  }

  private func sample(of id: EntityID) -> TextSample {
    if let city = context.network.city(id) {
      return TextSample(Country.label(city.name, in: city.country), style: cityStyle)
    }
    let name = context.network.displayName(of: id)
    return TextSample(name.count <= 36 ? name : name.prefix(34) + "…", style: otherStyle)
  }

  func compose(_ sizes: TextSizes, title: String, subtitle: String) -> Drawing {
    context.style.largestFitting { compose(sizes, title: title, subtitle: subtitle, in: $0) }
  }

  private func compose(
    _ sizes: TextSizes, title: String, subtitle: String, in style: DiagramStyle
  ) -> (drawing: Drawing, covered: Int) {
    var composer = PageComposer(
      name: "ego", page: Size(width: 1000, height: 707), title: title, subtitle: subtitle, caption: caption,
      sizes: sizes, style: style)
    let area = composer.pictureArea
    let middle = area.center
    let ring = Size(width: max(50, area.width / 2 - 118), height: max(50, area.height / 2 - (isCrowded ? 66 : 44)))
    var names: [EntityID: String] = [center.city.id: "n0"]
    var marks: [Drawing.Node] = []
    var labels: [(TextSample, Point)] = []
    var hub = context.marks.city(center, name: "n0", diameter: 26)
    hub.position = middle
    hub.tooltip = context.tooltip(of: center)
    marks.append(hub)
    // Agencies and programmes take the arc at the left, cities the rest, so that no line crosses another's label.
    let all = cities + others
    var grid = BoxGrid(cell: 40)
    var covered = 0
    for (index, id) in all.enumerated() {
      let share = (Double(index) - Double(cities.count - 1) / 2) / Double(max(1, all.count))
      let (dx, dy) = (cos(2 * Double.pi * share), -sin(2 * Double.pi * share))
      let point = Point(
        x: middle.x + dx * ring.width, y: middle.y + dy * ring.height)
      let name = "n\(names.count)"
      names[id] = name
      let mark = mark(of: id, name: name, at: point)
      marks.append(mark)
      grid.insert(NodeStyle.box(of: mark))
      let size = sizes.size(sample(of: id))
      // A label that would cover another moves farther out.
      var label = labelCenter(beside: point, dx, dy, size, distance: 0)
      for distance in stride(from: 0.0, through: 60, by: isCrowded ? 3 : 6) {
        label = area.nearest(to: labelCenter(beside: point, dx, dy, size, distance: distance), fitting: size)
        if grid.isFree(Box(center: label, size: size)) { break }
      }
      if !grid.isFree(Box(center: label, size: size)) { covered += 1 }
      grid.insert(Box(center: label, size: size))
      labels.append((sample(of: id), label))
    }
    addEdges(names, to: &composer)
    for mark in marks { composer.add(mark) }
    for (text, point) in labels { composer.addText(text, center: point, classes: ["label"]) }
    let name = TextSample(center.city.name, style: centerStyle)
    composer.addText(
      name, center: Point(x: middle.x, y: middle.y - 25), ground: context.palette.transparent(.paper, 0.85))
    composer.addLegend(legend)
    return (composer.finished(), covered)
  }

  private func mark(of id: EntityID, name: String, at point: Point) -> Drawing.Node {
    var node: Drawing.Node
    if let situation = context.situations[id] {
      node = context.marks.city(situation, name: name, diameter: 12)
      node.tooltip = context.tooltip(of: situation)
    } else {
      let entity = context.network.entity(id) ?? .agency(Agency(id: id, name: id.rawValue))
      node = context.marks.body(entity, name: name, side: 11)
      node.tooltip = entity.displayName
    }
    node.position = point
    return node
  }

  /// Beside the mark, away from the middle, and farther by a distance.
  private func labelCenter(beside point: Point, _ dx: Double, _ dy: Double, _ size: Size, distance: Double) -> Point {
    Point(
      x: point.x + dx * (size.width / 2 + 11 + distance * 0.4), y: point.y + dy * (size.height / 2 + 9 + distance))
  }

  private func addEdges(_ names: [EntityID: String], to composer: inout PageComposer) {
    for line in lines {
      guard let tail = names[line.from], let head = names[line.to] else { continue }
      composer.add(
        context.aged(edge(line.links, tail: tail, head: head, from: line.from), isOld: isFaded(line)))
    }
  }

  /// A line of which an end is known is dashed, which says more.
  private func isFaded(_ line: Line) -> Bool { Self.isFaded(line, context) }

  private static func isFaded(_ line: Line, _ context: DiagramContext) -> Bool {
    context.isOld(line.places) && !line.links.allSatisfy(context.study.judgement.hasEnded)
  }

  private func edge(_ links: [Link], tail: String, head: String, from: EntityID) -> Drawing.Edge {
    var edge = Drawing.Edge(from: tail, to: head)
    edge.direction = Drawing.ArrowDirection.none
    edge.arrowSize = 0.7
    guard tail == "n0" || head == "n0" else {
      edge.color = context.palette.transparent(.agencyLink, 0.7)
      edge.width = 0.8
      return edge
    }
    let kind = EdgeStyle.leadingKind(of: links)
    edge.color = context.lines.color(of: kind)
    edge.style = context.lines.stroke(of: kind)
    edge.classes = [kind.rawValue]
    edge.width = 1.2 + 0.6 * Double(min(4, links.count - 1))
    if links.allSatisfy(context.study.judgement.hasEnded) {
      edge.style = .dashed
      edge.classes.append("ended")
    }
    let provides = links.contains { $0.direction == .providerToRecipient && $0.from == from }
    let receives = links.contains { $0.direction == .providerToRecipient && $0.to == from }
    if provides { edge.direction = receives ? .both : .forward } else if receives { edge.direction = .back }
    edge.tooltip = links.map { $0.title ?? context.words.name(of: $0.kind) }.joined(separator: "; ")
    return edge
  }
}
