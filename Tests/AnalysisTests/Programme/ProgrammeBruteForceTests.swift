import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

@Suite("Programmes by trying everything")
struct ProgrammeBruteForceTests {
  /// Small random networks with populations, places and an agency; the more links are wanted, the fewer groups are cut off.
  private func network(_ random: inout SplitMix64, oneIn wanted: Int = 4) throws -> CityNetwork {
    let ids = (0..<9).map { EntityID("c\($0)") }
    let cities = ids.map { id in
      ProgrammeSample.city(id, people: random.whole(below: 5) == 0 ? nil : 10_000 * (1 + random.whole(below: 40)))
    }
    var links: [Link] = []
    for i in ids.indices {
      for j in (i + 1)..<9 where random.whole(below: wanted) == 0 { links.append(Sample.link(ids[i], ids[j])) }
      if random.whole(below: 4) == 0 { links.append(Sample.link("x", ids[i])) }
    }
    return try Sample.network(cities: cities, agencies: [Agency(id: "x", name: "X")], links: links)
  }

  @Test(
    "On 120 small networks no plan of up to three links is better, and every plan keeps its limits", arguments: [1, 2])
  func links(capacity: Int) throws {
    var random = SplitMix64(seed: UInt64(capacity))
    var plans = 0
    for instance in 0..<120 {
      let network = try network(&random)
      var request = ProgrammeRequest()
      request.count = 1 + instance % 3
      request.capacity = capacity
      request.measure = instance % 2 == 0 ? .cities : .people
      request.minimumScore = [-1_000, 0, 1][instance % 3]
      request.draws = 0
      if instance % 4 == 0 { (request.budget, request.costs.city) = (5, 2) }
      let plan = try ProgrammeBasis(network, request: request).plan()
      let best = try BestProgramme(network, request).value()
      #expect(abs(plan.value - best) < 1e-6, "\(instance): \(plan.value), not \(best)")
      #expect(plan.isOptimal && plan.links.count <= request.count && plan.cost <= request.budget ?? .infinity)
      for (_, load) in Dictionary(plan.links.map { ($0.helper, 1) }, uniquingKeysWith: +) { #expect(load <= capacity) }
      plans += plan.links.isEmpty ? 0 : 1
    }
    #expect(plans > 60)
  }

  @Test("On 1,000 small networks no seed cities reach more, alone and with the groups that their links join")
  func seeds() throws {
    var random = SplitMix64(seed: 11)
    var (plans, joined) = (0, 0)
    for instance in 0..<1_000 {
      let network = try network(&random, oneIn: 4 + instance % 3)
      var request = ProgrammeRequest()
      request.choice = .seeds
      request.count = 1 + instance % 2
      request.capacity = 1 + instance % 3
      request.measure = instance % 4 < 3 ? .cities : .people
      request.minimumScore = [-1_000, 0, 1][instance % 3]
      request.draws = 0
      let plan = try ProgrammeBasis(network, request: request).plan()
      let best = try BestProgramme(network, request)
      #expect(plan.value == best.valueOfSeeds(), "\(instance): \(plan.value), not \(best.valueOfSeeds())")
      #expect(plan.isOptimal && plan.coversAllPairs && plan.seeds.count <= request.count, "\(instance)")
      for (_, load) in Dictionary(plan.links.map { ($0.helper, 1) }, uniquingKeysWith: +) {
        #expect(load <= request.capacity, "\(instance)")
      }
      // What is said to be reached is reached by the links of the plan, and each city by one of them.
      #expect(plan.reached == plan.links.flatMap(\.reached).sorted(), "\(instance)")
      #expect(best.isReached(by: plan.links.map { ($0.city, $0.helper) }) == Set(plan.reached), "\(instance)")
      plans += plan.links.isEmpty ? 0 : 1
      joined += plan.reached.count > plan.links.count ? 1 : 0
    }
    #expect(plans > 400 && joined > 100, "\(plans) plans, \(joined) that join groups")
  }
}

/// The best plan by the definitions, by trying every set of links.
private struct BestProgramme {
  let network: CityNetwork
  let request: ProgrammeRequest
  private var pairs: [(city: EntityID, helper: EntityID, isCity: Bool)] = []
  private var groups: [EntityID: Set<EntityID>] = [:]

