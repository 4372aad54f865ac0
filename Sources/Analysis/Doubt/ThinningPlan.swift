public import CityNetwork

/// How a ranking is shaken: how many links are taken away, how often, and which.
public struct ThinningPlan: Sendable, Hashable, Codable {
  /// Where the share of links that are taken away comes from.
  public enum Origin: String, Sendable, Hashable, Codable {
    /// Somebody asked for it.
    case given
    /// The data set says how many links are missing.
    case completeness
    /// Nobody knows; it is the usual one.
    case assumed
  }

  /// The share that is taken where nobody knows a better one.
  public static let usualShare = 0.1
  /// The fewest repetitions from which a band can be told: one sample in twenty lies outside at either end.
  public static let minimumRepetitions = 20

  /// The share of links that are taken away each time, above 0 and below 1.
  public let droppedShare: Double
  /// How often.
  public let repetitions: Int
  /// Picks the links, together with the network.
  public let seed: UInt64
  /// Where the share comes from.
  public let origin: Origin
  /// What the data set says is missing.
  public let missing: MissingLinks

  /// A plan for a network.
  ///
  /// - Parameters:
  ///   - network: The network that is measured.
  ///   - droppedShare: The share of links, above 0 and below 1; nil for what the data set says is missing, but at least
  ///     ``usualShare``, since what it says is the least.
  ///   - repetitions: At least ``minimumRepetitions``.
  ///   - seed: Picks the links.
  public init(_ network: CityNetwork, droppedShare: Double? = nil, repetitions: Int = 100, seed: UInt64 = 1) {
    precondition(droppedShare.map { $0 > 0 && $0 < 1 } ?? true, "a share lies between 0 and 1")
    precondition(repetitions >= Self.minimumRepetitions, "a band needs \(Self.minimumRepetitions) repetitions")
    missing = MissingLinks(network)
    let known = missing.share ?? 0
    self.droppedShare = droppedShare ?? (known > Self.usualShare && known < 1 ? known : Self.usualShare)
    origin = droppedShare != nil ? .given : known > Self.usualShare && known < 1 ? .completeness : .assumed
    self.repetitions = repetitions
    self.seed = seed
  }
}
