import Analysis
import CityNetwork
import Graphviz
import Language

/// What is decided before the layout: which pairs are drawn, and what the boxes say.
struct CountriesPlan: Sendable {
  struct CountryBox: Sendable {
    let member: CountryFlows.Member
    let node: String
    let lines: [TextSample]
  }

  let context: DiagramContext
  let flows: CountryFlows
  let backbone: CountryFlows.Backbone
  /// Countries with a drawn pair, by code.
  let boxes: [CountryBox]
  /// Countries without any link abroad, by code.
  let strip: [CountryBox]
  let stripTitle: TextSample
  /// The pairs that are drawn, the strongest first.
  let order: [Int]
  let legend: Legend
  let caption: [String]
  let nodes: [String: String]
  let lines: PairStyle

  init(_ context: DiagramContext, _ flows: CountryFlows) {
    self.context = context
    let words = context.words
    let backbone = flows.backbone(limit: CountriesDiagram.pairLimit)
    self.flows = flows
    self.backbone = backbone
    let largest = Double(flows.members.map(\.cities).max() ?? 1)
    // Many countries need smaller letters to have room.
    let range = flows.members.count > 80 ? 6.5...12.0 : 8.0...15.0
    let all = flows.members.enumerated().map { index, member in
      let share = (Double(member.cities) / max(1, largest)).squareRoot()
      let size = range.lowerBound + share * (range.upperBound - range.lowerBound)
      return CountryBox(
        member: member, node: "n\(index)", lines: Self.lines(of: member, size: size, context))
    }
    boxes = all.filter { $0.member.linksAbroad > 0 }
    strip = all.filter { $0.member.linksAbroad == 0 }
    stripTitle = TextSample(words.say("diagram.countries.strip"), style: context.style.text(9, isBold: true))
    nodes = Dictionary(uniqueKeysWithValues: all.map { ($0.member.code, $0.node) })
    let lines = PairStyle(palette: context.palette, mostLinks: backbone.pairs.map(\.links).max() ?? 1)
    self.lines = lines
    order = backbone.pairs.indices.sorted { a, b in
      let (x, y) = (backbone.pairs[a].links, backbone.pairs[b].links)
      return x != y ? x > y : a < b
    }
    let samples = [range.upperBound, range.lowerBound].map { size -> Drawing.Node in
      var node = Self.box("", context.palette)
      (node.label, node.textStyle, node.labelMargin) = (
        "A", context.style.text(size, isBold: true), Size(width: 0, height: 0)
      )
      (node.width, node.height) = (18, size * 1.4)
      return node
    }
    legend = Legend(
      entries: [
        .heading(words.say("diagram.countries.boxes")),
        .node(samples[0], words.say("diagram.countries.boxes.most", ["cities": words.count(Int(largest), .city)])),
        .node(samples[1], words.say("diagram.countries.boxes.few")),
      ] + lines.legend(backbone.pairs, in: words))
    caption = context.caption(Self.sentences(flows, backbone, in: words))
  }

  /// What is written on a line.
  func number(of pair: CountryFlows.Pair) -> TextSample {
    TextSample(context.words.number(pair.links), style: context.style.text(7, isBold: true))
  }

  private static func lines(
    of member: CountryFlows.Member, size: Double, _ context: DiagramContext
  ) -> [TextSample] {
    let words = context.words
    let name = words.country(member.code)
    let cities = words.count(member.cities, .city)
    let counts =
      member.linksWithin > 0
      ? words.say("diagram.countries.box", ["cities": cities, "within": words.number(member.linksWithin)]) : cities
    return [
      TextSample(name.count <= 30 ? name : name.prefix(28) + "…", style: context.style.text(size, isBold: true)),
      TextSample(counts, style: context.style.text(max(6, size * 0.66))),
    ]
  }

  private static func sentences(
    _ flows: CountryFlows, _ backbone: CountryFlows.Backbone, in words: Wording
  ) -> [String] {
    func count(_ links: (CountryFlows.Pair) -> Int) -> Int { flows.pairs.reduce(0) { $0 + links($1) } }
    let all = count(\.links)
    let drawn = backbone.pairs.reduce(0) { $0 + $1.links }
    var sentences = [
      words.say(
        "diagram.countries.drawn",
        [
          "countries": words.count(flows.members.count, .country), "lines": words.count(backbone.pairs.count, .line),
        ]), words.say("diagram.countries.rule"),
    ]
    if backbone.threshold == 1 {
      sentences.append(
        words.say(
          "diagram.countries.lines.all",
          ["pairs": words.count(flows.pairs.count, .pair), "links": words.count(all, .link)]))
    } else {
      sentences += [
        words.say(
          "diagram.countries.lines.strong",
          [
            "least": words.count(backbone.threshold, .link), "pairs": words.count(backbone.pairs.count, .pair),
            "links": words.count(drawn, .link),
          ]),
        words.say(
          "diagram.countries.undrawn.weak", count: flows.pairs.count - backbone.pairs.count,
          ["links": words.count(all - drawn, .link)]),
      ]
    }
    if all > 0, all == count(\.unknown) {
      sentences.append(words.say("diagram.countries.provision.none"))
    } else {
      sentences.append(
        words.say(
          "diagram.countries.provision",
          [
            "links": words.count(all, .link), "provided": words.number(count { $0.forward + $0.back }),
            "mutual": words.number(count(\.mutual)), "unknown": words.number(count(\.unknown)),
          ]))
    }
    if flows.bodyLinks > 0 {
      sentences.append(words.say("diagram.countries.undrawn.bodies", count: flows.bodyLinks))
    }
    if flows.unplacedLinks > 0 {
      sentences.append(words.say("diagram.countries.undrawn.unplaced", count: flows.unplacedLinks))
    }
    if flows.selfLinks > 0 {
      sentences.append(
        words.say("diagram.undrawn.self", ["links": words.count(flows.selfLinks, .link)]))
    }
    return sentences
  }
}
