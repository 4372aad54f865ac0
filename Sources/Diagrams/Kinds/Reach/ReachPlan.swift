import Analysis
import CityNetwork
import Graphviz
import Language

/// What is decided before the layout: the boxes of each column, and the lines between them.
struct ReachPlan: Sendable {
  /// One box: somebody, or several folded into one.
  struct Item: Sendable {
    enum Sort: Sendable { case agency, programme, direct, city, folded }
    let name: String
    let column: Int
    let sort: Sort
    let id: EntityID?
    let label: TextSample
    let tooltip: String
  }

  struct Tie: Sendable {
    let from: String
    let to: String
    /// How many pairs it stands for.
    var count: Int
    var isPresent: Bool
  }

  let context: DiagramContext
  var words: Wording { context.words }
  let facts: ReachFacts
  let entity: Entity
  let items: [Item]
  let ties: [Tie]
  let headings: [TextSample]
  let legend: Legend

  /// How many boxes have room one below the other.
  private static func capacity(_ style: DiagramStyle) -> Int {
    let height = style.composedSize(PageComposer.a3Landscape).height
    return max(8, min(52, Int((height - 150 - 12 * (600 / Double(style.captionWidth)).rounded(.up)) / 12.6)))
  }

  private static func built(_ context: DiagramContext, _ facts: ReachFacts, entity: Entity) -> ReachBuilder {
    var builder = ReachBuilder(context, facts, entity: entity, capacity: capacity(context.style))
    builder.build()
    return builder
  }

  /// How many boxes each column would have in the context's style, which says how many have room.
  static func columns(_ context: DiagramContext, _ facts: ReachFacts, entity: Entity) -> [Int] {
    Dictionary(grouping: built(context, facts, entity: entity).items, by: \.column).values.map(\.count)
  }

  init(_ context: DiagramContext, _ facts: ReachFacts, entity: Entity) {
    self.context = context
    self.facts = facts
    self.entity = entity
    let builder = Self.built(context, facts, entity: entity)
    items = builder.items
    ties = builder.ties
    let (style, words) = (context.style, context.words)
    let programmes = facts.programmes.count
    headings = [
      entity.sort == .programme
        ? words.say("diagram.reach.column.programme") : words.say("diagram.reach.column.agency"),
      programmes == 0 ? "" : words.count(programmes, .programme),
      words.say("diagram.reach.column.cities", ["cities": words.count(facts.cities.count, .city)]),
      words.say("diagram.reach.column.next", ["cities": words.count(facts.nextCities.count, .city)]),
    ].map { TextSample($0, style: style.text(10, isBold: true)) }
    legend = Self.legend(context, items, ties)
  }

  private static func legend(_ context: DiagramContext, _ items: [Item], _ ties: [Tie]) -> Legend {
    let (palette, words) = (context.palette, context.words)
    var entries: [Legend.Entry] = [.heading(words.say("diagram.legend.boxes"))]
    let texts: [(Item.Sort, String)] = [
      (.agency, words.say("diagram.legend.agency")), (.programme, words.say("diagram.legend.programme")),
      (.direct, words.say("diagram.reach.box.direct")), (.city, words.say("diagram.reach.box.city")),
      (.folded, words.say("diagram.reach.box.folded")),
    ]
    for (sort, text) in texts where items.contains(where: { $0.sort == sort }) {
      var node = Drawing.Node("")
      node.hasFixedSize = true
      (node.width, node.height) = (16, 10)
      paint(&node, sort, palette)
      entries.append(.node(node, text))
    }
    let marks = CityMark.allCases.filter { mark in
      items.contains { $0.sort == .city && $0.id.flatMap { context.situations[$0] }.map(CityMark.init) == mark }
    }
    if !marks.isEmpty { entries += context.marks.legend(cityMarks: marks, withBodies: false) }
    entries.append(.heading(words.say("diagram.reach.lines")))
    entries.append(
      .edge(
        color: palette.transparent(.cityLink, 0.6), width: 1, style: .solid, direction: .none,
        words.say("diagram.reach.lines.present")))
    if ties.contains(where: { !$0.isPresent }) {
      entries.append(
        .edge(
          color: palette.transparent(.cityLink, 0.6), width: 1, style: .dashed, direction: .none,
          words.say("diagram.reach.lines.past")))
    }
    return Legend(entries: entries)
  }

