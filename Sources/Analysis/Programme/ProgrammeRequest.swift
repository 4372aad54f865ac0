public import CityNetwork

/// What an officer asks of a programme: how many new links or seed cities, for whom, and with how much.
public struct ProgrammeRequest: Sendable, Hashable, Codable {
  /// What is chosen.
  public enum Choice: String, Sendable, Hashable, Codable, CaseIterable {
    /// New links, one at a time.
    case links
    /// Seed cities, each of which takes on several gap cities.
    case seeds
  }

  /// What counts.
  public enum Measure: String, Sendable, Hashable, Codable, CaseIterable {
    /// Each gap city counts one.
    case cities
    /// Each gap city counts its people; one of unknown population counts nothing, and is counted apart.
    case people
  }

  /// What a new link leads to.
  public enum LinkKind: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// A city that could help.
    case city
    /// An agency or programme that works with cities of the same country or region.
    case agency

    /// Orders cities before agencies.
    public static func < (a: LinkKind, b: LinkKind) -> Bool { a == .city && b == .agency }
  }

  /// What things cost, in the unit of the budget.
  public struct Costs: Sendable, Hashable, Codable {
    /// A new link with a city.
    public var city = 1.0
    /// A new link with an agency or programme.
    public var agency = 1.0
    /// A seed city, with all that it takes on.
    public var seed = 1.0

    /// Everything costs 1.
    public init() {}

    /// The cost of a kind of link.
    public subscript(kind: LinkKind) -> Double { kind == .city ? city : agency }
  }

  /// What is chosen.
  public var choice = Choice.links
  /// How many, at least 1.
  public var count = 10
  /// What counts.
  public var measure = Measure.cities
  /// The most that may be spent, above 0; nil for any sum.
  public var budget: Double?
  /// What things cost.
  public var costs = Costs()
  /// The kinds of link that may be made.
  public var kinds: Set<LinkKind> = [.city, .agency]
  /// How many new links a helper takes on, unless ``capacities`` says otherwise; 0 or more.
  public var capacity = 2
  /// How many new links single helpers take on, 0 or more.
  public var capacities: [EntityID: Int] = [:]
  /// The least score of a match between a gap city and a city that could help; see ``PartnerMatches``.
  public var minimumScore = 0.0
  /// The seed of the random choices that the plan is held against.
  public var randomSeed: UInt64 = 1
  /// How many random choices.
  public var draws = 1_000

  /// Ten links for as many cities as possible, at most two a helper, whatever they cost.
  public init() {}

  /// How many new links a helper takes on.
  public func capacity(of helper: EntityID) -> Int { capacities[helper] ?? capacity }

  /// The gaps that a new link could close.
  ///
  /// A stated need or a missing department is a gap too, but no new link by itself closes it.
  public static let gapClasses: Set<Standing> = [
    .noLink, .dormant, .oneBody, .oneLink, .onePartner, .memberOnly, .noCityPartner, .fragment,
  ]
  /// The gaps that a link with an agency or programme could close.
  static let gapsClosedByAgencies: Set<Standing> = [.noLink, .dormant, .oneBody, .oneLink, .onePartner]
  /// The most helpers that are looked at for each of several gap cities when seed cities are chosen: fifty, or more as long
  /// as that makes no more than 100,000 pairs.
  static func helpersPerCity(gapCities: Int) -> Int { max(50, 100_000 / max(1, gapCities)) }
}
