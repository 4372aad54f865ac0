import Analysis
import CityNetwork
import Graphs
import Graphviz
import Language

/// What is decided before the page is known: who is drawn, how large, and who is named first.
struct MapPlan: Sendable {
  /// A name beside a mark.
  struct Label: Sendable {
    let city: Int
    let sample: TextSample
    /// As it stands in the small map of all.
    let small: TextSample
  }

  /// The name of a country, and where it stands.
  struct CountryLabel: Sendable {
    let place: GeoPoint
    let sample: TextSample
  }

  /// Two linked cities, as places in ``cities``.
  struct Pair: Sendable {
    let from: Int
    let to: Int
    let linkCount: Int
    /// Whether the newest evidence of the links between them is old.
    let isOld: Bool
  }

  let context: DiagramContext
  let options: MapOptions
  /// The cities with coordinates, ordered by id.
  let cities: [CitySituation]
  let places: [GeoPoint]
  /// The cities without, ordered by id.
  let unplaced: [CitySituation]
  /// The pairs both of whose cities have coordinates.
  let pairs: [Pair]
  let unplacedPairCount: Int
  /// How the pairs are drawn.
  let mapLines: MapLines
  let drawn: Drawn
  /// In the order of importance.
  let labels: [Label]
  let countryLabels: [CountryLabel]
  let legend: Legend
  /// What the caption says of the map.
  private(set) var projection: MapProjection
  /// Whether some cities lie beyond the edge of the map.
  private(set) var hasOverview: Bool
  /// What the caption says whatever finds room.
  private(set) var sentences: [String] = []

  /// A box of the size that a map usually has, to choose the projection in.
  private static let roughArea = Box(minX: 0, minY: 0, maxX: 960, maxY: 720)
  /// More names than this find no room on the page, whatever the network.
  private static let labelLimit = 450

  init(_ context: DiagramContext, options: MapOptions) {
    self.context = context
    self.options = options
    let situations = context.network.cities.compactMap { context.situations[$0.id] }
    let cities = situations.filter { $0.city.coordinate != nil }
    self.cities = cities
    unplaced = situations.filter { $0.city.coordinate == nil }
    places = cities.map { situation in
      let coordinate = situation.city.coordinate
      return GeoPoint(longitude: coordinate?.longitudeDegrees ?? 0, latitude: coordinate?.latitudeDegrees ?? 0)
    }
    let graph = context.study.graph()
    let numbers = Dictionary(uniqueKeysWithValues: cities.enumerated().map { ($1.city.id, $0) })
    let pairs = (0..<graph.graph.edgeCount).compactMap { edge -> Pair? in
      let (source, target) = graph.graph.edge(edge)
      guard let from = numbers[graph.entities[source]], let to = numbers[graph.entities[target]] else { return nil }
      return Pair(
        from: from, to: to, linkCount: graph.linksOfEdges[edge].count, isOld: context.isOld(graph.linksOfEdges[edge]))
    }
    self.pairs = pairs
    unplacedPairCount = graph.graph.edgeCount - pairs.count
    mapLines = MapLines(pairs, places: places, partners: cities.map(\.cityPartners.count))
    drawn = Drawn(cities.map(\.city.id), in: context, lines: mapLines.lines.count)
    labels = Self.labels(cities, context, options)
    countryLabels = options.showsBorders ? Self.countryLabels(cities, context, options) : []
    let shrinking = Self.shrinking(cities.count)
    legend = Self.legend(context, cities, shrinking: shrinking, lines: mapLines)
    hasOverview = MapProjection.core(of: places) != nil
    projection = .equalEarth(meridian: 0)
    projection = mainFrame(in: Self.roughArea).projection
    sentences = lastingSentences
  }

  /// Marks get smaller the more there are.
  static func shrinking(_ count: Int) -> Double {
    switch count {
    case ...60: 1.1
    case ...200: 0.9
    case ...600: 0.7
    case ...3_000: 0.5
    case ...8_000: 0.32
    default: 0.22
    }
  }

  /// How marks are drawn: where there are thousands, a second outline would hide the others.
  static func marks(_ context: DiagramContext, _ count: Int) -> NodeStyle {
    var style = context.marks
    style.hasRings = count <= 3_000
    return style
  }

