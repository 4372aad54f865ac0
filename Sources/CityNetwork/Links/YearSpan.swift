/// The years from which and until which something held, either of which may be unknown.
public struct YearSpan: Sendable, Hashable, Codable {
  /// The years that are taken for real: anything else is a slip of the keyboard.
  public static let plausibleYears = 1800...2100

  /// The first year; nil where not known.
  public var from: Int?
  /// The last year, included; nil where not known or still open.
  public var to: Int?

  /// A span of years.
  public init(from: Int? = nil, to: Int? = nil) {
    self.from = from
    self.to = to
  }
}
