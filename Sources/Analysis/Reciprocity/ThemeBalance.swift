public import CityNetwork

/// Who gives and who receives on one theme.
public struct ThemeBalance: Sendable, Hashable, Codable {
  /// The theme; nil for links without any on record.
  public var theme: Theme?
  /// Links on it, memberships left out; a link on two themes counts for both.
  public var links: Int
  /// Those in which one gives and the other receives.
  public var oneWay: Int
  /// Those in which both do.
  public var mutual: Int
  /// Those of unknown direction.
  public var unknown: Int
  /// Cities that only give on this theme.
  public var donors: Int
  /// Cities that only receive on it.
  public var recipients: Int
  /// Cities that do both on it.
  public var both: Int
  /// Agencies and programmes that give on it.
  public var bodies: Int

  /// The balance of every theme, most links first, then by name; links without a theme last.
  ///
  /// - Parameter isShown: For each city whether it counts.
  static func all(_ links: [Link], in network: CityNetwork, isShown: (EntityID) -> Bool) -> [ThemeBalance] {
    var groups: [Theme?: [Link]] = [:]
    for link in links {
      if link.themes.isEmpty { groups[nil, default: []].append(link) }
      for theme in Set(link.themes) { groups[theme, default: []].append(link) }
    }
    return groups.map { ThemeBalance($0, $1, network, isShown) }.sorted { a, b in
      guard let first = a.theme, let second = b.theme else { return a.theme != nil && b.theme == nil }
      return a.links != b.links ? a.links > b.links : first < second
    }
  }

  private init(_ theme: Theme?, _ links: [Link], _ network: CityNetwork, _ isShown: (EntityID) -> Bool) {
    var (gives, receives, bodies) = (Set<EntityID>(), Set<EntityID>(), Set<EntityID>())
    for link in links {
      switch link.direction {
      case .providerToRecipient:
        gives.insert(link.from)
        receives.insert(link.to)
      case .mutual:
        gives.formUnion([link.from, link.to])
        receives.formUnion([link.from, link.to])
      case .unknown: break
      }
    }
    bodies = gives.filter { !network.isCity($0) }
    gives = gives.filter { network.isCity($0) && isShown($0) }
    receives = receives.filter { network.isCity($0) && isShown($0) }
    self.theme = theme
    self.links = links.count
    oneWay = links.count { $0.direction == .providerToRecipient }
    mutual = links.count { $0.direction == .mutual }
    unknown = links.count { $0.direction == .unknown }
    donors = gives.subtracting(receives).count
    recipients = receives.subtracting(gives).count
    both = gives.intersection(receives).count
    self.bodies = bodies.count
  }
}
