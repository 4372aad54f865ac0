import Analysis
import CityNetwork
import Graphviz
import Language

extension MapPlan {
  private var words: Wording { context.words }

  var title: String { words.title("diagram.map.title") }

  var subtitle: String {
    guard !cities.isEmpty else { return words.say("diagram.map.subtitle.none") }
    return words.say(
      "diagram.map.subtitle", count: cities.count, ["pairs": words.count(pairs.count, .pair)])
  }

  /// - Parameters:
  ///   - named: How many cities bear their names.
  ///   - insetCount: How many parts are shown again.
  func caption(named: Int, insetCount: Int) -> [String] {
    let naming =
      named == cities.count
      ? words.say("diagram.named.all", ["all": words.number(named)])
      : words.say("diagram.named", ["named": words.number(named), "all": words.number(cities.count)])
    let again = insetCount == 0 ? [] : [words.say("diagram.map.again", count: insetCount)]
    return context.caption([drawn.sentence, naming] + again + sentences)
  }

  /// What the caption says whatever finds room.
  var lastingSentences: [String] {
    var sentences = [words.say("diagram.map.lines")]
    sentences += context.fadingSentences(isUsed: mapLines.lines.contains(where: \.isOld))
    if let width = mapLines.width {
      let kilometers = Int((width / 10).rounded()) * 10
      let between = pairs.count - mapLines.pairsWithin
      sentences.append(
        words.say(
          "diagram.map.neighbourhoods.rule", count: mapLines.pairsWithin,
          ["between": words.count(between, .pair), "width": words.number(kilometers)]))
    }
    sentences += unplacedSentences + bodiesSentences
    if hasOverview { sentences.append(words.say("diagram.map.overview.rule")) }
    sentences += [words.sentence(on: projection), words.say("diagram.map.land")]
    if options.showsBorders { sentences.append(words.say("diagram.map.borders")) }
    let renamed = cities.count { options.names[$0.city.id.rawValue] != nil }
    if renamed > 0 { sentences.append(words.say("diagram.map.renamed", count: renamed)) }
    return sentences
  }

  private var unplacedSentences: [String] {
    guard !unplaced.isEmpty else { return [] }
    let shown = unplaced.prefix(20).map { Self.shortened(options.name(of: $0.city)) }
    let row = words.row(shown)
    let more = unplaced.count - shown.count
    let cities = more > 0 ? words.say("list.more", ["items": row, "count": words.number(more)]) : row
    guard unplacedPairCount > 0 else { return [words.say("diagram.map.unplaced", ["cities": cities])] }
    return [
      words.say(
        "diagram.map.unplaced.linked",
        ["pairs": words.count(unplacedPairCount, .pair), "cities": cities])
    ]
  }

  private var bodiesSentences: [String] {
    let network = context.network
    let links = network.links.count { !network.isCity($0.from) || !network.isCity($0.to) }
    guard links > 0 else { return [] }
    return [
      words.say(
        "diagram.map.bodies",
        [
          "agencies": words.count(network.agencies.count, .agency),
          "programmes": words.count(network.programmes.count, .programme), "links": words.count(links, .link),
        ])
    ]
  }

  static func insetStyle(_ style: DiagramStyle) -> TextStyle { style.text(11, isBold: true) }

  static let scaleLengths = [50, 100, 200, 500, 1_000, 2_000]

  func scaleSample(_ kilometers: Int) -> TextSample {
    TextSample(
      words.say("diagram.map.scale", ["length": words.number(kilometers)]), style: context.style.text(7, .faintInk))
  }
}
