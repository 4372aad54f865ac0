import CityNetwork
import Tables

// About what a scenario would change.
extension CellDiagnostic {
  static func noLinkToRemove(_ from: EntityID, _ to: EntityID) -> Self {
    Self(
      .error, "reference.unknown", from.rawValue, "there is no link between “\(from)” and “\(to)” to remove",
      fix: "cityweave explain \(from) DIR lists its links")
  }

  static func takenInScenario(_ id: EntityID) -> Self {
    Self(
      .error, "id.duplicate", id.rawValue, "“\(id)” is there already, or is added or removed by another row",
      fix: "choose another id, or delete one of the rows")
  }

  static func removedElsewhere(_ id: EntityID) -> Self {
    Self(
      .error, "reference.unknown", id.rawValue, "“\(id)” is removed by another row", fix: "delete one of the rows")
  }

  static func linkedWithItself(_ id: EntityID) -> Self {
    Self(
      .error, "link.self", id.rawValue, "“\(id)” would be linked with itself", fix: "name the other end")
  }

  /// - Parameter subject: What should have the id: a link, an entity of one sort, or nil for an entity of any.
  static func unknownInScenario(_ id: EntityID, _ subject: String?, near: String?) -> Self {
    unknownID(
      id, of: subject ?? "city, agency or programme",
      Suggestion(near, otherwise: "use an id of the data set, or add it in a row of its own"))
  }

  /// The id of something that is there, and of another sort than the row says.
  static func otherInScenario(_ entity: Entity, _ subject: String) -> Self {
    let sort = entity.sort == .agency ? "an agency" : "a \(entity.sort.rawValue)"
    return unknownID(
      entity.id, of: subject,
      .otherwise(
        "“\(entity.id)” is \(sort), \(entity.displayName): write \(entity.sort.rawValue) in the column what, or use an id of the data set"
      ))
  }
}

extension Diagnostic {
  static func emptyScenario(in file: String) -> Self {
    Self(
      .error, code: "table.no-rows", at: .init(file: file), message: "the scenario changes nothing",
      fix: "add a row such as add,link,,hue,kyoto")
  }
}
