import CityNetwork

/// Gives links and needs that have no id of their own one that does not depend on the order of rows.
enum LinkNaming {
  /// Names the links without an id after their ends: `a~b`, then `a~b~2` and so on in the order of their contents.
  ///
  /// - Parameter taken: Ids that are in use already, beside those of the links themselves.
  static func nameLinks(_ links: inout [Link], taken: [EntityID] = []) {
    name(&links, taken: taken, isBlank: { $0.id.rawValue.isEmpty }, stem: { "\($0.from)~\($0.to)" }, id: \.id) { link in
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
    name(&needs, isBlank: { $0.id.rawValue.isEmpty }, stem: { "\($0.city)-\($0.kind.rawValue)" }, id: \.id) { need in
      [
        need.themes.map(\.rawValue).joined(separator: ";"), need.detail ?? "", need.year.map(String.init) ?? "",
        need.provenance.source ?? "", need.met.rawValue,
      ]
    }
  }

  private static func name<Record>(
    _ records: inout [Record], taken others: [EntityID] = [], isBlank: (Record) -> Bool, stem: (Record) -> String,
    id: WritableKeyPath<Record, EntityID>, contents: (Record) -> [String]
  ) {
    var taken = Set(records.lazy.map { $0[keyPath: id] }).union(others)
    let unnamed = records.indices.filter { isBlank(records[$0]) }
      .map { (index: $0, stem: stem(records[$0]), contents: contents(records[$0])) }
      .sorted { a, b in
        a.stem != b.stem ? a.stem < b.stem : a.contents.lexicographicallyPrecedes(b.contents)
      }
    var number = 1
    var previousStem: String?
    for (index, stem, _) in unnamed {
      if stem != previousStem { number = 1 }
      previousStem = stem
      var name: EntityID
      repeat {
        name = EntityID(number == 1 ? stem : "\(stem)~\(number)")
        number += 1
      } while !taken.insert(name).inserted
      records[index][keyPath: id] = name
    }
  }
}
