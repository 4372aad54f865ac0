/// Whatever a link can end at.
public enum Entity: Sendable, Hashable, Identifiable {
  case city(City)
  case agency(Agency)
  case programme(Programme)

  /// The id.
  public var id: EntityID {
    switch self {
    case .city(let city): city.id
    case .agency(let agency): agency.id
    case .programme(let programme): programme.id
    }
  }

  /// The name to show; the short one where there is one.
  public var displayName: String {
    switch self {
    case .city(let city): city.name
    case .agency(let agency): agency.displayName
    case .programme(let programme): programme.displayName
    }
  }

  /// `city`, `agency` or `programme`.
  public var sort: Sort {
    switch self {
    case .city: .city
    case .agency: .agency
    case .programme: .programme
    }
  }

  /// The three sorts of entity.
  public enum Sort: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case city, agency, programme

    /// Orders cities before agencies before programmes.
    public static func < (a: Sort, b: Sort) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }
}
