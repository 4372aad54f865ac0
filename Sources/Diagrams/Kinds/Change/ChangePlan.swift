import Analysis
import CityNetwork
import Graphviz

/// What is decided before the layout: who is drawn, and what became of each pair.
struct ChangePlan: Sendable {
  struct Label: Sendable {
    let vertex: Int
    let sample: TextSample
  }

  let context: DiagramContext
  let from: Int
  let to: Int
  /// Whoever has a drawn pair, by id.
  let entities: [EntityID]
  private let drawn: Drawn
  /// Those that are drawn.
  let pairs: [ChangeFacts.Pair]
  let counts: [PairChange: Int]
  /// Pairs that were there neither in nor between the two years.
  let outside: Int
  /// Pairs that the years tell nothing of and that are not drawn, as there are so many.
  let leftOut: Int
  /// Pairs with an end that is not drawn, as it changed less than others.
  let pairsBeside: Int
  let labels: [Label]
  let legend: Legend
  private static let labelLimit = 300

  init(_ context: DiagramContext, _ facts: ChangeFacts) {
    self.context = context
    from = facts.from
    to = facts.to
    let network = context.network
    let entities = facts.entities
    self.entities = entities
    pairs = facts.pairs
    (counts, outside, leftOut, pairsBeside) = (facts.counts, facts.outside, facts.leftOut, facts.pairsBeside)
    drawn = Drawn(entities, in: context, lines: pairs.count)
    var changes = Array(repeating: 0, count: entities.count)
    var degrees = changes
    for pair in pairs {
      for end in [pair.from, pair.to] {
        degrees[end] += 1
        if pair.change == .begun || pair.change == .ended { changes[end] += 1 }
      }
    }
    let order = entities.indices.sorted { a, b in
      let (x, y) = (changes[a] * 3 + degrees[a], changes[b] * 3 + degrees[b])
      return x != y ? x > y : a < b
    }
    labels = order.prefix(Self.labelLimit).enumerated().map { rank, index in
      let name = network.displayName(of: entities[index])
      let isCity = network.isCity(entities[index])
      return Label(
        vertex: index,
        sample: TextSample(
          name.count <= 34 ? name : name.prefix(32) + "…",
          style: context.style.text(
            rank < 15 ? 10 : 7.5, isCity ? .ink : .faintInk, isBold: rank < 15 && isCity, isItalic: !isCity)))
    }
    legend = Self.legend(context, from, to, counts: counts, leftOut: leftOut)
  }

  private static func legend(
    _ context: DiagramContext, _ from: Int, _ to: Int, counts: [PairChange: Int], leftOut: Int
  ) -> Legend {
    let style = PanelStyle(context.palette)
    let lines = PairChange.allCases.filter { (counts[$0] ?? 0) > 0 && !($0 == .notTold && leftOut > 0) }
    return Legend(
      entries: [.heading("Lines, \(from) and \(to)")]
        + lines.map {
          .edge(
            color: context.palette[$0.role], width: $0.width, style: $0.stroke, direction: .none,
            "\($0.title(from, to)): \(English.number(counts[$0] ?? 0))")
        }
        + [
          .heading("Marks"), .node(city("", .begun, context.palette), "city with begun lines only"),
          .node(city("", .ended, context.palette), "city with ended lines only"),
          .node(city("", .notTold, context.palette), "city with lines not told only"),
          .node(city("", .kept, context.palette), "other city"),
          .node(style.mark("", .agency, diameter: 8), "agency or network"),
          .node(style.mark("", .programme, diameter: 9), "programme"),
        ])
  }

  /// The mark of a city, in the colour of what its lines have in common.
  static func city(_ name: String, _ change: PairChange, _ palette: Palette) -> Drawing.Node {
    var node = Drawing.Node(name)
    node.shape = palette.isWithoutHue && change == .ended ? .diamond : .circle
    let role: Palette.Role = change == .passing ? .kept : change.role
    (node.width, node.height, node.hasFixedSize) = (8, 8, true)
    node.fillColor = palette[role]
    node.strokeColor = palette[.paper]
    node.strokeWidth = 0.5
    node.classes = ["city"]
    return node
  }

  var title: String { "What changed between \(from) and \(to)" }

  var subtitle: String {
    func number(_ change: PairChange) -> String { English.number(counts[change] ?? 0) }
    return
      "Pairs linked by \(to): \(number(.begun)) begun after \(from), \(number(.ended)) ended before \(to), \(number(.kept)) there in both years; \(number(.notTold)) whose years do not tell"
  }

  /// What stands in the picture where nothing is drawn.
  var note: TextSample {
    PageComposer.note(
      leftOut > 0 ? "No year is recorded that tells what began or ended." : "No link is recorded for these years.",
      context.style)
  }

  func caption(named: Int) -> [String] {
    var sentences = [
      drawn.sentence,
      entities.isEmpty
        ? "Nobody is drawn."
        : named == entities.count
          ? "All \(English.number(named)) are named."
          : "Named are \(English.number(named)) of \(English.number(entities.count)), those with most change first; the others are named in the SVG file when the pointer rests on them.",
      "A line stands for all links between two ends. A link that began by \(from) and of which no end and no later year is recorded is neither kept nor ended here: its years do not tell.",
    ]
    if leftOut > 0 {
      sentences.append(
        "Not drawn, as there are so many: \(English.count(leftOut, "pair")) whose years do not tell.")
    }
    if outside > 0 {
      sentences.append(
        "Not drawn: \(English.count(outside, "pair")) that ended before \(from) or begin after \(to).")
    }
    if pairsBeside > 0 {
      sentences +=
        drawn.leftOutSentence(
          of: context.network, rule: "with less change than those drawn or none; --top draws another number"
        ).map { [$0] } ?? []
      sentences.append(
        "With them \(English.count(pairsBeside, "pair")) not drawn; the numbers beside the lines of the legend count all pairs."
      )
      return context.caption(sentences)
    }
    let others = context.network.cities.count - entities.count(where: context.network.isCity)
    if others > 0 { sentences.append("\(English.count(others, "city", "cities")) without a line not drawn.") }
    return context.caption(sentences)
  }
}
