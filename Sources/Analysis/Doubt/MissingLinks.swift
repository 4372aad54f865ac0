public import CityNetwork

/// How many links between cities the data set itself says are missing from it.
///
/// Only statements on completeness that count links can tell: those counted in pairs, links, agreements, partnerships or
/// twinnings. Statements counted in cities or members speak of memberships, which are no links between cities. Since most
/// programmes say nothing, the share is the least that is missing, not the best guess.
public struct MissingLinks: Sendable, Hashable, Codable {
  /// Links said to exist and not held.
  public let knownMissing: Int
  /// Links between two different cities that are held.
  public let recorded: Int
  /// The statements that say so, by id.
  public let statements: [EntityID]
  /// What they are about, in the same order.
  public let subjects: [String]

  /// What a network says.
  ///
  /// - Complexity: O(links + statements).
  package init(_ network: CityNetwork) {
    let units: Set = ["pair", "link", "agreement", "partnership", "twinning"]
    let telling = network.completeness.filter { statement in
      guard let unit = statement.unit?.lowercased() else { return false }
      return units.contains(unit) || units.contains(String(unit.dropLast(unit.hasSuffix("s") ? 1 : 0)))
    }.compactMap { statement -> (Completeness, Int)? in
      guard let captured = statement.captured, let said = statement.saidMaximum ?? statement.saidMinimum else {
        return nil
      }
      return (statement, max(0, said - captured))
    }
    knownMissing = telling.reduce(0) { $0 + $1.1 }
    recorded = network.links.count(where: network.isCityToCity)
    statements = telling.map(\.0.id)
    subjects = telling.map(\.0.subject)
  }

  /// Of all links known to exist, the share that is missing, 0…1; nil where no statement counts links.
  public var share: Double? {
    guard !statements.isEmpty, knownMissing + recorded > 0 else { return nil }
    return Double(knownMissing) / Double(knownMissing + recorded)
  }
}
