public import CityNetwork

/// Where it could be learnt whether a city has a department for international affairs: whom to ask, and about which link.
public enum DepartmentEnquiry: Sendable, Hashable, Codable {
  /// Which office signed a link that is an agreement, the one that begins last.
  case agreement(link: EntityID, partner: EntityID)
  /// Which office the body writes to that the city is a member of.
  case membership(link: EntityID, body: EntityID)
  /// Who the contact of a present partner is.
  case contact(link: EntityID, partner: EntityID)
  /// Nobody but the city itself.
  case city

  init(_ situation: CitySituation) {
    // By place: a link is large, and little is asked of it.
    let (links, city) = (situation.network.links, situation.network.id(at: situation.index))
    let agreement = situation.linkPlaces.filter { links[$0].kind == .bilateral }.max { a, b in
      let (x, y) = (links[a].years.from ?? 0, links[b].years.from ?? 0)
      return x != y ? x < y : links[a].id > links[b].id
    }
    let present = situation.presentLinkPlaces
    if let agreement {
      self = .agreement(link: links[agreement].id, partner: links[agreement].end(otherThan: city))
    } else if let membership = present.first(where: { links[$0].kind == .membership }) {
      self = .membership(link: links[membership].id, body: links[membership].end(otherThan: city))
    } else if let link = present.first {
      self = .contact(link: links[link].id, partner: links[link].end(otherThan: city))
    } else {
      self = .city
    }
  }
}
