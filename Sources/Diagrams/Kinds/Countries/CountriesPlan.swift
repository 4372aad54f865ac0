import Analysis
import CityNetwork
import Graphviz

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
    stripTitle = TextSample("No recorded link abroad", style: context.style.text(9, isBold: true))
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
        .heading("Countries, by cities recorded"),
        .node(samples[0], "most: \(English.count(Int(largest), "city", "cities"))"), .node(samples[1], "few"),
      ] + lines.legend(backbone.pairs))
    caption = context.caption(Self.sentences(flows, backbone))
  }

  /// What is written on a line.
  func number(of pair: CountryFlows.Pair) -> TextSample {
    TextSample(English.number(pair.links), style: context.style.text(7, isBold: true))
  }

  private static func lines(
    of member: CountryFlows.Member, size: Double, _ context: DiagramContext
  ) -> [TextSample] {
    let name = Country.name(of: member.code)
    let cities = English.count(member.cities, "city", "cities")
    let within = member.linksWithin > 0 ? ", \(English.number(member.linksWithin)) within" : ""
    return [
      TextSample(name.count <= 30 ? name : name.prefix(28) + "…", style: context.style.text(size, isBold: true)),
      TextSample(
        cities + within, style: context.style.text(max(6, size * 0.66))),
    ]
  }

  private static func sentences(_ flows: CountryFlows, _ backbone: CountryFlows.Backbone) -> [String] {
    func count(_ links: (CountryFlows.Pair) -> Int) -> Int { flows.pairs.reduce(0) { $0 + links($1) } }
    let all = count(\.links)
    let drawn = backbone.pairs.reduce(0) { $0 + $1.links }
    var sentences = [
      "Drawn: \(English.count(flows.members.count, "country", "countries")), \(English.count(backbone.pairs.count, "line")).",
      "A box tells a country's cities and, where there are any, the links between two of them (“within”).",
      "A number on a line is that of its links, told from 2 on where there is room.",
    ]
    if backbone.threshold == 1 {
      sentences.append(
        "Lines: all \(English.count(flows.pairs.count, "pair")) of countries with \(English.count(all, "link")), ended ones included."
      )
    } else {
      let left = flows.pairs.count - backbone.pairs.count
      sentences.append(
        "Lines: every pair of countries with at least \(English.count(backbone.threshold, "link")), and each country's strongest; "
          + "\(English.count(backbone.pairs.count, "pair")) with \(English.count(drawn, "link")), ended ones included. "
          + "Left out: \(English.count(left, "weaker pair")) with \(English.count(all - drawn, "link")).")
    }
    if all > 0, all == count(\.unknown) {
      sentences.append("No link abroad says who provides.")
    } else {
      sentences.append(
        "Of the \(English.count(all, "link")) abroad, \(English.number(count { $0.forward + $0.back })) say who provides, "
          + "\(English.number(count(\.mutual))) are mutual, \(English.number(count(\.unknown))) do not say.")
    }
    if flows.intermediaryLinks > 0 {
      sentences.append(
        "\(English.count(flows.intermediaryLinks, "link")) with agencies or programmes \(flows.intermediaryLinks == 1 ? "is" : "are") counted here only."
      )
    }
    if flows.selfLinks > 0 {
      sentences.append("\(English.count(flows.selfLinks, "link")) of a city with itself not drawn.")
    }
    return sentences
  }
}
