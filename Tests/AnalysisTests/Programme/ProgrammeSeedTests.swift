import Analysis
import CityNetwork
import NetworkSamples
import Testing

@Suite("A programme of seed cities")
struct ProgrammeSeedTests {
  @Test("Each seed city takes on as many as it can, and no gap city is taken on twice", arguments: [1, 2, 3])
  func seeds(count: Int) throws {
    // Every helper matches with all seven gap cities; with three each, one reaches 3, two 6, three all 7.
    let plan = try ProgrammeSample.plan(try ProgrammeSample.islands(), count) { ($0.choice, $0.capacity) = (.seeds, 3) }
    #expect(plan.value == [3, 6, 7][count - 1] && plan.isOptimal)
    #expect(plan.seeds.count == count && Set(plan.links.map(\.helper)) == Set(plan.seeds))
    #expect(Set(plan.links.map(\.city)).count == plan.links.count)
    for seed in plan.seeds { #expect(plan.links.count { $0.helper == seed } <= 3) }
    #expect(plan.links.allSatisfy { $0.cost == nil && $0.kind == .city })
  }

  @Test("By people the largest gap cities are taken on")
  func people() throws {
    // f 100,000 and d 40,000 before the rest.
    let plan = try ProgrammeSample.plan(try ProgrammeSample.islands(), 1) {
      ($0.choice, $0.capacity, $0.measure) = (.seeds, 2, .people)
    }
    #expect(plan.reached == ["d", "f"] && plan.value == 140_000)
  }

  @Test("A budget pays for whole seed cities")
  func budget() throws {
    let plan = try ProgrammeSample.plan(try ProgrammeSample.islands(), 4) {
      ($0.choice, $0.capacity, $0.budget, $0.costs.seed) = (.seeds, 1, 25, 10)
    }
    #expect(plan.seeds.count == 2 && plan.cost == 20 && plan.value == 2)
    let random = plan.comparisons.first { $0.way == .random }
    #expect(random?.value == 2)
  }

  @Test("A seed city with a capacity of its own takes on as many as that")
  func ownCapacity() throws {
    let plan = try ProgrammeSample.plan(try ProgrammeSample.islands(), 1) {
      ($0.choice, $0.capacity) = (.seeds, 1)
      $0.capacities = ["h3": 5]
    }
    #expect(plan.seeds == ["h3"] && plan.value == 5)
  }
}
