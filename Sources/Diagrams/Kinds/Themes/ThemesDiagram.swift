import Analysis
import CityNetwork
import Graphviz
import Language

/// Small multiples: the same network once for each theme or kind of link, every city at the same place in each panel.
package enum ThemesDiagram {
  /// How many panels find room on a page.
  package static let panelLimit = 12

  /// The panels of a network.
  ///
  /// One layout of all links gives the places. In each panel the cities, agencies and programmes with a link on its
  /// theme, and these links, are inked; everybody else is a faint dot, so that a place means the same in every panel. The
  /// themes with most links have a panel, and so have the links whose theme is not recorded; what is beyond
  /// ``panelLimit`` is counted in the caption.
  package static func make(_ context: DiagramContext, by grouping: PanelGrouping = .theme) -> Diagram {
    let plan = ThemesPlan(context, grouping: grouping)
    return Diagram(layout: plan.layout) { geometry, sizes in plan.compose(geometry, sizes) }
  }
}

extension DiagramKind {
  /// One small panel for each theme or kind of link.
  public static let themes = DiagramKind("themes", options: [.top, .grouping]) { context, request, _ in
    ThemesDiagram.make(context, by: request.grouping)
  }
}

/// What is decided before the layout: the panels, and who is inked in each.
struct ThemesPlan: Sendable {
  struct Panel: Sendable {
    let title: TextSample
    let counts: TextSample
    /// Who has a link here, by their place in ``ThemesPlan/entities``.
    let inked: [Int]
    /// The pairs with a link here, by places in ``ThemesPlan/entities``.
    let pairs: [(Int, Int)]
    /// The best linked, first those with most links.
    let labels: [(vertex: Int, sample: TextSample)]
  }

  let context: DiagramContext
  let grouping: PanelGrouping
  let panels: [Panel]
  /// Whoever has a place: all with a link, or of many the best linked, by id.
  let entities: [EntityID]
  let pairs: [(Int, Int)]
  let subtitle: String
  let caption: [String]
  let legend: Legend
  /// How many are named in each panel, as far as there is room.
  private static func named(panels: Int) -> Int { panels == 1 ? 150 : panels <= 4 ? 40 : 10 }
  /// Where more than ``NetworkSelection/wholeLimit`` have a link, how many have a place.
  private static let overviewCount = NetworkSelection.overviewCount

  init(_ context: DiagramContext, grouping: PanelGrouping) {
    self.context = context
    self.grouping = grouping
    let (network, words) = (context.network, context.words)
    let linked = Self.selected(network, top: context.thinning.top)
    entities = linked
    let vertex = Dictionary(uniqueKeysWithValues: linked.enumerated().map { ($1, $0) })
    func pairs(of links: some Sequence<Link>) -> [(Int, Int)] {
      let keys = Set(
        links.compactMap { link -> [Int]? in
          guard let from = vertex[link.from], let to = vertex[link.to], from != to else { return nil }
          return [min(from, to), max(from, to)]
        })
      return keys.map { ($0[0], $0[1]) }.sorted { $0 < $1 }
    }
    self.pairs = pairs(of: network.links)
    let groups = grouping.panels(of: network, in: words)
    let known = groups.filter(\.isKnown)
    let unknown = groups.filter { !$0.isKnown }
    let room = ThemesDiagram.panelLimit - unknown.count
    let drawn = known.prefix(room) + unknown
    panels = drawn.map { group in
      let links = group.links.map { network.links[$0] }
      var ends: [Int: Int] = [:]
      for link in links {
        for id in [link.from, link.to] { if let index = vertex[id] { ends[index, default: 0] += 1 } }
      }
      let everybody = Set(links.flatMap { [$0.from, $0.to] })
      let cities = everybody.count(where: network.isCity)
      let best = ends.keys.sorted { a, b in
        let (x, y) = (ends[a] ?? 0, ends[b] ?? 0)
        return x != y ? x > y : linked[a] < linked[b]
      }
      let others = everybody.count - cities
      let (linkCount, cityCount) = (words.count(links.count, .link), words.count(cities, .city))
      let counts =
        others > 0
        ? words.say("diagram.themes.counts.others", count: others, ["links": linkCount, "cities": cityCount])
        : words.say("diagram.themes.counts", ["links": linkCount, "cities": cityCount])
      return Panel(
        title: TextSample(
          words.capitalized(group.title.count <= 32 ? group.title : group.title.prefix(30) + "…"),
          style: context.style.text(10.5, isBold: true, isItalic: !group.isKnown)),
        counts: TextSample(counts, style: context.style.text(8, .faintInk)), inked: ends.keys.sorted(),
        pairs: pairs(of: links),
        labels: best.prefix(Self.named(panels: drawn.count)).map { index in
          let name = network.displayName(of: linked[index])
          let isCity = network.isCity(linked[index])
          return (
            index,
            TextSample(
              name.count <= 24 ? name : name.prefix(22) + "…",
              style: context.style.text(7.5, isCity ? .ink : .faintInk, isItalic: !isCity))
          )
        })
    }
    subtitle = grouping.subtitle(
      links: network.links.count { !$0.isSelfLink }, unknown: unknown.first?.links.count ?? 0, panels: known.count,
      in: words)
    let inked = Set(panels.flatMap(\.inked)).map { linked[$0] }
    let lines = Set(panels.flatMap { panel in panel.pairs.map { [$0.0, $0.1] } })
    let ink = Drawn(inked, in: context, lines: lines.count)
    caption = context.caption(
      [ink.sentence] + Self.leftOut(ink, entities: linked, context)
        + Self.sentences(grouping, known: known, drawn: Array(drawn.map(\.title)), entities: linked, context))
    let hasOthers = linked.contains { !network.isCity($0) }
    legend = Self.legend(context, hasOthers: hasOthers)
  }

