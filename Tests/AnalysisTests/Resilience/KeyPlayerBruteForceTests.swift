import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

/// What must hold of every claim on who must not be lost, found by trying every set.
@Suite("Key players by brute force")
struct KeyPlayerBruteForceTests {
  /// A network of bits: each row is lost with any of its members.
  private struct Rows {
    var cities: Int
    var entities: [EntityID]
    var links: [(from: Int, to: Int, members: Int)]

    init(_ network: CityNetwork) {
      entities = network.cities.map(\.id) + network.agencies.map(\.id) + network.programmes.map(\.id)
      cities = network.cities.count
      let bits = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1, $0) })
      links = network.links.map { link in
        let members = [link.from, link.to, link.funder, link.programme].compactMap { $0.flatMap { bits[$0] } }
        return (members[0], members[1], members.reduce(0) { $0 | 1 << $1 })
      }
    }

    /// The numbers of cities in the groups that are left without a set of bits.
    func groups(without lost: Int) -> [Int] {
      var names = Array(entities.indices)
      for link in links where link.members & lost == 0 && names[link.from] != names[link.to] {
        let (old, new) = (names[link.from], names[link.to])
        for index in names.indices where names[index] == old { names[index] = new }
      }
      var counts = [Int](repeating: 0, count: entities.count)
      for city in 0..<cities where lost >> city & 1 == 0 { counts[names[city]] += 1 }
      return counts
    }

    func largest(without lost: Int) -> Int { groups(without: lost).max() ?? 0 }
    func pairs(without lost: Int) -> Int { groups(without: lost).reduce(0) { $0 + $1 * ($1 - 1) / 2 } }

    func bits(_ ids: [EntityID]) -> Int { ids.compactMap(entities.firstIndex).reduce(0) { $0 | 1 << $1 } }

    /// The least number of members of any set that leaves no group of more than half.
    func leastSize() -> Int? {
      let half = largest(without: 0) / 2
      for size in 1...entities.count {
        var set = 1 << size - 1
        while set < 1 << entities.count {
          if largest(without: set) <= half { return size }
          // The next number with as many bits.
          let (low, high) = (set & -set, set + set & -set)
          set = high | (((set ^ high) / low) >> 2)
        }
      }
      return nil
    }
  }

  /// Up to nine cities, three agencies and two programmes. In every second network pairs of two halves have rows that different
  /// bodies pay or carry, in half of these the same two bodies; in the others anything goes.
  private func network(seed: UInt64) throws -> CityNetwork {
    var random = SplitMix64(seed: seed)
    let agencies: [EntityID] = ["x", "y", "z"]
    let programmes: [EntityID] = ["p", "q"]
    let cities = (0..<Int.random(in: seed.isMultiple(of: 4) ? 7...9 : 3...9, using: &random)).map { EntityID("c\($0)") }
    var links: [Link] = []
    func add(_ a: EntityID, _ b: EntityID) {
      guard a != b else { return }
      let (paid, carried) = (Int.random(in: 0..<3, using: &random), Int.random(in: 0..<3, using: &random))
      links.append(
        Sample.link(a, b) {
          $0.id = EntityID("l\(links.count)")
          if paid > 0 { $0.funder = agencies[Int.random(in: 0..<3, using: &random)] }
          if carried > 1 || paid == 0 { $0.programme = programmes[Int.random(in: 0..<2, using: &random)] }
        })
    }
    if seed.isMultiple(of: 4) {
      let (first, second) = (cities.prefix(4), cities.dropFirst(4))
      for half in [first, second] {
        for a in half { for b in half where a < b { links.append(Sample.link(a, b)) } }
      }
      let (payer, programme) = (agencies[Int(seed / 4) % 3], programmes[Int(seed / 12) % 2])
      for (a, b) in zip(first, second) {
        links.append(Sample.link(a, b) { ($0.id, $0.funder) = (EntityID("paid-\(a)"), payer) })
        links.append(Sample.link(a, b) { ($0.id, $0.programme) = (EntityID("carried-\(a)"), programme) })
      }
    } else if seed.isMultiple(of: 2) {
      let middle = cities.count / 2
      for a in cities[..<middle] { for b in cities[..<middle] where a < b { links.append(Sample.link(a, b)) } }
      for a in cities[middle...] { for b in cities[middle...] where a < b { links.append(Sample.link(a, b)) } }
      for place in 0..<min(middle, Int.random(in: 1...4, using: &random)) {
        for _ in 0..<Int.random(in: 1...3, using: &random) { add(cities[place], cities[middle + place]) }
      }
    } else {
      let all = cities + agencies + programmes
      for _ in 0..<Int.random(in: 3...16, using: &random) {
        let (a, b) = (
          all[Int.random(in: 0..<all.count, using: &random)], cities[Int.random(in: 0..<cities.count, using: &random)]
        )
        for _ in 0..<Int.random(in: 1...3, using: &random) { add(a, b) }
      }
    }
    return try Sample.network(
      cities: cities.map { Sample.city($0) }, agencies: agencies.map { Agency(id: $0, name: $0.rawValue) },
      programmes: programmes.map { Programme(id: $0, name: $0.rawValue) }, links: links)
  }

  @Test("No set is smaller than the smallest, each step is the worst, and its largest group is true: 1,000 networks")
  func everySet() throws {
    var (together, larger) = (0, 0)
    for seed in 0..<1_000 as Range<UInt64> {
      let network = try network(seed: seed)
      let players = try ResilienceReport(network, keyPlayers: 4).keyPlayers
      let rows = Rows(network)
      guard rows.largest(without: 0) > 2 else {
        #expect(players.smallestSet.isEmpty && players.steps.isEmpty, "seed \(seed)")
        continue
      }
      let least = try #require(rows.leastSize())
      if players.smallestSet.isEmpty {
        // Four steps did not do, nor does any set of four.
        #expect(players.atLeast <= least, "seed \(seed): at least \(players.atLeast), but \(least) do")
      } else {
        #expect(rows.largest(without: rows.bits(players.smallestSet)) <= players.half, "seed \(seed)")
        #expect(
          players.isProven && players.smallestSet.count == least, "seed \(seed): \(players.smallestSet), \(least)")
        let bodies = players.smallestSet.filter { !network.isCity($0) }
        if bodies.count > 1 { together += 1 }
        if least > 2 { larger += 1 }
      }
      steps(players, rows, seed)
    }
    // The networks do ask the question: bodies that only part together, and sets of three and more.
    #expect(together > 50 && larger > 50, "\(together) with bodies together, \(larger) of three or more")
  }

  private func steps(_ players: KeyPlayers, _ rows: Rows, _ seed: UInt64) {
    var lost = 0
    for step in players.steps {
      let left = rows.entities.indices.filter { lost >> $0 & 1 == 0 }.map { rows.pairs(without: lost | 1 << $0) }
      lost |= rows.bits([step.id])
      #expect(rows.pairs(without: lost) == left.min(), "seed \(seed), \(step.id)")
      #expect(step.largestGroup == rows.largest(without: lost), "seed \(seed), \(step.id)")
    }
  }

  @Test("A smaller set that was not looked for is no claim: on a large network only its size is told")
  func bound() throws {
    // A ring of 900 cities with long chords: no two part it, and all sets of three are too many to look at.
    let ids = (0..<900).map { EntityID("c\($0 + 1_000)") }
    var links: [Link] = []
    for (place, id) in ids.enumerated() {
      for step in [1, 2, 3, 30] { links.append(Sample.link(id, ids[(place + step) % ids.count])) }
    }
    let network = try Sample.network(cities: ids.map { Sample.city($0) }, links: links)
    let players = try ResilienceReport(network, keyPlayers: 3).keyPlayers
    #expect(players.smallestSet.isEmpty && players.atLeast >= 2 && players.atLeast < 4)
    #expect(!players.isProven)
  }
}
