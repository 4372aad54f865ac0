public import CityNetwork

/// What one page for a city's mayor and citizens says: facts with the ids of the rows behind them, and no sentence.
///
/// Sentences are the business of the presentation, which has them in several languages. Every list is sorted by a rule
/// that stands beside it, so that the same network gives the same brief.
public struct CityBrief: Sendable, Hashable, Codable {
  /// The city it is about.
  public var city: EntityID
  /// How large it is.
  public var sizeClass: SizeClass
  /// Whether it has a department for international affairs.
  public var department: Answer
  /// The year at which links are judged; nil where the data set has no date.
  public var year: Int?
  /// The first year of which evidence is recent; nil where no row bears a year.
  public var recentSince: Int?
  /// The cities, agencies and programmes at the other ends of its links, present ones first.
  public var partners: [BriefPartner]
  /// What it looks at most; nil where all is looked at alike. Everything else is told of the whole.
  public var focus: BriefFocus?
  /// Whether confidential rows are left out, so that nothing is said of them.
  public var isPublic: Bool
  /// The stories of the city, then those of its partners on a theme that they share.
  public var stories: [BriefStory]
  /// What is missing, gravest first.
  public var gaps: [BriefGap]
  /// Who could help, the nearest first.
  public var helpers: [PotentialSupporter]
  /// What to do next: three steps at most.
  public var steps: [BriefStep]
  /// The questions that the city itself can answer.
  public var questions: [BriefQuestion]
  /// How many of the city's own rows and links are confidential.
  public var confidentialRows: Int

  /// The cities with a present link that it looks at most, most links first.
  public var cityPartnersInFocus: [BriefPartner] { cityPartners.filter(\.isInFocus) }
  /// The cities with a present link, most links first.
  public var cityPartners: [BriefPartner] { partners.filter { $0.sort == .city && $0.standing.isPresent } }
  /// The agencies and programmes with a present link, most links first.
  public var bodies: [BriefPartner] { partners.filter { $0.sort != .city && $0.standing.isPresent } }
  /// Those with whom every link has ended.
  public var formerPartners: [BriefPartner] { partners.filter { $0.standing == .ended } }
  /// Those with whom links are only planned.
  public var plannedPartners: [BriefPartner] { partners.filter { $0.standing == .planned } }
}

/// A question about the data that the city itself can answer best.
public struct BriefQuestion: Sendable, Hashable, Codable {
  /// What is asked.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Which office deals with partners, and whether it is a department for international affairs.
    case department
    /// Whether a stated need has been met; the subject is the need.
    case needMet = "need_met"
    /// Whether a link is alive; the subject is the link.
    case linkAlive = "link_alive"
    /// Since when a link exists; the subject is the link.
    case linkYear = "link_year"
    /// Whether there is any link at all.
    case anyLink = "any_link"
    /// How many people live there.
    case population
  }

  /// What is asked.
  public var kind: Kind
  /// The link or need that it is about; nil where it is about the city itself.
  public var subject: EntityID?

  /// A question.
  package init(_ kind: Kind, subject: EntityID? = nil) {
    self.kind = kind
    self.subject = subject
  }
}
