public import CityNetwork

/// One city's links by who gives and who receives.
public struct CityGiving: Sendable, Hashable, Codable, Identifiable {
  /// The city.
  public var id: EntityID
  /// Its name.
  public var name: String
  /// Its country.
  public var country: String
  /// How large it is.
  public var sizeClass: SizeClass
  /// What it does, taken together.
  public var role: GivingRole
  /// One-way links in which it gives to a city.
  public var givesToCities = 0
  /// One-way links in which it gives to an agency or programme.
  public var givesToBodies = 0
  /// One-way links in which it receives from a city.
  public var receivesFromCities = 0
  /// One-way links in which it receives from an agency or programme.
  public var receivesFromBodies = 0
  /// Links in which both give and receive.
  public var mutual = 0
  /// Links of unknown direction.
  public var unknown = 0
  /// Memberships, which count neither way.
  public var memberships = 0
  /// Its links by whose money it is, memberships left out.
  public var funding = FundingCounts()
  /// The ids of the rows behind it, memberships left out, sorted.
  public var links: [EntityID] = []

  /// One-way links in which it gives.
  public var gives: Int { givesToCities + givesToBodies }
  /// One-way links in which it receives.
  public var receives: Int { receivesFromCities + receivesFromBodies }

  /// The links of one city.
  init(_ city: City, in network: CityNetwork, thresholds: SizeThresholds) {
    (id, name, country) = (city.id, city.name, city.country)
    sizeClass = thresholds.sizeClass(of: city)
    role = .noExchange
    for link in network.links(of: city.id) where !link.isSelfLink {
      guard link.kind != .membership else {
        memberships += 1
        continue
      }
      links.append(link.id)
      funding.add(link)
      let isWithCity = network.isCity(link.end(otherThan: city.id))
      switch link.direction {
      case .mutual: mutual += 1
      case .unknown: unknown += 1
      case .providerToRecipient where link.from == city.id:
        if isWithCity { givesToCities += 1 } else { givesToBodies += 1 }
      case .providerToRecipient:
        if isWithCity { receivesFromCities += 1 } else { receivesFromBodies += 1 }
      }
    }
    links.sort()
    role = GivingRole(gives: gives, receives: receives, mutual: mutual, unknown: unknown)
  }
}
