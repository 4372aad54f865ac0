import Graphs
import Statistics

/// The chance of the differences between ways of matching, if there were none.
///
/// A hidden pair is guessed from both its ends, and a city has several: neither pairs nor cities are independent. So the
/// variance of a difference adds up what any two guesses have in common that share a city, as of data on pairs (P. M.
/// Aronow, C. Samii, V. A. Assenova, *Political Analysis* 23:564–577, 2015. doi:10.1093/pan/mpv018), and the difference is
/// held against the normal distribution.
///
/// A few pairs are too few for that: where fewer than a hundred differ, the signs of their differences are also dealt anew by
/// lot, as they could have fallen if the two ways were alike, and the greater chance counts.
struct PairedChances {
  typealias Chances = (auc: Double, precision: Double, hits: Double)

  private let results: [MatchTrial.Result]
  private let cities: Int
  private let hidden: Double
  private let seed: UInt64

  /// From so many differing pairs on the normal distribution is enough.
  private static let fewPairs = 100
  /// How often signs are dealt anew.
  private static let deals = 4_999

  init(_ results: [MatchTrial.Result], cities: Int, seed: UInt64) {
    (self.results, self.cities, self.seed) = (results, cities, seed)
    hidden = Double(results.reduce(0) { $0 + $1.hiddenCount })
  }

  /// The chances of the differences between a way and the first.
  func chances(of method: Int) -> Chances {
    (
      chance(method, \.below, byCity: false), chance(method, \.precision, byCity: true),
      chance(method, \.hit, byCity: false)
    )
  }

  /// - Parameter byCity: Whether the figure is a mean over cities, and otherwise over hidden partners.
  private func chance(_ method: Int, _ value: KeyPath<MatchTrial.Part, Double>, byCity: Bool) -> Double {
    var guesses: [(first: Int, second: Int, value: Double)] = []
    var sum = 0.0
    for result in results {
      let (own, other) = (sorted(result.outcomes[0].parts), sorted(result.outcomes[method].parts))
      for (a, b) in zip(own, other) {
        let difference = b[keyPath: value] - a[keyPath: value]
        sum += difference
        guesses.append((min(result.asker, a.partner), max(result.asker, a.partner), difference))
      }
    }
    let count = byCity ? Double(results.count) : hidden
    guard count > 0 else { return 1 }
    let mean = sum / count
    let bySigns = chanceOfSigns(sumsOfPairs(guesses).filter { $0 != 0 })
    // What each guess adds to the difference, less its part of the mean.
    var position = 0
    for result in results {
      let share = byCity ? 1 / Double(max(1, result.hiddenCount)) : 1
      for _ in 0..<result.hiddenCount {
        guesses[position].value = (guesses[position].value - mean * share) / count
        position += 1
      }
    }
    let variance = variance(guesses)
    guard variance > 0 else { return mean == 0 ? 1 : bySigns }
    return max(bySigns, NormalDistribution.twoSidedChance(mean / variance.squareRoot()))
  }

  /// The chance of a sum at least as far from 0 if every difference could as well have the other sign; 0 for many of them.
  private func chanceOfSigns(_ differences: [Double]) -> Double {
    guard differences.count < Self.fewPairs else { return 0 }
    let found = abs(differences.reduce(0, +)) * (1 - 1e-9)
    var (random, asFar) = (RandomStream(seed: seed, number: 4), 0)
    for _ in 0..<Self.deals {
      var (sum, signs) = (0.0, UInt64(0))
      for (place, difference) in differences.enumerated() {
        if place % 32 == 0 { signs = UInt64(random.whole(below: 1 << 32)) }
        sum += signs & 1 == 0 ? difference : -difference
        signs >>= 1
      }
      if abs(sum) >= found { asFar += 1 }
    }
    return Double(asFar + 1) / Double(Self.deals + 1)
  }

  private func sorted(_ parts: [MatchTrial.Part]) -> [MatchTrial.Part] { parts.sorted { $0.partner < $1.partner } }

  /// The sum over guesses that share a city: of each city the square of what its guesses add together, less what is then
  /// counted twice, as both cities of a pair share all of its guesses.
  private func variance(_ guesses: [(first: Int, second: Int, value: Double)]) -> Double {
    var ofCities = [Double](repeating: 0, count: cities)
    var isMet = [Bool](repeating: false, count: cities)
    for guess in guesses {
      for city in [guess.first, guess.second] {
        ofCities[city] += guess.value
        isMet[city] = true
      }
    }
    let ofPairs = sumsOfPairs(guesses).reduce(0) { $0 + $1 * $1 }
    let met = Double(isMet.count { $0 })
    // Never less than that of the pairs alone: few guesses can give less by chance.
    let sum = max(ofCities.reduce(0) { $0 + $1 * $1 } - ofPairs, ofPairs)
    return met > 1 ? sum * met / (met - 1) : sum
  }

  /// What the guesses of each pair add together, from both ends.
  private func sumsOfPairs(_ guesses: [(first: Int, second: Int, value: Double)]) -> [Double] {
    var (sums, start): ([Double], Int) = ([], 0)
    let ordered = guesses.sorted { ($0.first, $0.second, $0.value) < ($1.first, $1.second, $1.value) }
    while start < ordered.count {
      var (end, sum) = (start, 0.0)
      while end < ordered.count, ordered[end].first == ordered[start].first,
        ordered[end].second == ordered[start].second
      {
        sum += ordered[end].value
        end += 1
      }
      sums.append(sum)
      start = end
    }
    return sums
  }
}
