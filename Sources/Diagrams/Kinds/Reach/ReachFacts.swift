import Analysis
import CityNetwork

/// Who is reached by an agency, and through what.
struct ReachFacts: Sendable {
  /// A way from a programme, or from the agency where there is none, to a city.
  struct Way: Hashable, Sendable {
    /// Nil where no programme is recorded.
    var programme: EntityID?
    var city: EntityID
  }

  let agency: EntityID
  /// The programmes of the agency, by id; also those that reach no city.
  let programmes: [EntityID]
  /// Every way, and whether one of its links is present.
  let ways: [Way: Bool]
  /// The cities that are reached, by id.
  let cities: [EntityID]
  /// For each reached city, the cities it has a present link with that are not reached themselves, by id.
  let next: [EntityID: [EntityID]]
  /// How many pairs of reached cities are linked with each other at present.
  let pairsAmongReached: Int

  var nextCities: Set<EntityID> { Set(next.values.flatMap(\.self)) }

  init(_ context: DiagramContext, agency: EntityID) {
    let network = context.network
    self.agency = agency
    var programmes = Set(network.programmes.filter { $0.lead == agency && $0.id != agency }.map(\.id))
    for link in network.links where !link.isSelfLink && [link.from, link.to, link.funder].contains(agency) {
      let named = [link.from, link.to, link.programme].compactMap(\.self)
      programmes.formUnion(named.filter { $0 != agency && network.entity($0)?.sort == .programme })
    }
    if network.entity(agency)?.sort == .programme { programmes = [] }
    var ways: [Way: Bool] = [:]
    for link in network.links where !link.isSelfLink {
      let through = Set([link.from, link.to, link.programme].compactMap(\.self)).intersection(programmes)
      let isOwn = [link.from, link.to, link.funder, link.programme].contains(agency)
      guard !through.isEmpty || isOwn else { continue }
      for city in [link.from, link.to] where network.isCity(city) {
        let isPresent = context.situations[city]?.presentLinks.contains { $0.id == link.id } ?? false
        let places: [EntityID?] = through.isEmpty ? [nil] : through.map { $0 }
        for programme in places {
          let way = Way(programme: programme, city: city)
          ways[way] = (ways[way] ?? false) || isPresent
        }
      }
    }
    let reached = Set(ways.keys.map(\.city))
    self.programmes = programmes.sorted()
    self.ways = ways
    cities = reached.sorted()
    var next: [EntityID: [EntityID]] = [:]
    var among = 0
    for city in reached {
      let partners = context.situations[city]?.cityPartners ?? []
      next[city] = partners.filter { !reached.contains($0) }
      among += partners.count { reached.contains($0) && city < $0 }
    }
    self.next = next
    pairsAmongReached = among
  }
}
