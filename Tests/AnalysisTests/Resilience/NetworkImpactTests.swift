import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

/// One function says what a network loses and gains: of a loss, a scenario and two years.
@Suite("What a network loses and gains")
struct NetworkImpactTests {
  /// A small network of cities, agencies and programmes, with links that are paid by some and run under others, some of them
  /// ended or not begun yet.
  private static func network(_ random: inout SplitMix64) throws -> CityNetwork {
    let cities = (0..<(3 + random.whole(below: 8))).map { EntityID("c\($0)") }
    let agencies = (0..<(1 + random.whole(below: 3))).map { EntityID("a\($0)") }
    let programmes = (0..<(1 + random.whole(below: 3))).map { EntityID("p\($0)") }
    func any(_ ids: [EntityID]) -> EntityID { ids[random.whole(below: ids.count)] }
    var links: [Link] = []
    for number in 0..<random.whole(below: 18) {
      let (from, to) = (any(cities), any(random.whole(below: 3) == 0 ? agencies + programmes : cities))
      guard from != to else { continue }
      let (programme, funder) = (any(programmes), any(agencies))
      let (hasProgramme, hasFunder, years) = (
        random.whole(below: 3) == 0, random.whole(below: 3) == 0, random.whole(below: 6)
      )
      links.append(
        Sample.link(from, to) {
          $0.id = EntityID("l\(number)")
          $0.programme = hasProgramme ? programme : nil
          $0.funder = hasFunder ? funder : nil
          if years == 0 { $0.years.to = 2010 }
          if years == 1 { $0.years.from = 2015 }
        })
    }
    return try Sample.network(
      cities: cities.map { Sample.city($0) }, agencies: agencies.map { Agency(id: $0, name: "Agency \($0)") },
      programmes: programmes.map { Programme(id: $0, name: "Programme \($0)") }, links: links)
  }

  /// The pairs of cities that reach each other over present links, found by walking.
  private static func joined(_ network: CityNetwork, in year: Int?) -> Set<[EntityID]> {
    func isPresent(_ link: Link) -> Bool {
      guard let year else { return link.years.to == nil && link.years.from == nil }
      return ![.ended, .notYetBegun].contains(link.presence(in: year, dataYear: network.dataset.dataYear))
    }
    var pairs: Set<[EntityID]> = []
    for city in network.cities {
      var (seen, waiting): (Set<EntityID>, [EntityID]) = ([city.id], [city.id])
      while let id = waiting.popLast() {
        for link in network.links(of: id) where isPresent(link) {
          let other = link.end(otherThan: id)
          if seen.insert(other).inserted { waiting.append(other) }
        }
      }
      for other in seen where network.isCity(other) && city.id < other { pairs.insert([city.id, other]) }
    }
    return pairs
  }

  @Test(
    "Losing somebody says the same as a scenario in which they go, and as a walk along the links", arguments: 0..<30)
  func losses(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(1_000 + seed))
    // Ten networks a seed: three hundred in all.
    for _ in 0..<10 {
      let network = try Self.network(&random)
      let study = Study(network)
      let report = try study.resilience(keyPlayers: 1)
      #expect(report.losses.count == network.entityCount)
      let before = Self.joined(network, in: study.year)
      for loss in report.losses {
        var scenario = Scenario()
        scenario.removedEntities = [loss.id]
        let left = try network.applying(scenario)
        let change = try study.change(to: left, withBetweenness: false)
        #expect(change.impact == loss.impact, "seed \(seed), \(loss.id)")
        let after = Self.joined(left, in: study.year)
        let lost = before.filter { !after.contains($0) && !$0.contains(loss.id) }
        #expect(change.impact.pairsLost == lost.count && change.impact.pairsGained == 0, "seed \(seed), \(loss.id)")
        // Nothing was gained, so that no gap is closed, whatever else is counted anew.
        for city in change.cities { #expect(city.standing.closed.isEmpty && city.standing.bettered.isEmpty) }
        for city in change.cities where city.isNewlyIsolated {
          #expect(!city.standing.opened.isEmpty, "seed \(seed), \(loss.id): \(city.id)")
        }
      }
    }
  }

