package import Analysis
import CityNetwork
import Graphviz
import Language

/// The cities with the most urgent gaps, and who could reach them.
package enum GapsDiagram {
  /// How many cities are drawn with two lines of text each: what fits legibly on one page.
  package static let cityLimit = 24
  /// How many are drawn where there are more than ``compactFrom``: one line each.
  package static let compactLimit = 40
  /// From how many gaps on each city has one line.
  package static let compactFrom = 200

  /// The diagram of the most urgent gaps.
  ///
  /// At the right stand the cities, the most urgent of the register; to their left whoever they are linked with, and
  /// farther left the hub or helper through whom they could be reached. A solid line is a recorded link of the city, a
  /// dashed one the way on.
  ///
  /// - Parameter register: The gap register of the context's network.
  package static func make(_ context: DiagramContext, register: GapRegister) -> Diagram {
    let cities = GapsSelection(context, register).entries.count
    // A city takes the room of two marks: it has two lines of text.
    let context = context.enlarged(forMarks: cities <= 15 ? 2 * cities : .max)
    let plan = GapsPlan(context, register: register)
    let words = context.words
    let title = words.title("diagram.gaps.title")
    let subtitle = words.say(
      "diagram.gaps.subtitle",
      ["cities": words.count(plan.entries.count, .city), "all": words.number(register.entries.count)])
    return Diagram(layout: plan.layout) { geometry, sizes in
      plan.compose(geometry, sizes, title: title, subtitle: subtitle)
    }
  }
}

extension DiagramKind {
  /// The cities with the most urgent gaps, and who could reach them.
  public static let gaps: DiagramKind = DiagramKind(
    "gaps", options: [.top, .weights, .evidence],
    inReport: { ground in .init(request: DiagramRequest(.gaps), caption: ground.words.say("report.figure.gaps")) }
  ) { context, request, options in
    GapsDiagram.make(
      context, register: try context.asked.running(options).gaps.keeping(context.asked.shows))
  }
}

struct GapsPlan: Sendable {
  let context: DiagramContext
  let entries: [GapEntry]
  /// Whether each city has one line of text, so that more have room.
  let isCompact: Bool
  let caption: [String]
  let legend: Legend
  /// The classes in the picture, the gravest first; the first bears the number 1, the next 2, and so on.
  private let classes: [Standing]
  let doors: [Door]
  let ways: [Way]

  /// A box to the left of the cities. The same body may stand in both columns.
  struct Door: Hashable, Sendable {
    let id: EntityID
    let isOwnPartner: Bool
    let name: String
  }

  /// A line from a box to one farther right.
  struct Way: Hashable, Sendable {
    let from: String
    let to: String
    let isRecorded: Bool
    /// How many columns it crosses.
    let columns: Int
  }

  /// What stands in the picture where nothing is drawn.
  var note: TextSample { PageComposer.note(context.words.say("diagram.gaps.none"), context.style) }
  private var boldStyle: TextStyle { context.style.text(9, isBold: true) }
  private var plainStyle: TextStyle { context.style.text(7.5) }
  /// The room at the left edge of a city's box for the number of its class.
  static let numberWidth = 15.0

