import CityNetwork

/// The files of a data set folder, with the columns that each may have.
///
/// Each column is declared once, with the value that it belongs to (`City.schema`, `Link.schema` …) or with its table of
/// keys; header checks, suggestions, reading, writing and the documentation test all follow from that.
public enum DataFile: String, CaseIterable, Sendable, Hashable {
  case dataset, cities, agencies, programmes, links
  case linkEvents = "link_events"
  case practices, needs, completeness, answers, weights, capacities, costs, scenario

  /// The file's name, such as `cities.csv`.
  public var fileName: String { rawValue + ".csv" }

  /// A column that a file may have.
  public struct Column: Sendable, Hashable {
    /// The name that CityWeave writes.
    public let name: String
    /// Whether a file without it is refused, and a row without a value.
    public internal(set) var isRequired: Bool
    /// Other names that are read as this one.
    public let aliases: [String]
    /// What may stand in its cells.
    package let form: CellForm
  }

  /// The file of a given name; nil when it is none of a data set's.
  public init?(fileName: String) {
    guard fileName.hasSuffix(".csv") else { return nil }
    self.init(rawValue: String(fileName.dropLast(4)))
  }

  /// The columns, in the order in which CityWeave writes them.
  public var columns: [Column] {
    switch self {
    case .dataset: DatasetDescription.columns
    case .cities: City.schema.columns
    case .agencies: Agency.schema.columns
    case .programmes: Programme.schema.columns
    case .links: Link.schema.columns
    case .linkEvents: LinkEventRow.schema.columns
    case .practices: Practice.schema.columns
    case .needs: Need.schema.columns
    case .completeness: Completeness.schema.columns
    case .answers: AnswerRow.schema.columns
    case .weights: KeyedTables.weights.columns
    case .capacities: KeyedTables.capacities.columns
    case .costs: KeyedTables.costs.columns
    case .scenario: Scenario.columns
    }
  }
}
