import Analysis
import CityNetwork
import Graphs
import Graphviz
import Language

/// What is decided before the layout: which groups get a box, how their members are drawn, and what is named.
struct CommunitiesPlan: Sendable {
  /// A box with marks in it.
  struct Card: Sendable {
    enum Content: Sendable {
      /// One group, by its place among the groups.
      case group(Int)
      /// Several groups of two or three.
      case small([Int])
      /// Whoever has no link.
      case unlinked
    }
    var content: Content
    /// Vertices, in the order in which they find room and names.
    var members: [Int]
    var heading: TextSample
    /// Who is in it, the fullest wording first.
    var details: [TextSample]
  }

  let context: DiagramContext
  var words: Wording { context.words }
  let grouping: Grouping
  /// Whether there is a mark for everybody in the box of the group; otherwise groups are disks.
  let isBoxed: Bool
  let cards: [Card]
  /// The groups that are disks, the biggest first.
  let disks: [Int]
  let labels: [Int: TextSample]
  let legend: Legend
  var title: String { words.title("diagram.communities.title") }

  init(_ context: DiagramContext, _ grouping: Grouping) {
    self.context = context
    self.grouping = grouping
    let count = grouping.graph.entities.count
    isBoxed = count <= CommunitiesDiagram.boxedLimit
    cards = isBoxed ? Self.cards(context, grouping) : []
    disks = isBoxed ? [] : Array(grouping.groups.indices.prefix(CommunitiesDiagram.diskLimit))
    labels = isBoxed ? Self.names(context, grouping, cards) : [:]
    legend = Self.legend(context, grouping, isBoxed: isBoxed, hasDots: count <= CommunitiesDiagram.dotLimit)
  }

  /// One card a group; where there are many groups of two or three, one for all of those; and one for the unlinked.
  private static func cards(_ context: DiagramContext, _ grouping: Grouping) -> [Card] {
    let (style, words) = (context.style, context.words)
    let small = grouping.groups.indices.filter { grouping.groups[$0].members.count <= 3 }
    let folded = small.count > 2 ? small : []
    var cards = grouping.groups.indices.filter { !folded.contains($0) }.map { index in
      let group = grouping.groups[index]
      return Card(
        content: .group(index), members: group.members,
        heading: TextSample(heading(of: group, in: words), style: style.text(11, isBold: true)),
        details: details(of: group, in: words).map { TextSample($0, style: style.text(7.5, .faintInk)) })
    }
    if !folded.isEmpty {
      let members = folded.flatMap { grouping.groups[$0].members }
      cards.append(
        Card(
          content: .small(folded), members: members,
          heading: TextSample(words.say("diagram.communities.small"), style: style.text(11, isBold: true)),
          details: [
            TextSample(
              words.say(
                "diagram.communities.small.detail",
                ["groups": words.count(folded.count, .group), "members": words.count(members.count, .member)]),
              style: style.text(7.5, .faintInk))
          ]))
    }
    if !grouping.unlinked.isEmpty {
      cards.append(
        Card(
          content: .unlinked, members: grouping.unlinked,
          heading: TextSample(words.title(of: .noLink), style: style.text(11, isBold: true)),
          details: [
            TextSample(
              words.say("diagram.communities.unlinked.detail", ["number": words.number(grouping.unlinked.count)]),
              style: style.text(7.5, .faintInk))
          ]))
    }
    return cards
  }

  /// What a group is called, as far as there is room.
  static func heading(of group: Grouping.Group, in words: Wording) -> String {
    words.say("diagram.communities.group", ["name": short(group.name)])
  }

  static func detail(of group: Grouping.Group, in words: Wording) -> String { details(of: group, in: words)[0] }

  /// Who is in a group, in a long, a shorter and a short wording.
  static func details(of group: Grouping.Group, in words: Wording) -> [String] {
    let others = group.members.count - group.cityCount
    let cities = words.count(group.cityCount, .city)
    let bodies = others == 0 ? [] : [words.count(others, .body)]
    let who = words.list([cities] + bodies)
    func countries(_ most: Int) -> String {
      let countries = group.countries.prefix(most).map { "\($0.code) \(words.number($0.count))" }
      let (shown, more) = (words.row(countries), group.countries.count - countries.count)
      guard more > 0 else { return shown }
      return words.say("diagram.communities.countries", ["countries": shown, "more": words.number(more)])
    }
    guard !group.countries.isEmpty else { return [who, words.count(group.members.count, .member)] }
    return [
      "\(who) · \(countries(3))", "\(cities) · \(countries(3))", "\(cities) · \(countries(1))", cities,
    ]
  }

  static func short(_ name: String) -> String { name.count <= 30 ? name : name.prefix(28) + "…" }

  private static func names(_ context: DiagramContext, _ grouping: Grouping, _ cards: [Card]) -> [Int: TextSample] {
    let many = grouping.graph.entities.count > 120
    var labels: [Int: TextSample] = [:]
    for card in cards {
      for (rank, vertex) in card.members.enumerated() {
        let id = grouping.graph.entities[vertex]
        let isFirst = if case .group = card.content { rank == 0 } else { false }
        labels[vertex] = TextSample(
          short(context.network.displayName(of: id)),
          style: context.style.text(
            isFirst ? 9.5 : many && rank > 5 ? 6.5 : 8, context.network.isCity(id) ? .ink : .faintInk, isBold: isFirst,
            isItalic: !context.network.isCity(id)))
      }
    }
    return labels
  }

