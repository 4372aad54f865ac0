import CityNetwork

/// The tables of keys and numbers that a folder may have.
enum KeyedTables {
  static let weights = KeyedTable<String, Double>(
    columns: [.key("part", ["key", "name"], .line), .key("weight", ["value"], .number), .note],
    keys: .keyword, values: .number, greatest: (PartWeights.greatest, "1,000,000"),
    refusal: (
      "weight.range",
      "only proportions matter: 3 to 2 says the same as 60 to 40; write 0 for what shall not count"
    ))

  static let capacities = KeyedTable<EntityID, Int>(
    columns: [.key("id", ["key", "city", "helper"], .id), .key("capacity", ["links", "value"], .integer), .note],
    keys: .id, values: .integer, greatest: (1_000_000, "1,000,000"),
    refusal: ("capacity.range", "write how many new links it can take on, 0 for none"))

  static let costs = KeyedTable<String, Double>(
    columns: [.key("kind", ["key", "link"], .line), .key("cost", ["value", "amount"], .number), .note],
    keys: .keyword, values: .number, greatest: (1e12, "1,000,000,000,000"),
    refusal: ("cost.range", "write it in the unit of the budget, such as thousands"))

  /// The kinds of new link that can have a cost, and the seed city of a programme.
  static let costKinds = ["city", "agency", "seed"]
}
