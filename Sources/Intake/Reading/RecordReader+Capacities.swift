import CityNetwork
import Tables

extension RecordReader {
  /// The greatest capacity that is taken.
  static let greatestCapacity = 1_000_000

  /// Every id that a capacity can be of, with the name to it.
  static func names(_ cities: [City], _ agencies: [Agency], _ programmes: [Programme]) -> [EntityID: String] {
    let all = cities.map { ($0.id, $0.name) } + agencies.map { ($0.id, $0.name) } + programmes.map { ($0.id, $0.name) }
    return Dictionary(all, uniquingKeysWith: { first, _ in first })
  }

  /// Reads the whole table of capacities; nil when something is wrong with it, which is then among the diagnostics.
  mutating func capacities(among names: [EntityID: String]) -> [EntityID: Int]? {
    var rows: [EntityID: (row: Int, capacity: Int?)] = [:]
    for row in 0..<table.rowCount {
      move(toRow: row)
      let capacity = capacity()
      guard let id = id(column("id")) else {
        require(column("id"))
        continue
      }
      guard names[id] != nil else {
        report(
          .error, "capacity.id.unknown", column("id"), id.rawValue,
          "“\(id)” is no city, agency or programme of this data set",
          fix: Self.suggestion(for: id, among: names))
        continue
      }
      guard let earlier = rows[id] else {
        rows[id] = (row, capacity)
        continue
      }
      let line = location(row: earlier.row, column: "id").line ?? 0
      if let capacity, let before = earlier.capacity, capacity != before {
        report(
          .error, "capacity.contradiction", column("capacity"), String(capacity),
          "“\(id)” has the capacity \(before) in line \(line) and \(capacity) here", fix: "delete one of the rows")
      } else {
        report(
          .warning, "capacity.repeated", column("id"), id.rawValue, "“\(id)” stands in line \(line) already",
          fix: "delete one of the rows")
      }
    }
    return diagnostics.hasErrors ? nil : rows.compactMapValues(\.capacity)
  }

  private mutating func capacity() -> Int? {
    guard let capacity = integer(column("capacity")) else {
      require(column("capacity"))
      return nil
    }
    guard (0...Self.greatestCapacity).contains(capacity) else {
      report(
        .error, "capacity.range", column("capacity"), String(capacity),
        capacity < 0 ? "a capacity is not negative" : "a capacity is at most 1,000,000",
        fix: "write how many new links it can take on, 0 for none")
      return nil
    }
    return capacity
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
