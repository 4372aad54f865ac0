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

  /// The innermost loop sets each attribute by name: inlined, its lane is a number.
  @inline(__always)
  mutating func set(_ attribute: MatchAttribute, _ value: Double?) {
    guard let value else { return }
    let lane = attribute.lane
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
