/// The values of all attributes for one asker and one helper.
struct MatchValues: Sendable {
  private var lanes: SIMD16<Double> = .zero
  private var known: UInt16 = 0

  private static let comparisons: UInt16 = MatchAttribute.allCases.reduce(0) { mask, attribute in
    attribute.isComparison ? mask | 1 << UInt16(attribute.lane) : mask
  }

  /// A value between 0 and 1; nil where it is not known.
  subscript(attribute: MatchAttribute) -> Double? {
    known & (1 << UInt16(attribute.lane)) == 0 ? nil : lanes[attribute.lane]
  }

  mutating func set(_ lane: Int, _ value: Double?) {
    guard let value else { return }
    lanes[lane] = value
    known |= 1 << UInt16(lane)
  }

  /// How many attributes can be compared.
  var comparable: Int { (known & Self.comparisons).nonzeroBitCount }

  /// The sum of weight × (value − usual value) over what is known.
  func score(_ table: Table) -> Double {
    var sum = 0.0
    for lane in 0..<table.count where known & (1 << UInt16(lane)) != 0 {
      sum += table.weights[lane] * (lanes[lane] - table.usual[lane])
    }
    return sum
  }

  /// Weights by lane.
  struct Table: Sendable {
    let count = MatchAttribute.allCases.count
    private(set) var weights: SIMD16<Double> = .zero
    private(set) var usual: SIMD16<Double> = .zero

    init(_ weights: MatchWeights) {
      for entry in weights.entries {
        self.weights[entry.attribute.lane] = entry.weight
        usual[entry.attribute.lane] = entry.usual
      }
    }
  }
}

/// The lanes, so that the innermost loop looks nothing up.
enum MatchLane {
  static let needMetByHelper = MatchAttribute.needMetByHelper.lane
  static let needMetByAsker = MatchAttribute.needMetByAsker.lane
  static let themes = MatchAttribute.themes.lane
  static let policies = MatchAttribute.policies.lane
  static let industries = MatchAttribute.industries.lane
  static let size = MatchAttribute.size.lane
  static let level = MatchAttribute.level.lane
  static let sharedBodies = MatchAttribute.sharedBodies.lane
  static let commonPartners = MatchAttribute.commonPartners.lane
  static let partnersOfPartners = MatchAttribute.partnersOfPartners.lane
  static let countries = MatchAttribute.countries.lane
  static let distance = MatchAttribute.distance.lane
  static let experience = MatchAttribute.experience.lane
  static let helperSize = MatchAttribute.helperSize.lane
  static let department = MatchAttribute.department.lane
}
