/// One number of a network against what chance gives.
public struct ChanceTest: Sendable, Hashable, Codable {
  /// What is asked.
  public enum Question: String, Sendable, Hashable, Codable, CaseIterable {
    /// Transitivity, against networks with the same degrees.
    case transitivity
    /// The share of pairs with one-way links that have one each way, against directed networks with the same degrees;
    /// mutual links are left out.
    case reciprocity
    /// Assortativity by country, against networks with the same degrees.
    case countryAssortativity = "country_assortativity"
    /// Assortativity by size class, against networks with the same degrees.
    case sizeAssortativity = "size_assortativity"
    /// Assortativity by degree, against networks with the same degrees.
    case degreeAssortativity = "degree_assortativity"
    /// QAP correlation of being linked with lying in one country.
    case sameCountry = "qap_same_country"
    /// QAP correlation of being linked with being of one size class.
    case sameSize = "qap_same_size"
    /// QAP correlation of being linked with having an agency or programme in common.
    case sharedBody = "qap_shared_agency"
    /// QAP correlation of being linked with the distance.
    case distance = "qap_distance"

    /// Whether cities swap places rather than links swap ends.
    public var isOfPlaces: Bool {
      switch self {
      case .sameCountry, .sameSize, .sharedBody, .distance: true
      case .transitivity, .reciprocity, .countryAssortativity, .sizeAssortativity, .degreeAssortativity: false
      }
    }
  }

  /// Why there is no basis for an answer.
  public enum Abstention: Sendable, Hashable, Codable {
    /// So many linked pairs of cities are fewer than ``ChanceReport/minimumLinks``.
    case fewPairs(Int)
    /// So many linked pairs with both sizes known are fewer than ``ChanceReport/minimumLinks``.
    case fewPairsOfKnownSize(Int)
    /// So many steps from a city to another, told by one-way links, are fewer than ``ChanceReport/minimumLinks``.
    case fewSteps(Int)
    /// So many cities of which it is known are fewer than ``ChanceReport/minimumCities``.
    case fewCities(Int)
    /// No link between cities goes one way.
    case noDirection
    /// Every one-way link has one back.
    case allReturned
    /// All cities lie in one country.
    case oneCountry
    /// All cities of known size are of one class.
    case oneSize
    /// All cities of known size are of one class, or no two are.
    case sizesAlike
    /// No two cities have an agency or programme in common.
    case noSharedBody
    /// All cities lie in one place.
    case onePlace
    /// The number is not defined for the network.
    case undefined
    /// Chance always gives the same number.
    case constant
  }

  /// What a result says of chance, all tests taken together.
  public enum Verdict: String, Sendable, Hashable, Codable {
    /// More than chance gives.
    case above
    /// Less than chance gives.
    case below
    /// Chance alone may give it.
    case chance
  }

  /// What came out, where there was a basis.
  public struct Result: Sendable, Hashable, Codable {
    /// The number of the network.
    public var observed: Double
    /// The mean of the samples.
    public var mean: Double
    /// The standard deviation of the samples.
    public var spread: Double
    /// How many spreads the observed number lies above the mean.
    public var zScore: Double
    /// The chance of a number so far off on either side, the network counted as one of the samples.
    public var pValue: Double
    /// ``pValue`` after Holm's correction for all tests of the report.
    public var correctedPValue: Double
    /// A pair of numbers that say the same in plainer terms, observed and by chance; nil where there is none.
    public var plain: [Double]?

    /// Whether chance is ruled out at 5 %, all tests taken together.
    public var isBeyondChance: Bool { correctedPValue < 0.05 }
    /// Whether the observed number is above the mean.
    public var isAbove: Bool { observed > mean }
    /// Whether chance may give it, and on which side of chance it lies otherwise.
    public var verdict: Verdict { isBeyondChance ? (isAbove ? .above : .below) : .chance }
  }

  /// What is asked.
  public var question: Question
  /// What came out; nil where there is no basis.
  public var result: Result?
  /// Why there is no basis; nil where there is one.
  public var abstention: Abstention?
  /// The linked pairs of cities, or one-way links, that were looked at.
  public var links: Int
  /// Those that were left out because something about them is not known, or, for reciprocity, because they are mutual.
  public var leftOut: Int
}
