import Graphs

/// A measure of cities: its column, what its values are, and how it is taken.
///
/// The one place in which a measure is defined. The table of measures, what it can be ordered and ranked by, the definitions
/// of `explain` and of the report follow from ``all``. What is said of it has its id for a key.
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

  /// Which cities its values may be compared among.
  public enum Comparability: Sendable, Hashable {
    /// All cities of the network.
    case network
    /// Those of one component: it is scaled in each by itself, so that the middle of a star of three stands as high as the
    /// hub of hundreds.
    case component
  }

  /// How cities are ranked by it.
  struct Ranking: Sendable {
    /// Whether it looks at the paths between all pairs of cities, which takes long on large networks.
    let isOfPaths: Bool
    /// The score of each vertex: the same values as in the table, taken alone.
    let scores: @Sendable (Graph, RunOptions) throws(RunInterruption) -> [Double]

    init(
      isOfPaths: Bool = false,
      scores: @escaping @Sendable (Graph, RunOptions) throws(RunInterruption) -> [Double]
    ) {
      (self.isOfPaths, self.scores) = (isOfPaths, scores)
    }
  }

  /// The name of its column.
  public let id: String
  /// What its values are.
  public let form: Form
  /// Whether it stands in the short table that people read first.
  public let isInShort: Bool
  /// The measure whose definition speaks of this one too; nil where it has one of its own.
  public let explainedBy: String?
  /// Which cities its values may be compared among.
  public let comparability: Comparability
  /// How cities are ranked by it; nil where its values do not compare across the network, or say nothing of more or less.
  let ranking: Ranking?
  /// The value of each city, in the order of the network; nil where it is not defined.
  let values: @Sendable (MeasureGround) throws(RunInterruption) -> [Double?]

  init(
    _ id: String, form: Form, isInShort: Bool = false, explainedBy: String? = nil,
    comparedIn comparability: Comparability = .network, ranking: Ranking? = nil,
    values: @escaping @Sendable (MeasureGround) throws(RunInterruption) -> [Double?]
  ) {
    (self.id, self.form, self.isInShort, self.comparability) = (id, form, isInShort, comparability)
    (self.explainedBy, self.ranking, self.values) = (explainedBy, ranking, values)
  }

  /// Every measure, in the order of the columns.
  public static let all: [CityMeasure] = ofPartners + ofPaths + ofWalks + ofCohesion

  /// The measures without a definition of their own, each with the one whose definition speaks of it too.
  public static let explainedElsewhere: [String: String] = Dictionary(
    uniqueKeysWithValues: all.compactMap { measure in measure.explainedBy.map { (measure.id, $0) } })

  /// How many decimals people are shown.
  public var decimals: Int { if case .number(let decimals) = form { decimals } else { 0 } }

  /// The place of each measure in ``all``.
  static let places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id, $0) })
}
