public import CityNetwork

extension ExpectationModel {
  /// What has an effect in the model: a number of a city, or the group of cities that it belongs to.
  public enum Term: Sendable, Hashable, Codable {
    /// Twice as many people.
    case people
    /// 1,000 km farther from the other cities of the data set.
    case distance
    /// Being the national capital, not being it, or that nobody has said whether it is.
    case capital(Answer)
    /// A level of government.
    case level(City.Level)
    /// The levels that have no effect of their own.
    case otherLevels
    /// A country, as two letters of ISO 3166-1.
    case country(String)
    /// The countries of a part of the world that have no effect of their own.
    case restOfRegion(String)
    /// The countries of which neither they nor their part of the world has an effect of its own.
    case otherCountries

    /// Its name in the design of the regression; every term has its own.
    var id: String {
      switch self {
      case .people: "people"
      case .distance: "distance"
      case .capital(let answer): "capital:\(answer.rawValue)"
      case .level(let level): "level:\(level.rawValue)"
      case .otherLevels: "levels"
      case .country(let code): "country:\(code)"
      case .restOfRegion(let region): "region:\(region)"
      case .otherCountries: "elsewhere"
      }
    }

    /// Where it stands among the columns. Which column comes first moves the last bits of a fit, so it is fixed here, the
    /// same on every run; countries stand by name, as people look for them.
    var place: (Int, String) {
      switch self {
      case .people: (0, "")
      case .distance: (1, "")
      case .capital(.yes): (2, "")
      case .capital(.unknown): (3, "")
      case .capital(.no): (4, "")
      case .level(.unknown): (5, "")
      case .level(let level): (6, level.rawValue)
      case .otherLevels: (7, "")
      case .country(let code): (8, Country.name(of: code))
      case .otherCountries: (9, "")
      case .restOfRegion(let region): (10, region)
      }
    }
  }

  /// Why there is no model.
  public enum Abstention: Error, Sendable, Hashable, Codable {
    /// Population and coordinates are known for too few cities, see ``minimumCities``.
    case fewCities(known: Int)
    /// There are fewer cities than numbers to find.
    case manyTerms(cities: Int, numbers: Int)
    /// No city has a partner.
    case noPartners
    /// No city of which the term speaks has a partner, so that its effect cannot be told.
    case separated(Term)
    /// The fit did not settle.
    case notSettled(steps: Int)
  }
}
