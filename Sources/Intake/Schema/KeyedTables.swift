import CityNetwork

/// The tables of keys and numbers that a folder may have.
enum KeyedTables {
  static let weights = KeyedTable<String, Double>(
    columns: [.key("part", ["key", "name"], .line), .key("weight", ["value"], .number), .note],
    keys: .keyword, values: .number, greatest: (PartWeights.greatest, "1,000,000"),
    refusal: CellDiagnostic.weightOutOfRange)

  static let capacities = KeyedTable<EntityID, Int>(
    columns: [.key("id", ["key", "city", "helper"], .id), .key("capacity", ["links", "value"], .integer), .note],
    keys: .id, values: .integer, greatest: (1_000_000, "1,000,000"),
    refusal: CellDiagnostic.capacityOutOfRange)

  static let costs = KeyedTable<String, Double>(
    columns: [.key("kind", ["key", "link"], .line), .key("cost", ["value", "amount"], .number), .note],
    keys: .keyword, values: .number, greatest: (1e12, "1,000,000,000,000"),
    refusal: CellDiagnostic.costOutOfRange)

  /// The kinds of new link that can have a cost, and the seed city of a programme.
  static let costKinds = ["city", "agency", "seed"]
}
