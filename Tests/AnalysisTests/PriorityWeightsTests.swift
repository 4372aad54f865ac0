import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

@Suite("GapPriority.Weights")
struct PriorityWeightsTests {
  /// a is linked with nobody; b and c are linked, c is large, has a department and states an unmet need.
  private func scores(_ weights: GapPriority.Weights) throws -> [EntityID: Double] {
    let network = try Sample.network(
      cities: [
        Sample.city("a") { ($0.population, $0.internationalDepartment) = (.init(count: 5_000), .init(.no)) },
        Sample.city("b") { ($0.population, $0.internationalDepartment) = (.init(count: 300_000), .init(.yes)) },
        Sample.city("c") { ($0.population, $0.internationalDepartment) = (.init(count: 600_000), .init(.yes)) },
      ], links: [Sample.link("b", "c")], needs: [Need(id: "n", city: "c", kind: .need)])
    return Dictionary(
      uniqueKeysWithValues: try GapRegister(network, weights: weights).entries.map { ($0.id, $0.priority.score) })
  }

  @Test("The score is the mean of the parts by their weights")
  func mean() throws {
    // Parts (links, department, size, needs): a 1, 1, 1, 0; b 0.75, 0, 0.5, 0; c 0.75, 0, 0, 1.
    // Weights 4, 1, 2, 3 of 10: a 70; b 3 + 1 = 40; c 3 + 3 = 60.
    let scores = try scores(GapPriority.Weights(links: 4, department: 1, size: 2, needs: 3))
    #expect(agree(scores["a"], 70) && agree(scores["b"], 40) && agree(scores["c"], 60))
  }

  @Test("Only proportions matter: the usual weights are 30, 30, 20 and 20 of a hundred")
  func proportions() throws {
    let usual = GapPriority.Weights()
    #expect(GapPriority.Part.allCases.map(usual.share) == [0.3, 0.3, 0.2, 0.2])
    let (first, second) = (
      try scores(usual), try scores(GapPriority.Weights(links: 30, department: 30, size: 20, needs: 20))
    )
    #expect(first == second)
    #expect(usual.origin == nil)
  }

  @Test("A weight that is no number, negative or too great is refused by its part")
  func refusals() {
    for value in [Double.nan, .infinity, -.infinity, -1, -Double.leastNonzeroMagnitude, 1_000_000.5] {
      #expect(throws: GapPriority.Weights.Refusal.outOfRange(.size)) {
        try GapPriority.Weights(links: 1, department: 1, size: value, needs: 1)
      }
    }
    #expect(throws: GapPriority.Weights.Refusal.allZero) {
      try GapPriority.Weights(links: 0, department: 0, size: -0.0, needs: 0)
    }
  }

  @Test("The greatest and the least weights that are taken give scores from 0 to 100")
  func extremes() throws {
    let (most, least) = (GapPriority.Weights.greatest, Double.leastNonzeroMagnitude)
    for values in [[most, most, most, most], [least, 0, 0, 0], [least, most, least, 0], [0, least, least, least]] {
      let weights = try GapPriority.Weights(
        links: values[0], department: values[1], size: values[2], needs: values[3])
      for score in try scores(weights).values { #expect((0...100).contains(score), "\(values)") }
    }
  }
}
