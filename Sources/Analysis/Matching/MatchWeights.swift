/// How much each attribute counts in a match.
///
/// A part of a score is weight × (value − usual value). An attribute that is not known gives 0: it speaks neither for nor
/// against.
public struct MatchWeights: Sendable, Hashable, Codable {
  /// What one attribute counts.
  public struct Entry: Sendable, Hashable, Codable {
    /// The attribute.
    public var attribute: MatchAttribute
    /// How much it counts.
    public var weight: Double
    /// The value that two cities usually have; at this value it counts nothing.
    public var usual: Double

    /// What one attribute counts.
    public init(_ attribute: MatchAttribute, weight: Double, usual: Double) {
      (self.attribute, self.weight, self.usual) = (attribute, weight, usual)
    }
  }

  /// One entry an attribute, in the order of ``MatchAttribute``.
  public let entries: [Entry]

  /// Weights; attributes that are not named count nothing.
  public init(_ entries: [Entry]) {
    let named = Dictionary(entries.map { ($0.attribute, $0) }, uniquingKeysWith: { $1 })
    self.entries = MatchAttribute.allCases.map { named[$0] ?? Entry($0, weight: 0, usual: 0) }
  }

  /// The same weights with one attribute counting nothing.
  public func without(_ attribute: MatchAttribute) -> MatchWeights {
    MatchWeights(entries.map { $0.attribute == attribute ? Entry(attribute, weight: 0, usual: $0.usual) : $0 })
  }

  /// The weights in use.
  public static let frozen = MatchWeights([
    Entry(.needMetByHelper, weight: 2, usual: 0.1),
    Entry(.needMetByAsker, weight: 1, usual: 0.1),
    Entry(.themes, weight: 1, usual: 0.1),
    Entry(.policies, weight: 0.5, usual: 0.1),
    Entry(.industries, weight: 0.5, usual: 0.1),
    Entry(.size, weight: 0.5, usual: 0.6),
    Entry(.level, weight: 0.3, usual: 0.5),
    Entry(.sharedBodies, weight: 1, usual: 0.1),
    Entry(.commonPartners, weight: 2, usual: 0),
    Entry(.partnersOfPartners, weight: 2, usual: 0),
    Entry(.countries, weight: 1, usual: 0.4),
    Entry(.distance, weight: 0.3, usual: 0.15),
    Entry(.experience, weight: 1.5, usual: 0.3),
    Entry(.department, weight: 0.5, usual: 0.5),
  ])
}
