import CityNetwork

/// Chooses the recorded practice with which to start on a theme.
struct PracticeChoice {
  let network: CityNetwork
  let city: City

  /// The practice to start with; nil where none with an outcome is recorded on the themes.
  ///
  /// Chosen is, in this order: one of the preferred cities; of a city that offers the theme to others, since who offers
  /// stands by what was done; one that tells its mistakes; one on more of the themes; one of the same country, then of
  /// the same region; the newest; the one with the smallest id.
  func best(
    on themes: [Theme], preferring cities: [EntityID], onlyPreferred: Bool = false, excludingOwn: Bool = false
  ) -> EntityID? {
    let wanted = Set(themes).filter(\.isSpecific)
    guard !wanted.isEmpty else { return nil }
    let offering = Set(
      network.needs.lazy.filter { $0.kind == .offer && !wanted.isDisjoint(with: $0.themes) }.map(\.city))
    func rank(_ practice: Practice) -> [Int] {
      let place = network.city(practice.city)
      return [
        cities.contains(practice.city) ? 0 : 1, offering.contains(practice.city) ? 0 : 1,
        practice.mistakes != nil ? 0 : 1, -wanted.intersection(practice.themes).count,
        place?.knownCountry != nil && place?.country == city.country ? 0 : 1,
        place?.region != nil && place?.region == city.region ? 0 : 1,
        -(practice.year ?? 0),
      ]
    }
    return network.practices.filter { practice in
      practice.outcome != nil && !wanted.isDisjoint(with: practice.themes)
        && (!onlyPreferred || cities.contains(practice.city)) && !(excludingOwn && practice.city == city.id)
    }.min { a, b in
      let (x, y) = (rank(a), rank(b))
      return x != y ? x.lexicographicallyPrecedes(y) : a.id < b.id
    }?.id
  }
}
