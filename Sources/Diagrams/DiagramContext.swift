public import Analysis
import CityNetwork
public import Graphs
import Graphviz
public import Language

/// What every diagram of a network needs to know.
public struct DiagramContext: Sendable {
  /// What was asked about: what is said of a city is found in it, whatever is drawn.
  let asked: Study
  /// What is drawn, and everything that can be found in it.
  let study: Study
  let network: CityNetwork
  /// The situations of the cities that are drawn, by all links on record and not only by those that are drawn.
  let situations: [EntityID: CitySituation]
  /// How titles, captions and legends are said.
  let words: Wording
  private(set) var style: DiagramStyle
  /// An earlier diagram whose places are to be kept.
  let anchor: DiagramPlaces?
  /// How much is drawn, where somebody chose.
  let thinning: DiagramThinning
  /// The names that marks bear in SVG.
  let slugs: EntitySlugs

  /// Whether any city has coordinates, so that there is something to draw on a map.
  public var hasPlaces: Bool { network.cities.contains { $0.coordinate != nil } }

  /// The year of judgement; nil where there is none.
  var year: Int? { study.year }
  var palette: Palette { style.palette }
  var marks: NodeStyle { NodeStyle(palette: style.palette, slugs: slugs, words: words) }
  var lines: EdgeStyle { EdgeStyle(palette: style.palette, words: words) }

  /// The context of a network's diagrams.
  ///
  /// - Parameters:
  ///   - study: The network to draw, and what is known of it; drawn is what ``Analysis/Study/drawn`` says.
  ///   - words: How titles, captions and legends are said; in English by default.
  ///   - style: How it is to look.
  ///   - anchor: An earlier diagram whose places are to be kept, by those kinds that keep them.
  ///   - thinning: How much is to be drawn, where somebody chose.
  public init(
    _ study: Study, in words: Wording? = nil, style: DiagramStyle = DiagramStyle(), anchor: DiagramPlaces? = nil,
    thinning: DiagramThinning = DiagramThinning()
  ) throws(RunInterruption) {
    let drawn = study.drawn
    (asked, self.study, network) = (study, drawn, drawn.network)
    let known = try study.situations.all
    situations = Dictionary(
      uniqueKeysWithValues: drawn.network.cities.compactMap { city in
        study.network.cityIndex(of: city.id).map { (city.id, known[$0]) }
      })
    self.words = words ?? Wording(of: study)
    self.style = style
    self.anchor = anchor
    self.thinning = thinning
    slugs = EntitySlugs(network)
  }

  /// The context for a picture of few marks, which would be lost on its page: the fewer, the larger marks and texts are.
  ///
  /// A style that says how large texts are, or what the sheet is, is followed; and so is an earlier picture whose places
  /// are kept.
  func enlarged(forMarks count: Int) -> DiagramContext {
    guard style.textScale == 1, style.paper == nil else { return self }
    var context = self
    if let anchor {
      context.style.textScale = min(max(1, PageComposer.a3Landscape.width / anchor.page.width), 1.6)
      return context
    }
    context.style.textScale =
      switch count {
      case ...12: 1.6
      case ...30: 1.4
      case ...90: 1.2
      default: 1
      }
    return context
  }

  /// The name of an entity's mark in SVG.
  func anchorName(of id: EntityID) -> String { slugs.anchor(id, network.entity(id)?.sort ?? .city) }

  /// A sentence on the places that were kept; none without an earlier diagram.
  ///
  /// - Parameter ids: Whoever has a mark that keeps its place.
  func anchorSentences(_ ids: some Sequence<EntityID>) -> [String] {
    guard let anchor else { return [] }
    let names = ids.map(anchorName)
    let kept = names.count { anchor.places[$0] != nil }
    let gone = anchor.places.count - kept
    let fresh = names.count - kept
    let marks = words.count(kept, .mark)
    return switch (fresh > 0, gone > 0) {
    case (false, false): [words.say("diagram.places", ["marks": marks])]
    case (true, false): [words.say("diagram.places.new", ["marks": marks, "new": words.number(fresh)])]
    case (false, true): [words.say("diagram.places.gone", ["marks": marks, "gone": words.number(gone)])]
    case (true, true):
      [
        words.say(
          "diagram.places.newAndGone",
          ["marks": marks, "new": words.number(fresh), "gone": words.number(gone)])
      ]
    }
  }

  /// The lines of the caption: what is drawn, where it comes from, and what it cannot say.
  func caption(_ sentences: [String]) -> [String] {
    let title = network.dataset.title
    let origin =
      network.dataset.dataDate.map { words.say("diagram.origin", ["title": title, "date": "\($0)"]) }
      ?? words.say("diagram.origin.undated", ["title": title])
    let all = sentences + words.diagramRemarks + [origin, words.say("scope.nothing")]
    return wrapped(words.sentences(all), to: style.captionWidth)
  }

  private func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = String(word)
      } else {
        line += (line.isEmpty ? "" : " ") + word
      }
    }
    return lines + [line]
  }

  /// What a pointer resting on a city shows.
  func tooltip(of situation: CitySituation) -> String {
    let city = situation.city
    let department =
      switch city.internationalDepartment.value {
      case .yes: words.say("diagram.city.department.yes")
      case .no: words.say("diagram.city.department.no")
      case .unknown: words.say("diagram.city.department.unknown")
      }
    return words.say(
      "diagram.city",
      [
        "city": city.name, "country": words.country(city.country),
        "people": city.population.map { words.count($0.count, .person) } ?? words.say("diagram.city.people.unknown"),
        "partners": words.count(situation.cityPartners.count, .cityPartner),
        "bodies": words.count(situation.bodies.count, .body), "department": department,
      ])
  }
}
