public import CityNetwork

// What the cases of the vocabularies are called by people; files and programs have their ids.
extension Wording {
  /// Whether something is so, such as `yes`.
  public func name(of answer: Answer) -> String { say("case.answer.\(answer.rawValue)") }

  /// What an entry is, such as `agency`.
  public func name(of sort: Entity.Sort) -> String { say("case.sort.\(sort.rawValue)") }

  /// What sort of agency it is, such as `city network`.
  public func name(of kind: Agency.Kind) -> String { say("case.agency.\(kind.rawValue)") }

  /// How far a cooperation has come.
  public func name(of stage: Link.Stage) -> String { say("case.stage.\(stage.rawValue)") }

  /// Whether a link is there.
  public func name(of status: Link.Status) -> String { say("case.status.\(status.rawValue)") }

  /// Whether something is wanted or given.
  public func name(of kind: Need.Kind) -> String { say("case.need.\(kind.rawValue)") }
}