  private static func legend(_ context: DiagramContext, _ grouping: Grouping, isBoxed: Bool, hasDots: Bool) -> Legend {
    let words = context.words
    let marks = CityMark.allCases.filter { mark in context.situations.values.contains { CityMark($0) == mark } }
    let hasBodies = grouping.graph.entities.contains { !context.network.isCity($0) }
    var ground = Drawing.Node("")
    ground.shape = isBoxed ? .roundedBox : .circle
    ground.hasFixedSize = true
    (ground.width, ground.height) = (isBoxed ? 16 : 12, isBoxed ? 10 : 12)
    ground.fillColor = context.palette[.groupBox]
    ground.strokeColor = context.palette[.agencyLink]
    ground.strokeWidth = 0.7
    var entries: [Legend.Entry] = [
      .heading(isBoxed ? words.say("diagram.legend.boxes") : words.say("diagram.communities.disks")),
      .node(ground, words.say("diagram.communities.ground")),
    ]
    if isBoxed || hasDots {
      // Dots are too small for an outline.
      entries += context.marks.legend(cityMarks: marks, withBodies: hasBodies, withOutlines: isBoxed)
    }
    entries.append(.heading(words.say("diagram.legend.links")))
    if isBoxed {
      entries += [
        .edge(
          color: context.palette.transparent(.cityLink, 0.6), width: 0.9, style: .solid, direction: .none,
          words.say("diagram.communities.links.within")),
        .edge(
          color: context.palette.transparent(.wayOn, 0.4), width: 0.6, style: .dashed, direction: .none,
          words.say("diagram.communities.links.between")),
      ]
    } else {
      let most = grouping.bridges.first?.count ?? 0
      for count in Set([most, most / 4]).filter({ $0 > 0 }).sorted(by: >) {
        entries.append(
          .edge(
            color: context.palette.transparent(.wayOn, 0.3), width: width(of: count, most: most), style: .solid,
            direction: .none,
            words.say("diagram.communities.links.width", ["links": words.count(count, .link)])))
      }
    }
    return Legend(entries: entries)
  }

  static func width(of count: Int, most: Int) -> Double {
    0.4 + 5 * (Double(count) / Double(max(1, most))).squareRoot()
  }

  /// How large the mark of a vertex is, before the scale.
  func diameter(_ vertex: Int) -> Double {
    let id = grouping.graph.entities[vertex]
    let partners = context.situations[id]?.cityPartners.count
    return partners.map { 6 + 2.6 * Double($0).squareRoot() } ?? 9
  }

  var layout: Drawing {
    var drawing = Drawing(name: "communities", layout: .sfdp)
    drawing.page.overlapRemoval = .prism
    drawing.page.edgeRouting = .line
    drawing.page.springLength = 45
    drawing.page.repulsiveForce = 1.3
    drawing.page.nodeClearance = 6
    if isBoxed {
      // Marks and groups are two drawings in one: no edge joins them, so each part finds its own form.
      for (index, card) in cards.enumerated() {
        guard case .group(let group) = card.content else { continue }
        drawing.nodes.append(Self.disk("g\(index)", 40))
        drawing.nodes += grouping.groups[group].members.map { Self.disk("n\($0)", diameter($0) + 8) }
      }
      for edge in edges where edge.isWithin && cardOf[edge.source] != nil && cardOf[edge.target] != nil {
        drawing.edges.append(Drawing.Edge(from: "n\(edge.source)", to: "n\(edge.target)"))
      }
      let places = Dictionary(
        uniqueKeysWithValues: cards.enumerated().compactMap { index, card -> (Int, Int)? in
          if case .group(let group) = card.content { (group, index) } else { nil }
        })
      for bridge in grouping.bridges {
        guard let one = places[bridge.first], let other = places[bridge.second] else { continue }
        drawing.edges.append(Drawing.Edge(from: "g\(one)", to: "g\(other)"))
      }
    } else {
      for (index, diameter) in zip(disks, diskDiameters) { drawing.nodes.append(Self.disk("g\(index)", diameter + 34)) }
      for bridge in shownBridges {
        drawing.edges.append(Drawing.Edge(from: "g\(bridge.first)", to: "g\(bridge.second)"))
      }
    }
    return drawing
  }

  private static func disk(_ name: String, _ diameter: Double) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = .circle
    node.hasFixedSize = true
    (node.width, node.height) = (diameter, diameter)
    return node
  }

  /// The card of every vertex of a group that has a card of its own.
  private var cardOf: [Int: Int] {
    Dictionary(
      uniqueKeysWithValues: cards.enumerated().flatMap { index, card -> [(Int, Int)] in
        if case .group = card.content { card.members.map { ($0, index) } } else { [] }
      })
  }

  /// The linked pairs, and whether both are in one group.
  var edges: [(index: Int, source: Int, target: Int, isWithin: Bool)] {
    (0..<grouping.graph.graph.edgeCount).map { index in
      let (source, target) = grouping.graph.graph.edge(index)
      return (index, source, target, grouping.groupOf[source] == grouping.groupOf[target])
    }
  }
}
