import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

@Suite("Resilience by brute force")
struct ResilienceBruteForceTests {
  /// A random network of up to nine cities and three agencies and programmes, or of those given, with payers and
  /// programmes on links.
  private func network(
    seed: UInt64, agencies: [EntityID] = ["x", "y"], programmes: [EntityID] = ["p"], mostLinks: Int = 13
  ) throws -> CityNetwork {
    var random = SplitMix64(seed: seed)
    let cities = (0..<Int.random(in: 2...9, using: &random)).map { EntityID("c\($0)") }
    let all = cities + agencies + programmes
    var links: [Link] = []
    for index in 0..<Int.random(in: 1...mostLinks, using: &random) {
      let (a, b) = (
        all[Int.random(in: 0..<all.count, using: &random)], all[Int.random(in: 0..<all.count, using: &random)]
      )
      guard a != b else { continue }
      links.append(
        Sample.link(a, b) {
          $0.id = EntityID("l\(index)")
          if index % 3 == 0 { $0.funder = agencies[index % agencies.count] }
          if index % 4 == 1 { $0.programme = programmes[index % programmes.count] }
        })
    }
    return try Sample.network(
      cities: cities.map { Sample.city($0) }, agencies: agencies.map { Agency(id: $0, name: $0.rawValue) },
      programmes: programmes.map { Programme(id: $0, name: $0.rawValue) }, links: links)
  }

  /// The cities that each city reaches, itself included, without those lost and what runs through them.
  private func reach(_ network: CityNetwork, without lost: Set<EntityID>) -> [EntityID: Set<EntityID>] {
    let links = network.links.filter { link in
      lost.isDisjoint(with: [link.from, link.to] + [link.funder, link.programme].compactMap { $0 })
    }
    var result: [EntityID: Set<EntityID>] = [:]
    for city in network.cities.map(\.id) where !lost.contains(city) {
      var seen: Set<EntityID> = [city]
      var isGrowing = true
      while isGrowing {
        isGrowing = false
        for link in links where seen.contains(link.from) != seen.contains(link.to) {
          seen.formUnion([link.from, link.to])
          isGrowing = true
        }
      }
      result[city] = seen.filter(network.isCity)
    }
    return result
  }

  @Test("Every loss, dependency and bridge is what trying all of them gives, on 120 networks")
  func allLosses() throws {
    for seed in 0..<120 as Range<UInt64> {
      let network = try network(seed: seed)
      let report = try ResilienceReport(network)
      let now = reach(network, without: [])
      lossesAndDependencies(report, network, now, seed)
      for link in network.links {
        let rest = try Sample.network(
          cities: network.cities, agencies: network.agencies, programmes: network.programmes,
          links: network.links.filter { $0.id != link.id })
        let then = reach(rest, without: [])
        let parted = now.reduce(0) { $0 + $1.value.count - (then[$1.key]?.count ?? 0) } / 2
        #expect(report.bridges.first { $0.id == link.id }?.pairs ?? 0 == parted, "seed \(seed), \(link.id)")
      }
    }
  }

  @Test("Losses of a dozen payers and programmes are what trying each of them gives, on 120 networks")
  func manyCarriers() throws {
    for seed in 0..<120 as Range<UInt64> {
      let network = try network(
        seed: seed, agencies: (0..<7).map { EntityID("x\($0)") }, programmes: (0..<5).map { EntityID("p\($0)") },
        mostLinks: 30)
      lossesAndDependencies(try ResilienceReport(network), network, reach(network, without: []), seed)
    }
  }

  private func lossesAndDependencies(
    _ report: ResilienceReport, _ network: CityNetwork, _ now: [EntityID: Set<EntityID>], _ seed: UInt64
  ) {
    var worst: [EntityID: (left: Int, id: EntityID)] = [:]
    for loss in report.losses {
      let then = reach(network, without: [loss.id])
      let lost = then.reduce(0) { sum, entry in
        sum + (now[entry.key] ?? []).subtracting([loss.id]).count - entry.value.count
      }
      #expect(loss.pairsLost * 2 == lost, "seed \(seed), loss of \(loss.id)")
      // Of each group, whoever is not in the largest part that is left of it.
      let cutOff = Set(now.values.map { $0.subtracting([loss.id]) }).reduce(0) { sum, group in
        sum + group.count - (group.compactMap { then[$0]?.count }.max() ?? 0)
      }
      #expect(loss.citiesCutOff == cutOff, "seed \(seed), loss of \(loss.id)")
      let isolated = then.keys.filter { city in
        let links = network.links(of: city)
        return !links.isEmpty
          && links.allSatisfy { [$0.from, $0.to, $0.funder, $0.programme].contains(loss.id) }
      }
      #expect(loss.newlyIsolated == isolated.sorted(), "seed \(seed), loss of \(loss.id)")
      for (city, reached) in then {
        let left = reached.count - 1
        guard left < (now[city]?.count ?? 0) - 1 else { continue }
        if let found = worst[city], (found.left, found.id) <= (left, loss.id) { continue }
        worst[city] = (left, loss.id)
      }
    }
    for city in report.dependencies {
      #expect(city.on == worst[city.id]?.id, "seed \(seed), \(city.id)")
      #expect(city.reachLeft == worst[city.id]?.left ?? city.reach, "seed \(seed), \(city.id)")
    }
  }
}
