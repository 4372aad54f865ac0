public import CityNetwork

/// Which new links, or which seed cities, reach the most gap cities or people, and what to do for each.
///
/// **Reached**: a gap city at which a planned link ends. A link between a helper and a city of a group cut off from the main
/// one also reaches the other gap cities of that group whose gap is to be outside the main group, as it joins the group
/// to it. Each city counts once.
public struct ProgrammePlan: Sendable, Codable {
  /// What another way of choosing reaches, within the same number, budget and capacities.
  public struct Comparison: Sendable, Hashable, Codable {
    /// How the others were chosen.
    public enum Way: String, Sendable, Hashable, Codable {
      /// By lot, many times over.
      case random
      /// The best linked first.
      case bestLinked = "best_linked"
    }

    /// How they were chosen.
    public var way: Way
    /// What they reach; the mean where there were many.
    public var value: Double
    /// Nine of ten draws reach at least this…
    public var lower: Double?
    /// …and at most this; both nil where there was one choice.
    public var upper: Double?
    /// The mean score of its matches between cities; the mean of all draws; nil where it was not looked at, or there are
    /// none.
    public var meanScore: Double?
  }

  /// What the gaps rest on: absence of rows is no proof of absence.
  public struct Doubt: Sendable, Hashable, Codable {
    /// Gap cities of which nothing but the absence of rows speaks for a gap.
    public var restingOnAbsence: Int
    /// Gap cities reached by the plan of which the same is true.
    public var reachedRestingOnAbsence: Int
    /// Gap cities without any row about a link.
    public var withoutAnyRow: Int
    /// Gap cities in countries of which markedly fewer links are recorded than their cities' size and place lead to expect;
    /// nil where that was not looked at, or there is no basis.
    public var inThinCountries: Int?
    /// Those of these countries that have gap cities, as two letters of ISO 3166-1.
    public var thinCountries: [String]
    /// Gap cities of unknown population.
    public var withoutPopulation: Int
  }

  /// What was asked.
  public var request: ProgrammeRequest
  /// The seed cities, in the order in which they were chosen; empty in a plan of links.
  public var seeds: [EntityID]
  /// The planned links: in the order in which they were chosen, or seed by seed.
  public var links: [PlannedLink]
  /// The gap cities that are reached, ordered by id.
  public var reached: [EntityID]
  /// How many people live in them, as far as that is known.
  public var reachedPeople: Int
  /// How many of them have an unknown population.
  public var reachedWithoutPopulation: Int
  /// What counts: cities, or people.
  public var value: Double
  /// A whole number that no plan within the limits exceeds; see ``coversAllPairs``.
  public var upperBound: Double
  /// The share of the best possible that such a choice is known to reach on any data; nil where nothing is known, 1 where
  /// the plan is proven best.
  public var guarantee: Double?
  /// What the plan costs.
  public var cost: Double
  /// What other ways of choosing reach.
  public var comparisons: [Comparison]
  /// The gap cities that were looked at.
  public var gapCities: Int
  /// Those whom somebody could help.
  public var helpable: Int
  /// Those of which too little is known to compare them with any helper, so that no match can be named.
  public var incomparable: Int
  /// The cities that could help.
  public var helperCities: Int
  /// How far the gaps can be trusted.
  public var doubt: Doubt
  /// The year at which links were judged; nil where the data set has no date.
  public var year: Int?
  /// After how many years evidence is old, and counts less.
  public var staleAfter: Int
  /// The present links that neither years nor status vouch for.
  public var presumed: PresumedLinks
  /// Which pairs were looked at; nil where every pair was.
  public var cut: LikelyPairs?
  /// The most matches of a gap city that were looked at, where that left any out; nil where none was.
  public var helpersLookedAt: Int?

  /// Whether every pair that fits was looked at: only then do ``upperBound`` and ``isOptimal`` speak of all plans, and
  /// otherwise of those that can be made of the pairs looked at.
  public var coversAllPairs: Bool { cut == nil && helpersLookedAt == nil }

  /// The mean score of the planned links between cities; nil where there are none.
  public var meanScore: Double? {
    let scores = links.compactMap(\.score)
    return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }
  /// Whether no plan is better.
  public var isOptimal: Bool { upperBound - value <= 1e-9 * max(1, upperBound) }
  /// How far the best possible may lie above the plan, as a share of the bound; 0…1.
  public var gap: Double { isOptimal || upperBound <= 0 ? 0 : (upperBound - value) / upperBound }
}

/// A link to be made.
public struct PlannedLink: Sendable, Hashable, Codable, Identifiable {
  /// The two ends, such as `chuadanga+kitakyushu`.
  public var id: String { "\(city)+\(helper)" }
  /// The place in the plan, from 1.
  public var rank: Int
  /// The gap city.
  public var city: EntityID
  /// Who could help.
  public var helper: EntityID
  /// Whether that is a city.
  public var kind: ProgrammeRequest.LinkKind
  /// What it costs; nil where a seed city is paid for as a whole.
  public var cost: Double?
  /// The gap cities that this link reaches and none before it did, its own first.
  public var reached: [EntityID]
  /// The gaps of the city that a link could close, gravest first.
  public var gaps: [Standing]
  /// The priority of the city in the gap register, 0…100.
  public var priority: Double
  /// Whether the gap rests on the absence of rows alone.
  public var restsOnAbsence: Bool
  /// The score of the match; nil for agencies and programmes, which have none.
  public var score: Double?
  /// In how many attributes the two could be compared; nil for agencies and programmes.
  public var comparable: Int?
  /// Why it could help.
  public var reasons: [HelpReason]
  /// Who could open the door; nil where the data shows nobody, and for agencies and programmes.
  public var door: MatchDoor?
  /// The last evidence of the door to a city, or of an agency's or programme's work nearby; nil where nobody opens a door.
  public var last: LastEvidence?
  /// Who does what.
  public var action: ProgrammeAction
  /// The ids of the rows behind it.
  public var evidence: [EntityID]
}

/// What to do for a link: who writes to whom, about what, and with which practice to start.
public struct ProgrammeAction: Sendable, Hashable, Codable {
  /// Who in the gap city writes.
  public var sender: BriefStep.Sender
  /// Who opens the door, in the order in which they are asked; empty where nobody is known.
  public var through: [EntityID]
  /// On which themes; empty where the data gives none.
  public var themes: [Theme]
  /// Whether the themes are common to both; false where they are the gap city's alone.
  public var hasCommonThemes: Bool
  /// The need of the gap city; nil where it states none on the themes.
  public var need: EntityID?
  /// The offer that answers it; nil where none is stated.
  public var offer: EntityID?
  /// The recorded practice to start with, one with a known outcome; nil where there is none on the themes.
  public var practice: EntityID?
  /// The recorded practice that tells what went wrong, there or elsewhere; nil where none on the themes does.
  public var warning: EntityID?
  /// What the gap city could give in return; nil where nothing is recorded.
  public var inReturn: MatchFinding?
}
