import Analysis
import CityNetwork
import Graphviz
import Language

/// What is decided before the layout: who is drawn, and what became of each pair.
struct ChangePlan: Sendable {
  struct Label: Sendable {
    let vertex: Int
    let sample: TextSample
  }

  let context: DiagramContext
  var words: Wording { context.words }
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
    let words = context.words
    let lines = PairChange.allCases.filter { (counts[$0] ?? 0) > 0 && !($0 == .notTold && leftOut > 0) }
    return Legend(
      entries: [.heading(words.say("diagram.change.lines", ["from": String(from), "to": String(to)]))]
        + lines.map {
          .edge(
            color: context.palette[$0.role], width: $0.width, style: $0.stroke, direction: .none,
            words.say(
              "diagram.change.line",
              ["change": $0.title(from, to, in: words), "number": words.number(counts[$0] ?? 0)]))
        }
        + [
          .heading(words.say("diagram.change.marks")),
          .node(city("", .begun, context.palette), words.say("diagram.change.mark.begun")),
          .node(city("", .ended, context.palette), words.say("diagram.change.mark.ended")),
          .node(city("", .notTold, context.palette), words.say("diagram.change.mark.unknown")),
          .node(city("", .kept, context.palette), words.say("diagram.change.mark.other")),
          .node(style.mark("", .agency, diameter: 8), words.say("diagram.legend.agency")),
          .node(style.mark("", .programme, diameter: 9), words.say("diagram.legend.programme")),
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

  var title: String { words.title("diagram.change.title", ["from": String(from), "to": String(to)]) }

  var subtitle: String {
    func number(_ change: PairChange) -> String { words.number(counts[change] ?? 0) }
    return words.say(
      "diagram.change.subtitle",
      [
        "from": String(from), "to": String(to), "begun": number(.begun), "ended": number(.ended),
        "kept": number(.kept), "unknown": number(.notTold),
      ])
  }

  /// What stands in the picture where nothing is drawn.
  var note: TextSample {
    PageComposer.note(
      leftOut > 0 ? words.say("diagram.change.empty.undated") : words.say("diagram.change.empty"), context.style)
  }

  func caption(named: Int) -> [String] {
    var sentences = [
      drawn.sentence,
      entities.isEmpty
        ? words.say("diagram.change.named.nobody")
        : named == entities.count
          ? words.say("diagram.change.named.all", ["number": words.number(named)])
          : words.say(
            "diagram.change.named.some", ["named": words.number(named), "all": words.number(entities.count)]),
      words.say("diagram.change.rule", ["from": String(from)]),
    ]
    if leftOut > 0 {
      sentences.append(words.say("diagram.change.undrawn.unknown", ["pairs": words.count(leftOut, .pair)]))
    }
    if outside > 0 {
      sentences.append(
        words.say(
          "diagram.change.undrawn.outside",
          ["pairs": words.count(outside, .pair), "from": String(from), "to": String(to)]))
    }
    if pairsBeside > 0 {
      sentences +=
        drawn.leftOutSentence(of: context.network, rule: words.say("diagram.change.undrawn.rule"))
        .map { [$0] } ?? []
      sentences.append(words.say("diagram.change.undrawn.beside", ["pairs": words.count(pairsBeside, .pair)]))
      return context.caption(sentences)
    }
    let others = context.network.cities.count - entities.count(where: context.network.isCity)
    if others > 0 {
      sentences.append(words.say("diagram.change.undrawn.cities", ["cities": words.count(others, .city)]))
    }
    return context.caption(sentences)
  }
}
