import Tables

extension RecordReader {
  /// The kinds of new link that can have a cost, and the seed city of a programme.
  static let costKinds = ["city", "agency", "seed"]
  /// The greatest cost that is taken.
  static let greatestCost = 1e12

  /// Reads the whole table of costs; nil when something is wrong with it, which is then among the diagnostics.
  mutating func costs() -> [String: Double]? {
    var rows: [String: (row: Int, cost: Double?)] = [:]
    for row in 0..<table.rowCount {
      move(toRow: row)
      let cost = cost()
      guard let kind = line(column("kind"))?.lowercased() else {
        require(column("kind"))
        continue
      }
      guard Self.costKinds.contains(kind) else {
        let nearest = NearMiss.nearest(to: kind, among: Self.costKinds)
        report(
          .error, "cost.kind.unknown", column("kind"), kind, "“\(kind)” is no kind of new link",
          fix: (nearest.map { "did you mean “\($0)”? " } ?? "")
            + "possible are \(Self.costKinds.joined(separator: ", "))")
        continue
      }
      if let earlier = rows[kind] {
        let line = location(row: earlier.row, column: "kind").line ?? 0
        report(
          .error, "cost.contradiction", column("kind"), kind, "the kind “\(kind)” stands in line \(line) already",
          fix: "delete one of the rows")
      } else {
        rows[kind] = (row, cost)
      }
    }
    return diagnostics.hasErrors ? nil : rows.compactMapValues(\.cost)
  }

  private mutating func cost() -> Double? {
    guard let cost = number(column("cost")) else {
      require(column("cost"))
      return nil
    }
    guard (0...Self.greatestCost).contains(cost) else {
      report(
        .error, "cost.range", column("cost"), text(column("cost")) ?? "",
        cost < 0 ? "a cost is not negative" : "a cost is at most 1,000,000,000,000",
        fix: "write it in the unit of the budget, such as thousands")
      return nil
    }
    return cost
  }
}
