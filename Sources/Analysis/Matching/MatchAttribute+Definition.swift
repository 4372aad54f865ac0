extension MatchAttribute {
  /// All that is said of an attribute, in one place.
  struct Definition {
    var title: String
    /// How much it counts in a match, and the value that two cities usually have; see ``MatchWeights/frozen``.
    var weight: Double
    var usual: Double
    var isComparison = true
    /// How the value comes about, and when it is not known.
    var rule: String
  }

  /// What it is; how it is found, ``MatchDesk`` says.
  var facts: Definition { Self.definitions[lane] }

  /// By lane: candidates ask too often for texts to be put together each time.
  private static let definitions = allCases.map(\.definedFacts)

  private var definedFacts: Definition {
    switch self {
    case .needMetByHelper:
      Definition(
        title: "what it needs and they give", weight: 1.8, usual: 0.13,
        rule: "1 where the helper states an offer or tells a practice on a theme of a need of the asker that is "
          + "not known to be met; 0.5 where it only gives in a recorded link on such a theme; else 0. Unknown "
          + "where the asker states no need, or nothing is recorded that the helper gives.")
    case .needMetByAsker:
      Definition(
        title: "what they need and it gives", weight: 0.8, usual: 0.26,
        rule: "The same with the two changed over: what makes a link go both ways.")
    case .themes:
      Definition(
        title: "themes", weight: 0.9, usual: 0.12,
        rule: "Themes that both work on, as a share of those that either does: of the city, its links, needs, "
          + "offers and practices, “general” left out. Unknown where nothing is recorded of one.")
    case .policies:
      Definition(
        title: "policies", weight: 0.4, usual: 0.2,
        rule: "Words that policies of both have in common, as a share of the shorter list. Unknown where one "
          + "states none.")
    case .industries:
      Definition(
        title: "industries", weight: 0.8, usual: 0.1,
        rule: "The same for industries, word for word.")
    case .size:
      Definition(
        title: "size", weight: 2.1, usual: 0.54,
        rule: "1 for equal populations, falling by a half with each factor of ten between them, never below 0. "
          + "Unknown where one population is; sources count populations differently, so small differences mean "
          + "nothing.")
    case .level:
      Definition(
        title: "level", weight: 0.1, usual: 0.8,
        rule: "1 for the same level of government, else 0. Unknown where one is.")
    case .sharedBodies:
      Definition(
        title: "shared agencies and programmes", weight: 1.3, usual: 0.06,
        rule: "Agencies and programmes that both are linked with, each counting 1 / ln (cities linked with it) "
          + "(Adamic and Adar's way): s / (s + 0.5) of the sum s. Unknown where one is linked with none.")
    case .commonPartners:
      Definition(
        title: "common partners", weight: 5.4, usual: 0,
        rule: "Cities linked with both, each counting 1 / (its partners) (resource allocation): ln (1 + 20 s) / "
          + "ln 21 of the sum s, at most 1. Unknown where one has no city partner.")
    case .partnersOfPartners:
      Definition(
        title: "partners of their partners", weight: 3.8, usual: 0,
        rule: "Ways of three links between them, each counting 1 / √(partners of the first between × those of "
          + "the second): ln (1 + 20 s) / ln 21 of the sum s, at most 1. Unknown where one has no city partner.")
    case .countries:
      Definition(
        title: "the two countries", weight: 4.5, usual: 0.4,
        rule: "How many pairs of cities of the two countries are on record, beside what chance would give "
          + "countries with as many link ends: from 0 for an eighth or less over 0.5 for as many to 1 for "
          + "eight times as many. Unknown where a country has no pair.")
    case .distance:
      Definition(
        title: "distance", weight: 2.6, usual: 0.2,
        rule: "1 within a kilometer, 0 at the far side of the Earth, by the logarithm. Unknown without "
          + "coordinates.")
    case .experience:
      Definition(
        title: "experience", weight: 1, usual: 0.2, isComparison: false,
        rule: "ln (1 + the helper's city partners), as a share of that of the city with most. No record counts "
          + "as none.")
    case .helperSize:
      Definition(
        title: "the helper's size", weight: 2.2, usual: 0.2, isComparison: false,
        rule: "From 0 for 10,000 people or fewer to 1 for ten million or more, by the logarithm: larger cities "
          + "have staff for it more often. Unknown where the population is.")
    case .department:
      Definition(
        title: "international department", weight: 0.7, usual: 0.8, isComparison: false,
        rule: "1 where the helper has an international department, 0 where a source says it has none.")
    }
  }
}
