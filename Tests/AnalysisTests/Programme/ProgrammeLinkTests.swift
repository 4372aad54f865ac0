import Analysis
import CityNetwork
import Foundation
import NetworkSamples
import Testing

@Suite("A programme of new links")
struct ProgrammeLinkTests {
  @Test("Links go to the largest group first, then to the pair, then to the lone cities", arguments: [1, 2, 3, 4])
  func byCities(count: Int) throws {
    // One link joins a, b and c (3); a second d and e (5); then f and g, one each (6, 7).
    let plan = try ProgrammeSample.plan(try ProgrammeSample.islands(), count) { $0.kinds = [.city] }
    #expect(plan.gapCities == 7 && plan.helperCities == 4)
    #expect(plan.value == [3, 5, 6, 7][count - 1] && plan.isOptimal && plan.guarantee == 1)
    #expect(plan.links.count == count)
    #expect(plan.links.map(\.reached.count) == Array([3, 2, 1, 1].prefix(count)))
    #expect(plan.links.allSatisfy { $0.reached[0] == $0.city && $0.score != nil })
    #expect(Set(plan.reached).count == plan.reached.count && plan.reached == plan.reached.sorted())
  }

  @Test("By people, an unknown population counts nothing and is counted apart")
  func byPeople() throws {
    // f has 100,000; d and e 40,000 and unknown; a, b and c 30,000; g 25,000.
    let network = try ProgrammeSample.islands()
    let values = try (1...4).map {
      try ProgrammeSample.plan(network, $0) { ($0.measure, $0.kinds) = (.people, [.city]) }.value
    }
    #expect(values == [100_000, 140_000, 170_000, 195_000])
    let two = try ProgrammeSample.plan(network, 2) { ($0.measure, $0.kinds) = (.people, [.city]) }
    #expect(two.reached == ["d", "e", "f"])
    #expect(two.reachedPeople == 140_000 && two.reachedWithoutPopulation == 1 && two.doubt.withoutPopulation == 1)
  }

  @Test("A helper never takes on more than it can, and others step in")
  func capacities() throws {
    let network = try ProgrammeSample.islands()
    let spread = try ProgrammeSample.plan(network, 4) { ($0.kinds, $0.capacity) = ([.city], 1) }
    #expect(Set(spread.links.map(\.helper)) == ["h1", "h2", "h3", "h4"] && spread.value == 7)
    // h4 alone can take one on: the link that reaches most, three cities, is made with it, and no other.
    let one = try ProgrammeSample.plan(network, 4) {
      $0.kinds = [.city]
      $0.capacities = ["h1": 0, "h2": 0, "h3": 0, "h4": 1]
    }
    #expect(one.links.map(\.helper) == ["h4"] && one.value == 3 && one.isOptimal)
    let none = try ProgrammeSample.basis(network, 1) { ($0.kinds, $0.capacity) = ([.city], 0) }
    #expect(none.possible == 0)
    let nothing = try none.plan()
    #expect(nothing.links.isEmpty && nothing.value == 0 && nothing.isOptimal && nothing.comparisons.isEmpty)
  }

  @Test("The budget holds, and cheap links with agencies fill what is left")
  func budget() throws {
    let network = try ProgrammeSample.islands()
    let two = try ProgrammeSample.plan(network, 4) { ($0.kinds, $0.budget, $0.costs.city) = ([.city], 5, 2) }
    #expect(two.links.count == 2 && two.cost == 4 && two.value == 5)
    // 5 pays for one link with a city (3, reaching a, b and c) and two with the agency (1 each), which takes on two: 5
    // cities. Two with cities cost 6; without any, the agency reaches 2.
    let mixed = try ProgrammeSample.plan(network, 10) {
      ($0.budget, $0.costs.city, $0.costs.agency) = (5, 3, 1)
    }
    #expect(mixed.value == 5 && mixed.cost == 5 && mixed.isOptimal)
    #expect(mixed.links.map(\.kind).sorted() == [.city, .agency, .agency])
    #expect(mixed.links.filter { $0.kind == .agency }.allSatisfy { $0.helper == "x" && $0.score == nil })
  }