  /// Whoever has a link, or of many the best linked, by id.
  private static func selected(_ network: CityNetwork, top: Int?) -> [EntityID] {
    var partners: [EntityID: Set<EntityID>] = [:]
    for link in network.links where !link.isSelfLink {
      partners[link.from, default: []].insert(link.to)
      partners[link.to, default: []].insert(link.from)
    }
    let limit = top ?? (partners.count <= NetworkSelection.wholeLimit ? partners.count : overviewCount)
    let order = partners.mapValues(\.count).sorted { a, b in a.value != b.value ? a.value > b.value : a.key < b.key }
    return order.prefix(limit).map(\.key).sorted()
  }

  /// What the caption says of those that have no place.
  private static func leftOut(_ ink: Drawn, entities: [EntityID], _ context: DiagramContext) -> [String] {
    let (network, words) = (context.network, context.words)
    let linked = Set(network.links.lazy.filter { !$0.isSelfLink }.flatMap { [$0.from, $0.to] })
    guard entities.count < linked.count else { return [] }
    let sentence = ink.leftOutSentence(of: network, rule: words.say("diagram.themes.undrawn.rule"))
    return [sentence, words.say("diagram.themes.undrawn.numbers")].compactMap(\.self)
  }

  private static func sentences(
    _ grouping: PanelGrouping, known: [PanelLinks], drawn: [String], entities: [EntityID], _ context: DiagramContext
  ) -> [String] {
    let (network, words) = (context.network, context.words)
    var sentences = [words.say("diagram.themes.rule", count: entities.count), words.say("diagram.themes.rule.others")]
    if grouping == .theme {
      let several = network.links.count { !$0.isSelfLink && Set($0.themes).count > 1 }
      if several > 0 {
        sentences.append(words.say("diagram.themes.several", ["links": words.count(several, .link)]))
      }
    }
    let left = known.filter { !drawn.contains($0.title) }
    if !left.isEmpty {
      let list = words.list(left.map { "\($0.title) (\(words.number($0.links.count)))" }, limit: 20)
      sentences.append(words.say("diagram.themes.undrawn.panels", ["panels": list]))
    }
    let withLink = Set(network.links.lazy.filter { !$0.isSelfLink }.flatMap { [$0.from, $0.to] })
    let unlinked = network.cities.count - withLink.count(where: network.isCity)
    if unlinked > 0, entities.count == withLink.count {
      sentences.append(words.say("diagram.themes.undrawn.cities", ["cities": words.count(unlinked, .city)]))
    }
    let selfLinks = network.links.count(where: \.isSelfLink)
    if selfLinks > 0 {
      sentences.append(words.say("diagram.undrawn.self", ["links": words.count(selfLinks, .link)]))
    }
    return sentences + [words.say("diagram.themes.repeated")]
  }

  private static func legend(_ context: DiagramContext, hasOthers: Bool) -> Legend {
    let style = PanelStyle(context.palette)
    let words = context.words
    var entries: [Legend.Entry] = [
      .heading(words.say("diagram.themes.marks")),
      .node(style.mark("", .city, diameter: 7), words.say("diagram.themes.mark.city")),
    ]
    if hasOthers {
      entries += [
        .node(style.mark("", .agency, diameter: 7), words.say("diagram.themes.mark.agency")),
        .node(style.mark("", .programme, diameter: 7), words.say("diagram.themes.mark.programme")),
      ]
    }
    entries += [
      .node(style.faintDot("", diameter: 3), words.say("diagram.themes.mark.faint")),
      .heading(words.say("diagram.legend.links")),
      .edge(
        color: style.line(isBetweenCities: true), width: 1.1, style: .solid, direction: .none,
        words.say("diagram.legend.links.cities")),
    ]
    if hasOthers {
      entries.append(
        .edge(
          color: style.line(isBetweenCities: false), width: 0.6, style: .solid, direction: .none,
          words.say("diagram.legend.links.bodies")))
    }
    return Legend(entries: entries)
  }

  var layout: Drawing {
    var drawing = Drawing(name: "themes", layout: .sfdp)
    drawing.page.overlapRemoval = .prism
    drawing.page.edgeRouting = .line
    drawing.page.springLength = 40
    drawing.page.repulsiveForce = 1.6
    for index in entities.indices {
      var node = Drawing.Node("n\(index)")
      node.shape = .circle
      (node.width, node.height, node.hasFixedSize) = (10, 10, true)
      drawing.nodes.append(node)
    }
    for (from, to) in pairs { drawing.edges.append(Drawing.Edge(from: "n\(from)", to: "n\(to)")) }
    return drawing
  }
}
