/// How much each part of the gap register's priority counts, as `weights.csv` says it; only the proportions matter.
///
/// A type of its own beside the analysis's weights, since intake knows of no analysis and facts of no priority: whoever
/// computes with them makes the one out of the other, which keeps where they were set.
public struct PartWeights: Sendable, Hashable {
  /// The weight of having few or fragile links.
  public let links: Double
  /// The weight of lacking an international department.
  public let department: Double
  /// The weight of smallness.
  public let size: Double
  /// The weight of an unmet need.
  public let needs: Double

  /// The parts that have to be listed, by name.
  public static let parts = ["links", "department", "size", "needs"]
  /// The greatest weight that is taken.
  public static let greatest = 1_000_000.0

  /// The weights by the names of their parts; nil when one is missing.
  init?(_ weights: [String: Double]) {
    guard let links = weights["links"], let department = weights["department"], let size = weights["size"],
      let needs = weights["needs"]
    else { return nil }
    (self.links, self.department, self.size, self.needs) = (links, department, size, needs)
  }
}
