import Tables

extension RecordReader {
  /// Reads the whole table of weights; nil when something is wrong with it, which is then among the diagnostics.
  mutating func weights() -> PartWeights? {
    var rows: [String: (row: Int, weight: Double?)] = [:]
    // A slip in a name is reported once, not a second time as a missing part.
    var meant: Set<String> = []
    for row in 0..<table.rowCount {
      move(toRow: row)
      let weight = weight()
      guard let part = part(&meant) else { continue }
      if let earlier = rows[part] {
        let line = location(row: earlier.row, column: "part").line ?? 0
        report(
          .error, "weight.part.duplicate", column("part"), part, "the part “\(part)” stands in line \(line) already",
          fix: "delete one of the rows")
      } else {
        rows[part] = (row, weight)
      }
    }
    let missing = PartWeights.parts.filter { rows[$0] == nil && !meant.contains($0) }
    if !missing.isEmpty {
      reportTable(
        "weight.part.missing", "there is no weight for \(missing.map { "“\($0)”" }.joined(separator: ", "))",
        fix: "add a row for each; write 0 for a part that shall not count")
    }
    guard !diagnostics.hasErrors else { return nil }
    let weights = PartWeights(rows.compactMapValues(\.weight))
    guard let weights, PartWeights.parts.contains(where: { rows[$0]?.weight != 0 }) else {
      reportTable(
        "weight.all-zero", "all weights are 0, so that nothing would count",
        fix: "write a number above 0 for what shall count")
      return nil
    }
    return weights
  }

  private mutating func part(_ meant: inout Set<String>) -> String? {
    guard let part = line(column("part"))?.lowercased() else {
      require(column("part"))
      return nil
    }
    guard !PartWeights.parts.contains(part) else { return part }
    let nearest = NearMiss.nearest(to: part, among: PartWeights.parts)
    if let nearest { meant.insert(nearest) }
    report(
      .error, "weight.part.unknown", column("part"), part, "“\(part)” is no part of the priority",
      fix: (nearest.map { "did you mean “\($0)”? " } ?? "")
        + "possible are \(PartWeights.parts.joined(separator: ", "))")
    return nil
  }

  private mutating func weight() -> Double? {
    guard let weight = number(column("weight")) else {
      require(column("weight"))
      return nil
    }
    guard (0...PartWeights.greatest).contains(weight) else {
      report(
        .error, "weight.range", column("weight"), text(column("weight")) ?? "",
        weight < 0 ? "a weight is not negative" : "a weight is at most 1,000,000",
        fix: "only proportions matter: 3 to 2 says the same as 60 to 40; write 0 for what shall not count")
      return nil
    }
    return weight
  }
}
