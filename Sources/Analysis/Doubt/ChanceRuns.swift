import CityNetwork
import Graphs

/// The tests of a chance report, family by family.
struct ChanceRuns {
  let samples: Int
  let permutations: Int
  let seed: UInt64
  let options: RunOptions

  private var one: RunOptions { RunOptions(threads: 1, isCancelled: options.isCancelled) }

  /// Transitivity, country and degree, on the same samples.
  func overDegrees(_ linked: LinkedCities) throws(RunInterruption) -> [ChanceTest] {
    let (graph, one, countries) = (linked.graph, one, linked.countries)
    let questions: [ChanceTest.Question] = [.transitivity, .countryAssortativity, .degreeAssortativity]
    if let few = tooFew(graph) { return questions.map { abstain($0, graph.edgeCount, few) } }
    @Sendable func measures(_ graph: Graph) throws(RunInterruption) -> [Double?] {
      [
        try graph.transitivity(options: one), try graph.nominalAssortativity(of: countries, options: one),
        try graph.degreeAssortativity(options: one),
      ]
    }
    let observed = try measures(graph)
    let drawn = try draw(graph) { graph throws(RunInterruption) in try measures(graph) }
    return questions.indices.map { index in
      var test = compared(questions[index], graph.edgeCount, observed[index], drawn.map { $0[index] })
      switch questions[index] {
      case .transitivity: test.tell { [$0.observed, $0.mean] }
      case .countryAssortativity:
        test.tell { withinShares($0, graph, countries) }
        if Set(countries).count < 2 {
          test = abstain(.countryAssortativity, graph.edgeCount, .oneCountry)
        }
      default: break
      }
      return test
    }
  }

  /// Size class, on the links between cities of known size only: the others can neither match nor differ.
  func overSizes(_ linked: LinkedCities) throws(RunInterruption) -> [ChanceTest] {
    let part = linked.part { linked.sizes[$0] != nil }
    let (graph, one, sizes) = (part.graph, one, part.vertices.map { linked.sizes[$0] })
    let leftOut = linked.graph.edgeCount - graph.edgeCount
    func told(_ test: ChanceTest) -> [ChanceTest] {
      var test = test
      test.leftOut = leftOut
      return [test]
    }
    if graph.edgeCount < ChanceReport.minimumLinks {
      return told(abstain(.sizeAssortativity, graph.edgeCount, .fewPairsOfKnownSize(graph.edgeCount)))
    }
    if Set(sizes).count < 2 {
      return told(abstain(.sizeAssortativity, graph.edgeCount, .oneSize))
    }
    let observed = try graph.nominalAssortativity(of: sizes, options: one)
    let drawn = try draw(graph) { graph throws(RunInterruption) in
      try graph.nominalAssortativity(of: sizes, options: one)
    }
    var test = compared(.sizeAssortativity, graph.edgeCount, observed, drawn)
    test.tell { withinShares($0, graph, sizes) }
    return told(test)
  }

  /// Reciprocity, on one-way links alone: a mutual link says by itself that both give, and random networks that break it up
  /// would find it again as a surprise.
  func overDirections(_ study: Study) throws(RunInterruption) -> ChanceTest {
    let network = study.network
    var (steps, leftOut) = (Set<Step>(), 0)
    for place in network.links.indices {
      let (ends, kind) = (network.ends(ofLinkAt: place), network.links[place].kind)
      guard network.isCity(at: ends.from), network.isCity(at: ends.to), ends.from != ends.to, kind != .membership else {
        continue
      }
      switch network.links[place].direction {
      case .providerToRecipient: steps.insert(Step(from: ends.from, to: ends.to))
      case .mutual, .unknown: leftOut += 1
      }
    }
    let arcs = steps.sorted { ($0.from, $0.to) < ($1.from, $1.to) }.map { ($0.from, $0.to) }
    let graph = Graph(vertexCount: network.cities.count, edges: arcs, isDirected: true)
    func told(_ test: ChanceTest) -> ChanceTest {
      var test = test
      test.leftOut = leftOut
      return test
    }
    guard graph.edgeCount >= ChanceReport.minimumLinks else {
      return told(
        abstain(.reciprocity, graph.edgeCount, graph.edgeCount == 0 ? .noDirection : .fewSteps(graph.edgeCount)))
    }
    let one = one
    let observed = try graph.reciprocity(options: one).map(Self.ofPairs)
    if observed == 1 {
      return told(abstain(.reciprocity, graph.edgeCount, .allReturned))
    }
    let drawn = try draw(graph) { graph throws(RunInterruption) in
      try graph.reciprocity(options: one).map(Self.ofPairs)
    }
    var test = compared(.reciprocity, graph.edgeCount, observed, drawn)
    test.tell { [$0.observed, $0.mean] }
    return told(test)
  }