  @Test("A link below the least score is not proposed, and an agency has no score to fall below")
  func minimumScore() throws {
    let network = try ProgrammeSample.islands()
    #expect(try ProgrammeSample.basis(network, 1) { ($0.kinds, $0.minimumScore) = ([.city], 99) }.possible == 0)
    // b is in the middle of its group and lacks nothing that an agency could give.
    let agencies = try ProgrammeSample.basis(network, 10) { ($0.minimumScore, $0.capacity) = (99, 10) }
    #expect(agencies.possible == 6)
    #expect(try agencies.plan().reached == ["a", "c", "d", "e", "f", "g"])
  }

  @Test("Cities of which too little is known to compare them are counted, and get no match")
  func abstention() throws {
    // Level, place and population of f are taken away; with its country alone it cannot be compared.
    let network = try ProgrammeSample.islands { cities, _ in
      for index in cities.indices where cities[index].id == "f" { cities[index] = Sample.city("f") }
    }
    let plan = try ProgrammeSample.plan(network, 4) { $0.kinds = [.city] }
    #expect(plan.incomparable == 1 && plan.helpable == 6)
    #expect(!plan.reached.contains("f") && plan.value == 6 && plan.links.count == 3)
  }

  @Test("What rests on the absence of rows is told from what a source says")
  func doubt() throws {
    let network = try ProgrammeSample.islands { cities, links in
      // A source says that g has no department; f has a link, which has ended.
      for index in cities.indices where cities[index].id == "g" { cities[index].internationalDepartment = .init(.no) }
      links.append(Sample.ended("f", "h1"))
    }
    let plan = try ProgrammeSample.plan(network, 10)
    #expect(plan.doubt.restingOnAbsence == 5 && plan.doubt.reachedRestingOnAbsence == 5)
    #expect(plan.doubt.withoutAnyRow == 1 && plan.doubt.inThinCountries == nil)
    #expect(plan.links.filter { !$0.restsOnAbsence }.map(\.city).sorted() == ["f", "g"])
  }

  @Test("Links drawn by lot reach no more than the plan, and less where groups are cut off")
  func comparisons() throws {
    let plan = try ProgrammeSample.plan(try ProgrammeSample.islands(), 2) { $0.kinds = [.city] }
    let random = try #require(plan.comparisons.first { $0.way == .random })
    #expect(random.value < plan.value && random.value >= 2)
    #expect(try #require(random.lower) <= random.value && random.value <= #require(random.upper))
    #expect(try #require(random.upper) <= plan.upperBound)
    // The best linked helper is h1 (all have two city partners, h1 the smallest id), and of the gap cities b, with two
    // partners, comes first, then a: both are of one group of three.
    #expect(plan.comparisons.first { $0.way == .bestLinked }?.value == 3)
  }

  @Test("A request is written in one order whatever the order of its kinds and capacities, and read back the same")
  func coding() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var (a, b) = (ProgrammeRequest(), ProgrammeRequest())
    for number in 0..<50 { a.capacities[EntityID("city-\(number)")] = number }
    for number in (0..<50).reversed() { b.capacities[EntityID("city-\(number)")] = number }
    let bytes = try encoder.encode(a)
    #expect(try bytes == encoder.encode(b))
    #expect(try JSONDecoder().decode(ProgrammeRequest.self, from: bytes) == a)
  }

  @Test("The same facts in another order give the same plan", arguments: [1, 2, 3] as [UInt64])
  func shuffled(seed: UInt64) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    for network in [try ProgrammeSample.islands(), try Sample.mixed(40)] {
      for choice in ProgrammeRequest.Choice.allCases {
        let (a, b) = (
          try ProgrammeSample.plan(network, 5) { $0.choice = choice },
          try ProgrammeSample.plan(try Sample.shuffled(network, seed: seed), 5) { $0.choice = choice }
        )
        #expect(try encoder.encode(a) == encoder.encode(b))
      }
    }
  }
}
