import Analysis
import CityNetwork
import Graphs
import Intake
import Synthesis
import Tables
import Testing

@Suite("SyntheticNetwork")
struct SyntheticNetworkTests {
  private func text(_ network: SyntheticNetwork, _ file: String) -> String {
    var text = ""
    network.write(file: file) { (part: String) in text += part }
    return text
  }

  private func read(_ network: SyntheticNetwork) -> IntakeResult {
    let files = network.fileNames.filter { $0.hasSuffix(".csv") }
      .map { InputFile(name: $0, bytes: Array(text(network, $0).utf8)) }
    return NetworkIntake().read(files, name: "synthetic")
  }

  @Test("Its files are read without an error or warning, as the same network", arguments: 0..<20 as Range<UInt64>)
  func isAccepted(seed: UInt64) throws {
    let sizes = [1, 2, 3, 12, 40, 97, 350]
    let plan = try GenerationPlan(
      cityCount: sizes[Int(seed) % sizes.count], seed: seed, unknownShare: [0, 0.3, 1][Int(seed) % 3],
      isolatedShare: seed % 4 == 0 ? 0.2 : nil)
    let made = SyntheticNetwork(plan)
    let result = read(made)
    #expect(!result.diagnostics.hasErrors, "seed \(seed)")
    #expect(result.diagnostics.count(of: .warning) == 0, "seed \(seed)")
    let network = try #require(result.network)
    let direct = try made.network()
    #expect(network.cities.map(\.id) == direct.cities.map(\.id))
    #expect(network.links.map(\.id) == direct.links.map(\.id))
    #expect(network.links.allSatisfy { $0.provenance.source == plan.source })
    #expect(network.cities.allSatisfy { $0.provenance.source == plan.source })
  }

  @Test("The same plan gives the same bytes, and another seed others")
  func isDeterministic() throws {
    let plan = try GenerationPlan(cityCount: 200, seed: 7, cliqueSizes: [6])
    for file in SyntheticNetwork(plan).fileNames {
      #expect(text(SyntheticNetwork(plan), file) == text(SyntheticNetwork(plan), file))
    }
    let other = try GenerationPlan(cityCount: 200, seed: 8, cliqueSizes: [6])
    #expect(text(SyntheticNetwork(plan), "links.csv") != text(SyntheticNetwork(other), "links.csv"))
  }

  @Test("Planted cliques are maximal cliques of the graph", arguments: 0..<12 as Range<UInt64>)
  func cliquesAreFound(seed: UInt64) throws {
    let sizes = [28, 12, 5, 4, 3]
    let made = SyntheticNetwork(try GenerationPlan(cityCount: 300, seed: seed, cliqueSizes: sizes))
    #expect(made.plantedCliques.map(\.cities.count) == sizes)
    let graph = CityGraph(try made.network())
    let found = Set(
      try graph.graph.maximalCliques(minimumSize: 3).map { $0.map { graph.entities[$0] }.sorted() })
    for clique in made.plantedCliques { #expect(found.contains(clique.cities), "seed \(seed)") }
  }

  @Test("Degrees have the mean asked for and a long tail", arguments: 0..<3 as Range<UInt64>)
  func degreesFollowTheLaw(seed: UInt64) throws {
    let graph = CityGraph(try SyntheticNetwork(try GenerationPlan(cityCount: 17_000, seed: seed)).network()).graph
    let degrees = (0..<graph.vertexCount).map { graph.neighbors(of: $0).count }
    let mean = Double(degrees.reduce(0, +)) / Double(degrees.count)
    // The standard deviation of the mean is about √(2 · 2.9 / 17,000) = 0.02; self pairs are left out.
    #expect((2.7...3.0).contains(mean), "\(mean)")
    let greatest = try #require(degrees.max())
    #expect((50...110).contains(greatest), "\(greatest)")
    #expect(degrees.contains(0))
  }

  @Test("Cities of a country follow Zipf's law to a tenth")
  func populationsFollowTheLaw() throws {
    let cities = try SyntheticNetwork(try GenerationPlan(cityCount: 2000, seed: 5, unknownShare: 0)).network().cities
    let people = cities.filter { $0.country == "JP" }.compactMap(\.population?.count).sorted(by: >)
    #expect(people.count > 100)
    for (rank, count) in people.prefix(50).enumerated() {
      let share = Double(count) * Double(rank + 1) / 9_500_000
      #expect((0.8...1.25).contains(share), "rank \(rank + 1): \(share)")
    }
  }

  @Test("Each country has one capital, its first city, which is written and read as such")
  func capitals() throws {
    let made = SyntheticNetwork(try GenerationPlan(cityCount: 300, seed: 4))
    let cities = try #require(read(made).network).cities
    #expect(cities.map(\.capital) == (try made.network()).cities.map(\.capital))
    for (country, cities) in Dictionary(grouping: cities, by: \.country) {
      #expect(cities.count { $0.capital == .yes } == 1, "\(country)")
      #expect(cities.allSatisfy { $0.capital != .unknown })
    }
  }

  @Test("As many cities as asked for are kept free of links")
  func isolatedCities() throws {
    let made = SyntheticNetwork(try GenerationPlan(cityCount: 500, seed: 3, isolatedShare: 0.4))
    let network = try made.network()
    let linked = Set(network.links.flatMap { [$0.from, $0.to] })
    #expect(network.cities.count { !linked.contains($0.id) } >= 200)
  }

  @Test("Numbers out of their ranges are refused")
  func refusals() {
    #expect(throws: GenerationPlan.Refusal.self) { try GenerationPlan(cityCount: 0, seed: 1) }
    #expect(throws: GenerationPlan.Refusal.self) { try GenerationPlan(cityCount: 1_000_001, seed: 1) }
    #expect(throws: GenerationPlan.Refusal.self) { try GenerationPlan(cityCount: 9, seed: 1, meanDegree: .nan) }
    #expect(throws: GenerationPlan.Refusal.self) { try GenerationPlan(cityCount: 9, seed: 1, unknownShare: 1.1) }
    #expect(throws: GenerationPlan.Refusal.self) { try GenerationPlan(cityCount: 9, seed: 1, cliqueSizes: [2]) }
    #expect(throws: GenerationPlan.Refusal.cliquesTooLarge(members: 10, cities: 9)) {
      try GenerationPlan(cityCount: 9, seed: 1, cliqueSizes: [5, 5])
    }
  }
}
