/// A recorded link between two of the network's cities, agencies and programmes: one row, one statement of a source.
///
/// Links are facts and are never merged here; how repeated links count is the business of the analysis.
public struct Link: Sendable, Hashable, Codable, Identifiable {
  /// What kind of link it is; each kind is a layer of the network.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// A direct agreement of two local governments.
    case bilateral
    /// Inside a programme, also from a programme to a city or from a funder to a programme.
    case programmatic
    /// From a city to a network or programme that it is a member of.
    case membership
    /// A company or business body takes part.
    case publicPrivate = "public_private"
    /// The data does not say.
    case unspecified

    /// Orders kinds as they are declared.
    public static func < (a: Kind, b: Kind) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .bilateral: 0
      case .programmatic: 1
      case .membership: 2
      case .publicPrivate: 3
      case .unspecified: 4
      }
    }

    /// The kind in plain words.
    public var displayName: String { self == .publicPrivate ? "public–private" : rawValue }
  }

  /// Who gives and who receives.
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    /// `from` provides, `to` receives.
    case providerToRecipient = "provider_to_recipient"
    /// Both give and receive.
    case mutual
    /// Not known; the order of the two ends means nothing.
    case unknown
  }

  /// Whether the link is alive.
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case active, ended, planned
    /// Not known.
    case unknown
  }

  /// How far the cooperation has come.
  public enum Stage: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case exploratory, pilot, project
    case scaledUp = "scaled_up"

    /// 1 for exploratory to 4 for scaled up.
    public var rank: Int {
      switch self {
      case .exploratory: 1
      case .pilot: 2
      case .project: 3
      case .scaledUp: 4
      }
    }

    /// Orders by how far the cooperation has come.
    public static func < (a: Stage, b: Stage) -> Bool { a.rank < b.rank }
  }

  /// Whose money it is.
  public enum Financing: String, Sendable, Hashable, Codable, CaseIterable {
    case domestic, donor, `private`, mixed
  }

  /// A sum of money.
  public struct Amount: Sendable, Hashable, Codable {
    /// How much, in units of the currency; not negative.
    public var value: Double
    /// Three letters of ISO 4217.
    public var currency: String

    /// A sum of money.
    public init(value: Double, currency: String) {
      self.value = value
      self.currency = currency
    }
  }

  /// Something dated that happened to a link: an agreement, a renewal, a visit.
  public struct Event: Sendable, Hashable, Codable {
    /// What happened.
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
      case agreement, renewal, launch, activity, contract, visit, ended, other
    }

    /// The year in which it happened.
    public var year: Int
    /// What kind it is of.
    public var kind: Kind
    /// A remark; nil where there is none.
    public var note: String?
    /// Where it was read.
    public var provenance: Provenance

    /// A dated event.
    public init(year: Int, kind: Kind, note: String? = nil, provenance: Provenance = .init()) {
      self.year = year
      self.kind = kind
      self.note = note
      self.provenance = provenance
    }
  }

  /// The id.
  public var id: EntityID
  /// One end: the provider, where the direction says so.
  public var from: EntityID
  /// The other end.
  public var to: EntityID
  /// What kind it is of.
  public var kind: Kind = .unspecified
  /// Who gives and who receives.
  public var direction: Direction = .unknown
  /// The subjects; empty where not known.
  public var themes: [Theme] = []
  /// What the link is called in its source; nil where it has no name.
  public var title: String?
  /// The programme under which two cities are linked; nil where there is none or it is not known.
  public var programme: EntityID?
  /// From when until when.
  public var years = YearSpan()
  /// Whether it is alive.
  public var status: Status = .unknown
  /// The agency or programme that pays; nil where not known.
  public var funder: EntityID?
  /// How far it has come; nil where not known.
  public var stage: Stage?
  /// The budget; nil where not known.
  public var amount: Amount?
  /// How many people work on it, in full-time posts; nil where not known.
  public var staff: Double?
  /// Whose money it is; nil where not known.
  public var financing: Financing?
  /// What happened when, by year.
  public var events: [Event] = []
  /// The ISO date on which somebody last looked; nil where not known.
  public var lastVerified: String?
  /// How sure the author of the row is; nil where not stated.
  public var confidence: Confidence?
  /// Rows that must not be published.
  public var isConfidential = false
  /// A remark; nil where there is none.
  public var note: String?
  /// Where it was read.
  public var provenance = Provenance()

  /// A link of which only the ends are known.
  public init(id: EntityID, from: EntityID, to: EntityID) {
    self.id = id
    self.from = from
    self.to = to
  }

  /// True when both ends are the same.
  public var isSelfLink: Bool { from == to }

  /// The end that is not the given one; the same one for a self-link.
  public func end(otherThan id: EntityID) -> EntityID { from == id ? to : from }
}
