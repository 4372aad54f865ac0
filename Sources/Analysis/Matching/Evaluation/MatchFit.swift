public import CityNetwork
public import Graphs
import Statistics

/// Weights as the development part of a network would have them: how ``MatchWeights/frozen`` came about.
///
/// A fifth of the pairs of linked cities is hidden, another fifth, the test, is taken out altogether. Each hidden partner
/// of a city that can be judged stands beside twenty other cities drawn at random; a logistic regression with weights of 0
/// and more, held near the given ones, tells them apart. The usual value of an attribute is the mean over the others.
public struct MatchFit: Sendable, Codable {
  /// The weights found.
  public let weights: MatchWeights
  /// How many hidden partners they were found from.
  public let partners: Int
  /// How firmly they were held near the given weights.
  public let penalty: Double

  private static let othersPerPartner = 20

  /// - Parameters:
  ///   - network: The network.
  ///   - prior: The weights to hold to.
  ///   - penalty: How firmly; 1 counts about as much as four pairs that are hard to tell apart.
  ///   - year: The year at which links are judged to be there or ended; the data set's own by default.
  ///   - seed: The seed of the split and of the draws.
  ///   - options: How to run.
  /// - Throws: ``RunInterruption`` when cancelled.
  public init(
    _ network: CityNetwork, prior: MatchWeights = .frozen, penalty: Double = 5, year: Int? = nil, seed: UInt64 = 1,
    options: RunOptions = .default
  ) throws(RunInterruption) {
    let split = MatchSplit(network, by: .development(seed: seed), judgement: network.judgement(year: year))
    let facts = MatchFacts(network, admitting: split.admission)
    let texts = MatchTexts(network.cities, admitting: split.admission.statement)
    let trial = MatchTrial(facts, weights: prior, split: split, seed: seed)
    let askers = trial.hidden.indices.filter { !trial.hidden[$0].isEmpty }
    let drawn = try MatchWork.map(askers, options: options, makeDesk: { MatchDesk(facts, texts: texts) }) {
      trial.examples(of: $0, others: Self.othersPerPartner, &$1)
    }.flatMap { $0 }
    self.penalty = penalty
    partners = drawn.count { $0.isPartner }
    weights = drawn.isEmpty ? prior : Self.weights(from: drawn, prior: prior, penalty: penalty)
  }

  private static func weights(
    from drawn: [MatchTrial.Example], prior: MatchWeights, penalty: Double
  ) -> MatchWeights {
    let usual = prior.entries.map { entry -> Double in
      let known = drawn.filter { !$0.isPartner }.compactMap { $0.values[entry.attribute] }
      return known.isEmpty ? entry.usual : known.reduce(0, +) / Double(known.count)
    }
    let rows = drawn.flatMap { example in
      zip(prior.entries, usual).map { entry, usual in example.values[entry.attribute].map { $0 - usual } ?? 0 }
    }
    let fit = PenalizedLogisticRegression(
      columnCount: prior.entries.count, values: rows, outcomes: drawn.map(\.isPartner),
      prior: prior.entries.map(\.weight), penalty: penalty, isNonnegative: true)
    return MatchWeights(
      zip(prior.entries, zip(fit.weights, usual)).map { .init($0.attribute, weight: $1.0, usual: $1.1) })
  }
}

extension MatchTrial {
  /// A city held against an asker.
  struct Example: Sendable {
    var values: MatchValues
    var isPartner: Bool
  }

  /// The hidden partners of an asker that can be judged, each with some other cities.
  func examples(of asker: Int, others: Int, _ desk: inout MatchDesk) -> [Example] {
    desk.seat(asker)
    let isHidden = Set(hidden[asker])
    let candidates = candidates(of: asker, at: desk)
    let strangers = candidates.filter { !isHidden.contains($0) }
    guard !strangers.isEmpty else { return [] }
    var random = RandomStream(seed: seed, number: 4 + asker)
    var examples: [Example] = []
    for partner in candidates where isHidden.contains(partner) {
      let values = desk.values(for: partner)
      guard values.comparable >= PartnerMatches.minimumComparable else { continue }
      examples.append(Example(values: values, isPartner: true))
      for _ in 0..<others {
        let other = desk.values(for: strangers[random.whole(below: strangers.count)])
        if other.comparable >= PartnerMatches.minimumComparable {
          examples.append(Example(values: other, isPartner: false))
        }
      }
    }
    return examples
  }
}
