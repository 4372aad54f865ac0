/// Places by falling score, as in sport: who is first has 1, equal scores share a place, and the next one counts them all.
///
///     Ranking(ofScores: [5, 9, 5, 1]).places   // [2, 1, 2, 4]
///
/// Scores that a computer rounds differently may still be equal: neighbours that differ by less than one part in a
/// thousand million of the greatest count as equal.
package struct Ranking: Sendable, Hashable {
  /// Below this share of the greatest score, a difference is rounding.
  package static let tolerance = 1e-9

  /// The place of each item, 1 or more, in the order of the scores.
  package let places: [Int]
  /// The items by place; equal ones in the order of the scores.
  package let order: [Int]

  /// The places of finite scores.
  ///
  /// - Complexity: O(*n* log *n*).
  package init(ofScores scores: [Double]) {
    precondition(scores.allSatisfy(\.isFinite), "places are told of finite scores")
    let byScore = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    let equal = Self.tolerance * (scores.lazy.map(abs).max() ?? 0)
    var places = [Int](repeating: 1, count: scores.count)
    for (position, item) in byScore.enumerated() where position > 0 {
      let before = byScore[position - 1]
      places[item] = scores[before] - scores[item] <= equal ? places[before] : position + 1
    }
    self.places = places
    order = byScore.sorted { (places[$0], $0) < (places[$1], $1) }
  }
}
