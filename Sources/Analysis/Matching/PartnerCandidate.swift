public import CityNetwork

/// A city that could help another, with everything that speaks for and against it.
public struct PartnerCandidate: Sendable, Hashable, Codable, Identifiable {
  /// One attribute of the comparison.
  public struct Part: Sendable, Hashable, Codable {
    /// The attribute.
    public var attribute: MatchAttribute
    /// Its value, 0…1; nil where it is not known.
    public var value: Double?
    /// How much the attribute counts.
    public var weight: Double
    /// What it adds to the score: weight × (value − usual value); 0 where it is not known.
    public var contribution: Double
    /// What was found, in a sentence; nil where it is not known, or there is nothing to tell.
    public var statement: String?
    /// The links, needs, offers and practices behind it.
    public var evidence: [EntityID]
  }

  /// The id.
  public var id: EntityID
  /// The name to show.
  public var name: String
  /// The country, as two letters of ISO 3166-1.
  public var country: String
  /// The place among the candidates, from 1.
  public var rank: Int
  /// The sum of the parts. Only the order means something; it is no probability.
  public var score: Double
  /// Every attribute, in the order of ``MatchAttribute``.
  public var parts: [Part]
  /// Why it could help, in sentences: those of the ``mostReasons`` parts that add most, in the order of ``MatchAttribute``.
  public var reasons: [String]
  /// The attributes that these reasons are about.
  public var strengths: [MatchAttribute]
  /// Who could open the door; nil where the data shows nobody.
  public var through: MatchDoor?
  /// The practice of the candidate to start with; nil where none is on a theme that the asker needs or works on.
  public var practice: EntityID?
  /// Links between the two that are known to have ended.
  public var endedLinks: [EntityID]

  /// The most reasons that are told: more are read by nobody, and the parts have them all.
  public static let mostReasons = 5

  /// How many attributes could be compared.
  public var comparable: Int { parts.count { $0.value != nil && $0.attribute.isComparison } }
  /// What is not known, and so counts neither way.
  public var unknown: [MatchAttribute] { parts.filter { $0.value == nil }.map(\.attribute) }
  /// Every row behind it, door included: ids of links, needs, offers and practices, each once, in order.
  public var evidence: [EntityID] {
    let practice = [practice].compactMap { $0 }
    return Set(parts.flatMap(\.evidence) + (through?.evidence ?? []) + endedLinks + practice).sorted()
  }
}

/// Who could help one city, or why nothing can be said.
public struct CityMatches: Sendable, Hashable, Codable, Identifiable {
  /// The id.
  public var id: EntityID
  /// The name to show.
  public var name: String
  /// The country, as two letters of ISO 3166-1.
  public var country: String
  /// What the city lacks, gravest first; empty where the data shows no gap.
  public var gaps: [Standing]
  /// The candidates, best first; empty where there is no basis.
  public var candidates: [PartnerCandidate]
  /// Why there are no candidates, and what would change that; nil where there are some.
  public var abstention: String?
  /// How many cities were compared with it.
  public var compared: Int
  /// How many of them have enough in common to be judged.
  public var judged: Int
}

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

  /// Why it is near to both.
  public var kind: Kind
  /// The chain, from the asker's side on; one entry where one opens the door alone.
  public var through: [EntityID]
  /// Why, in a sentence.
  public var sentence: String
  /// The links behind it.
  public var evidence: [EntityID]
}
