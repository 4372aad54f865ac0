/// The facts about cities, agencies, programmes and the links between them.
///
/// A network that exists is valid: ids are unique among cities, agencies and programmes together and among links, every
/// link's ends and every other reference exist, coordinates lie on the globe, and years are plausible and in order. It
/// never changes. Every list is sorted by id, so that nothing depends on the order of rows.
///
/// Below the edges of the house everything goes by number: an entity by its index (``entityIndex(of:)``: the cities first,
/// then the agencies, then the programmes, each in their order), a link by its place in ``links``, and the ends of a link by
/// ``ends(ofLinkAt:)``. Ids are for people, files and messages.
public struct CityNetwork: Sendable {
  /// A network is handed around as one reference, whatever its size.
  let storage: NetworkStorage

  /// A network of the given facts.
  ///
  /// - Parameter rowsSetAside: The rows about an entity that were not read, or of which nothing follows, by its id.
  /// - Throws: ``InvalidNetwork`` with every violation found, when there is one.
  /// - Complexity: O(*k* log *k*) for *k* entries in all.
  public init(
    dataset: DatasetDescription, cities: [City] = [], agencies: [Agency] = [], programmes: [Programme] = [],
    links: [Link] = [], practices: [Practice] = [], needs: [Need] = [], completeness: [Completeness] = [],
    answers: [GivenAnswer] = [], rowsSetAside: [EntityID: [RowSetAside]] = [:]
  ) throws(InvalidNetwork) {
    let verdict = NetworkRules.verdict(
      cities: cities, agencies: agencies, programmes: programmes, links: links, practices: practices, needs: needs,
      completeness: completeness)
    guard verdict.violations.isEmpty else { throw InvalidNetwork(violations: verdict.violations) }
    self.init(
      valid: dataset, cities: cities, agencies: agencies, programmes: programmes, links: links, practices: practices,
      needs: needs, completeness: completeness, answers: answers, numbered: (verdict.entities, verdict.ends),
      linkOrder: verdict.linkOrder, rowsSetAside: rowsSetAside)
  }

  /// A network of facts that are known to be valid: a part of a valid network, or lists that ``NetworkRules`` found nothing
  /// in.
  ///
  /// Lists that nobody else holds are put in order where they are.
  ///
  /// - Parameters:
  ///   - numbered: The ids of cities, agencies and programmes in the order of the lists, and what each link names by their
  ///     numbers.
  ///   - linkOrder: The order of the links by id.
  ///   - rowsSetAside: The rows about an entity of which nothing follows, by its id; those of others are passed over.
  package init(
    valid dataset: DatasetDescription, cities: consuming [City], agencies: consuming [Agency],
    programmes: consuming [Programme], links: consuming [Link], practices: consuming [Practice],
    needs: consuming [Need], completeness: consuming [Completeness], answers: [GivenAnswer],
    numbered: consuming (entities: IDTable, ends: [LinkEnds]), linkOrder: IDOrder,
    rowsSetAside: [EntityID: [RowSetAside]] = [:]
  ) {
    var (entities, ends) = (numbered.entities, numbered.ends)
    numbered = (IDTable(), [])
    var (cities, agencies, programmes, links) = (cities, agencies, programmes, links)
    var (practices, needs, completeness) = (practices, needs, completeness)
    let (cityOrder, agencyOrder, programmeOrder) = (IDOrder(cities), IDOrder(agencies), IDOrder(programmes))
    cities.put(in: cityOrder)
    agencies.put(in: agencyOrder)
    programmes.put(in: programmeOrder)
    let (agencyCount, cityCount) = (agencies.count, cities.count)
    let places =
      (cityOrder.places ?? Array(0..<cityCount))
      + (agencyOrder.places ?? Array(0..<agencyCount)).map { $0 + cityCount }
      + (programmeOrder.places ?? Array(programmes.indices)).map { $0 + cityCount + agencyCount }
    var indices = [Int](repeating: 0, count: places.count)
    for (index, place) in places.enumerated() { indices[place] = index }
    links.put(in: linkOrder)
    if let order = linkOrder.places { ends.move(to: order) }
    for place in links.indices { ends[place] = ends[place].renumbered(indices) }
    entities.renumber(indices)
    practices.put(in: IDOrder(practices))
    needs.put(in: IDOrder(needs))
    completeness.put(in: IDOrder(completeness))
    storage = NetworkStorage(
      dataset: dataset, cities: cities, agencies: agencies, programmes: programmes, links: links, practices: practices,
      needs: needs, completeness: completeness, answers: answers.sorted(by: GivenAnswer.precedes),
      entities: entities, ends: ends, rowsSetAside: rowsSetAside)
    assert(storage.holdsInvariants, "a network whose facts are valid has valid indices")
  }
}

