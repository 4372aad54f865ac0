import CityNetwork
import Tables

extension RecordReader {
  /// Reads the whole table of weights; nil when something is wrong with it, which is then among the diagnostics.
  mutating func weights() -> PartWeights? {
    let (entries, meant) = KeyedTables.weights.read(
      &self, words: PartWeights.parts, unknown: ("weight.part.unknown", "is no part of the priority"),
      repeated: "weight.part.duplicate")
    // A slip in a name is reported once, not a second time as a missing part.
    let missing = PartWeights.parts.filter { entries[$0] == nil && !meant.contains($0) }
    if !missing.isEmpty {
      reportTable(
        "weight.part.missing", "there is no weight for \(missing.map { "“\($0)”" }.joined(separator: ", "))",
        fix: "add a row for each; write 0 for a part that shall not count")
    }
    guard !diagnostics.hasErrors else { return nil }
    guard let weights = PartWeights(entries.compactMapValues(\.value)),
      entries.values.contains(where: { $0.value != 0 })
    else {
      reportTable(
        "weight.all-zero", "all weights are 0, so that nothing would count",
        fix: "write a number above 0 for what shall count")
      return nil
    }
    return weights
  }

  /// Reads the whole table of costs; nil when something is wrong with it, which is then among the diagnostics.
  mutating func costs() -> [String: Double]? {
    let entries = KeyedTables.costs.read(
      &self, words: KeyedTables.costKinds, unknown: ("cost.kind.unknown", "is no kind of new link"),
      repeated: "cost.contradiction"
    ).entries
    return diagnostics.hasErrors ? nil : entries.compactMapValues(\.value)
  }

  /// Reads the whole table of capacities; nil when something is wrong with it, which is then among the diagnostics.
  ///
  /// - Parameter names: Every id that a capacity can be of, with the name to it.
  mutating func capacities(among names: [EntityID: String]) -> [EntityID: Int]? {
    let capacities = column("capacity")
    let entries = KeyedTables.capacities.read(&self) { reader, ids, id in
      guard names[id] == nil else { return true }
      reader.report(
        .error, "capacity.id.unknown", ids, id.rawValue, "“\(id)” is no city, agency or programme of this data set",
        fix: Self.suggestion(for: id, among: names))
      return false
    } repeated: { reader, ids, id, earlier, capacity in
      let line = reader.line(of: ids, row: earlier.row)
      if let capacity, let before = earlier.value, capacity != before {
        reader.report(
          .error, "capacity.contradiction", capacities, String(capacity),
          "“\(id)” has the capacity \(before) in line \(line) and \(capacity) here", fix: "delete one of the rows")
      } else {
        reader.report(
          .warning, "capacity.repeated", ids, id.rawValue, "“\(id)” stands in line \(line) already",
          fix: "delete one of the rows")
      }
    }
    return diagnostics.hasErrors ? nil : entries.compactMapValues(\.value)
  }

  /// Every id that a capacity can be of, with the name to it.
  static func names(_ cities: [City], _ agencies: [Agency], _ programmes: [Programme]) -> [EntityID: String] {
    let all = cities.map { ($0.id, $0.name) } + agencies.map { ($0.id, $0.name) } + programmes.map { ($0.id, $0.name) }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  /// Looks at ids and names, since people write either.
  private static func suggestion(for id: EntityID, among names: [EntityID: String]) -> String {
    let wanted = id.rawValue.lowercased()
    if let named = names.filter({ $0.value.lowercased() == wanted }).keys.min() {
      return "that is a name; write the id “\(named)”"
    }
    let nearest = NearMiss.nearest(to: id.rawValue, among: names.keys.map(\.rawValue).sorted())
    return nearest.map { "did you mean “\($0)”?" } ?? "correct the id; cityweave metrics lists those of cities"
  }
}
