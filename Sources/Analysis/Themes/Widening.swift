public import CityNetwork

/// A pair whose cooperation came to a new field: a later link on a family of themes that no earlier one had.
public struct Widening: Sendable, Hashable {
  /// One end, and the other; the smaller id first.
  public let first: EntityID
  /// The other end.
  public let second: EntityID
  /// The families of the earliest dated links.
  public let before: [ThemeFamily]
  /// The year of those.
  public let since: Int
  /// The families that came later.
  public let added: [ThemeFamily]
  /// The first year in which one of them came.
  public let year: Int
  /// The links that show it, by id.
  public let links: [EntityID]
}

/// Which pairs widened, and of how many nothing can be said.
public struct WideningReport: Sendable {
  /// The pairs that widened, those that began with the environment first, then by year and id.
  public let widened: [Widening]
  /// Pairs with dated links on one family only.
  public let sameField: Int
  /// Pairs whose earliest dated links were on several families already.
  public let wideFromStart: Int
  /// Pairs of which no link, or only one, has both a first year and a theme, so that no order is known. A pair with one link
  /// on several families is counted under ``wideFromStart``.
  public let notTold: Int

  /// Looks at every two cities, agencies and programmes with a link.
  ///
  /// - Complexity: O(*m* log *m*) for *m* links.
  package init(_ network: CityNetwork) {
    var (widened, sameField, wide, notTold): ([Widening], Int, Int, Int) = ([], 0, 0, 0)
    for places in Self.linksOfPairs(network) {
      let toldPlaces = places.filter { network.links[$0].years.from != nil && !network.links[$0].themes.isEmpty }
      // One link alone tells of no order.
      if let place = toldPlaces.first, toldPlaces.count == 1 {
        if Self.families(CollectionOfOne(network.links[place])).count > 1 { wide += 1 } else { notTold += 1 }
        continue
      }
      let told = toldPlaces.map { network.links[$0] }
        .sorted { a, b in
          let (x, y) = (a.years.from ?? 0, b.years.from ?? 0)
          return x != y ? x < y : a.id < b.id
        }
      guard let since = told.first?.years.from else {
        notTold += 1
        continue
      }
      let before = Self.families(told.filter { $0.years.from == since })
      let later = told.filter { ($0.years.from ?? 0) > since }
      let added = Self.families(later).subtracting(before)
      if !added.isEmpty {
        let showing = later.filter { !Self.families([$0]).isDisjoint(with: added) }
        widened.append(
          Widening(
            first: min(told[0].from, told[0].to), second: max(told[0].from, told[0].to), before: before.sorted(),
            since: since, added: added.sorted(),
            year: showing.compactMap(\.years.from).min() ?? since,
            links: (told.filter { $0.years.from == since } + showing).map(\.id)))
      } else if before.count > 1 {
        wide += 1
      } else if told.count == 1 {
        notTold += 1
      } else {
        sameField += 1
      }
    }
    self.widened = widened.sorted { a, b in
      let (x, y) = (a.before.contains(.environment), b.before.contains(.environment))
      if x != y { return x }
      return a.year != b.year ? a.year < b.year : (a.first, a.second) < (b.first, b.second)
    }
    (self.sameField, wideFromStart, self.notTold) = (sameField, wide, notTold)
  }

  /// The places of the links of every two that have one, each pair's in the order of the list.
  private static func linksOfPairs(_ network: CityNetwork) -> [[Int]] {
    var places: [(low: Int, high: Int, place: Int)] = []
    for place in network.links.indices {
      let ends = network.ends(ofLinkAt: place)
      if ends.from != ends.to { places.append((min(ends.from, ends.to), max(ends.from, ends.to), place)) }
    }
    places.sort { $0 < $1 }
    var pairs: [[Int]] = []
    for (index, (low, high, place)) in places.enumerated() {
      if index > 0, (places[index - 1].low, places[index - 1].high) == (low, high) {
        pairs[pairs.count - 1].append(place)
      } else {
        pairs.append([place])
      }
    }
    return pairs
  }

  private static func families(_ links: some Sequence<Link>) -> Set<ThemeFamily> {
    Set(links.flatMap { $0.themes.map { ThemeFamily($0) } })
  }
}
