/// The facts of a network, in order, with the indices by which they find each other.
final class NetworkStorage: Sendable {
  let dataset: DatasetDescription
  let cities: [City]
  let agencies: [Agency]
  let programmes: [Programme]
  let links: [Link]
  let practices: [Practice]
  let needs: [Need]
  let completeness: [Completeness]
  let answers: [GivenAnswer]

  /// The ids of cities, then of agencies, then of programmes, by index.
  let entities: IDTable
  /// What each link names, in the order of ``links``.
  let ends: [LinkEnds]
  /// Rows that were set aside, as they were given.
  let setAside: [EntityID: [RowSetAside]]
  /// Rows that were set aside, by the index of what they are about.
  let rowsSetAside: [Int: [RowSetAside]]
  /// The links of entity *i* are those of ``linkPlaces`` from the *i*-th offset to the next.
  let linkOffsets: [Int]
  let linkPlaces: [Int]

  /// - Parameters:
  ///   - entities: The ids of cities, agencies and programmes, in that order.
  ///   - ends: What each link names, by the numbers of `entities`.
  /// - Precondition: The facts are valid, and each list is ordered by id.
  /// - Complexity: O(*k*) for *k* entries.
  init(
    dataset: DatasetDescription, cities: [City], agencies: [Agency], programmes: [Programme], links: [Link],
    practices: [Practice], needs: [Need], completeness: [Completeness], answers: [GivenAnswer], entities: IDTable,
    ends: [LinkEnds], rowsSetAside: [EntityID: [RowSetAside]]
  ) {
    self.dataset = dataset
    (self.cities, self.agencies, self.programmes, self.links) = (cities, agencies, programmes, links)
    (self.practices, self.needs, self.completeness, self.answers) = (practices, needs, completeness, answers)
    (self.entities, self.ends) = (entities, ends)
    setAside = rowsSetAside
    self.rowsSetAside = Dictionary(
      uniqueKeysWithValues: rowsSetAside.compactMap { id, rows in
        entities.number(of: id).map { ($0, rows.sorted { ($0.file, $0.line) < ($1.file, $1.line) }) }
      })
    let entityCount = entities.count
    var offsets = [Int](repeating: 0, count: entityCount + 1)
    for ends in ends {
      offsets[ends.from + 1] += 1
      if ends.to != ends.from { offsets[ends.to + 1] += 1 }
    }
    for index in 0..<entityCount { offsets[index + 1] += offsets[index] }
    var next = offsets
    var places = [Int](repeating: 0, count: offsets[entityCount])
    for (place, ends) in ends.enumerated() {
      places[next[ends.from]] = place
      next[ends.from] += 1
      guard ends.to != ends.from else { continue }
      places[next[ends.to]] = place
      next[ends.to] += 1
    }
    (linkOffsets, linkPlaces) = (offsets, places)
  }

  /// Whether lists are in order and indices lead where they should; asked after every construction in debug builds.
  var holdsInvariants: Bool {
    func isOrdered<Entry: Identifiable>(_ entries: [Entry]) -> Bool where Entry.ID == EntityID {
      zip(entries, entries.dropFirst()).allSatisfy { $0.id < $1.id }
    }
    let tableIsTrue = entities.ids.indices.allSatisfy { entities.number(of: entities.ids[$0]) == $0 }
    let idsAreTrue = entities.ids == cities.map(\.id) + agencies.map(\.id) + programmes.map(\.id)
    let listsAreOrdered =
      isOrdered(cities) && isOrdered(agencies) && isOrdered(programmes) && isOrdered(links) && isOrdered(practices)
      && isOrdered(needs) && isOrdered(completeness)
    let ids = entities.ids
    let endsAreTrue = zip(links, ends).allSatisfy { link, ends in
      ids[ends.from] == link.from && ids[ends.to] == link.to && ends.programme.map { ids[$0] } == link.programme
        && ends.funder.map { ids[$0] } == link.funder
    }
    let placesAreTrue = ids.indices.allSatisfy { index in
      let places = linkPlaces[linkOffsets[index]..<linkOffsets[index + 1]]
      return zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
        && places.allSatisfy { ends[$0].from == index || ends[$0].to == index }
    }
    return tableIsTrue && idsAreTrue && listsAreOrdered && endsAreTrue && placesAreTrue
      && linkOffsets.last == linkPlaces.count
  }
}
