import CityNetwork

/// Gives links and needs that have no id of their own one that does not depend on the order of rows.
enum LinkNaming {
  /// Names the links without an id after their ends: `a~b`, then `a~b~2` and so on in the order of their contents.
  ///
  /// - Parameter taken: Ids that are in use already, beside those of the links themselves.
  /// - Returns: The places of the links that were named.
  @discardableResult
  static func nameLinks(_ links: inout [Link], taken: [EntityID] = []) -> [Int] {
    name(&links, taken: taken, stem: { "\($0.from)~\($0.to)" }, id: \.id) { link in
      [
        link.kind.rawValue, link.years.from.map(String.init) ?? "", link.years.to.map(String.init) ?? "",
        link.title ?? "", link.programme?.rawValue ?? "", link.themes.map(\.rawValue).joined(separator: ";"),
        link.status.rawValue, link.direction.rawValue, link.funder?.rawValue ?? "", link.stage?.rawValue ?? "",
        link.provenance.source ?? "", link.note ?? "", link.isConfidential ? "1" : "0",
        link.amount.map { "\($0.value) \($0.currency)" } ?? "", link.staff.map { "\($0)" } ?? "",
        link.financing?.rawValue ?? "", link.lastVerified ?? "", link.confidence?.name ?? "",
      ]
    }
  }

  /// Names the needs without an id after their city: `city-need`, then `city-need~2` and so on.
  static func nameNeeds(_ needs: inout [Need]) {
    name(&needs, stem: { "\($0.city)-\($0.kind.rawValue)" }, id: \.id) { need in
      [
        need.themes.map(\.rawValue).joined(separator: ";"), need.detail ?? "", need.year.map(String.init) ?? "",
        need.provenance.source ?? "", need.met.rawValue,
      ]
    }
  }

  @discardableResult
  private static func name<Record: Identifiable>(
    _ records: inout [Record], taken others: [EntityID] = [], stem: (Record) -> String,
    id: WritableKeyPath<Record, EntityID>, contents: (Record) -> [String]
  ) -> [Int] where Record.ID == EntityID {
    let unnamed = records.indices.filter { records[$0].id.rawValue.isEmpty }
    guard !unnamed.isEmpty else { return [] }
    var taken = IDTable(capacity: records.count + others.count)
    for index in records.indices { taken.insert(records[index].id) }
    for other in others { taken.insert(other) }
    let stems = unnamed.map { (stem: stem(records[$0]), index: $0) }.sorted { $0 < $1 }
    var first = 0
    while first < stems.count {
      let stem = stems[first].stem
      let end = stems[first...].firstIndex { $0.stem != stem } ?? stems.count
      var number = 1
      for index in ordered(stems[first..<end].map(\.index), by: { contents(records[$0]) }) {
        var name: EntityID
        repeat {
          name = EntityID(number == 1 ? stem : "\(stem)~\(number)")
          number += 1
        } while !taken.insert(name).isNew
        records[index][keyPath: id] = name
      }
      first = end
    }
    return unnamed
  }

  /// Rows that would have the same name, in an order that is not that of the file; most often there is one.
  private static func ordered(_ rows: [Int], by contents: (Int) -> [String]) -> [Int] {
    guard rows.count > 1 else { return rows }
    return rows.map { (contents: contents($0), row: $0) }.sorted { a, b in
      a.contents != b.contents ? a.contents.lexicographicallyPrecedes(b.contents) : a.row < b.row
    }.map(\.row)
  }
}
