import Analysis
import CityNetwork
import Graphviz

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
    let style = context.style
    let programmes = facts.programmes.count
    headings = [
      entity.sort == .programme ? "Programme" : "Agency",
      programmes == 0 ? "" : English.count(programmes, "programme"),
      "\(English.count(facts.cities.count, "city", "cities")) reached",
      "\(English.count(facts.nextCities.count, "city", "cities")) linked with those",
    ].map { TextSample($0, style: style.text(10, isBold: true)) }
    legend = Self.legend(context, items, ties)
  }

  private static func legend(_ context: DiagramContext, _ items: [Item], _ ties: [Tie]) -> Legend {
    let palette = context.palette
    var entries: [Legend.Entry] = [.heading("Boxes")]
    let texts: [(Item.Sort, String)] = [
      (.agency, "agency or network"), (.programme, "programme"), (.direct, "no programme recorded"), (.city, "city"),
      (.folded, "several, counted"),
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
    if !marks.isEmpty { entries += context.marks.legend(cityMarks: marks, withIntermediaries: false) }
    entries.append(.heading("Lines: the wider, the more links"))
    entries.append(
      .edge(
        color: palette.transparent(.cityLink, 0.6), width: 1, style: .solid, direction: .none, "recorded, has not ended"
      ))
    if ties.contains(where: { !$0.isPresent }) {
      entries.append(
        .edge(
          color: palette.transparent(.cityLink, 0.6), width: 1, style: .dashed, direction: .none, "ended or future only"
        ))
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

  var title: String { "\(Self.short(entity.displayName, 60)) and the cities it reaches" }

  var subtitle: String {
    let through =
      facts.programmes.isEmpty ? "" : " and \(English.count(facts.programmes.count, "programme")) of its"
    return
      "\(English.count(facts.cities.count, "city", "cities")) reached by it\(through); they are linked with "
      + "\(English.count(facts.nextCities.count, "other city", "other cities"))"
  }

  var caption: [String] {
    let cities = items.count { $0.column == 2 && $0.sort == .city }
    let next = items.count { $0.column == 3 && $0.sort == .city }
    let named = Set(items.filter { $0.id != nil }.map(\.name))
    let lines = ties.count { named.contains($0.from) && named.contains($0.to) }
    let (folds, others) = (items.count - named.count, ties.count - lines)
    var sentences = [
      Drawn(items.compactMap(\.id), in: context, lines: lines).sentence
        + (folds > 0
          ? " Besides, \(English.count(folds, "box", "boxes")) without a name of somebody and \(English.count(others, "line")) to or from such."
          : ""),
      "A city is reached where a link with the agency, with a programme of its, or paid by it is recorded, ended ones "
        + "included; next are cities at the other end of links that have not ended.",
    ]
    func drawn(_ count: Int, of all: Int, _ what: String) -> String {
      all == count
        ? "\(what): all \(English.number(all)) named"
        : "\(what): \(English.number(count)) named, those with the most ways and partners; \(English.number(all - count)) folded into boxes"
    }
    sentences.append(
      [
        drawn(cities, of: facts.cities.count, "Cities reached"),
        drawn(next, of: facts.nextCities.count, "Linked with those"),
      ].joined(separator: ". ") + ".")
    let folded = facts.programmes.count - items.count { $0.sort == .programme }
    if folded > 0 { sentences.append("\(English.count(folded, "programme")) folded into one box.") }
    if facts.pairsAmongReached > 0 {
      sentences.append(
        "Not drawn: \(English.count(facts.pairsAmongReached, "linked pair")) of two cities that are both reached.")
    }
    return context.caption(sentences)
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
