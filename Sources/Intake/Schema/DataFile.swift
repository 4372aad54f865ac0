/// The files of a data set folder, with the columns that each may have.
///
/// The columns are declared once, here; reading, header checks, suggestions and the documentation test all use them.
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
    public let isRequired: Bool
    /// Other names that are read as this one.
    public let aliases: [String]
  }

  /// The file of a given name; nil when it is none of a data set's.
  public init?(fileName: String) {
    guard fileName.hasSuffix(".csv") else { return nil }
    self.init(rawValue: String(fileName.dropLast(4)))
  }

  /// The columns, in the order in which CityWeave writes them.
  public var columns: [Column] {
    switch self {
    case .dataset: [.required("key", ["name", "property"]), .required("value", ["text"])]
    case .cities: Self.cityColumns
    case .agencies:
      [
        .required("id", ["key", "code", "agency_id"]), .required("name", ["label", "title", "agency"]),
        .optional("short_name", ["abbreviation", "acronym"]), .optional("kind", ["type"]),
        .optional("country", ["country_code", "iso"]), .confidential, .optional("source", ["url", "reference"]), .note,
      ]
    case .programmes:
      [
        .required("id", ["key", "code", "programme_id"]), .required("name", ["label", "title", "programme"]),
        .optional("short_name", ["abbreviation", "acronym"]), .optional("country", ["country_code", "iso"]),
        .optional("lead", ["agency", "lead_agency"]), .fromYear, .toYear, .themes, .confidential,
        .optional("source", ["url", "reference"]), .note,
      ]
    case .links: Self.linkColumns
    case .linkEvents:
      [
        .required("link", ["link_id"]), .required("year", ["date"]), .optional("kind", ["type", "event"]), .note,
        .optional("source", ["url", "reference"]),
      ]
    case .practices:
      [
        .required("id", ["key", "code"]), .required("city", ["city_id"]), .required("title", ["name", "label"]),
        .themes,
        .optional("year", ["date"]), .optional("outcome", ["result", "results"]),
        .optional("mistakes", ["challenge_or_mistake", "challenge", "mistake", "lessons"]),
        .optional("source", ["url", "reference"]),
      ]
    case .needs:
      [
        .optional("id", ["key", "code"]), .required("city", ["city_id"]), .required("kind", ["type"]), .themes,
        .optional("detail", ["text", "description"]), .optional("year", ["date"]), .optional("met", ["is_met"]),
        .optional("source", ["url", "reference"]),
      ]
    case .completeness:
      [
        .required("id", ["key", "code"]), .optional("programme", ["programme_id", "agency"]),
        .required("subject", ["what", "name"]), .optional("said_minimum", ["said", "said_min"]),
        .optional("said_maximum", ["said_max"]), .optional("captured", ["recorded"]), .optional("unit", []),
        .optional("period", []), .optional("source", ["url", "reference"]), .note,
      ]
    case .answers:
      [
        .required("city", ["city_id", "id"]), .optional("city_name", ["name"]), .required("question", []),
        .optional("subject", []), .optional("wording", []), .required("answer", ["value"]),
        .optional("source", ["url", "reference"]), .optional("answered_on", ["date"]), .note,
        .optional("cityweave_format", []),
      ]
    case .weights:
      [.required("part", ["key", "name"]), .required("weight", ["value"]), .note]
    case .capacities: [.required("id", ["key", "city", "helper"]), .required("capacity", ["links", "value"]), .note]
    case .costs: [.required("kind", ["key", "link"]), .required("cost", ["value", "amount"]), .note]
    case .scenario: Self.scenarioColumns
    }
  }

  private static let cityColumns: [Column] = [
    .required("id", ["key", "code", "city_id"]), .required("name", ["label", "city", "city_name"]),
    .optional("other_names", ["alternate_names", "aliases", "native_name"]),
    .required("country", ["country_code", "iso"]), .optional("region", ["continent"]), .optional("level", ["kind"]),
    .optional("capital", ["is_capital", "national_capital"]),
    .optional("latitude", ["lat", "y"]), .optional("longitude", ["lon", "lng", "long", "x"]),
    .optional("coordinate_note", ["coord_note"]), .optional("population", ["pop", "inhabitants"]),
    .optional("population_year", []), .optional("population_source", []), .optional("other_population", []),
    .optional("other_population_year", []), .optional("other_population_source", []),
    .optional("international_department", ["international_office", "has_international_department"]),
    .optional("international_department_note", []), .optional("international_department_source", []),
    .optional("industries", ["industry"]), .optional("industries_source", []), .optional("policies", ["policy"]),
    .optional("policies_source", []), .themes, .optional("geonames_id", ["geonameid", "geonames"]),
    .optional("confidence", []), .confidential, .optional("last_verified", ["verified"]),
    .optional("source", ["url", "reference"]), .note,
  ]

  private static let scenarioColumns: [Column] = [
    .required("action", ["change"]), .required("what", ["subject"]), .optional("id", ["key"]),
    .optional("from", ["city_a"]), .optional("to", ["city_b"]), .optional("name", ["label"]),
    .optional("country", ["country_code", "iso"]), .optional("region", []), .optional("level", []),
    .optional("population", ["pop"]), .optional("international_department", []), .optional("kind", ["type"]),
    .optional("direction", []), .themes, .optional("programme", ["program"]), .optional("funder", []),
    .optional("lead", []), .fromYear, .toYear, .optional("status", []), .note,
  ]

  private static let linkColumns: [Column] = [
    .optional("id", ["key", "link_id"]),
    .required("from", ["source_id", "src", "city_a", "city1", "a", "provider", "donor"]),
    .required("to", ["target", "target_id", "dst", "city_b", "city2", "b", "recipient"]),
    .optional("kind", ["type", "layer"]), .optional("direction", ["role"]), .themes,
    .optional("title", ["label", "description"]), .optional("programme", ["program", "programme_id"]), .fromYear,
    .toYear, .optional("status", []), .optional("funder", ["funding_by", "funded_by"]), .optional("stage", []),
    .optional("amount", ["budget"]), .optional("currency", []), .optional("staff", []),
    .optional("financing", ["financing_source"]), .optional("source", ["url", "reference"]),
    .optional("last_verified", ["verified"]), .optional("confidence", []), .confidential, .note,
  ]
}

extension DataFile.Column {
  static func required(_ name: String, _ aliases: [String]) -> Self {
    .init(name: name, isRequired: true, aliases: aliases)
  }

  static func optional(_ name: String, _ aliases: [String]) -> Self {
    .init(name: name, isRequired: false, aliases: aliases)
  }

  static let themes = optional("themes", ["theme", "topic", "topics"])
  static let confidential = optional("confidential", ["is_confidential", "private"])
  static let note = optional("note", ["notes", "remark", "remarks", "comment"])
  static let fromYear = optional("from_year", ["start_year", "since", "start", "year_from"])
  static let toYear = optional("to_year", ["end_year", "until", "end", "year_to"])
}
