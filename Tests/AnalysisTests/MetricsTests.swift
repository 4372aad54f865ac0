import Analysis
import CityNetwork
import Graphs
import Language
import NetworkSamples
import TestSupport
import Testing

@Suite("MetricsTable")
struct MetricsTests {
  @Test("On a chain of five with a sixth city apart, every measure has the value worked out by hand")
  func six() throws {
    let table = try MetricsTable(try Sample.six())
    let rows = table.rows
    #expect(rows.map(\.id) == ["a", "b", "c", "d", "e", "f"])
    #expect(rows.map(\.degree) == [1, 2, 2, 2, 1, 0])
    #expect(rows.map { $0["strength"] } == [1, 2, 2, 2, 1, 0])
    // Directions are unknown; kinds too.
    #expect(
      ["in_degree", "out_degree", "degree_bilateral", "agencies"].allSatisfy { id in rows.allSatisfy { $0[id] == 0 } })
    // a: (1 + 1/2 + 1/3 + 1/4) / 5; b: (1 + 1 + 1/2 + 1/3) / 5; c: (1 + 1 + 1/2 + 1/2) / 5.
    let harmonic: [Double?] = [5.0 / 12, 17.0 / 30, 0.6, 17.0 / 30, 5.0 / 12, 0]
    #expect(agree(rows.map { $0["harmonic"] }, harmonic))
    // 4/5 of the others reached; sums of distances 10, 7, 6.
    let closenessWf: [Double?] = [0.32, 16.0 / 35, 8.0 / 15, 16.0 / 35, 0.32, 0]
    #expect(agree(rows.map { $0["closeness_wf"] }, closenessWf))
    #expect(rows.map { $0["betweenness"] } == [0, 3, 4, 3, 0, 0])
    // 10 pairs of other cities in the network, 6 in the component.
    let betweennessNorm: [Double?] = [0, 0.3, 0.4, 0.3, 0, 0]
    #expect(agree(rows.map { $0["betweenness_norm"] }, betweennessNorm))
    let betweennessInComponent: [Double?] = [0, 0.5, 2.0 / 3, 0.5, 0, nil]
    #expect(agree(rows.map { $0["betweenness_in_component"] }, betweennessInComponent))
    // sin(kπ/6) scaled to norm 1: the squares 1/4, 3/4, 1, 3/4, 1/4 sum to 3.
    let (end, middle) = (0.5 / 3.0.squareRoot(), 1 / 3.0.squareRoot())
    let eigenvector: [Double?] = [end, 0.5, middle, 0.5, end, 0]
    #expect(agree(rows.map { $0["eigenvector"] }, eigenvector, relative: 1e-8))
    // The isolated city: x = 0.15/6 + 0.85 x/6, so x = 0.15 / 5.15.
    #expect(agree(rows[5]["pagerank"], 0.15 / 5.15, relative: 1e-8))
    #expect(agree(rows.compactMap { $0["pagerank"] }.reduce(0, +), 1))
    #expect(rows.map { $0["core_number"] } == [1, 1, 1, 1, 1, 0])
    #expect(rows.map { $0["clustering"] } == [nil, 0, 0, 0, nil, nil])
    #expect(rows.map { $0["component_id"] } == [0, 0, 0, 0, 0, 1])
    #expect(rows.map { $0["component_size"] } == [5, 5, 5, 5, 5, 1])
    #expect(rows.map { $0["is_articulation_point"] } == [0, 1, 1, 1, 0, 0])
    #expect(rows.map { $0["bridges"] } == [1, 2, 2, 2, 1, 0])
    #expect(table.isConverged)
  }

  @Test("Among the families of Florence the Medici have the published values")
  func florence() throws {
    let rows = try MetricsTable(try Sample.florence()).rows
    let medici = try #require(rows.first { $0.id == "medici" })
    #expect(medici.degree == 6)
    #expect(agree(medici["betweenness"], 47.5))
    #expect(agree(medici["betweenness_in_component"], 47.5 / 91))
    #expect(agree(medici["pagerank"], 0.144373, absolute: 1e-6))
    let pucci = try #require(rows.first { $0.id == "pucci" })
    #expect(agree(pucci["pagerank"], 0.009901, absolute: 1e-6))
    let summary = try NetworkSummary(try Sample.florence())
    #expect(agree(summary.density, 20.0 / 120))
    #expect(agree(summary.transitivity, 0.191489, absolute: 1e-6))
    #expect(agree(summary.degreeAssortativity, -0.374838, absolute: 1e-6))
    #expect(summary.articulationPoints == ["albizzi", "guadagni", "medici", "salviati"])
    #expect(summary.bridges.count == 5)
  }

  @Test("Sampled paths stay within the stated error of the exact ones, say so, and leave closeness blank")
  func sampled() throws {
    let network = try Sample.florence()
    let exact = try MetricsTable(network)
    let sampled = try MetricsTable(network, sampling: PathSampling(maximumError: 0.02, seed: 3))
    for (estimate, truth) in zip(sampled.rows, exact.rows) {
      #expect(agree(estimate["harmonic"], truth["harmonic"], absolute: 0.02))
      #expect(agree(estimate["betweenness_norm"], truth["betweenness_norm"], absolute: 0.02))
      #expect(estimate["closeness_wf"] == nil && truth["closeness_wf"] != nil)
      #expect(estimate.degree == truth.degree)
    }
    #expect(exact.sampling == nil)
    #expect(sampled.sampling.map(Wording.english.statement(of:))?.contains("off by more than 0.02") == true)
  }

  @Test("Directions, layers and agencies each have a degree of their own")
  func degrees() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c"].map { Sample.city($0) }, agencies: [Agency(id: "x", name: "X")],
      programmes: [Programme(id: "y", name: "Y")],
      links: [
        Sample.link("a", "b") { ($0.direction, $0.kind) = (.providerToRecipient, .bilateral) },
        Sample.link("b", "c") { ($0.direction, $0.kind, $0.programme) = (.mutual, .programmatic, "y") },
        Sample.link("b", "a") { ($0.kind) = .membership }, Sample.link("b", "x") { $0.kind = .membership },
        Sample.link("b", "y") { $0.kind = .publicPrivate },
      ])
    let b = try #require(try MetricsTable(network).rows.first { $0.id == "b" })
    #expect([b["degree"], b["in_degree"], b["out_degree"]] == [2, 2, 1])
    #expect(
      [b["degree_bilateral"], b["degree_programmatic"], b["degree_membership"], b["degree_public_private"]] == [
        1, 1, 2, 1,
      ])
    #expect(b["agencies"] == 2)
    #expect(b["strength"] == 3)
  }

  @Test("No city, one city and only isolated cities have no value that is not a number", arguments: ["", "a", "a b c"])
  func degenerate(words: String) throws {
    let network = try Sample.network(of: words)
    let table = try MetricsTable(network)
    #expect(table.rows.count == network.cities.count)
    for row in table.rows {
      #expect(row.degree == 0 && row["harmonic"] == 0 && row["closeness_wf"] == 0 && row["betweenness_norm"] == 0)
      #expect(row["betweenness_in_component"] == nil && row["clustering"] == nil)
      #expect(agree(row["pagerank"], 1 / Double(network.cities.count)))
    }
    let summary = try NetworkSummary(network)
    #expect(summary.density == (network.cities.count < 2 ? nil : 0))
    #expect(summary.diameter == nil && summary.meanDistance == nil && summary.transitivity == nil)
    #expect(summary.reciprocity == nil && summary.degreeAssortativity == nil && summary.countryAssortativity == nil)
    #expect(summary.components == 0 && summary.linkedCities == 0 && summary.pairsByDistance.isEmpty)
  }

  @Test("Any number of threads gives the same bits", arguments: [2, 3])
  func threads(count: Int) throws {
    for network in [try Sample.mixed(30), try Sample.florence()] {
      let one = try MetricsTable(network, options: RunOptions(threads: 1))
      #expect(try MetricsTable(network, options: RunOptions(threads: count)).rows == one.rows)
    }
  }

  @Test("Every measure has an id of its own, and a definition: its own or that of another measure, which names it")
  func definitions() throws {
    #expect(Set(CityMeasure.all.map(\.id)).count == CityMeasure.all.count)
    #expect(Set(DefinedMeasure.all.map(\.id)).count == DefinedMeasure.all.count)
    #expect(DefinedMeasure.ofCities.map(\.id) == CityMeasure.all.filter { $0.explainedBy == nil }.map(\.id))
    for measure in CityMeasure.all {
      guard let other = measure.explainedBy else { continue }
      let (words, definition) = (Wording.english, try #require(DefinedMeasure(id: other)))
      #expect((words.conventions(of: definition) + words.definition(of: definition)).contains(measure.id))
      #expect(DefinedMeasure(id: measure.id) == nil && CityMeasure.explainedElsewhere[measure.id] == other)
    }
  }

  @Test("Each city has a value, or none, of each measure, and all that it can be ranked by are measures")
  func complete() throws {
    let table = try MetricsTable(try Sample.florence())
    #expect(table.rows.allSatisfy { $0.values.count == CityMeasure.all.count })
    let ids = CityMeasure.all.map(\.id)
    #expect(RankingMeasure.allCases.map(\.rawValue) == ids.filter { RankingMeasure(rawValue: $0) != nil })
    #expect(RankingMeasure.usual.allSatisfy(RankingMeasure.allCases.contains))
    #expect(RankingMeasure(rawValue: "eigenvector") == nil && RankingMeasure(rawValue: "no such measure") == nil)
  }

  @Test("A run that is cancelled says so and gives nothing")
  func cancelled() throws {
    let network = try Sample.mixed(30)
    let options = RunOptions(isCancelled: { true })
    #expect(throws: RunInterruption.cancelled) { try MetricsTable(network, options: options) }
    #expect(throws: RunInterruption.cancelled) { try GapRegister(network, options: options) }
  }
}

