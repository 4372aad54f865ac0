#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How often the sampling of many shares may go wrong, dealt out to the vertices and to the looks at the counts.
///
/// The share *p* of a vertex lies further from its estimate *q* than *e*, on one side, with a chance of at most
/// exp(−*N* kl(*q*, *q* ± *e*)) after *N* independent samples (Chernoff), where kl is the relative entropy of two coins. A
/// vertex with budget *L* is settled once *N* kl ≥ *L*, so it fails with a chance of at most 2 exp(−*L*). A pilot, whose
/// samples are not used again, tells which vertices will be last: they get the greater part of what may fail.
struct ErrorBudget {
  /// The greatest share that may come to nobody in particular.
  private static let evenPart = 0.1

  /// Half-width, in shares of the sampled pairs.
  let error: Double
  /// By vertex: the budget of the first look.
  let budgets: [Double]
  /// The samples that the pilot lets one expect.
  let expectedSamples: Int

  /// - Parameters:
  ///   - error: Half-width, in shares of the sampled pairs, above 0.
  ///   - failure: The chance that any vertex fails in any look.
  ///   - pilot: How often the pilot met each vertex.
  ///   - pilotSamples: The number of its samples.
  init(error: Double, failure: Double, pilot: [Int], pilotSamples: Int) {
    self.error = error
    let rates = pilot.map { count in
      ErrorBudget.rate(Double(count + 1) / Double(pilotSamples + 1), error)
    }
    // Most vertices share few counts: add up by distinct rates, in order.
    var tally: [Double: Int] = [:]
    for rate in rates where rate.isFinite { tally[rate, default: 0] += 1 }
    let distinct = tally.sorted { $0.key < $1.key }
    let allowed = failure * (1 - ErrorBudget.evenPart) / 2
    var (low, high) = (0.0, 1.0)
    func failing(_ samples: Double) -> Double { distinct.reduce(0) { $0 + Double($1.value) * exp(-samples * $1.key) } }
    if !distinct.isEmpty {
      while failing(high) > allowed { high *= 2 }
      for _ in 0..<60 {
        let middle = (low + high) / 2
        if failing(middle) > allowed { low = middle } else { high = middle }
      }
    }
    let even = log(2 * Double(max(1, pilot.count)) / (failure * ErrorBudget.evenPart))
    budgets = rates.map { min(high * $0, even) }
    expectedSamples = distinct.isEmpty ? 0 : Int(min(high.rounded(.up), 0x1p60))
  }

  /// Whether every vertex is settled in a look after `samples` samples.
  ///
  /// - Parameter look: 1 for the first; each look may spend half of what the one before might.
  func isSettled(_ counts: UnsafeMutableBufferPointer<UInt32>, samples: Int, look: Int) -> Bool {
    for (vertex, count) in counts.enumerated() {
      let needed = budgets[vertex] + Double(look) * log(2)
      if Double(samples) * ErrorBudget.rate(Double(count) / Double(samples), error) < needed { return false }
    }
    return true
  }

  /// The budget of a vertex in a look.
  func budget(of vertex: Int, look: Int) -> Double { budgets[vertex] + Double(look) * log(2) }

  /// How fast the chance falls that an estimate is off by more than `error`, per sample, on the slower side.
  private static func rate(_ share: Double, _ error: Double) -> Double {
    min(
      share + error < 1 ? relativeEntropy(share, share + error) : .infinity,
      share - error > 0 ? relativeEntropy(share, share - error) : .infinity)
  }

  /// The relative entropy of a coin of chance `first` to one of chance `second`, which is neither 0 nor 1.
  static func relativeEntropy(_ first: Double, _ second: Double) -> Double {
    let heads = first > 0 ? first * log(first / second) : 0
    let tails = first < 1 ? (1 - first) * log((1 - first) / (1 - second)) : 0
    return max(0, heads + tails)
  }
}
