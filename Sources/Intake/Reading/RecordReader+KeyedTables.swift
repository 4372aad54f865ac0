import CityNetwork
import Tables

extension RecordReader {
  /// Reads the whole table of weights; nil when something is wrong with it, which is then among the diagnostics.
  mutating func weights() -> PartWeights? {
    let (entries, meant) = KeyedTables.weights.read(
      &self, words: PartWeights.parts, unknown: CellDiagnostic.unknownPart, repeated: CellDiagnostic.repeatedPart)
    // A slip in a name is reported once, not a second time as a missing part.
    let missing = PartWeights.parts.filter { entries[$0] == nil && !meant.contains($0) }
    if !missing.isEmpty { report(.missingWeights(missing, in: table.file)) }
    guard !diagnostics.hasErrors else { return nil }
    guard let weights = PartWeights(entries.compactMapValues(\.value)),
      entries.values.contains(where: { $0.value != 0 })
    else {
      report(.noWeight(in: table.file))
      return nil
    }
    return weights
  }

  /// Reads the whole table of costs; nil when something is wrong with it, which is then among the diagnostics.
  mutating func costs() -> [String: Double]? {
    let entries = KeyedTables.costs.read(
      &self, words: KeyedTables.costKinds, unknown: CellDiagnostic.unknownCostKind,
      repeated: CellDiagnostic.repeatedCostKind
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
      reader.report(.unknownCapacityID(id, Self.suggestion(for: id, among: names)), at: ids)
      return false
    } repeated: { reader, ids, id, earlier, capacity in
      let line = reader.line(of: ids, row: earlier.row)
      if let capacity, let before = earlier.value, capacity != before {
        reader.report(.otherCapacity(of: id, capacity, before: before, line: line), at: capacities)
      } else {
        reader.report(.repeatedCapacity(of: id, line: line), at: ids)
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
  private static func suggestion(for id: EntityID, among names: [EntityID: String]) -> Suggestion {
    let wanted = id.rawValue.lowercased()
    if let named = names.filter({ $0.value.lowercased() == wanted }).keys.min() {
      return .id(named.rawValue)
    }
    return .ofDataset(NearMiss.nearest(to: id.rawValue, among: names.keys.map(\.rawValue).sorted()))
  }
}
