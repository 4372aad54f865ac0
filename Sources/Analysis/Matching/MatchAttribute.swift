/// What two cities are compared by, when it is asked whether one could help the other.
///
/// The one that asks is called the *asker*, the one that could help the *helper*.
public enum MatchAttribute: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case needMetByHelper = "need_met_by_helper"
  case needMetByAsker = "need_met_by_asker"
  case themes
  case policies
  case industries
  case size
  case level
  case sharedBodies = "shared_bodies"
  case commonPartners = "common_partners"
  case partnersOfPartners = "partners_of_partners"
  case countries
  case distance
  case experience
  case helperSize = "helper_size"
  case department

  /// The attribute in plain words.
  public var title: String {
    switch self {
    case .needMetByHelper: "what it needs and they give"
    case .needMetByAsker: "what they need and it gives"
    case .themes: "themes"
    case .policies: "policies"
    case .industries: "industries"
    case .size: "size"
    case .level: "level"
    case .sharedBodies: "shared agencies and programmes"
    case .commonPartners: "common partners"
    case .partnersOfPartners: "partners of their partners"
    case .countries: "the two countries"
    case .distance: "distance"
    case .experience: "experience"
    case .helperSize: "the helper's size"
    case .department: "international department"
    }
  }

  /// How the value between 0 and 1 comes about, and when it is not known.
  public var definition: String {
    switch self {
    case .needMetByHelper:
      "1 where the helper states an offer or tells a practice on a theme of a need of the asker that is not known to be "
        + "met; 0.5 where it only gives in a recorded link on such a theme; else 0. Unknown where the asker states no "
        + "need, or nothing is recorded that the helper gives."
    case .needMetByAsker: "The same with the two changed over: what makes a link go both ways."
    case .themes:
      "Themes that both work on, as a share of those that either does: of the city, its links, needs, offers and "
        + "practices, “general” left out. Unknown where nothing is recorded of one."
    case .policies:
      "Words that policies of both have in common, as a share of the shorter list. Unknown where one states none."
    case .industries: "The same for industries, word for word."
    case .size:
      "1 for equal populations, falling by a half with each factor of ten between them, never below 0. Unknown where "
        + "one population is; sources count populations differently, so small differences mean nothing."
    case .level: "1 for the same level of government, else 0. Unknown where one is."
    case .sharedBodies:
      "Agencies and programmes that both are linked with, each counting 1 / ln (cities linked with it) (Adamic and "
        + "Adar's way): s / (s + 0.5) of the sum s. Unknown where one is linked with none."
    case .commonPartners:
      "Cities linked with both, each counting 1 / (its partners) (resource allocation): ln (1 + 20 s) / ln 21 of the sum "
        + "s, at most 1. Unknown where one has no city partner."
    case .partnersOfPartners:
      "Ways of three links between them, each counting 1 / √(partners of the first between × those of the second): "
        + "ln (1 + 20 s) / ln 21 of the sum s, at most 1. Unknown where one has no city partner."
    case .countries:
      "How many pairs of cities of the two countries are on record, beside what chance would give countries with as many "
        + "link ends: from 0 for an eighth or less over 0.5 for as many to 1 for eight times as many. Unknown where a "
        + "country has no pair."
    case .distance:
      "1 within a kilometer, 0 at the far side of the Earth, by the logarithm. Unknown without coordinates."
    case .experience:
      "ln (1 + the helper's city partners), as a share of that of the city with most. No record counts as none."
    case .helperSize:
      "From 0 for 10,000 people or fewer to 1 for ten million or more, by the logarithm: larger cities have staff for it "
        + "more often. Unknown where the population is."
    case .department: "1 where the helper has an international department, 0 where a source says it has none."
    }
  }

  /// Whether it compares the two, and does not only tell of the helper.
  public var isComparison: Bool {
    switch self {
    case .experience, .helperSize, .department: false
    default: true
    }
  }

  /// The place in the order in which they stand here. The innermost loops ask for it: a table to look it up in would be most
  /// of their work.
  var lane: Int {
    switch self {
    case .needMetByHelper: 0
    case .needMetByAsker: 1
    case .themes: 2
    case .policies: 3
    case .industries: 4
    case .size: 5
    case .level: 6
    case .sharedBodies: 7
    case .commonPartners: 8
    case .partnersOfPartners: 9
    case .countries: 10
    case .distance: 11
    case .experience: 12
    case .helperSize: 13
    case .department: 14
    }
  }

  /// Orders attributes as they stand here.
  public static func < (a: MatchAttribute, b: MatchAttribute) -> Bool { a.lane < b.lane }
}
