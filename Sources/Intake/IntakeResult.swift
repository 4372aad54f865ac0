public import CityNetwork
public import Tables

/// What came of reading a data set: its contents, unless an error was found, and everything that was noticed.
public struct IntakeResult: Sendable {
  /// What a data set without an error holds: the facts, and what its folder sets for commands.
  public struct Contents: Sendable {
    /// The facts.
    public let network: CityNetwork
    /// The weights of the gap register; nil where the folder sets none.
    public let weights: PartWeights?
    /// How many new links each city or body can take; nil where the folder says nothing.
    public let capacities: [EntityID: Int]?
    /// What a new link costs by its kind; nil where the folder says nothing.
    public let costs: [String: Double]?
  }

  /// What was read; nil exactly when ``diagnostics`` has an error.
  public let contents: Contents?
  /// Everything that was noticed.
  public let diagnostics: DiagnosticCollection
  /// How many rows each file had, for the files that could be read.
  public let rowCounts: [DataFile: Int]

  /// The network; nil exactly when ``diagnostics`` has an error.
  public var network: CityNetwork? { contents?.network }
  /// The weights of the gap register that the folder sets; nil where it sets none, or has an error.
  public var weights: PartWeights? { contents?.weights }
}
