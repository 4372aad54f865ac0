/// Finds the word somebody most probably meant.
package enum NearMiss {
  /// The candidate nearest to a word; nil when none is near enough to be worth suggesting.
  ///
  /// Near enough is one slip in a short word and one more for every four letters. Equally near candidates are decided
  /// by their order as text. A word is never near to its opposite: whoever writes inactive does not mean active.
  ///
  /// - Complexity: O(length²) for each candidate of about the same length.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = key(word)
    guard !wanted.isEmpty, wanted.count <= 100 else { return nil }
    let allowed = max(1, wanted.count / 4)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = key(candidate)
      guard abs(other.count - wanted.count) <= allowed, !areOpposites(wanted, other) else { continue }
      let distance = editDistance(wanted, other, limit: min(allowed, best?.distance ?? allowed))
      guard distance <= allowed else { continue }
      if let present = best, (present.distance, present.candidate) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// What turns a word into its opposite when it is put before it.
  private static let negations = ["in", "un", "im", "ir", "il", "dis", "non", "not"].map { Array($0.unicodeScalars) }

  /// True when one of two words is the other with a negation before it, be it with a slip besides.
  private static func areOpposites(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let (longer, shorter) = a.count > b.count ? (a, b) : (b, a)
    // Below four letters, what looks like a negation is a slip as any other.
    guard longer.count > shorter.count, shorter.count >= 4,
      let negation = negations.first(where: longer.starts(with:))
    else { return false }
    return editDistance(Array(longer.dropFirst(negation.count)), shorter, limit: 1) <= 1
      && editDistance(longer, shorter, limit: 1) > 1
  }

  /// The letters and digits of a word, in lower case: `Hai Phong` and `hai-phong` are the same word.
  private static func key(_ word: String) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// The number of letters to insert, delete, replace or swap with their neighbour; `limit + 1` when it is more.
  private static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int {
    var beforePrevious = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in a.indices {
      current[0] = i + 1
      var least = current[0]
      for j in b.indices {
        var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforePrevious[j - 1] + 1) }
        current[j + 1] = cost
        least = min(least, cost)
      }
      if least > limit { return limit + 1 }
      (beforePrevious, previous, current) = (previous, current, beforePrevious)
    }
    return previous[b.count]
  }
}
