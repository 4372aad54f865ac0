import CityNetwork

extension ProgrammeRequest {
  private enum CodingKeys: String, CodingKey {
    case choice, count, measure, budget, costs, kinds, capacity, capacities, minimumScore, randomSeed, draws
  }

  /// What one helper takes on, as it is written.
  private struct Capacity: Codable {
    var id: EntityID
    var capacity: Int
  }

  /// Reads a request.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    choice = try container.decode(Choice.self, forKey: .choice)
    count = try container.decode(Int.self, forKey: .count)
    measure = try container.decode(Measure.self, forKey: .measure)
    budget = try container.decodeIfPresent(Double.self, forKey: .budget)
    costs = try container.decode(Costs.self, forKey: .costs)
    kinds = Set(try container.decode([LinkKind].self, forKey: .kinds))
    capacity = try container.decode(Int.self, forKey: .capacity)
    let single = try container.decode([Capacity].self, forKey: .capacities)
    capacities = Dictionary(single.map { ($0.id, $0.capacity) }, uniquingKeysWith: { first, _ in first })
    minimumScore = try container.decode(Double.self, forKey: .minimumScore)
    randomSeed = try container.decode(UInt64.self, forKey: .randomSeed)
    draws = try container.decode(Int.self, forKey: .draws)
  }

  /// Writes the request, kinds and capacities in their order, so that the same request gives the same bytes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(choice, forKey: .choice)
    try container.encode(count, forKey: .count)
    try container.encode(measure, forKey: .measure)
    try container.encodeIfPresent(budget, forKey: .budget)
    try container.encode(costs, forKey: .costs)
    try container.encode(kinds.sorted(), forKey: .kinds)
    try container.encode(capacity, forKey: .capacity)
    let single = capacities.sorted { $0.key < $1.key }.map { Capacity(id: $0.key, capacity: $0.value) }
    try container.encode(single, forKey: .capacities)
    try container.encode(minimumScore, forKey: .minimumScore)
    try container.encode(randomSeed, forKey: .randomSeed)
    try container.encode(draws, forKey: .draws)
  }
}