extension CityNetwork {
  /// What the data set says of itself.
  public var dataset: DatasetDescription { storage.dataset }
  /// The cities, ordered by id.
  public var cities: [City] { storage.cities }
  /// The agencies, ordered by id.
  public var agencies: [Agency] { storage.agencies }
  /// The programmes, ordered by id.
  public var programmes: [Programme] { storage.programmes }
  /// The links, ordered by id.
  public var links: [Link] { storage.links }
  /// The practices, ordered by id.
  public var practices: [Practice] { storage.practices }
  /// The needs and offers, ordered by id.
  public var needs: [Need] { storage.needs }
  /// The statements on completeness, ordered by id.
  public var completeness: [Completeness] { storage.completeness }
  /// The answers that completed the facts, ordered by city, question and contents.
  public var answers: [GivenAnswer] { storage.answers }
}

// By number.
extension CityNetwork {
  /// The number of cities, agencies and programmes together; their indices are `0..<entityCount`.
  public var entityCount: Int { storage.entities.count }

  /// The index of a city, agency or programme; nil where the id names none. The index of a city is its place in ``cities``.
  public func entityIndex(of id: EntityID) -> Int? { storage.entities.number(of: id) }

  /// The index of a city, which is its place in ``cities``; nil where the id names none.
  public func cityIndex(of id: EntityID) -> Int? {
    storage.entities.number(of: id).flatMap { isCity(at: $0) ? $0 : nil }
  }

  /// True when an index is that of a city.
  public func isCity(at index: Int) -> Bool { index < storage.cities.count }

  /// The id of the city, agency or programme with an index.
  public func id(at index: Int) -> EntityID { storage.entities.ids[index] }

  /// The city, agency or programme with an index.
  public func entity(at index: Int) -> Entity {
    let (cities, agencies) = (storage.cities.count, storage.agencies.count)
    if index < cities { return .city(storage.cities[index]) }
    if index < cities + agencies { return .agency(storage.agencies[index - cities]) }
    return .programme(storage.programmes[index - cities - agencies])
  }

  /// The indices of whatever the link at a place of ``links`` names.
  public func ends(ofLinkAt place: Int) -> LinkEnds { storage.ends[place] }

  /// The places, in ``links``, of the links that end at the entity with an index, in order; a link of an entity with itself
  /// is there once.
  public func linkPlaces(at index: Int) -> ArraySlice<Int> {
    storage.linkPlaces[storage.linkOffsets[index]..<storage.linkOffsets[index + 1]]
  }

  /// True when both ends of the link at a place are cities and are not the same.
  public func isCityToCity(linkAt place: Int) -> Bool {
    let ends = storage.ends[place]
    return ends.from != ends.to && isCity(at: ends.from) && isCity(at: ends.to)
  }
}

// By id.
extension CityNetwork {
  /// The city, agency or programme with an id; nil where there is none.
  public func entity(_ id: EntityID) -> Entity? { entityIndex(of: id).map(entity(at:)) }

  /// The city with an id; nil where there is none.
  public func city(_ id: EntityID) -> City? { cityIndex(of: id).map { storage.cities[$0] } }

  /// True when an id names a city.
  public func isCity(_ id: EntityID) -> Bool { cityIndex(of: id) != nil }

  /// The name to show for an id: the id itself where it names nothing.
  public func displayName(of id: EntityID) -> String { entity(id)?.displayName ?? id.rawValue }

  /// The links that end at an entity, sorted by id.
  public func links(of id: EntityID) -> [Link] {
    guard let index = entityIndex(of: id) else { return [] }
    return linkPlaces(at: index).map { storage.links[$0] }
  }

  /// True when both ends of a link are cities and are not the same.
  public func isCityToCity(_ link: Link) -> Bool { !link.isSelfLink && isCity(link.from) && isCity(link.to) }
}
