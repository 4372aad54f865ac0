import Analysis
import CityNetwork
import NetworkSamples
import Testing

@Suite("A programme of seed cities")
struct ProgrammeSeedTests {
  @Test("Each seed city takes on as many as it can, and no gap city is taken on twice", arguments: [1, 2, 3])
  func seeds(count: Int) throws {
    // Every helper matches with all seven gap cities. With two each, one joins the group of three and the pair, two reach f
    // and g as well, and a third has nothing left to do.
    let plan = try ProgrammeSample.plan(try ProgrammeSample.islands(), count) { ($0.choice, $0.capacity) = (.seeds, 2) }
    #expect(plan.value == [5, 7, 7][count - 1] && plan.isOptimal)
    #expect(plan.links.count == [2, 4, 4][count - 1])
    #expect(plan.seeds.count == min(count, 2) && Set(plan.links.map(\.helper)) == Set(plan.seeds))
    #expect(Set(plan.links.map(\.city)).count == plan.links.count)
    for seed in plan.seeds { #expect(plan.links.count { $0.helper == seed } <= 2) }
    #expect(plan.links.allSatisfy { $0.cost == nil && $0.kind == .city })
  }

  @Test("By people the largest gap cities are taken on")
  func people() throws {
    // f 100,000 and d 40,000 before the rest; with d comes e, of unknown population.
    let plan = try ProgrammeSample.plan(try ProgrammeSample.islands(), 1) {
      ($0.choice, $0.capacity, $0.measure) = (.seeds, 2, .people)
    }
    #expect(plan.reached == ["d", "e", "f"] && plan.reachedWithoutPopulation == 1 && plan.value == 140_000)
  }

  @Test("A budget pays for whole seed cities")
  func budget() throws {
    let plan = try ProgrammeSample.plan(try ProgrammeSample.islands(), 4) {
      ($0.choice, $0.capacity, $0.budget, $0.costs.seed) = (.seeds, 1, 25, 10)
    }
    // The first joins a, b and c, the second d and e, whichever they are.
    #expect(plan.seeds.count == 2 && plan.cost == 20 && plan.value == 5)
    let random = plan.comparisons.first { $0.way == .random }
    #expect(random?.value == 5)
  }

  @Test("A seed city with a capacity of its own takes on as many as that")
  func ownCapacity() throws {
    let plan = try ProgrammeSample.plan(try ProgrammeSample.islands(), 1) {
      ($0.choice, $0.capacity) = (.seeds, 1)
      $0.capacities = ["h3": 3]
    }
    #expect(plan.seeds == ["h3"] && plan.value == 6)
  }

  @Test("Where a gap city has more matches than are looked at, the plan speaks of the pairs looked at alone")
  func manyHelpers() throws {
    // A ring of 60 helpers; 1,900 cities without a link: 100,000 pairs are 52 matches of each.
    let helpers = (0..<60).map { EntityID("h\($0 + 10)") }
    let asking = (0..<1_900).map { EntityID("z\($0 + 10_000)") }
    let network = try Sample.network(
      cities: helpers.map { ProgrammeSample.city($0, people: 300_000) }
        + asking.map { ProgrammeSample.city($0, people: 10_000) },
      links: helpers.indices.map { Sample.link(helpers[$0], helpers[($0 + 1) % helpers.count]) })
    let few = try ProgrammeSample.plan(try ProgrammeSample.islands(), 1) { $0.choice = .seeds }
    #expect(few.helpersLookedAt == nil && few.coversAllPairs)
    let plan = try ProgrammeSample.plan(network, 1) { ($0.choice, $0.draws) = (.seeds, 0) }
    #expect(plan.helpersLookedAt == 52 && !plan.coversAllPairs)
  }
}
