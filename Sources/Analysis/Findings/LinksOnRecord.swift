public import CityNetwork

/// What is on record of a city's links in the whole of the facts, to stand beside what a part of them says.
public struct LinksOnRecord: Sendable, Hashable, Codable {
  /// How the city stands by its links, gravest first; see ``Standing/restsOnLinks``.
  public var classes: [Standing]
  /// How many links are on record.
  public var links: Int
  /// How many cities it has present links with.
  public var cityPartners: Int
  /// How many agencies and programmes it has present links with.
  public var bodies: Int
  /// Whom all its present links lead to; nil where that is not one partner.
  public var onlyPartner: EntityID?
  /// The agencies and programmes that every one of its present links runs through.
  public var sharedBodies: [EntityID]
}

extension LinksOnRecord {
  init(_ situation: CitySituation) {
    classes = Standing.gaps(of: situation).filter(\.restsOnLinks)
    links = situation.linkPlaces.count
    (cityPartners, bodies) = (situation.cityPartnerIndices.count, situation.bodyIndices.count)
    (onlyPartner, sharedBodies) = (situation.onlyPartner, situation.sharedBodies)
  }
}
