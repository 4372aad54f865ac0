public import Analysis

// What two cities are compared by, and what the comparison is held against.
extension Wording {
  /// The attribute in plain words.
  public func name(of attribute: MatchAttribute) -> String { say("matching.\(attribute.rawValue).name") }

  /// How the value between 0 and 1 comes about, and when it is not known.
  public func definition(of attribute: MatchAttribute) -> String { say("matching.\(attribute.rawValue).definition") }

  /// The way in words; of a match without an attribute, that attribute.
  public func name(of method: MatchMethod) -> String {
    if case .matchWithout(let attribute) = method { return name(of: attribute) }
    return say("matching.method.\(method.id)")
  }
}
