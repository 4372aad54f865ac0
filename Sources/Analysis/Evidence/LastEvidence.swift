/// The year of the last evidence of something, and how that stands beside the year of judgement.
public struct LastEvidence: Sendable, Hashable, Codable {
  /// How the last evidence stands beside the year of judgement.
  public enum Age: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Not older than the threshold: it may be told as present.
    case recent
    /// No row bears a year: neither old nor new.
    case undated
    /// Older than the threshold.
    case old

    /// Orders what comes first: recent, undated, old.
    public static func < (a: Age, b: Age) -> Bool { a.rank < b.rank }

    private var rank: Int {
      switch self {
      case .recent: 0
      case .undated: 1
      case .old: 2
      }
    }
  }

  /// The year; nil where no row bears one.
  public let year: Int?
  /// How it stands beside the year of judgement.
  public let age: Age

  /// No row bears a year.
  public static let undated = LastEvidence(year: nil, age: .undated)

  package init(year: Int?, age: Age) { (self.year, self.age) = (year, age) }

  /// What comes first among alternatives, smaller before larger: recent evidence, whatever its year; then what is not dated;
  /// then old evidence, the newer before the older.
  ///
  /// What is not dated stands between: it may be as new as the newest or as old as the oldest, so it neither displaces what is
  /// known to be recent nor yields to what is known to be old.
  package var rank: Int {
    switch age {
    case .recent: 0
    case .undated: 1
    case .old: 2 + (Self.latest - (year ?? 0))
    }
  }

  /// The newer of the two: any year before none.
  package func newer(_ other: LastEvidence) -> LastEvidence { (other.year ?? .min) > (year ?? .min) ? other : self }

  /// After all years that are taken for real.
  private static let latest = 3_000

  /// The one that something rests on which needs both: the weaker.
  package static func weaker(_ a: LastEvidence, _ b: LastEvidence) -> LastEvidence {
    if a.rank != b.rank { return a.rank > b.rank ? a : b }
    return (a.year ?? 0) <= (b.year ?? 0) ? a : b
  }
}
