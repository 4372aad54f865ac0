public import CityNetwork

// What the cases of the vocabularies are called by people; files and programs have their ids.
extension Wording {
  /// Whether something is so, such as `yes`.
  public func name(of answer: Answer) -> String { say("case.answer.\(answer.rawValue)") }

  /// What an entry is, such as `agency`.
  public func name(of sort: Entity.Sort) -> String { say("case.sort.\(sort.rawValue)") }

  /// What sort of agency it is, such as `city network`.
  public func name(of kind: Agency.Kind) -> String { say("case.agency.\(kind.rawValue)") }

  /// Whether something is wanted or given.
  public func name(of kind: Need.Kind) -> String { say("case.need.\(kind.rawValue)") }
}
