public import CityNetwork

/// How much of what is said to exist the data set holds.
public struct CompletenessReport: Sendable, Codable {
  /// The statements of the data set, the least complete first; those that cannot be judged last.
  public let statements: [Completeness]

  /// The completeness of a network.
  package init(_ network: CityNetwork) {
    statements = network.completeness.sorted { a, b in
      switch (a.share, b.share) {
      case (let x?, let y?) where x != y: x < y
      case (nil, _?): false
      case (_?, nil): true
      default: a.id < b.id
      }
    }
  }
}
