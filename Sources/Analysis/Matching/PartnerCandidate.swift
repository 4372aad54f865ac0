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
    /// What was found; nil where it is not known, or there is nothing to tell.
    public var finding: MatchFinding?
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
  /// What speaks for it: the attributes of the ``mostReasons`` parts that add most, in the order of ``MatchAttribute``.
  public var strengths: [MatchAttribute]
  /// Who could open the door; nil where the data shows nobody.
  public var through: MatchDoor?
  /// The practice of the candidate to start with; nil where none is on a theme that the asker needs or works on.
  public var practice: EntityID?
  /// Links between the two that are known to have ended.
  public var endedLinks: [EntityID]

  /// The most reasons that are told: more are read by nobody, and the parts have them all.
  public static let mostReasons = 5

  /// Why it could help: what was found about its strengths, in their order, then the links that have ended.
  public var reasons: [HelpReason] {
    let found = parts.filter { strengths.contains($0.attribute) }.compactMap(\.finding).map(HelpReason.found)
    return found + (endedLinks.isEmpty ? [] : [.endedLinks(endedLinks)])
  }
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
  public var abstention: MatchAbstention?
  /// How many cities were compared with it.
  public var compared: Int
  /// How many of them have enough in common to be judged.
  public var judged: Int
}
