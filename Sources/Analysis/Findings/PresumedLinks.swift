/// How many of the present links only lack proof of an end: no row says that they still run, nor until when.
public struct PresumedLinks: Sendable, Hashable, Codable {
  /// Those of which nobody says whether they still run.
  public var count: Int
  /// All present links.
  public var total: Int

  /// So many of so many.
  public init(count: Int, total: Int) { (self.count, self.total) = (count, total) }

  /// Their share of all present links; nil without links.
  public var share: Double? { total == 0 ? nil : Double(count) / Double(total) }
}
