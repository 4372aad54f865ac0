/// A city or other local government: the place whose links, needs and gaps the analysis is about.
public struct City: Sendable, Hashable, Codable, Identifiable {
  /// What kind of local government it is.
  public enum Level: String, Sendable, Hashable, Codable, CaseIterable {
    case city, town, municipality, metropolis, district, village, regency, county, prefecture, province, region, state
    /// Not known.
    case unknown
  }

  /// A point on the globe.
  public struct Coordinate: Sendable, Hashable, Codable {
    /// Degrees north of the equator, -90…90.
    public var latitudeDegrees: Double
    /// Degrees east of Greenwich, -180…180.
    public var longitudeDegrees: Double
    /// A remark, such as that the point stands for a larger area; nil where there is none.
    public var note: String?

    /// A point with an optional remark.
    public init(latitudeDegrees: Double, longitudeDegrees: Double, note: String? = nil) {
      self.latitudeDegrees = latitudeDegrees
      self.longitudeDegrees = longitudeDegrees
      self.note = note
    }
  }

  /// A number of people, with the year and the source that go with it.
  public struct Population: Sendable, Hashable, Codable {
    /// People.
    public var count: Int
    /// The year it was counted or estimated; nil where not known.
    public var year: Int?
    /// Who says so; nil where not known.
    public var source: String?

    /// A number of people.
    public init(count: Int, year: Int? = nil, source: String? = nil) {
      self.count = count
      self.year = year
      self.source = source
    }
  }

  /// The id.
  public var id: EntityID
  /// The name to show.
  public var name: String
  /// Names in other languages and spellings.
  public var otherNames: [String] = []
  /// The country, as two letters of ISO 3166-1; empty where it is not known, see ``knownCountry``.
  public var country: String
  /// The part of the world; nil where not given.
  public var region: String?
  /// What kind of local government it is.
  public var level: Level = .unknown
  /// Whether it is the national capital of its country; capitals of provinces and states are not meant.
  public var capital: Answer = .unknown
  /// Where it lies; nil where not known.
  public var coordinate: Coordinate?
  /// How many people live there; nil where not known.
  public var population: Population?
  /// A second figure, where sources differ.
  public var otherPopulation: Population?
  /// Whether it has a department or section for international affairs.
  public var internationalDepartment: Sourced<Answer> = .init(.unknown)
  /// What it lives from; nil where not known, empty where known to have none worth naming.
  public var industries: Sourced<[String]>?
  /// Policies it has declared; nil where not known.
  public var policies: Sourced<[String]>?
  /// Themes it works on, where stated; nil where not known.
  public var themes: [Theme]?
  /// The place's number in the GeoNames gazetteer; nil where not known.
  public var geonamesID: Int?
  /// How sure the author of the row is; nil where not stated.
  public var confidence: Confidence?
  /// Rows that must not be published.
  public var isConfidential = false
  /// The ISO date on which somebody last looked; nil where not known.
  public var lastVerified: String?
  /// A remark; nil where there is none.
  public var note: String?
  /// Where it was read.
  public var provenance = Provenance()

  /// A city of which only the necessary is known.
  public init(id: EntityID, name: String, country: String) {
    self.id = id
    self.name = name
    self.country = country
  }

  /// The country; nil where it is not known. Cities of which it is not known are of no common country.
  public var knownCountry: String? { country.isEmpty ? nil : country }
}
