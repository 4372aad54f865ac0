import Analysis
import CityNetwork
import Graphviz

extension MapPlan {
  var title: String { "Where the linked cities lie" }

  var subtitle: String {
    let pairs = English.count(pairs.count, "pair of linked cities", "pairs of linked cities")
    guard !cities.isEmpty else { return "No city has coordinates" }
    return
      "\(cities.count == 1 ? "1 city at its place" : "\(English.number(cities.count)) cities at their places"), \(pairs)"
  }

  /// - Parameters:
  ///   - named: How many cities bear their names.
  ///   - insetCount: How many parts are shown again.
  func caption(named: Int, insetCount: Int) -> [String] {
    let naming =
      named == cities.count
      ? "All \(English.number(named)) are named."
      : "Named are \(English.number(named)) of \(English.number(cities.count)), the best linked first; the others are named in the SVG file when the pointer rests on them."
    let again =
      insetCount == 0
      ? []
      : [
        "\(insetCount == 1 ? "The part lettered A is" : "Lettered parts are") shown again, enlarged: a city there is drawn twice and its lines too."
      ]
    return context.caption([drawn.sentence, naming] + again + sentences)
  }

  /// What the caption says whatever finds room.
  var lastingSentences: [String] {
    var sentences = [
      "Lines take the shortest way on the globe; repeated links between the same two are drawn once, ended ones included."
    ]
    if let width = mapLines.width {
      let kilometers = Int((width / 10).rounded()) * 10
      let between = pairs.count - mapLines.pairsWithin
      sentences.append(
        "A line stands for all \(English.count(between, "pair")) between the same two neighbourhoods of about \(English.number(kilometers)) km and runs between the middles of their linked cities; \(English.count(mapLines.pairsWithin, "pair")) within a neighbourhood \(mapLines.pairsWithin == 1 ? "has" : "have") none."
      )
    }
    sentences += unplacedSentences + bodiesSentences
    if hasOverview {
      sentences.append("What lies beyond the edge of the map stands in the small one of all places.")
    }
    sentences.append(projection.sentence + " Land: Natural Earth, 1:110 million.")
    if options.showsBorders {
      sentences.append(
        "Border lines and names of countries are for orientation and say nothing on the legal status of any place.")
    }
    let renamed = cities.count { options.names[$0.city.id.rawValue] != nil }
    if renamed > 0 {
      sentences.append("\(English.count(renamed, "city bears", "cities bear")) a name chosen for this map.")
    }
    return sentences
  }

  private var unplacedSentences: [String] {
    guard !unplaced.isEmpty else { return [] }
    let shown = unplaced.prefix(20).map { Self.shortened(options.name(of: $0.city)) }
    let more = unplaced.count > shown.count ? " and \(English.number(unplaced.count - shown.count)) more" : ""
    let pairs =
      unplacedPairCount > 0
      ? ", with \(English.count(unplacedPairCount, "pair of linked cities", "pairs of linked cities"))" : ""
    return ["Without coordinates, and so not drawn\(pairs): \(shown.joined(separator: ", "))\(more)."]
  }

  private var bodiesSentences: [String] {
    let network = context.network
    let links = network.links.count { !network.isCity($0.from) || !network.isCity($0.to) }
    guard links > 0 else { return [] }
    return [
      "Not on a map: \(English.count(network.agencies.count, "agency", "agencies")) and \(English.count(network.programmes.count, "programme")) with their \(English.count(links, "link"))."
    ]
  }

  static func insetStyle(_ style: DiagramStyle) -> TextStyle { style.text(11, isBold: true) }

  static let scaleLengths = [50, 100, 200, 500, 1_000, 2_000]

  static func scaleSample(_ kilometers: Int, _ style: DiagramStyle) -> TextSample {
    TextSample("\(English.number(kilometers)) km in the middle of the map", style: style.text(7, .faintInk))
  }
}
