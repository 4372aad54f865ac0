import Statistics
import TestSupport
import Testing

@Suite("Ranking")
struct RankingTests {
  @Test("Equal scores share a place, and the next place counts them all")
  func places() {
    let ranking = Ranking(ofScores: [5, 9, 5, 1])
    #expect(ranking.places == [2, 1, 2, 4])
    #expect(ranking.order == [1, 0, 2, 3])
    #expect(Ranking(ofScores: []).places.isEmpty)
    #expect(Ranking(ofScores: [0, 0, 0]).places == [1, 1, 1])
  }

  @Test("What differs by rounding only shares a place")
  func rounding() {
    let third = (0.1 + 0.2)
    #expect(third != 0.3)
    #expect(Ranking(ofScores: [0.3, third, 1]).places == [2, 2, 1])
    #expect(Ranking(ofScores: [0.3, 0.3001, 1]).places == [3, 2, 1])
  }

  @Test("Kendall's tau of small examples, with and without ties")
  func tau() {
    #expect(agree(RankCorrelation.kendallTau([1, 2, 3, 4], [1, 2, 4, 3]), 2.0 / 3))
    #expect(RankCorrelation.kendallTau([1, 2, 3], [6, 5, 4]) == -1)
    #expect(RankCorrelation.kendallTau([3, 1, 2, 2], [3, 1, 2, 2]) == 1)
    // Pairs: 12 tied in the first, 13 and 23 concordant. 2 / √(2 · 3).
    #expect(agree(RankCorrelation.kendallTau([1, 1, 2], [1, 2, 3]), 2 / 6.0.squareRoot()))
    #expect(RankCorrelation.kendallTau([1, 1], [1, 2]) == nil)
    #expect(RankCorrelation.kendallTau([1], [1]) == nil)
    #expect(RankCorrelation.kendallTau([], []) == nil)
  }

  @Test("Kendall's tau agrees with counting every pair", arguments: 0..<200)
  func everyPair(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = Int.random(in: 2...40, using: &random)
    let values = (0..<2).map { _ in (0..<count).map { _ in Int.random(in: 0...9, using: &random) } }
    var (surplus, first, second) = (0, 0, 0)
    for a in 0..<count {
      for b in 0..<a {
        let (x, y) = ((values[0][a] - values[0][b]).signum(), (values[1][a] - values[1][b]).signum())
        surplus += x * y
        first += abs(x)
        second += abs(y)
      }
    }
    let expected = first > 0 && second > 0 ? Double(surplus) / (Double(first) * Double(second)).squareRoot() : nil
    #expect(agree(RankCorrelation.kendallTau(values[0], values[1]), expected), "seed \(seed)")
  }

  @Test("A band leaves the same number of samples out at either end")
  func bands() {
    // 20 samples: one is left out at either end, the places 1 and 20 of the first item.
    let samples = (1...20).map { [Int32($0), Int32(21 - $0)] }
    let stability = RankStability(places: [1, 2], samples: samples)
    #expect(stability.lower == [2, 2] && stability.upper == [19, 19])
    // With 19 samples, 5 % is less than one.
    let fewer = RankStability(places: [1, 2], samples: Array(samples.dropLast()))
    #expect(fewer.lower == [1, 2] && fewer.upper == [19, 20])
  }

  @Test("A group ends where its leader stands above in 19 samples of 20, and not in 18")
  func groups() {
    func samples(reversed: Int, of count: Int = 20) -> [[Int32]] {
      (0..<count).map { $0 < reversed ? [2, 1, 3] : [1, 2, 3] }
    }
    #expect(RankStability(places: [1, 2, 3], samples: samples(reversed: 1)).groups == [1, 2, 3])
    #expect(RankStability(places: [1, 2, 3], samples: samples(reversed: 2)).groups == [1, 1, 2])
    // A tie in a sample is no place above.
    let tied: [[Int32]] = Array(repeating: [1, 1, 3], count: 2) + Array(repeating: [1, 2, 3], count: 18)
    #expect(RankStability(places: [1, 2, 3], samples: tied).groups == [1, 1, 2])
  }

  @Test("Items that share a place stay in one group")
  func ties() {
    let samples: [[Int32]] = Array(repeating: [1, 2, 3], count: 20)
    #expect(RankStability(places: [1, 1, 3], samples: samples).groups == [1, 1, 2])
    #expect(RankStability(places: [], samples: [[]]).groups.isEmpty)
  }
}