  /// The ways of the lines, as few points each.
  var ways: [[GeoPoint]] { mapLines.lines.map { $0.start.greatCircle(to: $0.end, step: 10) } }

  /// The map of all places, or of the part of the Earth where most of them are.
  func mainFrame(in area: Box) -> MapFrame {
    guard let core = MapProjection.core(of: places) else {
      return MapFrame(places: places, lines: ways, aim: options.aim, area: area)
    }
    return MapFrame(places: core, lines: [], aim: options.aim, area: area)
  }

  static func diameter(partners: Int, shrinking: Double) -> Double {
    (5 + 3.2 * Double(partners).squareRoot()) * shrinking
  }

  func diameter(of city: Int) -> Double {
    Self.diameter(partners: cities[city].cityPartners.count, shrinking: Self.shrinking(cities.count))
  }

  private static func labels(
    _ cities: [CitySituation], _ context: DiagramContext, _ options: MapOptions
  ) -> [Label] {
    let order = cities.indices.sorted { a, b in
      let (x, y) = (cities[a].cityPartners.count, cities[b].cityPartners.count)
      if x != y { return x > y }
      let (p, q) = (cities[a].city.population?.count ?? 0, cities[b].city.population?.count ?? 0)
      return p != q ? p > q : a < b
    }
    return order.prefix(labelLimit).enumerated().map { rank, city in
      let size = rank < 12 ? 10.0 : rank < 45 ? 8.0 : 6.5
      let name = shortened(options.name(of: cities[city].city))
      return Label(
        city: city, sample: TextSample(name, style: context.style.text(size, isBold: rank < 12)),
        small: TextSample(name, style: context.style.text(6)))
    }
  }

  static func shortened(_ name: String) -> String { name.count <= 34 ? name : name.prefix(32) + "…" }

  private static func countryLabels(
    _ cities: [CitySituation], _ context: DiagramContext, _ options: MapOptions
  ) -> [CountryLabel] {
    Set(cities.map(\.city.country)).sorted().compactMap { code in
      guard let place = LandOutline.world.countries[code] else { return nil }
      let name = shortened(options.names[code] ?? context.words.country(code))
      return CountryLabel(
        place: place, sample: TextSample(name.uppercased(), style: context.style.text(7.5, .faintInk)))
    }
  }

  private static func legend(
    _ context: DiagramContext, _ cities: [CitySituation], shrinking: Double, lines: MapLines
  ) -> Legend {
    let marks = marks(context, cities.count)
    let most = cities.map(\.cityPartners.count).max() ?? 0
    let sizes = [1, 4, 9, 25, 64].filter { $0 <= max(1, most) }.suffix(3)
    return Legend(
      entries: marks.legend(cityMarks: cities.map { CityMark($0) }, withBodies: false)
        + lineLegend(context, lines) + [.heading(context.words.say("diagram.map.size"))]
        + sizes.map { count in
          .node(
            marks.mark(
              .inMainGroup, department: .unknown, "", diameter(partners: count, shrinking: shrinking)),
            context.words.count(count, .cityPartner))
        })
  }

  private static func lineLegend(_ context: DiagramContext, _ lines: MapLines) -> [Legend.Entry] {
    func entry(_ width: Double, _ text: String) -> Legend.Entry {
      .edge(color: context.palette[.cityLink], width: width, style: .solid, direction: .none, text)
    }
    let words = context.words
    guard lines.width != nil else {
      return [.heading(words.say("diagram.legend.links")), entry(1.1, words.say("diagram.legend.links.cities"))]
        + context.fadingLegend(context.palette[.cityLink], width: 1.1, isUsed: lines.lines.contains(where: \.isOld))
    }
    let most = lines.lines.map(\.pairCount).max() ?? 1
    return [.heading(words.say("diagram.map.neighbourhoods"))]
      + Array(Set([1, (most + 3) / 4, most])).sorted().map { count in
        entry(width(ofPairs: count, most: most), words.say("diagram.map.pairs", count: count))
      }
      + context.fadingLegend(context.palette[.cityLink], width: 1.1, isUsed: lines.lines.contains(where: \.isOld))
  }

  /// The width of a line that stands for several pairs, whose square grows with their number.
  static func width(ofPairs count: Int, most: Int) -> Double {
    0.35 + 3.2 * (Double(count - 1) / Double(max(1, most - 1))).squareRoot()
  }
}
