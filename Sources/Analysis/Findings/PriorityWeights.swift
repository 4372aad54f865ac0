extension GapPriority {
  /// The four parts of the sum.
  public enum Part: String, Sendable, Hashable, Codable, CaseIterable {
    /// Few or fragile links.
    case links
    /// No international department.
    case department
    /// Smallness.
    case size
    /// A stated need that is not met.
    case needs
  }

  /// How much each part of the sum counts. Only the proportions matter: 3, 3, 2, 2 and 30, 30, 20, 20 say the same.
  ///
  /// Every weight lies between 0 and ``greatest``, and one at least is above 0, so that the sum always is a number.
  ///
  ///     try GapPriority.Weights(links: 1, department: 0, size: 0, needs: 1).share(of: .needs)   // 0.5
  public struct Weights: Sendable, Hashable {
    /// The greatest weight that is taken.
    public static let greatest = 1_000_000.0

    /// Where the weights were set, such as the name of a file; nil for the usual ones.
    public let origin: String?
    private let values: [Part: Double]

    /// The usual weights: 3, 3, 2, 2.
    public init() {
      values = [.links: 3, .department: 3, .size: 2, .needs: 2]
      origin = nil
    }

    /// Weights of one's own.
    ///
    /// - Parameter origin: Where they were set, to be told beside the result.
    /// - Throws: ``Refusal`` for a weight that is negative, too great or no number, or where all are 0.
    public init(
      links: Double, department: Double, size: Double, needs: Double, origin: String? = nil
    ) throws(Refusal) {
      values = [.links: links, .department: department, .size: size, .needs: needs]
      self.origin = origin
      for part in Part.allCases where !(0...Self.greatest).contains(self[part]) { throw .outOfRange(part) }
      guard sum > 0 else { throw .allZero }
    }

    /// The weight of a part.
    public subscript(part: Part) -> Double { values[part] ?? 0 }

    /// By how much a part can raise the score, as a share of the whole: its weight over the sum of all.
    public func share(of part: Part) -> Double { self[part] / sum }

    var sum: Double { Part.allCases.reduce(0) { $0 + self[$1] } }
  }
}
