/// How much of a network is drawn, where somebody chose; otherwise each kind of diagram goes by its size.
public struct DiagramThinning: Hashable, Sendable {
  /// How many marks are drawn at most, the best linked first; nil leaves it to the kind.
  public var top: Int?
  /// Whether only the lines that stand out are drawn, even where there is room for all.
  public var isBackbone: Bool

  /// How many marks may be asked for.
  public static let tops = 1...2_000

  /// A choice; by default none.
  ///
  /// - Parameters:
  ///   - top: How many marks are drawn at most; numbers outside ``tops`` are moved to the nearer end.
  ///   - isBackbone: Whether only the lines that stand out are drawn.
  public init(top: Int? = nil, isBackbone: Bool = false) {
    self.top = top.map { min(max($0, Self.tops.lowerBound), Self.tops.upperBound) }
    self.isBackbone = isBackbone
  }
}
