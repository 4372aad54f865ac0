import CityNetwork
import Graphs

/// Ranks the cities for one asker in every way, and looks where its hidden partners stand.
struct MatchTrial: Sendable {
  /// How one method did for one asker.
  struct Outcome: Sendable {
    /// Over its hidden partners, the sum of the shares of other cities that stand below.
    var below = 0.0
    /// How many of its hidden partners are among the first ten.
    var hits = 0.0
    /// Average precision: over its hidden partners, the mean of the share of hidden partners down to their places.
    var precision = 0.0
    /// For how many of its hidden partners the method says anything.
    var known = 0
    /// What each hidden partner adds to the sums above.
    var parts: [Part] = []
  }

  /// What one hidden partner adds to the figures of one asker.
  struct Part: Sendable {
    /// Its position among the cities.
    var partner: Int
    var below: Double
    var precision: Double
    var hit: Double
  }

  /// How all methods did for one asker, in the order of ``MatchMethod/all``.
  struct Result: Sendable {
    var asker: Int
    var hiddenCount: Int
    var outcomes: [Outcome]
  }

  let facts: MatchFacts
  let table: MatchValues.Table
  let gravity: GravityModel?
  let seed: UInt64
  let hidden: [[Int]]
  let removed: [[Int]]

  init(_ facts: MatchFacts, weights: MatchWeights, split: MatchSplit, seed: UInt64) {
    self.facts = facts
    table = MatchValues.Table(weights)
    gravity = GravityModel(facts, seed: seed)
    self.seed = seed
    var hidden = [[Int]](repeating: [], count: facts.network.cities.count)
    var removed = hidden
    for pair in split.hidden {
      hidden[pair.low].append(pair.high)
      hidden[pair.high].append(pair.low)
    }
    for pair in split.removed {
      removed[pair.low].append(pair.high)
      removed[pair.high].append(pair.low)
    }
    (self.hidden, self.removed) = (hidden, removed)
  }

  /// The cities that an asker could be linked with, as far as it is known.
  func candidates(of asker: Int, at desk: MatchDesk) -> [Int] {
    let taken = Set(removed[asker])
    return facts.network.cities.indices.filter { $0 != asker && !desk.isPartner($0) && !taken.contains($0) }
  }

  func run(_ asker: Int, _ desk: inout MatchDesk) -> Result {
    desk.seat(asker)
    let candidates = candidates(of: asker, at: desk)
    let isHidden = Set(hidden[asker])
    let targets = candidates.indices.filter { isHidden.contains(candidates[$0]) }
    let scores = scores(asker, candidates, desk)
    return Result(
      asker: asker, hiddenCount: targets.count,
      outcomes: scores.map { outcome($0, targets, asker: asker, candidates) })
  }

  /// For each method the score of each candidate; nil where it says nothing, which counts as less than anything said.
  private func scores(_ asker: Int, _ candidates: [Int], _ desk: MatchDesk) -> [[Double?]] {
    var full = [Double?](repeating: nil, count: candidates.count)
    var without = [[Double?]](repeating: full, count: MatchAttribute.allCases.count)
    for (index, candidate) in candidates.enumerated() {
      let values = desk.values(for: candidate)
      guard values.comparable >= PartnerMatches.minimumComparable else { continue }
      let score = values.score(table)
      full[index] = score
      for attribute in MatchAttribute.allCases {
        let lane = attribute.lane
        without[lane][index] =
          score - (values[attribute].map { table.weights[lane] * ($0 - table.usual[lane]) } ?? 0)
      }
    }
    return [full] + structuralScores(asker, candidates) + without
  }

  private func structuralScores(_ asker: Int, _ candidates: [Int]) -> [[Double?]] {
    let graph = facts.graph
    let shared = SharedPartnerScores(of: asker, in: graph)
    func positive(_ value: Double) -> Double? { value > 0 ? value : nil }
    var restart = [Double](repeating: 0, count: graph.vertexCount)
    restart[asker] = 1
    let ranks =
      facts.degrees[asker] > 0
      ? (try? graph.pageRank(restart: restart, tolerance: 1e-9))?.values : nil
    return [
      candidates.map { positive(Double(facts.degrees[$0])) },
      candidates.map { positive(Double(shared.common[$0])) },
      candidates.map { positive(shared.adamicAdar[$0]) },
      candidates.map { positive(shared.resourceAllocation[$0]) },
      candidates.map { positive(shared.jaccard[$0]) },
      candidates.map { other in ranks.flatMap { positive($0[other]) } },
      candidates.map { gravity?.score(asker, $0) },
      candidates.map { other in positive(countriesAndSize(asker, other, rank: ranks?[other] ?? 0)) },
    ]
  }

  /// An unknown size is taken as halfway to a like one, so that it speaks neither for nor against.
  private func countriesAndSize(_ asker: Int, _ helper: Int, rank: Double) -> Double {
    facts.places.countryRatio(asker, helper) * Double(facts.degrees[helper]).squareRoot()
      * (facts.places.sizeLikeness(asker, helper) ?? 0.5) * (1 + rank)
  }

  private func outcome(_ scores: [Double?], _ targets: [Int], asker: Int, _ candidates: [Int]) -> Outcome {
    var outcome = Outcome()
    guard !targets.isEmpty else { return outcome }
    let others = Double(candidates.count - targets.count)
    var places: [(place: Int, partner: Int)] = []
    for target in targets {
      let own = scores[target]
      if own != nil { outcome.known += 1 }
      let (score, lot) = (own ?? -.infinity, lot(asker, candidates[target]))
      var above = 0
      for (index, candidate) in candidates.enumerated() where index != target {
        let other = scores[index] ?? -.infinity
        // Equal scores stand in an order drawn by lot, or a method that says little would be flattered or wronged.
        if other > score || (other == score && self.lot(asker, candidate) > lot) { above += 1 }
      }
      places.append((above + 1, candidates[target]))
    }
    places.sort { $0.place < $1.place }
    for (found, (place, partner)) in places.enumerated() {
      // The hidden partners above it are no wrong guesses.
      let part = Part(
        partner: partner, below: others > 0 ? (others - Double(place - 1 - found)) / others : 0,
        precision: Double(found + 1) / Double(place) / Double(targets.count), hit: place <= 10 ? 1 : 0)
      outcome.below += part.below
      outcome.precision += part.precision
      outcome.hits += part.hit
      outcome.parts.append(part)
    }
    return outcome
  }

  private func lot(_ asker: Int, _ candidate: Int) -> UInt64 {
    var bits = seed &+ UInt64(asker) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(candidate) &* 0xD1B5_4A32_D192_ED03
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
