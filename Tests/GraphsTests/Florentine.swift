import Graphs
import Testing

/// Marriages among the families of Florence, after J. F. Padgett and C. K. Ansell, 1993.
enum Florentine {
  static let medici = 1
  static let strozzi = 4
  static let ridolfi = 6
  static let tornabuoni = 7
  static let pazzi = 10
  static let guadagni = 12
  static let pucci = 15

  /// Sixteen families, of which Pucci are linked to none.
  static func graph() throws -> Graph {
    try #require(try GoldenFile.read("named.json").first { $0.name == "Florentine families with Pucci" }).graph
  }

  /// The fifteen families that are linked.
  static func linkedGraph() throws -> Graph {
    try graph().inducedSubgraph(on: Array(0..<15)).graph
  }
}
