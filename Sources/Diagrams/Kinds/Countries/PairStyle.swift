import Analysis
import CityNetwork
import Graphviz
import Language

/// How the lines between two countries are drawn.
struct PairStyle: Sendable {
  let palette: Palette
  /// The links of the strongest pair that is drawn.
  let mostLinks: Int
  private static let widest = 9.0

  /// What a pair's links say about who provides.
  enum Direction: CaseIterable {
    case oneWay, bothWays, mutual, unknown

    init(_ pair: CountryFlows.Pair) {
      self =
        if pair.forward > 0, pair.back > 0 {
          .bothWays
        } else if pair.forward + pair.back > 0 {
          .oneWay
        } else {
          pair.mutual > 0 ? .mutual : .unknown
        }
    }

    func title(in words: Wording) -> String {
      switch self {
      case .oneWay: words.say("diagram.countries.lines.oneWay")
      case .bothWays: words.say("diagram.countries.lines.bothWays")
      case .mutual: words.say("diagram.countries.lines.mutual")
      case .unknown: words.say("diagram.countries.lines.unknown")
      }
    }
  }

  /// Points, in proportion to the square root of the number of links, but never too thin to see.
  func width(_ links: Int) -> Double {
    max(0.6, min(Self.widest, 1.1 * Double(links).squareRoot() * min(1, 8 / Double(mostLinks).squareRoot())))
  }

  private func color(_ direction: Direction) -> Color {
    switch direction {
    case .oneWay, .bothWays: palette.transparent(.provides, 0.7)
    case .mutual: palette.transparent(.mutual, 0.7)
    case .unknown: palette.transparent(.unknown, 0.8)
    }
  }

  func edge(for pair: CountryFlows.Pair, tail: String, head: String) -> Drawing.Edge {
    let direction = Direction(pair)
    var edge = Drawing.Edge(from: tail, to: head)
    edge.color = color(direction)
    edge.width = width(pair.links)
    edge.direction =
      pair.forward > 0 ? (pair.back > 0 ? .both : .forward) : pair.back > 0 ? .back : Drawing.ArrowDirection.none
    edge.arrowSize = 0.45 + edge.width * 0.09
    edge.classes = ["country-pair"]
    return edge
  }

  func tooltip(of pair: CountryFlows.Pair, in words: Wording) -> String {
    let (first, second) = (words.country(pair.first), words.country(pair.second))
    func provided(_ links: Int, from: String, to: String) -> String {
      words.say("diagram.countries.tooltip.provided", ["number": words.number(links), "from": from, "to": to])
    }
    var parts = ["\(first) – \(second): \(words.count(pair.links, .link))"]
    if pair.forward > 0 { parts.append(provided(pair.forward, from: first, to: second)) }
    if pair.back > 0 { parts.append(provided(pair.back, from: second, to: first)) }
    if pair.mutual > 0 {
      parts.append(words.say("diagram.countries.tooltip.mutual", ["number": words.number(pair.mutual)]))
    }
    if pair.unknown > 0 {
      parts.append(words.say("diagram.countries.tooltip.unknown", ["number": words.number(pair.unknown)]))
    }
    return parts.joined(separator: "; ")
  }

  /// The lines of the legend: who provides, then the widths.
  func legend(_ pairs: [CountryFlows.Pair], in words: Wording) -> [Legend.Entry] {
    let directions = Set(pairs.map { Direction($0) })
    let used = Direction.allCases.filter(directions.contains)
    let steps = Set([1, Int(Double(mostLinks).squareRoot().rounded()), mostLinks]).filter { $0 > 0 }.sorted()
    return [.heading(words.say("diagram.countries.lines"))]
      + used.map { direction in
        let arrows: Drawing.ArrowDirection =
          switch direction {
          case .oneWay: .forward
          case .bothWays: .both
          case .mutual, .unknown: .none
          }
        return .edge(
          color: color(direction), width: 2, style: .solid, direction: arrows, direction.title(in: words))
      } + [.heading(words.say("diagram.countries.lines.width"))]
      + steps.map {
        .edge(
          color: color(used.first ?? .unknown), width: width($0), style: .solid, direction: .none,
          words.count($0, .link))
      }
  }
}