  init(_ context: DiagramContext, register: GapRegister) {
    self.context = context
    let words = context.words
    let selection = GapsSelection(context, register)
    let entries = selection.entries
    self.entries = entries
    isCompact = selection.isCompact
    var doors: [Door] = []
    func door(_ id: EntityID, isOwnPartner: Bool) -> String {
      if let known = doors.first(where: { $0.id == id && $0.isOwnPartner == isOwnPartner }) { return known.name }
      let door = Door(id: id, isOwnPartner: isOwnPartner, name: "d\(doors.count)")
      doors.append(door)
      return door.name
    }
    var ways: [Way] = []
    for (index, entry) in entries.enumerated() {
      guard let through = entry.wayIn?.through, let first = through.first, let last = through.last else { continue }
      let situation = context.situations[entry.id]
      let isOwn = situation.map { ($0.cityPartners + $0.bodies).contains(first) } ?? false
      guard isOwn else {
        ways.append(Way(from: door(last, isOwnPartner: false), to: "n\(index)", isRecorded: false, columns: 2))
        continue
      }
      let own = door(first, isOwnPartner: true)
      ways.append(Way(from: own, to: "n\(index)", isRecorded: true, columns: 1))
      if through.count > 1 {
        ways.append(Way(from: door(last, isOwnPartner: false), to: own, isRecorded: false, columns: 1))
      }
    }
    var seen = Set<Way>()
    self.ways = ways.filter { seen.insert($0).inserted }
    self.doors = doors
    let classes = Set(entries.compactMap(\.primary)).sorted()
    self.classes = classes
    legend = Legend(
      entries: [.heading(words.say("diagram.gaps.cities"))]
        + classes.enumerated().map { index, gapClass in
          var sample = Self.sample(fill: context.palette[Self.role(of: gapClass)], context.palette)
          sample.label = String(index + 1)
          sample.textStyle = context.style.text(7.5, isBold: true)
          return .node(sample, context.words.title(of: gapClass))
        } + [
          .heading(words.say("diagram.gaps.ways")),
          .node(Self.sample(fill: context.palette[.paper], context.palette), words.say("diagram.gaps.body")),
          .node(Self.sample(fill: context.palette[.cityBox], context.palette), words.say("diagram.gaps.hub")),
          .edge(
            color: context.palette[.cityLink], width: 1.2, style: .solid, direction: .none,
            words.say("diagram.gaps.recorded")),
          .edge(
            color: context.palette[.wayOn], width: 1.2, style: .dashed, direction: .forward,
            words.say("diagram.gaps.possible")),
        ])
    let ids = entries.map(\.id) + doors.map(\.id)
    let twice = ids.count - Set(ids).count
    var counted = [Drawn(Set(ids), in: context, lines: self.ways.count).sentence]
    if twice > 0 { counted.append(words.say("diagram.gaps.twice", count: twice)) }
    counted.append(words.say("diagram.gaps.leftOut", ["cities": words.countOrNo(selection.leftOut, .city)]))
    caption = context.caption(
      counted + [
        words.say("diagram.gaps.order"), words.say("diagram.gaps.hub.rule", ["partners": String(register.hubDegree)]),
        words.say("diagram.gaps.department.rule"), words.say("diagram.gaps.ways.rule"),
      ])
  }

  private func number(ofClass index: Int) -> TextSample { TextSample(String(index + 1), style: boldStyle) }

  func lines(of entry: GapEntry) -> [TextSample] {
    let words = context.words
    let people = entry.population.map { words.count($0, .person) } ?? words.say("diagram.gaps.people.unknown")
    let facts =
      switch entry.internationalDepartment {
      case .yes: words.say("diagram.gaps.city.department", ["people": people])
      case .no: words.say("diagram.gaps.city.noDepartment", ["people": people])
      case .unknown: words.say("diagram.gaps.city.unknownDepartment", ["people": people])
      }
    if isCompact {
      return [TextSample("\(Country.label(entry.name, in: entry.country)): \(facts)", style: context.style.text(8))]
    }
    return [
      TextSample(Country.label(entry.name, in: entry.country), style: boldStyle), TextSample(facts, style: plainStyle),
    ]
  }

  func doorSample(_ id: EntityID) -> TextSample { TextSample(doorName(id), style: boldStyle) }

  private func doorName(_ id: EntityID) -> String {
    let name = context.network.displayName(of: id)
    let short = name.count <= 32 ? name : name.prefix(30) + "…"
    return context.network.city(id).map { Country.label(short, in: $0.country) } ?? short
  }

  var layout: Drawing {
    var drawing = Drawing(name: "gaps", isDirected: true, layout: .dot)
    drawing.page.rankDirection = .leftToRight
    drawing.page.rankSeparation = 130
    drawing.page.nodeSeparation = isCompact ? 2 : 5
    for (index, entry) in entries.enumerated() {
      drawing.nodes.append(sized("n\(index)", lines(of: entry), isNumbered: true))
    }
    for door in doors { drawing.nodes.append(sized(door.name, [doorSample(door.id)])) }
    for way in ways {
      var edge = Drawing.Edge(from: way.from, to: way.to)
      edge.direction = Drawing.ArrowDirection.none
      edge.minimumRanks = way.columns
      drawing.edges.append(edge)
    }
    return drawing
  }

