public import CityNetwork
import Graphs

/// What the data records about one city's links at a given time: the common ground of every finding about it.
public struct CitySituation: Sendable {
  /// The network it is a part of.
  let network: CityNetwork
  /// The place of the city in the network's list.
  public let index: Int
  /// The places, in the network's list, of its recorded links, self-links left out.
  public let linkPlaces: [Int]
  /// The places of the links that are not known to have ended, nor to begin later.
  public let presentLinkPlaces: [Int]
  /// The cities at the other end of the present links, as places in the network's list, in order.
  public let cityPartnerIndices: [Int]
  /// The agencies and programmes at the other end of the present links, as indices of the network, ordered by id.
  public let bodyIndices: [Int]
  /// The agencies and programmes through which every single present link runs, as indices of the network, ordered by id.
  public let sharedBodyIndices: [Int]
  /// The number of cities that present links between cities join it with, itself included.
  public let componentSize: Int
  /// True in the largest component; the one with the smallest id where there are several.
  public let isInMainComponent: Bool
  /// Stated needs that are known to be unmet, or that are not known to be met while no present link is recorded on any
  /// of their themes, whatever part of the links is looked at.
  public let unmetNeeds: [Need]
  /// True when every recorded link is known to have ended, and there is at least one. A link that begins later has not
  /// ended.
  public let hasOnlyEndedLinks: Bool

  /// The rows about it that were not read, or of which nothing follows.
  public var rowsSetAside: [RowSetAside] { network.rowsSetAside(at: index) }
  /// Whether nothing is known of its links, since the only rows about it were set aside.
  public var hasOnlyRowsSetAside: Bool { linkPlaces.isEmpty && !rowsSetAside.isEmpty }

  /// The city it is about.
  public var city: City { network.cities[index] }
  /// Whether it has a department for international affairs; asked for by itself, as a city is large to copy.
  var internationalDepartment: Answer { network.cities[index].internationalDepartment.value }
  /// Every recorded link of the city, self-links left out.
  public var links: [Link] { linkPlaces.map { network.links[$0] } }
  /// The links that are not known to have ended, nor to begin later.
  public var presentLinks: [Link] { presentLinkPlaces.map { network.links[$0] } }
  /// The cities at the other end of the present links, ordered by id.
  public var cityPartners: [EntityID] { cityPartnerIndices.map(network.id(at:)) }
  /// The agencies and programmes at the other end of the present links, ordered by id.
  public var bodies: [EntityID] { bodyIndices.map(network.id(at:)) }
  /// The agencies and programmes through which every single present link runs: as its other end, its programme or its
  /// funder. Empty when there is none or there are no links.
  public var sharedBodies: [EntityID] { sharedBodyIndices.map(network.id(at:)) }
  /// The number of distinct partners of any sort over the present links.
  public var partnerCount: Int { cityPartnerIndices.count + bodyIndices.count }
  /// Whom all present links lead to; nil where that is not one partner.
  public var onlyPartner: EntityID? {
    partnerCount == 1 ? (cityPartnerIndices + bodyIndices).first.map(network.id(at:)) : nil
  }
  /// True when every present link is a membership, and there is at least one.
  public var hasOnlyMemberships: Bool {
    !presentLinkPlaces.isEmpty && presentLinkPlaces.allSatisfy { network.links[$0].kind == .membership }
  }
}

/// The situation of every city of a network in one year.
public struct CitySituations: Sendable {
  /// One situation a city, ordered by id: that of the city at the same place in the network's list.
  public let all: [CitySituation]
  /// Which links are there.
  public let judgement: Judgement
  /// The present links that neither years nor status vouch for.
  public let presumed: PresumedLinks
  /// For each city, by its place, the number of the component that present links between cities make; 0 is the largest.
  let componentIDs: [Int]
  /// For each city, by its place, its situation in the whole of the facts; nil where no link is left out.
  let inWhole: [CitySituation?]?
  /// For each link of the network, by its place, whether it is present and leads from one entity to another.
  let isPresent: [Bool]

  /// The year at which links are judged to be there or ended; nil where the data set has no date, in which case only
  /// the status tells.
  public var year: Int? { judgement.year }