  private struct Step: Hashable {
    var from: Int
    var to: Int
  }

  /// The share of pairs that go both ways, from the share of steps that are returned: two returned steps are one pair.
  @Sendable
  private static func ofPairs(_ steps: Double) -> Double { steps / (2 - steps) }

  func tooFew(_ graph: Graph) -> ChanceTest.Abstention? {
    graph.edgeCount < ChanceReport.minimumLinks ? .fewPairs(graph.edgeCount) : nil
  }

  func abstain(
    _ question: ChanceTest.Question, _ links: Int, _ reason: ChanceTest.Abstention
  ) -> ChanceTest {
    ChanceTest(question: question, result: nil, abstention: reason, links: links, leftOut: 0)
  }

  private func draw<Value: Sendable>(
    _ graph: Graph, _ measure: @Sendable (Graph) throws(RunInterruption) -> Value
  ) throws(RunInterruption) -> [Value] {
    do {
      return try graph.degreePreservingSamples(count: samples, seed: seed, options: options) { try measure($0) }
    } catch {
      // Measures throw nothing but interruptions.
      throw error as? RunInterruption ?? .cancelled
    }
  }

  func compared(
    _ question: ChanceTest.Question, _ links: Int, _ observed: Double?, _ drawn: [Double?]
  ) -> ChanceTest {
    let known = drawn.compactMap { $0 }
    guard let observed, known.count == drawn.count, !known.isEmpty else {
      return abstain(question, links, .undefined)
    }
    return compared(question, links, NullComparison(of: observed, with: known))
  }

  func compared(_ question: ChanceTest.Question, _ links: Int, _ comparison: NullComparison) -> ChanceTest {
    guard let spread = comparison.standardDeviation, let zScore = comparison.zScore else {
      return abstain(question, links, .constant)
    }
    let chance = comparison.chanceTwoSided
    return ChanceTest(
      question: question,
      result: ChanceTest.Result(
        observed: comparison.observed, mean: comparison.mean, spread: spread, zScore: zScore, pValue: chance,
        correctedPValue: chance, plain: nil),
      abstention: nil, links: links, leftOut: 0)
  }

  /// The shares of linked pairs within a group, observed and in the mean of the samples: since degrees stay, so does what
  /// assortativity takes for chance, and the two tell the same.
  private func withinShares(_ result: ChanceTest.Result, _ graph: Graph, _ groups: [Int?]) -> [Double] {
    var ends: [Int: Int] = [:]
    for (degree, group) in zip(graph.degrees(), groups) { ends[group ?? -1, default: 0] += degree }
    let total = Double(2 * graph.edgeCount)
    let chance = ends.sorted { $0.key < $1.key }.reduce(0) {
      $0 + (Double($1.value) / total) * (Double($1.value) / total)
    }
    return [result.observed, result.mean].map { $0 * (1 - chance) + chance }
  }
}

extension ChanceTest {
  /// Says the same in plainer numbers.
  mutating func tell(_ numbers: (Result) -> [Double]) {
    guard let result else { return }
    self.result?.plain = numbers(result)
  }
}
