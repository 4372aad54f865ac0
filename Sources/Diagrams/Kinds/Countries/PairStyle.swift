import Analysis
import CityNetwork
import Graphviz

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

    var title: String {
      switch self {
      case .oneWay: "some provide; arrow to recipient"
      case .bothWays: "some provide, both ways"
      case .mutual: "mutual, none says who provides"
      case .unknown: "no link says who provides"
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

  func tooltip(of pair: CountryFlows.Pair) -> String {
    let (first, second) = (Country.name(of: pair.first), Country.name(of: pair.second))
    var parts = ["\(first) – \(second): \(English.count(pair.links, "link"))"]
    if pair.forward > 0 { parts.append("\(English.number(pair.forward)) from \(first) to \(second)") }
    if pair.back > 0 { parts.append("\(English.number(pair.back)) from \(second) to \(first)") }
    if pair.mutual > 0 { parts.append("\(English.number(pair.mutual)) mutual") }
    if pair.unknown > 0 { parts.append("\(English.number(pair.unknown)) that do not say") }
    return parts.joined(separator: "; ")
  }

  /// The lines of the legend: who provides, then the widths.
  func legend(_ pairs: [CountryFlows.Pair]) -> [Legend.Entry] {
    let directions = Set(pairs.map { Direction($0) })
    let used = Direction.allCases.filter(directions.contains)
    let steps = Set([1, Int(Double(mostLinks).squareRoot().rounded()), mostLinks]).filter { $0 > 0 }.sorted()
    return [.heading("Lines: who provides to whom")]
      + used.map { direction in
        let arrows: Drawing.ArrowDirection =
          switch direction {
          case .oneWay: .forward
          case .bothWays: .both
          case .mutual, .unknown: .none
          }
        return .edge(color: color(direction), width: 2, style: .solid, direction: arrows, direction.title)
      } + [.heading("Width: number of links")]
      + steps.map {
        .edge(
          color: color(used.first ?? .unknown), width: width($0), style: .solid, direction: .none,
          English.count($0, "link"))
      }
  }
}
