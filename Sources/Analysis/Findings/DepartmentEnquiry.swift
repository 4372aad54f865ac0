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
    let city = situation.city.id
    let agreement = situation.links.filter { $0.kind == .bilateral }.max { a, b in
      let (x, y) = (a.years.from ?? 0, b.years.from ?? 0)
      return x != y ? x < y : a.id > b.id
    }
    let present = situation.presentLinks
    if let agreement {
      self = .agreement(link: agreement.id, partner: agreement.end(otherThan: city))
    } else if let membership = present.first(where: { $0.kind == .membership }) {
      self = .membership(link: membership.id, body: membership.end(otherThan: city))
    } else if let link = present.first {
      self = .contact(link: link.id, partner: link.end(otherThan: city))
    } else {
      self = .city
    }
  }
}
