public import CityNetwork

/// How many cities an agency or programme has links with, and how many links run under it or are paid by it.
public struct BodyReach: Sendable {
  /// The agency or programme.
  public let body: Entity
  /// The cities that it has links with.
  public let cities: Int
  /// The links that run under it or are paid by it, one that does both counted once.
  public let carried: Int

  /// Every agency and programme of a network, those with most cities first; among equals agencies before programmes, as
  /// they stand in the data.
  ///
  /// - Complexity: O(*m* + *b* log *b*) for *m* links and *b* agencies and programmes.
  package static func all(_ network: CityNetwork) -> [BodyReach] {
    let count = network.cities.count + network.agencies.count + network.programmes.count
    var carried = [Int](repeating: 0, count: count)
    for place in network.links.indices {
      let ends = network.ends(ofLinkAt: place)
      for body in Set([ends.programme, ends.funder].compactMap(\.self)) { carried[body] += 1 }
    }
    let rows = (network.cities.count..<count).map { body in
      let ends = network.linkPlaces(at: body).flatMap { place in
        [network.ends(ofLinkAt: place).from, network.ends(ofLinkAt: place).to]
      }
      return BodyReach(
        body: network.entity(at: body), cities: Set(ends.filter(network.isCity(at:))).count, carried: carried[body])
    }
    return rows.enumerated().sorted { a, b in
      a.element.cities != b.element.cities ? a.element.cities > b.element.cities : a.offset < b.offset
    }.map(\.element)
  }
}
