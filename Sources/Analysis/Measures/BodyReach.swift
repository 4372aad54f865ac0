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
  public static func all(_ network: CityNetwork) -> [BodyReach] {
    var carried: [EntityID: Int] = [:]
    for link in network.links {
      for body in Set([link.programme, link.funder].compactMap(\.self)) { carried[body, default: 0] += 1 }
    }
    let bodies = network.agencies.map(Entity.agency) + network.programmes.map(Entity.programme)
    let rows = bodies.map { body in
      let ends = network.links(of: body.id).filter { !$0.isSelfLink }.map { $0.end(otherThan: body.id) }
      return BodyReach(
        body: body, cities: Set(ends.filter(network.isCity)).count, carried: carried[body.id] ?? 0)
    }
    return rows.enumerated().sorted { a, b in
      a.element.cities != b.element.cities ? a.element.cities > b.element.cities : a.offset < b.offset
    }.map(\.element)
  }
}
