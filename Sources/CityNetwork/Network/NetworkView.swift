/// Which part of a network to look at.
///
/// Every condition that is set must hold; a condition left nil lets everything through. Cities are never dropped by a
/// condition on links: a city whose links are all filtered out is still there, without them.
public struct NetworkView: Sendable, Hashable {
  /// The kinds of link to keep.
  public var layers: Set<Link.Kind>?
  /// Keep links that have one of these themes.
  public var themes: Set<Theme>?
  /// Keep the cities of these countries, and whatever they have a direct link with.
  public var countries: Set<String>?
  /// Keep the cities of these regions, and whatever they have a direct link with.
  public var regions: Set<String>?
  /// Keep the links that were there in this year; see ``Link/presence(in:dataYear:)``.
  public var asOfYear: Int?
  /// Keep the links of at least this confidence; a link without a stated confidence is left out.
  public var minimumConfidence: Confidence?
  /// Leave out confidential rows, and whatever refers to them.
  public var isPublic = false

  /// A view that keeps everything.
  public init() {}

  /// What was left out, for saying so.
  public struct Omissions: Sendable, Hashable, Codable {
    /// How many cities.
    public var cities = 0
    /// How many agencies.
    public var agencies = 0
    /// How many programmes.
    public var programmes = 0
    /// How many links.
    public var links = 0
    /// How many of the omitted rows were confidential.
    public var confidential = 0
    /// Links kept although neither their years nor their status say that they were there.
    public var linksPresumedPresent = 0

    /// Nothing left out.
    public init() {}
  }
}

extension CityNetwork {
  /// The part of the network that a view keeps, and what it leaves out.
  ///
  /// - Complexity: O(entries).
  public func viewed(_ view: NetworkView) -> (network: CityNetwork, omissions: NetworkView.Omissions) {
    var omissions = NetworkView.Omissions()
    var isKept = view.isPublic ? (0..<entityCount).map { !entity(at: $0).isConfidential } : allEntities
    var places = Array(links.indices)
    if view.isPublic {
      places.removeAll { place in
        let ends = ends(ofLinkAt: place)
        return links[place].isConfidential || !isKept[ends.from] || !isKept[ends.to]
          || !(ends.programme.map { isKept[$0] } ?? true) || !(ends.funder.map { isKept[$0] } ?? true)
      }
    }
    omissions.confidential = isKept.count { !$0 } + links.count - places.count
    places.removeAll { !view.keeps(links[$0], dataYear: dataset.dataYear) }
    if let year = view.asOfYear {
      omissions.linksPresumedPresent =
        places.count { links[$0].presence(in: year, dataYear: dataset.dataYear) == .presumedPresent }
    }
    if view.countries != nil || view.regions != nil {
      let isHome = cities.indices.map { isKept[$0] && view.isHome(cities[$0]) }
      (places, isKept) = around(isHome, places)
    }
    let network = part(keeping: isKept, linksAt: places)
    omissions.cities = cities.count - network.cities.count
    omissions.agencies = agencies.count - network.agencies.count
    omissions.programmes = programmes.count - network.programmes.count
    omissions.links = links.count - network.links.count
    return (network, omissions)
  }

  /// Some cities and whatever they have a direct link with.
  ///
  /// - Parameter isHome: For each city, in the order of ``cities``, whether it is one of them.
  /// - Complexity: O(entries).
  public func surroundings(of isHome: [Bool]) -> CityNetwork {
    precondition(isHome.count == cities.count, "one flag a city")
    let (places, isKept) = around(isHome, Array(links.indices))
    return part(keeping: isKept, linksAt: places)
  }

  private var allEntities: [Bool] { Array(repeating: true, count: entityCount) }

  /// The links at some cities, and the cities with whatever these links name.
  private func around(_ isHome: [Bool], _ places: [Int]) -> (places: [Int], isKept: [Bool]) {
    func isHomeCity(_ index: Int) -> Bool { isCity(at: index) && isHome[index] }
    let near = places.filter { isHomeCity(ends(ofLinkAt: $0).from) || isHomeCity(ends(ofLinkAt: $0).to) }
    var isKept = isHome + Array(repeating: false, count: entityCount - cities.count)
    for place in near {
      let ends = ends(ofLinkAt: place)
      for index in [ends.from, ends.to, ends.programme, ends.funder].compactMap(\.self) { isKept[index] = true }
    }
    return (near, isKept)
  }

  /// The entities and links that are kept, with the rows about them.
  ///
  /// - Precondition: Whatever a link that is kept names is kept.
  private func part(keeping isKept: [Bool], linksAt places: [Int]) -> CityNetwork {
    func keeps(_ id: EntityID) -> Bool { entityIndex(of: id).map { isKept[$0] } ?? false }
    func kept<Entry>(_ entries: [Entry], from first: Int) -> [Entry] {
      entries.indices.filter { isKept[first + $0] }.map { entries[$0] }
    }
    let links = places.map { self.links[$0] }
    let programmes = kept(self.programmes, from: cities.count + agencies.count).map { programme in
      var programme = programme
      if let lead = programme.lead, !keeps(lead) { programme.lead = nil }
      return programme
    }
    // What is kept is valid and in order; only the numbers close up.
    var numbers = [Int](repeating: LinkEnds.nothing, count: entityCount)
    let keptPlaces = isKept.indices.filter { isKept[$0] }
    for (number, place) in keptPlaces.enumerated() { numbers[place] = number }
    return CityNetwork(
      valid: dataset, cities: kept(cities, from: 0), agencies: kept(agencies, from: cities.count),
      programmes: programmes, links: links, practices: practices.filter { keeps($0.city) },
      needs: needs.filter { keeps($0.city) }, completeness: completeness.filter { $0.programme.map(keeps) ?? true },
      answers: answers(about: keeps, and: links),
      numbered: (IDTable(keptPlaces.map(id(at:))), places.map { ends(ofLinkAt: $0).renumbered(numbers) }),
      linkOrder: IDOrder(links), rowsSetAside: rowsSetAside)
  }

  /// The answers about cities, links and needs that are kept: an answer tells as much as the row that it completes.
  private func answers(about keeps: (EntityID) -> Bool, and links: [Link]) -> [GivenAnswer] {
    guard !answers.isEmpty else { return [] }
    let subjects = Set(links.lazy.map(\.id)).union(needs.lazy.map(\.id))
    return answers.filter { answer in
      keeps(answer.city) && (answer.subject.map(subjects.contains) ?? true)
    }
  }
}

extension Entity {
  fileprivate var isConfidential: Bool {
    switch self {
    case .city(let city): city.isConfidential
    case .agency(let agency): agency.isConfidential
    case .programme(let programme): programme.isConfidential
    }
  }
}

extension NetworkView {
  fileprivate func keeps(_ link: Link, dataYear: Int?) -> Bool {
    if let layers, !layers.contains(link.kind) { return false }
    if let themes, themes.isDisjoint(with: link.themes) { return false }
    if let minimumConfidence, !(link.confidence.map { $0 >= minimumConfidence } ?? false) { return false }
    if let asOfYear, !link.presence(in: asOfYear, dataYear: dataYear).counts { return false }
    return true
  }

  fileprivate func isHome(_ city: City) -> Bool {
    if let countries, !countries.contains(city.country) { return false }
    if let regions, !(city.region.map(regions.contains) ?? false) { return false }
    return true
  }
}
