internal import Graphs

/// Links between cities with a power law of degrees and a liking of some countries for others.
struct BackgroundLinks {
  private(set) var pairs: [(UInt32, UInt32)] = []

  /// Draws the links of a plan.
  ///
  /// - Parameters:
  ///   - linkable: The cities that may have links.
  ///   - populations: How many people live in each city; larger cities tend to have more links.
  ///   - countryOfCity: The country of each city.
  init(
    plan: GenerationPlan, linkable: [Int], populations: [Int], countryOfCity: [UInt8], countries: SyntheticCountries
  ) {
    guard linkable.count > 1, plan.meanDegree > 0 else { return }
    var random = DrawnStream.expectedDegrees.stream(seed: plan.seed)
    let pulls = linkable.map { Double(populations[$0]).squareRoot() * (0.25 + random.unit()) }
    let order = linkable.indices.sorted { (-pulls[$0], $0) < (-pulls[$1], $1) }
    let mean = plan.meanDegree * Double(plan.cityCount) / Double(linkable.count)
    // Networks of twinned towns stop at about a third of the greatest degree that the law would allow.
    let maximum = max(2 * mean, (Double(linkable.count) * mean).squareRoot() / 3)
    let degrees = Graph.powerLawExpectedDegrees(
      vertexCount: linkable.count, exponent: 2.5, meanDegree: mean, maximumDegree: maximum)
    var seeds = DrawnStream.backgroundLinks.stream(seed: plan.seed)
    let graph = Graph.chungLu(expectedDegrees: degrees, seed: seeds.next())
    pairs = (0..<graph.edgeCount).map { id in
      let edge = graph.edge(id)
      return (UInt32(linkable[order[edge.source]]), UInt32(linkable[order[edge.target]]))
    }
    switchEnds(plan: plan, countryOfCity: countryOfCity, countries: countries)
  }

  /// Switches the ends of two links at a time, more readily where it brings together countries that like each other.
  /// Every city keeps its number of links.
  private mutating func switchEnds(plan: GenerationPlan, countryOfCity: [UInt8], countries: SyntheticCountries) {
    guard pairs.count > 1 else { return }
    var random = DrawnStream.switching.stream(seed: plan.seed)
    var present = Set(pairs.map(PairKey.key))
    func affinity(_ pair: (UInt32, UInt32)) -> Int {
      countries.affinity(Int(countryOfCity[Int(pair.0)]), Int(countryOfCity[Int(pair.1)]))
    }
    for _ in 0..<(4 * pairs.count) {
      let (first, second) = (random.whole(below: pairs.count), random.whole(below: pairs.count))
      let (a, b) = pairs[first]
      let (c, d) = random.next() & 1 == 0 ? pairs[second] : (pairs[second].1, pairs[second].0)
      guard first != second, a != d, c != b else { continue }
      let (new, other) = ((a, d), (c, b))
      guard !present.contains(PairKey.key(new)), !present.contains(PairKey.key(other)) else { continue }
      let old = affinity((a, b)) * affinity((c, d))
      guard random.whole(below: old) < affinity(new) * affinity(other) else { continue }
      present.subtract([PairKey.key((a, b)), PairKey.key((c, d))])
      present.formUnion([PairKey.key(new), PairKey.key(other)])
      pairs[first] = new
      pairs[second] = other
    }
  }
}

/// Two cities in one number, whatever their order.
enum PairKey {
  static func key(_ pair: (UInt32, UInt32)) -> UInt64 {
    UInt64(min(pair.0, pair.1)) << 32 | UInt64(max(pair.0, pair.1))
  }
}
