public import CityNetwork

// What the entries of the vocabularies are called in the language.
extension Wording {
  /// A country by its code.
  public func country(_ code: String) -> String { phrases.country(code) }

  /// A theme, as tables and sentences name it; a brief has plainer names of its own.
  public func name(of theme: Theme) -> String { theme.displayName }

  /// A kind of link.
  public func name(of kind: Link.Kind) -> String { kind.displayName }
}