  static func paint(_ node: inout Drawing.Node, _ sort: Item.Sort, _ palette: Palette) {
    node.shape = sort == .agency ? .box : .roundedBox
    node.strokeWidth = 0.8
    switch sort {
    case .agency: (node.fillColor, node.strokeColor) = (palette[.agencyBox], palette[.agency])
    case .programme: (node.fillColor, node.strokeColor) = (palette[.programmeBox], palette[.programme])
    case .city:
      (node.fillColor, node.strokeColor) = (palette[.cityBox], palette[.cityBox])
      node.strokeWidth = 0.4
    case .direct, .folded:
      (node.fillColor, node.strokeColor) = (palette[.paper], palette[.unspecified])
      node.strokeStyle = .dashed
      node.strokeWidth = 0.6
    }
  }

  var title: String { words.title("diagram.reach.title", ["name": Self.short(entity.displayName, 60)]) }

  var subtitle: String {
    let cities = words.count(facts.cities.count, .city)
    let next = words.count(facts.nextCities.count, .otherCity)
    guard !facts.programmes.isEmpty else {
      return words.say("diagram.reach.subtitle", ["cities": cities, "next": next])
    }
    return words.say(
      "diagram.reach.subtitle.programmes",
      ["cities": cities, "next": next, "programmes": words.count(facts.programmes.count, .programme)])
  }

  var caption: [String] {
    let cities = items.count { $0.column == 2 && $0.sort == .city }
    let next = items.count { $0.column == 3 && $0.sort == .city }
    let named = Set(items.filter { $0.id != nil }.map(\.name))
    let lines = ties.count { named.contains($0.from) && named.contains($0.to) }
    let (folds, others) = (items.count - named.count, ties.count - lines)
    var sentences = [Drawn(items.compactMap(\.id), in: context, lines: lines).sentence]
    if folds > 0 {
      sentences.append(
        words.say("diagram.reach.besides", ["boxes": words.count(folds, .box), "lines": words.count(others, .line)]))
    }
    sentences += [
      words.say("diagram.reach.rule"), citiesSentence(named: cities), nextSentence(named: next),
    ]
    let folded = facts.programmes.count - items.count { $0.sort == .programme }
    if folded > 0 {
      sentences.append(words.say("diagram.reach.folded", ["programmes": words.count(folded, .programme)]))
    }
    if facts.pairsAmongReached > 0 {
      sentences.append(
        words.say("diagram.reach.undrawn", ["pairs": words.count(facts.pairsAmongReached, .linkedPair)]))
    }
    return context.caption(sentences)
  }

  private func citiesSentence(named: Int) -> String {
    let folded = facts.cities.count - named
    return folded == 0
      ? words.say("diagram.reach.cities.all", ["number": words.number(named)])
      : words.say("diagram.reach.cities.some", ["named": words.number(named), "folded": words.number(folded)])
  }

  private func nextSentence(named: Int) -> String {
    let folded = facts.nextCities.count - named
    return folded == 0
      ? words.say("diagram.reach.next.all", ["number": words.number(named)])
      : words.say("diagram.reach.next.some", ["named": words.number(named), "folded": words.number(folded)])
  }

  static func short(_ name: String, _ length: Int) -> String {
    name.count <= length ? name : name.prefix(length - 2) + "…"
  }

  var layout: Drawing {
    var drawing = Drawing(name: "reach", isDirected: true, layout: .dot)
    drawing.page.rankDirection = .leftToRight
    drawing.page.rankSeparation = 120
    drawing.page.nodeSeparation = 3
    drawing.page.edgeRouting = .line
    for item in items {
      var node = Drawing.Node(item.name)
      node.shape = .box
      node.hasFixedSize = true
      (node.width, node.height) = (90, 10)
      drawing.nodes.append(node)
    }
    for tie in ties {
      var edge = Drawing.Edge(from: tie.from, to: tie.to)
      edge.direction = Drawing.ArrowDirection.none
      drawing.edges.append(edge)
    }
    return drawing
  }
}
