import Graphs

/// A measure of cities: its column, how its values are shown, what it means, and how it is taken.
///
/// The one place in which a measure is defined. The table of measures, what it can be ordered and ranked by, the definitions
/// of `explain` and of the report follow from ``all``.
public struct CityMeasure: Sendable, Identifiable {
  /// What its values are, and so how they are written.
  public enum Form: Sendable, Hashable {
    /// Whole numbers.
    case count
    /// Numbers, of which people are shown some decimals.
    case number(decimals: Int)
    /// 1 for yes and 0 for no.
    case flag
  }

  /// What is said of it.
  enum Explanation: Sendable {
    /// Words of its own.
    case own(
      name: String, meaning: String, definition: String, conventions: String, example: String, source: String)
    /// Those of the measure of an id, which speak of this one too.
    case under(String)
  }

  /// How cities are ranked by it.
  struct Ranking: Sendable {
    /// The measure in plain words.
    let title: String
    /// Whether it looks at the paths between all pairs of cities, which takes long on large networks.
    let isOfPaths: Bool
    /// The score of each vertex: the same values as in the table, taken alone.
    let scores: @Sendable (Graph, RunOptions) throws(RunInterruption) -> [Double]

    init(
      _ title: String, isOfPaths: Bool = false,
      scores: @escaping @Sendable (Graph, RunOptions) throws(RunInterruption) -> [Double]
    ) {
      (self.title, self.isOfPaths, self.scores) = (title, isOfPaths, scores)
    }
  }

  /// The name of its column.
  public let id: String
  /// The heading of its column, for people.
  public let heading: String
  /// What its values are.
  public let form: Form
  /// Whether it stands in the short table that people read first.
  public let isInShort: Bool
  let explanation: Explanation
  /// How cities are ranked by it; nil where its values do not compare across the network, or say nothing of more or less.
  let ranking: Ranking?
  /// The value of each city, in the order of the network; nil where it is not defined.
  let values: @Sendable (MeasureGround) throws(RunInterruption) -> [Double?]

  init(
    _ id: String, heading: String, form: Form, isInShort: Bool = false, explanation: Explanation,
    ranking: Ranking? = nil, values: @escaping @Sendable (MeasureGround) throws(RunInterruption) -> [Double?]
  ) {
    (self.id, self.heading, self.form, self.isInShort) = (id, heading, form, isInShort)
    (self.explanation, self.ranking, self.values) = (explanation, ranking, values)
  }

  /// Every measure, in the order of the columns.
  public static let all: [CityMeasure] = ofPartners + ofPaths + ofWalks + ofCohesion

  /// Its words; nil where another measure's speak of it too.
  public var definition: MeasureDefinition? {
    guard case .own(let name, let meaning, let definition, let conventions, let example, let source) = explanation
    else { return nil }
    return MeasureDefinition(
      id: id, name: name, meaning: meaning, definition: definition, conventions: conventions, example: example,
      source: source)
  }

  /// The measures without words of their own, each with the one whose words speak of it too.
  public static let explainedElsewhere: [String: String] = Dictionary(
    uniqueKeysWithValues: all.compactMap { measure in
      if case .under(let other) = measure.explanation { (measure.id, other) } else { nil }
    })

  /// How many decimals people are shown.
  public var decimals: Int { if case .number(let decimals) = form { decimals } else { 0 } }

  /// The place of each measure in ``all``.
  static let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
}
