public import CityNetwork

/// Who could bring two cities together.
public struct MatchDoor: Sendable, Hashable, Codable {
  /// Why it is near to both.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// An agency or programme that both are linked with.
    case sharedBody = "shared_body"
    /// A city linked with both.
    case commonPartner = "common_partner"
    /// An agency or programme that is linked with one, and with other cities of the other's country.
    case bodyOfOne = "body_of_one"
    /// A partner of one that is linked with a partner of the other.
    case chain
  }

  /// Who it is, and what makes it near to both.
  public enum Way: Sendable, Hashable, Codable {
    /// An agency or programme that both are linked with, with how many cities it works in all, and whether it is on a theme
    /// that the asker needs.
    case sharedBody(EntityID, cities: Int, isOnNeededTheme: Bool)
    /// A city linked with both, and whether it is known to have an international department.
    case commonPartner(EntityID, hasDepartment: Bool)
    /// An agency or programme that is linked with one of the two, and with how many cities of the other's country.
    case bodyOfOne(EntityID, of: EntityID, cities: Int, country: String)
    /// A partner of the asker that is linked with a partner of the helper.
    case chain(first: EntityID, second: EntityID, helper: EntityID)
  }

  /// Who it is, and what makes it near to both.
  public var way: Way
  /// The links behind it.
  public var evidence: [EntityID]
  /// The last evidence that it rests on: that of the weakest of the links that it needs.
  public var last: LastEvidence

  package init(way: Way, evidence: [EntityID] = [], last: LastEvidence = .undated) {
    (self.way, self.evidence, self.last) = (way, evidence, last)
  }

  /// Why it is near to both.
  public var kind: Kind {
    switch way {
    case .sharedBody: .sharedBody
    case .commonPartner: .commonPartner
    case .bodyOfOne: .bodyOfOne
    case .chain: .chain
    }
  }

  /// The chain, from the asker's side on; one entry where one opens the door alone.
  public var through: [EntityID] {
    switch way {
    case .sharedBody(let opener, _, _), .commonPartner(let opener, _), .bodyOfOne(let opener, _, _, _): [opener]
    case .chain(let first, let second, _): [first, second]
    }
  }
}
