public import CityNetwork

/// What was found about one attribute of two cities: the facts, which are said in words elsewhere.
public struct MatchFinding: Sendable, Hashable, Codable {
  /// What was found.
  public enum Fact: Sendable, Hashable, Codable {
    /// One states a need that the other meets.
    case need(MetNeed)
    /// Both work on these themes, in alphabetical order; at least one.
    case themes([Theme])
    /// Policies of both have these words in common, in alphabetical order; at least one.
    case policies([String])
    /// Both name these industries, in alphabetical order; at least one.
    case industries([String])
    /// How large the two are.
    case sizes(asker: SizeClass, helper: SizeClass)
    /// The levels of government of the two, which differ.
    case levels(asker: City.Level, helper: City.Level)
    /// Both are linked with these agencies and programmes, by last evidence and id; at least one.
    case bodies([RecordedTie])
    /// Both are linked with these cities, by last evidence and id; at least one.
    case partners([RecordedTie])
    /// A partner of the asker is linked with a partner of the helper; with the last evidence of the weakest of the three links.
    case chain(first: EntityID, second: EntityID, last: LastEvidence)
    /// How many pairs of cities of the two countries are on record as linked.
    case countries(asker: String, helper: String, pairs: Int)
    /// How far they lie apart, in kilometers.
    case distance(Double)
    /// How many cities the helper is linked with.
    case experience(Int)
    /// How many people live in the helper.
    case people(Int)
    /// Whether the helper has a department for international affairs, as a source says.
    case department(Bool)
  }

  /// The city that asks.
  public var asker: EntityID
  /// The city that could help.
  public var helper: EntityID
  /// What was found.
  public var fact: Fact

  package init(asker: EntityID, helper: EntityID, fact: Fact) {
    (self.asker, self.helper, self.fact) = (asker, helper, fact)
  }
}

/// A stated need that another city meets.
public struct MetNeed: Sendable, Hashable, Codable {
  /// By what it is met.
  public enum Means: Sendable, Hashable, Codable {
    /// Rows that state it: so many offers and practices, one at least.
    case stated(offers: Int, practices: Int)
    /// So many links in which the other gives on a theme of the need, with their last evidence.
    case links(Int, last: LastEvidence)
  }

  /// The city that states the need.
  public var city: EntityID
  /// The city that meets it.
  public var giver: EntityID
  /// The themes on which they meet, in alphabetical order.
  public var themes: [Theme]
  /// By what it is met.
  public var means: Means

  package init(city: EntityID, giver: EntityID, themes: [Theme], means: Means) {
    (self.city, self.giver, self.themes, self.means) = (city, giver, themes, means)
  }
}

/// Somebody with whom two cities are linked, with the last evidence of that.
public struct RecordedTie: Sendable, Hashable, Codable {
  /// The agency, programme or city.
  public var id: EntityID
  /// The last evidence of the weaker of the two links.
  public var last: LastEvidence

  package init(_ id: EntityID, last: LastEvidence) { (self.id, self.last) = (id, last) }
}