  init(_ network: CityNetwork, _ request: ProgrammeRequest) throws {
    (self.network, self.request) = (network, request)
    let entries = try GapRegister(network).entries
    let gaps = Dictionary(
      uniqueKeysWithValues: entries.map { entry in
        (entry.id, Set(entry.classes).intersection(ProgrammeRequest.gapClasses))
      })
    let components = Self.components(network)
    let largest = components.max { ($0.count, $1.min() ?? "") < ($1.count, $0.min() ?? "") } ?? []
    let matches = try PartnerMatches(network)
    let members = network.links.filter { $0.from == "x" }.map(\.to)
    for city in network.cities.map(\.id) {
      guard let own = gaps[city], !own.isEmpty else { continue }
      if own.contains(.fragment) { groups[city] = components.first { $0.contains(city) } }
      for candidate in matches.candidates(for: city, limit: 100)?.candidates ?? []
      where gaps[candidate.id] == [] && largest.contains(candidate.id) && largest.count > 1
        && candidate.score >= request.minimumScore
      { pairs.append((city, candidate.id, true)) }
      let closable: Set<Standing> = [.noLink, .dormant, .oneBody, .oneLink, .onePartner]
      if !own.isDisjoint(with: closable), !members.contains(city), !members.isEmpty { pairs.append((city, "x", false)) }
    }
    groups = groups.mapValues { group in group.filter { gaps[$0]?.contains(.fragment) == true } }
  }

  private static func components(_ network: CityNetwork) -> [Set<EntityID>] {
    var components = network.cities.map { Set([$0.id]) }
    for link in network.links where network.isCityToCity(link) {
      guard let a = components.firstIndex(where: { $0.contains(link.from) }),
        let b = components.firstIndex(where: { $0.contains(link.to) }), a != b
      else { continue }
      components[a].formUnion(components[b])
      components.remove(at: b)
    }
    return components
  }

  func value() -> Double {
    var best = 0.0
    var open: [(next: Int, chosen: [Int])] = [(0, [])]
    while let (next, chosen) = open.popLast() {
      best = max(best, worth(chosen))
      guard chosen.count < request.count else { continue }
      for pair in next..<max(next, pairs.count) where fits(chosen + [pair]) { open.append((pair + 1, chosen + [pair])) }
    }
    return best
  }

  /// The most that any seed cities reach: every choice of them, with every way of dealing the gap cities out to them.
  func valueOfSeeds() -> Double {
    let helpers = Set(pairs.filter(\.isCity).map(\.helper)).sorted()
    let cities = Set(pairs.filter(\.isCity).map(\.city)).sorted()
    var best = 0.0
    for first in helpers {
      for second in request.count > 1 ? helpers.filter({ $0 >= first }) : [first] {
        var open: [(next: Int, dealt: [(EntityID, EntityID)])] = [(0, [])]
        while let (next, dealt) = open.popLast() {
          guard next < cities.count else {
            best = max(best, weight(of: isReached(by: dealt)))
            continue
          }
          open.append((next + 1, dealt))
          for seed in Set([first, second]) where dealt.count(where: { $0.1 == seed }) < request.capacity {
            guard pairs.contains(where: { $0.city == cities[next] && $0.helper == seed }) else { continue }
            open.append((next + 1, dealt + [(cities[next], seed)]))
          }
        }
      }
    }
    return best
  }

  /// The gap cities that links between them and seed cities reach.
  func isReached(by links: [(city: EntityID, helper: EntityID)]) -> Set<EntityID> {
    links.reduce(into: []) { $0.formUnion([$1.city] + (groups[$1.city] ?? [])) }
  }

  private func fits(_ chosen: [Int]) -> Bool {
    let helpers = Dictionary(chosen.map { (pairs[$0].helper, 1) }, uniquingKeysWith: +)
    let cost = chosen.reduce(0) { $0 + (pairs[$1].isCity ? request.costs.city : request.costs.agency) }
    return helpers.values.allSatisfy { $0 <= request.capacity } && cost <= request.budget ?? .infinity
  }

  private func worth(_ chosen: [Int]) -> Double {
    var reached: Set<EntityID> = []
    for pair in chosen {
      reached.insert(pairs[pair].city)
      if pairs[pair].isCity { reached.formUnion(groups[pairs[pair].city] ?? []) }
    }
    return weight(of: reached)
  }

  private func weight(of reached: Set<EntityID>) -> Double {
    guard request.measure == .people else { return Double(reached.count) }
    return reached.reduce(0) { $0 + Double(network.city($1)?.population?.count ?? 0) }
  }
}
