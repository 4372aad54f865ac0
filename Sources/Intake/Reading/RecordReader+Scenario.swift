import CityNetwork
import Tables

extension RecordReader {
  /// Reads a scenario against the network that it would change.
  mutating func scenario(for network: CityNetwork) -> Scenario {
    var draft = ScenarioDraft(network)
    let (actions, subjects) = (column("action"), column("what"))
    let (actionWord, subjectWord) = (Content<ScenarioAction>.word, Content<ScenarioSubject>.word)
    let cities = RowReading(City.schema, of: self)
    let agencies = RowReading(Agency.schema, of: self)
    let programmes = RowReading(Programme.schema, of: self)
    let links = RowReading(Link.schema, of: self)
    for row in 0..<table.rowCount {
      move(toRow: row)
      let action = actionWord.read(&self, actions)
      let subject = subjectWord.read(&self, subjects)
      if action == nil { require(actions) }
      if subject == nil { require(subjects) }
      switch (action, subject) {
      case (.add, .city): if let city = cities.row(&self) { draft.scenario.addedCities.append(city) }
      case (.add, .agency): if let agency = agencies.row(&self) { draft.scenario.addedAgencies.append(agency) }
      case (.add, .programme):
        if let programme = programmes.row(&self) { draft.scenario.addedProgrammes.append(programme) }
      case (.add, .link): if let link = links.row(&self) { draft.scenario.addedLinks.append(link) }
      case (.remove, .link):
        removeLink(&draft)
        continue
      case (.remove, _?):
        removeEntity(subject?.rawValue ?? "", &draft)
        continue
      default: continue
      }
      draft.addedRows.append(row)
    }
    if table.rowCount == 0 {
      report(.emptyScenario(in: table.file))
    }
    checkReferences(draft)
    guard !diagnostics.hasErrors else { return draft.scenario }
    LinkNaming.nameLinks(&draft.scenario.addedLinks, taken: network.links.map(\.id))
    return draft.scenario
  }

  private mutating func removeEntity(_ subject: String, _ draft: inout ScenarioDraft) {
    let ids = column("id")
    guard let id = id(ids) else { return require(ids) }
    let entity = draft.network.entity(id)
    if let entity, entity.sort.rawValue != subject { return report(.otherInScenario(entity, subject), at: ids) }
    guard entity != nil else {
      return unknown(id, ids, subject, among: draft.ids(of: subject))
    }
    draft.scenario.removedEntities.insert(id)
  }

  /// Removes a link by its id, or every link between two ends.
  private mutating func removeLink(_ draft: inout ScenarioDraft) {
    let (ids, froms, tos) = (column("id"), column("from"), column("to"))
    if let id = id(ids) {
      guard draft.network.links.contains(where: { $0.id == id }) else {
        return unknown(id, ids, "link", among: draft.network.links.map(\.id.rawValue))
      }
      draft.scenario.removedLinks.insert(id)
      return
    }
    guard let from = id(froms) else { return require(froms) }
    guard let to = id(tos) else { return require(tos) }
    let between = draft.network.links(of: from).filter { $0.end(otherThan: from) == to }
    if between.isEmpty {
      for (column, end) in [(froms, from), (tos, to)] where draft.network.entity(end) == nil {
        return unknown(end, column, nil, among: draft.ids(of: nil))
      }
      report(.noLinkToRemove(from, to), at: froms)
    }
    draft.scenario.removedLinks.formUnion(between.map(\.id))
  }

  /// Checks that what comes is new, and that its references are there when all has come and gone.
  private mutating func checkReferences(_ draft: ScenarioDraft) {
    let scenario = draft.scenario
    let added = scenario.addedCities.map(\.id) + scenario.addedAgencies.map(\.id) + scenario.addedProgrammes.map(\.id)
    var known = Set(draft.ids(of: nil)).subtracting(scenario.removedEntities.map(\.rawValue))
    let (ids, subjects, froms, tos) = (column("id"), column("what"), column("from"), column("to"))
    let subjectWord = Content<ScenarioSubject>.word
    let references = [froms, tos, column("programme"), column("funder")]
    var taken = known.union(scenario.removedEntities.map(\.rawValue))
    var links: [Int] = []
    // Rows come in the order of the file; entries by sort. Read the ids again where they stand.
    for row in draft.addedRows {
      move(toRow: row)
      if subjectWord.read(&self, subjects) == .link {
        links.append(row)
      } else if let id = id(ids), !taken.insert(id.rawValue).inserted {
        report(.takenInScenario(id), at: ids)
      }
    }
    known.formUnion(added.map(\.rawValue))
    for row in links {
      move(toRow: row)
      for column in references {
        guard let id = id(column), !known.contains(id.rawValue) else { continue }
        if scenario.removedEntities.contains(id) {
          report(.removedElsewhere(id), at: column)
        } else {
          unknown(id, column, nil, among: known.sorted())
        }
      }
      if let from = id(froms), from == id(tos) { report(.linkedWithItself(from), at: tos) }
    }
  }

  private mutating func unknown(_ id: EntityID, _ column: PlacedColumn, _ subject: String?, among ids: [String]) {
    report(.unknownInScenario(id, subject, near: NearMiss.nearest(to: id.rawValue, among: ids)), at: column)
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