@Suite("NetworkSummary")
struct NetworkSummaryTests {
  @Test("On a chain of five with a sixth city apart, every measure has the value worked out by hand")
  func six() throws {
    let summary = try NetworkSummary(try Sample.six())
    #expect(summary.linkedPairs == 4 && summary.linkedCities == 5)
    #expect(agree(summary.density, 4.0 / 15))
    #expect(summary.components == 1 && summary.largestComponent == 5)
    #expect(summary.diameter == 4)
    #expect(summary.pairsByDistance == [4, 3, 2, 1])
    #expect(summary.meanDistance == 2)
    #expect(agree(summary.reachableShare, 10.0 / 15))
    #expect(summary.transitivity == 0)
    #expect(summary.reciprocity == nil && summary.linksOfUnknownDirection == 4)
    // Ends of edges: mean 7/4, mean product 3, mean square 13/4: (3 − 49/16) / (13/4 − 49/16).
    #expect(agree(summary.degreeAssortativity, -1.0 / 3))
    // Half of the edges within VN, a quarter within JP; row sums 5/8 and 3/8: (3/4 − 17/32) / (1 − 17/32).
    #expect(agree(summary.countryAssortativity, 7.0 / 15))
    #expect(summary.articulationPoints == ["b", "c", "d"])
    #expect(summary.bridges == [["a", "b"], ["b", "c"], ["c", "d"], ["d", "e"]])
    #expect(summary.cliques.isEmpty)
  }

