/// With how many cities of a group an agency or programme works, and how recent the evidence of it is.
struct BodyWork {
  /// With how many of the cities it has a present link.
  private(set) var cities = 0
  /// With how many of them by recent evidence.
  private(set) var recentCities = 0
  /// The newest evidence with any of them.
  private(set) var last = LastEvidence.undated

  /// Counts one more city, with which this is the last evidence.
  mutating func add(_ evidence: LastEvidence) {
    cities += 1
    if evidence.age == .recent { recentCities += 1 }
    last = last.newer(evidence)
  }

  /// What comes first among the bodies of one group, smaller before larger: recent evidence before undated, and that before
  /// old; then most cities of recent evidence, then most cities.
  var rank: [Int] { [last.rank, -recentCities, -cities] }
}
