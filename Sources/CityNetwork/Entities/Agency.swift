/// A body that is no local government but makes, funds or carries links: a development agency, a ministry, a network of
/// cities, a company.
public struct Agency: Sendable, Hashable, Codable, Identifiable {
  /// What kind of body it is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case nationalDevelopmentAgency = "national_development_agency"
    case nationalGovernment = "national_government"
    case internationalOrganisation = "international_organisation"
    case cityNetwork = "city_network"
    case researchInstitute = "research_institute"
    case ngo
    case company
    /// Not known.
    case unknown
  }

  /// The id.
  public var id: EntityID
  /// The full name.
  public var name: String
  /// An abbreviation by which it is known; nil where there is none.
  public var shortName: String?
  /// What kind it is of.
  public var kind: Kind = .unknown
  /// Two letters of ISO 3166-1, or `international`; nil where not known.
  public var country: String?
  /// Rows that must not be published.
  public var isConfidential = false
  /// A remark; nil where there is none.
  public var note: String?
  /// Where it was read.
  public var provenance = Provenance()

  /// An agency of which only the necessary is known.
  public init(id: EntityID, name: String, kind: Kind = .unknown) {
    self.id = id
    self.name = name
    self.kind = kind
  }

  /// The short name where there is one, otherwise the full name.
  public var displayName: String { shortName ?? name }
}

/// A programme under which several links are made, such as a city-to-city collaboration scheme.
public struct Programme: Sendable, Hashable, Codable, Identifiable {
  /// The id.
  public var id: EntityID
  /// The full name.
  public var name: String
  /// An abbreviation by which it is known; nil where there is none.
  public var shortName: String?
  /// Two letters of ISO 3166-1, or `international`; nil where not known.
  public var country: String?
  /// The agency that leads or funds it; nil where not known.
  public var lead: EntityID?
  /// From when until when.
  public var years = YearSpan()
  /// The subjects; empty where not known.
  public var themes: [Theme] = []
  /// Rows that must not be published.
  public var isConfidential = false
  /// A remark; nil where there is none.
  public var note: String?
  /// Where it was read.
  public var provenance = Provenance()

  /// A programme of which only the necessary is known.
  public init(id: EntityID, name: String) {
    self.id = id
    self.name = name
  }

  /// The short name where there is one, otherwise the full name.
  public var displayName: String { shortName ?? name }
}