  @Test("What comes opens no gap, and what comes and goes closes none of a city that only lost", arguments: 0..<100)
  func directions(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(5_000 + seed))
    let network = try Self.network(&random)
    let ids = network.cities.map(\.id)
    var arrivals = Scenario()
    for number in 0..<3 {
      let (from, to) = (ids[random.whole(below: ids.count)], ids[random.whole(below: ids.count)])
      if from != to { arrivals.addedLinks.append(Sample.link(from, to) { $0.id = EntityID("new\(number)") }) }
    }
    arrivals.addedCities = [Sample.city("n")]
    let study = Study(network)
    let grown = try study.change(to: try network.applying(arrivals), withBetweenness: false)
    for city in grown.cities {
      #expect(city.standing.opened.allSatisfy { $0 == .fragment } && city.standing.worsened.isEmpty, "seed \(seed)")
    }
    #expect(grown.impact.pairsLost == 0 && grown.impact.newlyIsolated.isEmpty && grown.impact.citiesCutOff == 0)
    var both = arrivals
    if let gone = network.links.first { both.removedLinks = [gone.id] }
    let mixed = try study.change(to: try network.applying(both), withBetweenness: false)
    for city in mixed.cities where !city.hasGainedLink && (city.after?.reach ?? 0) <= (city.before?.reach ?? 0) {
      #expect(city.standing.closed.isEmpty, "seed \(seed): \(city.id)")
    }
    for city in mixed.cities where !city.hasLostLink && (city.after?.reach ?? 0) >= (city.before?.reach ?? 0) {
      #expect(city.standing.opened.allSatisfy { $0 == .fragment }, "seed \(seed): \(city.id)")
    }
  }

  @Test("A graver gap in the stead of lesser ones is worse, and a lesser one that an arrival leaves is better")
  func replaced() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c"].map { Sample.city($0) }, links: [Sample.link("a", "b"), Sample.link("b", "c")])
    var scenario = Scenario()
    scenario.removedLinks = ["a~b"]
    let left = try network.applying(scenario)
    let loss = try Study(network).change(to: left, withBetweenness: false)
    let a = try #require(loss.cities.first { $0.id == "a" }?.standing)
    #expect(a.opened == [.noLink] && a.worsened == [.oneLink, .onePartner] && a.closed.isEmpty)
    let b = try #require(loss.cities.first { $0.id == "b" }?.standing)
    #expect(b.opened == [.oneLink, .onePartner] && b.worsened.isEmpty && b.closed.isEmpty)
    #expect(loss.impact.newlyIsolated == ["a"] && loss.impact.pairsLost == 2)
    let gain = try Study(left).change(to: network, withBetweenness: false)
    let back = try #require(gain.cities.first { $0.id == "a" }?.standing)
    #expect(back.closed == [.noLink] && back.bettered == [.oneLink, .onePartner] && back.opened.isEmpty)
    #expect(gain.impact.newlyLinked == ["a"] && gain.impact.pairsGained == 2 && gain.impact.reachLost == 0)
  }

  @Test("Another group that is the largest now opens and closes nothing at cities to which nothing happened")
  func elsewhere() throws {
    // Five around m, of whom four go with it; three apart, which are the largest group then.
    let network = try Sample.network(of: "m-n m-o m-p m-q r-s s-t")
    var scenario = Scenario()
    scenario.removedEntities = ["m"]
    let change = try Study(network).change(to: try network.applying(scenario), withBetweenness: false)
    for city in change.cities where ["r", "s", "t"].contains(city.id) {
      #expect(city.before?.classes.contains(.fragment) == true && city.after?.classes.contains(.fragment) == false)
      #expect(city.standing.isEmpty)
    }
  }
}
