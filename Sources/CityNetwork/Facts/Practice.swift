/// A story of what a city did, what came of it, and what went wrong.
public struct Practice: Sendable, Hashable, Codable, Identifiable {
  /// The id.
  public var id: EntityID
  /// The city it is about.
  public var city: EntityID
  /// What to call it.
  public var title: String
  /// The subjects; empty where not known.
  public var themes: [Theme] = []
  /// The year of the story; nil where not known.
  public var year: Int?
  /// What came of it; nil where not known.
  public var outcome: String?
  /// What went wrong or was hard; nil where the source tells nothing.
  public var mistakes: String?
  /// Where it was read.
  public var provenance = Provenance()

  /// A story with a title.
  public init(id: EntityID, city: EntityID, title: String) {
    self.id = id
    self.city = city
    self.title = title
  }
}

/// Something a city says it needs, or says it can offer.
public struct Need: Sendable, Hashable, Codable, Identifiable {
  /// Wanted or given.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case need, offer
  }

  /// The id.
  public var id: EntityID
  /// The city it is about.
  public var city: EntityID
  /// What kind it is of.
  public var kind: Kind
  /// The subjects; empty where not known.
  public var themes: [Theme] = []
  /// The need or offer in words; nil where only its themes are known.
  public var detail: String?
  /// The year it was stated; nil where not known.
  public var year: Int?
  /// Whether it has been met since.
  public var met: Answer = .unknown
  /// Where it was read.
  public var provenance = Provenance()

  /// A need or an offer.
  public init(id: EntityID, city: EntityID, kind: Kind) {
    self.id = id
    self.city = city
    self.kind = kind
  }
}

/// How much of what is said to exist the data set has captured: what tempers every finding.
public struct Completeness: Sendable, Hashable, Codable, Identifiable {
  /// The id.
  public var id: EntityID
  /// The programme or agency it is about; nil where the subject is none of the data set's entries.
  public var programme: EntityID?
  /// What it is about, in words.
  public var subject: String
  /// The least number that sources say exists; nil where they give none.
  public var saidMinimum: Int?
  /// The greatest number that sources say exists; nil where they give none.
  public var saidMaximum: Int?
  /// How many of them are in the data set; nil where that cannot be told.
  public var captured: Int?
  /// What is counted, such as `cities` or `pairs`.
  public var unit: String?
  /// The time it holds for, in words.
  public var period: String?
  /// A remark; nil where there is none.
  public var note: String?
  /// Where it was read.
  public var provenance = Provenance()

  /// A statement on completeness.
  public init(id: EntityID, subject: String) {
    self.id = id
    self.subject = subject
  }

  /// The share captured, between 0 and 1: against the larger of the two numbers said to exist; nil where either is
  /// unknown.
  public var share: Double? {
    guard let captured, let said = saidMaximum ?? saidMinimum, said > 0 else { return nil }
    return min(1, Double(captured) / Double(said))
  }
}

/// What a data set says of itself.
public struct DatasetDescription: Sendable, Hashable, Codable {
  /// What to call it.
  public var title: String
  /// A few sentences about it; nil where there are none.
  public var summary: String?
  /// The day to which its statuses hold, as an ISO date; nil where not stated.
  public var dataDate: String?
  /// The terms under which it may be used; nil where not stated.
  public var license: String?
  /// Words that must stand with anything made from it.
  public var attribution: String?

  /// A description with a title.
  public init(title: String) { self.title = title }

  /// The year of the data date; nil where not stated.
  public var dataYear: Int? { dataDate.flatMap { Int($0.prefix(4)) } }
}