  /// The situations of a network.
  ///
  /// - Parameters:
  ///   - cityGraph: The graph of all recorded links between its cities.
  ///   - judgement: Which links are there.
  ///   - inWhole: For each city its situation in the whole of the facts, where the network is a part of them.
  /// - Complexity: O(*k* log *k*) for *k* entries.
  init(
    _ network: CityNetwork, cityGraph: CityGraph, judgement: Judgement, inWhole: [CitySituation?]? = nil,
    options: RunOptions = .default
  ) throws(RunInterruption) {
    Construction.note(.situations)
    let (links, cityCount) = (network.links, network.cities.count)
    let presences = links.indices.map { judgement.presence(links[$0].years, links[$0].status) }
    if options.isCancelled?() == true { throw .cancelled }
    let isPresent = presences.indices.map { presences[$0].counts && !network.ends(ofLinkAt: $0).isSelfLink }
    let gone = cityGraph.linksOfEdges.indices.filter { edge in
      cityGraph.linksOfEdges[edge].allSatisfy { !isPresent[$0] }
    }
    let components = cityGraph.graph.components(without: [], edges: gone)
    let componentIDs = network.cities.indices.map { cityGraph.vertex(at: $0).flatMap(components.id) ?? 0 }
    var needs = [[Need]](repeating: [], count: network.cities.count)
    for need in network.needs { if let index = network.cityIndex(of: need.city) { needs[index].append(need) } }
    all = network.cities.indices.map { index in
      let places = Self.kept(Array(network.linkPlaces(at: index))) { !network.ends(ofLinkAt: $0).isSelfLink }
      let present = Self.kept(places) { presences[$0].counts }
      let partners = Self.distinct(present.map { network.ends(ofLinkAt: $0).end(otherThan: index) })
      // Cities have the lowest indices.
      let firstBody = partners.firstIndex { $0 >= cityCount } ?? partners.count
      let size = components.sizes.isEmpty ? 1 : components.sizes[componentIDs[index]]
      return CitySituation(
        network: network, index: index, linkPlaces: places, presentLinkPlaces: present,
        cityPartnerIndices: firstBody == partners.count ? partners : Array(partners[..<firstBody]),
        bodyIndices: firstBody == partners.count ? [] : network.sortedByID(partners[firstBody...]),
        sharedBodyIndices: network.sortedByID(Self.shared(by: present, at: index, in: network)),
        componentSize: size, isInMainComponent: componentIDs[index] == 0 && size > 1,
        unmetNeeds: inWhole?[index]?.unmetNeeds ?? Self.unmetNeeds(needs[index], present.lazy.map { links[$0] }),
        hasOnlyEndedLinks: !places.isEmpty && places.allSatisfy { presences[$0] == .ended })
    }
    self.judgement = judgement
    (self.isPresent, self.componentIDs, self.inWhole) = (isPresent, componentIDs, inWhole)
    presumed = PresumedLinks(
      count: presences.indices.count { isPresent[$0] && presences[$0] == .presumedPresent },
      total: isPresent.count { $0 })
  }

  /// The places for which something holds: the list itself where it holds for all, as it mostly does.
  private static func kept(_ places: [Int], where holds: (Int) -> Bool) -> [Int] {
    places.allSatisfy(holds) ? places : places.filter(holds)
  }

  /// The indices in order, each once.
  private static func distinct(_ indices: [Int]) -> [Int] {
    guard indices.count > 1 else { return indices }
    var distinct: [Int] = []
    for index in indices.sorted() where index != distinct.last { distinct.append(index) }
    return distinct
  }

  /// The bodies that every link runs through; a link runs through three at most.
  private static func shared(by places: [Int], at city: Int, in network: CityNetwork) -> [Int] {
    var shared: [Int] = []
    for (number, place) in places.enumerated() {
      let ends = network.ends(ofLinkAt: place)
      let end = ends.end(otherThan: city)
      let through = (programme: ends.programme, funder: ends.funder, end: network.isCity(at: end) ? nil : end)
      if number == 0 {
        shared = distinct([through.programme, through.funder, through.end].compactMap(\.self))
      } else {
        shared.removeAll { $0 != through.programme && $0 != through.funder && $0 != through.end }
      }
      if shared.isEmpty { break }
    }
    return shared
  }

  private static func unmetNeeds(_ needs: [Need], _ links: some Sequence<Link>) -> [Need] {
    guard !needs.isEmpty else { return [] }
    let themes = Set(links.flatMap(\.themes))
    return needs.filter { need in
      need.kind == .need && need.met != .yes && (need.met == .no || themes.isDisjoint(with: need.themes))
    }
  }
}

extension CityNetwork {
  /// Indices in the order of the ids, which differs from their own where agencies and programmes stand together.
  func sortedByID(_ indices: some Sequence<Int>) -> [Int] { indices.sorted { id(at: $0) < id(at: $1) } }
}
