import CityNetwork
import Tables

/// What becomes of the subject of a scenario's row.
private enum ScenarioAction: String, CaseIterable { case add, remove }

/// What a scenario's row is about.
private enum ScenarioSubject: String, CaseIterable { case city, agency, programme, link }

extension RecordReader {
  /// Reads a scenario against the network that it would change.
  mutating func scenario(for network: CityNetwork) -> Scenario {
    var draft = ScenarioDraft(network)
    for row in 0..<table.rowCount {
      move(toRow: row)
      let action = word("action", ScenarioAction.self)
      let subject = word("what", ScenarioSubject.self)
      if action == nil { require("action") }
      if subject == nil { require("what") }
      switch (action, subject) {
      case (.add, .city): draft.scenario.addedCities.append(city())
      case (.add, .agency): draft.scenario.addedAgencies.append(agency())
      case (.add, .programme): draft.scenario.addedProgrammes.append(programme())
      case (.add, .link): draft.scenario.addedLinks.append(link())
      case (.remove, .link):
        removeLink(&draft)
        continue
      case (.remove, _?):
        if let id = requiredID("id") { remove(id, subject?.rawValue ?? "", &draft) }
        continue
      default: continue
      }
      draft.addedRows.append(row)
    }
    if table.rowCount == 0 {
      reportTable("table.no-rows", "the scenario changes nothing", fix: "add a row such as add,link,,hue,kyoto")
    }
    checkReferences(draft)
    guard !diagnostics.hasErrors else { return draft.scenario }
    LinkNaming.nameLinks(&draft.scenario.addedLinks, taken: network.links.map(\.id))
    return draft.scenario
  }

  private mutating func remove(_ id: EntityID, _ subject: String, _ draft: inout ScenarioDraft) {
    guard draft.network.entity(id)?.sort.rawValue == subject else {
      return unknown(id, "id", subject, among: draft.ids(of: subject))
    }
    draft.scenario.removedEntities.insert(id)
  }

  /// Removes a link by its id, or every link between two ends.
  private mutating func removeLink(_ draft: inout ScenarioDraft) {
    if let id = id("id") {
      guard draft.network.links.contains(where: { $0.id == id }) else {
        return unknown(id, "id", "link", among: draft.network.links.map(\.id.rawValue))
      }
      draft.scenario.removedLinks.insert(id)
      return
    }
    guard let from = requiredID("from"), let to = requiredID("to") else { return }
    let between = draft.network.links(of: from).filter { $0.end(otherThan: from) == to }
    if between.isEmpty {
      for (column, end) in [("from", from), ("to", to)] where draft.network.entity(end) == nil {
        return unknown(end, column, "city, agency or programme", among: draft.ids(of: nil))
      }
      report(
        .error, "reference.unknown", "from", from.rawValue, "there is no link between “\(from)” and “\(to)” to remove",
        fix: "cityweave explain \(from) DIR lists its links")
    }
    draft.scenario.removedLinks.formUnion(between.map(\.id))
  }

  /// Checks that what comes is new, and that its references are there when all has come and gone.
  private mutating func checkReferences(_ draft: ScenarioDraft) {
    let scenario = draft.scenario
    let added = scenario.addedCities.map(\.id) + scenario.addedAgencies.map(\.id) + scenario.addedProgrammes.map(\.id)
    var known = Set(draft.ids(of: nil)).subtracting(scenario.removedEntities.map(\.rawValue))
    var rows = draft.addedRows.makeIterator()
    var taken = known.union(scenario.removedEntities.map(\.rawValue))
    var links: [Int] = []
    // Rows come in the order of the file; entries by sort. Read the ids again where they stand.
    while let row = rows.next() {
      move(toRow: row)
      if word("what", ScenarioSubject.self) == .link {
        links.append(row)
      } else if let id = id("id"), !taken.insert(id.rawValue).inserted {
        report(
          .error, "id.duplicate", "id", id.rawValue, "“\(id)” is there already, or is added or removed by another row",
          fix: "choose another id, or delete one of the rows")
      }
    }
    known.formUnion(added.map(\.rawValue))
    for row in links {
      move(toRow: row)
      for column in ["from", "to", "programme", "funder"] {
        guard let id = id(column), !known.contains(id.rawValue) else { continue }
        if scenario.removedEntities.contains(id) {
          report(
            .error, "reference.unknown", column, id.rawValue, "“\(id)” is removed by another row",
            fix: "delete one of the rows")
        } else {
          unknown(id, column, "city, agency or programme", among: known.sorted())
        }
      }
      if let from = id("from"), from == id("to") {
        report(
          .error, "link.self", "to", from.rawValue, "“\(from)” would be linked with itself", fix: "name the other end")
      }
    }
  }

  private mutating func unknown(_ id: EntityID, _ column: String, _ subject: String, among ids: [String]) {
    let near = NearMiss.nearest(to: id.rawValue, among: ids)
    report(
      .error, "reference.unknown", column, id.rawValue, "“\(id)” is the id of no \(subject)",
      fix: near.map { "did you mean “\($0)”?" } ?? "use an id of the data set, or add it in a row of its own")
  }
}

/// A scenario while it is read.
private struct ScenarioDraft {
  let network: CityNetwork
  var scenario = Scenario()
  /// The rows that add something.
  var addedRows: [Int] = []

  init(_ network: CityNetwork) { self.network = network }

  /// The ids of a sort; of every sort for nil.
  func ids(of sort: String?) -> [String] {
    (sort == nil || sort == "city" ? network.cities.map(\.id.rawValue) : [])
      + (sort == nil || sort == "agency" ? network.agencies.map(\.id.rawValue) : [])
      + (sort == nil || sort == "programme" ? network.programmes.map(\.id.rawValue) : [])
  }
}
