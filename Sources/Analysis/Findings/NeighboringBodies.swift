import CityNetwork

/// The agencies and programmes that work with cities of a country, or of a region, by the present links.
struct NeighboringBodies {
  /// An agency or programme among cities of one group.
  struct Body {
    /// Its index in the network.
    let index: Int
    /// Its work there.
    fileprivate(set) var work = BodyWork()

    init(_ index: Int) { self.index = index }
  }

  /// A country and a region in which it has cities; the country is empty where it is not known.
  private struct Home: Hashable {
    var country: String
    var region: String
  }

  private let network: CityNetwork?
  /// The first body of each country.
  private let inCountry: [String: Body]
  /// The first body of the region that works in no city of the country; nil for a body where there is none.
  private let inRegion: [Home: Body?]

  /// - Complexity: O(*n* + *m* log *m*) for *n* cities with *m* present links to bodies.
  init(_ situations: CitySituations, evidence: LinkEvidence) {
    let all = situations.all
    network = all.first?.network
    var (countries, regions): ([String: [Int: Body]], [String: [Int: Body]]) = ([:], [:])
    // By place: situations and cities are large, and most cities have no link with a body.
    for place in all.indices where !all[place].bodyIndices.isEmpty {
      for (body, last) in Self.bodies(of: all[place], evidence) {
        if let country = all[place].city.knownCountry {
          countries[country, default: [:]][body, default: Body(body)].work.add(last)
        }
        guard let region = all[place].city.region else { continue }
        regions[region, default: [:]][body, default: Body(body)].work.add(last)
      }
    }
    let (home, near) = (countries.mapValues(Self.ordered(network)), regions.mapValues(Self.ordered(network)))
    inCountry = home.compactMapValues(\.first)
    // Once for each country and region: there are few of them, and many cities.
    var inRegion: [Home: Body?] = [:]
    for place in all.indices {
      guard let city = network?.cities[place], let region = city.region else { continue }
      let key = Home(country: city.country, region: region)
      guard inRegion[key] == nil else { continue }
      // Whoever works in the country too is judged there.
      let atHome = Set((home[city.country] ?? []).map(\.index))
      inRegion[key] = .some(near[region]?.first { !atHome.contains($0.index) })
    }
    self.inRegion = inRegion
  }

  /// The bodies that a city has present links with, each with the last evidence of these.
  static func bodies(of situation: CitySituation, _ evidence: LinkEvidence) -> [(body: Int, last: LastEvidence)] {
    let network = situation.network
    return situation.bodyIndices.map { body in
      let places = situation.presentLinkPlaces.lazy.filter {
        network.ends(ofLinkAt: $0).end(otherThan: situation.index) == body
      }
      return (body, evidence.last(ofLinksAt: places))
    }
  }

  private static func ordered(_ network: CityNetwork?) -> ([Int: Body]) -> [Body] {
    { bodies in
      guard let network else { return [] }
      let ranked = bodies.values.map { (body: $0, rank: $0.work.rank, id: network.id(at: $0.index)) }
      return ranked.sorted { $0.rank != $1.rank ? $0.rank.lexicographicallyPrecedes($1.rank) : $0.id < $1.id }
        .map(\.body)
    }
  }

  /// Whoever works with cities of the country or the region of a city: the one with the newer evidence; of these one in the
  /// country first. Nil where there is none.
  func wayIn(to situation: CitySituation) -> WayIn? {
    guard let network else { return nil }
    let country = network.cities[situation.index].country
    let region = network.cities[situation.index].region
    let near = region.flatMap { inRegion[Home(country: country, region: $0)] ?? nil }
    func way(_ body: Body, _ end: WayIn.End) -> WayIn {
      WayIn(
        through: [network.id(at: body.index)], end: end, cities: body.work.cities,
        recentCities: body.work.recentCities, last: body.work.last)
    }
    // Nobody works in a country that is not known.
    if let first = inCountry[country], near.map({ first.work.last.rank <= $0.work.last.rank }) ?? true {
      return way(first, .bodyInCountry(country))
    }
    return near.flatMap { body in region.map { way(body, .bodyInRegion($0, country: country)) } }
  }
}
