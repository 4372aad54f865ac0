public import CityNetwork

/// What a brief looks at most: a part of the links, or partners in some places. The rest of it tells of the whole.
public struct BriefFocus: Sendable, Hashable, Codable {
  /// The themes, in alphabetical order; empty for all.
  public var themes: [Theme] = []
  /// The kinds of link; empty for all.
  public var kinds: [Link.Kind] = []
  /// The countries of partners, as two letters of ISO 3166-1; empty for all.
  public var countries: [String] = []
  /// The agency or programme whose members partners are; nil for all.
  public var body: EntityID?
  /// What the list of partners is called that somebody gave; nil for all.
  public var list: String?

  /// Whether it leaves anything out.
  var isNarrow: Bool { !themes.isEmpty || !kinds.isEmpty || !countries.isEmpty || body != nil || list != nil }

  init(_ scope: Scope) {
    themes = (scope.view.themes ?? []).sorted()
    kinds = (scope.view.layers ?? []).sorted()
    countries = (scope.shown.countries ?? []).sorted()
    (body, list) = (scope.shown.body, scope.shown.list?.name)
  }
}