  private func sized(_ name: String, _ lines: [TextSample], isNumbered: Bool = false) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = .box
    node.hasFixedSize = true
    node.width = (lines.map { Double($0.text.count) * $0.style.size * 0.6 }.max() ?? 40) + 16
    if isNumbered { node.width = (node.width ?? 0) + Self.numberWidth }
    node.height = lines.count > 1 ? 25 : isCompact ? 15 : 17
    return node
  }

  func compose(_ geometry: LayoutGeometry, _ sizes: TextSizes, title: String, subtitle: String) -> Drawing {
    context.style.largestFitting { compose(geometry, sizes, title: title, subtitle: subtitle, in: $0) }
  }

  private func compose(
    _ geometry: LayoutGeometry, _ sizes: TextSizes, title: String, subtitle: String, in style: DiagramStyle
  ) -> (drawing: Drawing, covered: Int) {
    var page = PageComposer(
      name: "gaps", page: PageComposer.a3Landscape, title: title, subtitle: subtitle, caption: caption, sizes: sizes,
      style: style)
    let fitting = Fitting(geometry, into: page.pictureArea.inset(by: 10), maximumScale: 1.15, stretch: 1.6)
    var points = Dictionary(uniqueKeysWithValues: geometry.nodes.map { ($0.name, fitting.place($0.center)) })
    alignCities(&points, sizes, in: page.pictureArea)
    for (index, entry) in entries.enumerated() {
      guard let point = points["n\(index)"] else { continue }
      let fill = context.palette[entry.primary.map(Self.role) ?? .paper]
      let number = entry.primary.flatMap(classes.firstIndex)
      add(
        "n\(index)", entry.id, lines(of: entry), at: point, fill: fill, number: number,
        tooltip: "\(entry.name), \(context.words.country(entry.country)): \(context.words.reason(of: entry))",
        to: &page, sizes)
    }
    for door in doors {
      guard let point = points[door.name] else { continue }
      let fill = context.network.isCity(door.id) ? context.palette[.cityBox] : context.palette[.paper]
      let line = [doorSample(door.id)]
      add(
        door.name, door.id, line, at: point, fill: fill, tooltip: context.network.displayName(of: door.id), to: &page,
        sizes)
    }
    addWays(to: &page)
    if entries.isEmpty { page.addNote(note) }
    page.addLegend(legend)
    var grid = BoxGrid(cell: 40)
    var covered = 0
    for node in page.drawing.nodes where node.shape == .roundedBox && !node.classes.isEmpty {
      let box = NodeStyle.box(of: node)
      if !grid.isFree(box) { covered += 1 }
      grid.insert(box)
    }
    return (page.finished(), covered)
  }

  private func add(
    _ name: String, _ id: EntityID, _ lines: [TextSample], at point: Point, fill: Color, number: Int? = nil,
    tooltip: String,
    to page: inout PageComposer, _ sizes: TextSizes
  ) {
    let room = number == nil ? 0 : Self.numberWidth
    var node = Drawing.Node(name)
    node.shape = .roundedBox
    node.fillColor = fill
    node.strokeColor = context.palette[.cityLink]
    node.strokeWidth = 0.7
    node.hasFixedSize = true
    node.width = (lines.map { sizes.size($0).width }.max() ?? 20) + 10 + room
    node.height = lines.count > 1 ? 24 : isCompact ? 14 : 16
    let point = page.pictureArea.nearest(
      to: point, fitting: Size(width: node.width ?? 0, height: node.height ?? 0))
    node.position = point
    node.tooltip = tooltip
    let sort = context.network.entity(id)?.sort ?? .city
    node.elementID = context.slugs.anchor(id, sort)
    node.classes = [sort.rawValue]
    page.add(node)
    for (index, line) in lines.enumerated() {
      let offset = lines.count > 1 ? (index == 0 ? 5.0 : -5.5) : 0
      page.addText(line, center: Point(x: point.x + room / 2, y: point.y + offset))
    }
    guard let number else { return }
    let left = point.x - (node.width ?? 0) / 2
    let rule = isCompact ? 5.0 : 8
    page.addLine(
      from: Point(x: left + room, y: point.y - rule), to: Point(x: left + room, y: point.y + rule),
      color: context.palette.transparent(.cityLink, 0.5), width: 0.5)
    page.addText(self.number(ofClass: number), center: Point(x: left + room / 2, y: point.y))
  }
}