  @Test("The counts tell links, self-links, practices, needs and what is not known apart")
  func counts() throws {
    var (practice, need, offer) = (
      Practice(id: "p", city: "a", title: "T"), Need(id: "n", city: "a", kind: .need),
      Need(id: "o", city: "a", kind: .offer)
    )
    practice.mistakes = "M"
    (need.themes, offer.themes) = (["water"], ["water"])
    let network = try Sample.network(
      cities: [Sample.city("a"), Sample.city("b") { $0.country = "JP" }], agencies: [Agency(id: "x", name: "X")],
      links: [
        Sample.link("a", "b") { ($0.direction, $0.years.from) = (.mutual, 2000) }, Sample.link("a", "a"),
        Sample.ended("a", "x"),
      ], practices: [practice, Practice(id: "q", city: "b", title: "U")], needs: [need, offer])
    let summary = try NetworkSummary(network)
    let counts = summary.counts
    #expect([counts.cities, counts.countries, counts.agencies, counts.programmes] == [2, 2, 1, 0])
    #expect([counts.links, counts.cityToCityLinks, counts.selfLinks] == [3, 1, 1])
    #expect([counts.practices, counts.practicesWithMistakes, counts.needs, counts.offers] == [2, 1, 1, 1])
    #expect([counts.linksOfUnknownStatus, counts.linksWithoutFirstYear] == [2, 2])
    #expect(summary.reciprocity == 1 && summary.directedShare == 1)
  }
}
