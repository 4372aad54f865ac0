/// A number with a definition of its own: of a city, or of a network as a whole, or on how far to trust the others.
///
/// What it means, its definition, its conventions and where they come from are said by its id.
public struct DefinedMeasure: Sendable, Hashable, Identifiable {
  /// The column under which it is printed.
  public let id: String

  private init(_ id: String) { self.id = id }

  /// The measure of a column's name; nil when none is defined under it.
  public init?(id: String) {
    guard let found = Self.all.first(where: { $0.id == id }) else { return nil }
    self = found
  }

  /// Every measure, in the order of the columns.
  public static let all = ofCities + ofNetworks + ofDoubt + ofRisk

  /// The measures of single cities.
  public static let ofCities = CityMeasure.all.filter { $0.explainedBy == nil }.map { DefinedMeasure($0.id) }

  /// The measures of a network as a whole.
  public static let ofNetworks = [
    "density", "mean_distance", "diameter", "transitivity", "reciprocity", "degree_assortativity",
    "country_assortativity",
  ].map(DefinedMeasure.init(_:))

  /// What tells how far to trust the others.
  public static let ofDoubt = ["rank_band", "kendall_tau", "size_assortativity", "ei_index", "qap_correlation"]
    .map(DefinedMeasure.init(_:))

  /// What tells what could break.
  public static let ofRisk = ["reach_lost", "fragmentation", "dependency_share"].map(DefinedMeasure.init(_:))
}
