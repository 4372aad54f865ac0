import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

@Suite("MatchEvaluation: nothing leads back to what is hidden")
struct MatchLeakTests {
  /// The same network with other facts.
  private func changed(
    _ network: CityNetwork, link: (inout Link) -> Void = { _ in }, need: (inout Need) -> Void = { _ in },
    practice: (inout Practice) -> Void = { _ in }, city: (inout City) -> Void = { _ in }
  ) throws -> CityNetwork {
    var (links, needs) = (network.links, network.needs)
    var (practices, cities) = (network.practices, network.cities)
    for index in links.indices { link(&links[index]) }
    for index in needs.indices { need(&needs[index]) }
    for index in practices.indices { practice(&practices[index]) }
    for index in cities.indices { city(&cities[index]) }
    return try CityNetwork(
      dataset: network.dataset, cities: cities, agencies: network.agencies, programmes: network.programmes,
      links: links,
      practices: practices, needs: needs, completeness: network.completeness)
  }

  /// Everything about a link but its ends, its source, its years and its status, turned over: the last two say whether it
  /// is there at all.
  private func turnOver(_ link: inout Link) {
    link.themes = ["water", "waste", "health"]
    link.direction = link.direction == .mutual ? .providerToRecipient : .mutual
    link.kind = .programmatic
    link.programme = "c3p"
    link.funder = nil
    link.title = "Another"
  }

  @Test(
    "Whatever a hidden link says beside its ends, the figures stay the same", arguments: MatchEvaluation.Hiding.allCases
  )
  func hiddenLinks(hiding: MatchEvaluation.Hiding) throws {
    let network = try Sample.bundled()
    let before = try MatchEvaluation(network, hiding: hiding)
    let hidden = Set(before.hiddenLinks)
    #expect(hidden.count >= MatchEvaluation.minimumHidden)
    let after = try MatchEvaluation(
      try changed(network, link: { if hidden.contains($0.id) { turnOver(&$0) } }), hiding: hiding)
    #expect(after.hiddenLinks == before.hiddenLinks)
    #expect(after.rows == before.rows)
  }

  @Test("Nor does it matter what needs and practices say that come from the source of a hidden link of their city")
  func sameSource() throws {
    let network = try Sample.bundled()
    let before = try MatchEvaluation(network)
    let hidden = Set(before.hiddenLinks)
    var sources: [EntityID: Set<String>] = [:]
    for link in network.links where hidden.contains(link.id) {
      for end in [link.from, link.to] {
        sources[end, default: []].formUnion([link.provenance.source].compactMap { $0 })
      }
    }
    func tells(_ city: EntityID, _ provenance: Provenance) -> Bool {
      provenance.source.map { sources[city]?.contains($0) ?? false } ?? false
    }
    var (touched, touchedStatements) = (0, 0)
    let other = try changed(
      network,
      link: { link in
        // Links of the two cities with whomever; ends and source must stay, for they say what else is hidden.
        guard !hidden.contains(link.id), tells(link.from, link.provenance) || tells(link.to, link.provenance) else {
          return
        }
        turnOver(&link)
        touched += 1
      },
      need: { need in
        guard tells(need.city, need.provenance) else { return }
        need.themes = ["water", "waste", "health", "food"]
        touched += 1
      },
      practice: { practice in
        guard tells(practice.city, practice.provenance) else { return }
        practice.themes = ["water", "waste", "health", "food"]
        touched += 1
      },
      city: { city in
        // Themes stated for cities may sum up their links, and are not used.
        city.themes = ["water", "energy"]
        func tells(_ source: String?) -> Bool {
          (source ?? city.provenance.source).map { sources[city.id]?.contains($0) ?? false } ?? false
        }
        if let policies = city.policies, tells(policies.source) {
          city.policies?.value = ["smart waste water energy"]
          touchedStatements += 1
        }
        if tells(city.internationalDepartment.source), city.internationalDepartment.value != .unknown {
          city.internationalDepartment.value = city.internationalDepartment.value == .yes ? .no : .yes
          touchedStatements += 1
        }
      })
    #expect(touched > 0 && touchedStatements > 0)
    #expect(try MatchEvaluation(other).rows == before.rows)
    // What other sources say is used.
    let free = try changed(network, need: { if !tells($0.city, $0.provenance) { $0.themes = ["water"] } })
    #expect(try MatchEvaluation(free).rows != before.rows)
  }

  @Test("Weights are chosen without a look at the links of the test, for figures and for the fit alike")
  func developmentKnowsNoTest() throws {
    let network = try Sample.bundled()
    let test = Set(try MatchEvaluation(network, hiding: .random).hiddenLinks)
    let other = try changed(network, link: { if test.contains($0.id) { turnOver(&$0) } })
    let (before, after) = (
      try MatchEvaluation(network, hiding: .development), try MatchEvaluation(other, hiding: .development)
    )
    #expect(before.rows == after.rows && before.hiddenLinks == after.hiddenLinks)
    let (first, second) = (try MatchFit(network), try MatchFit(other))
    #expect(first.weights == second.weights && first.partners == second.partners)
    #expect(first.partners >= MatchEvaluation.minimumHidden)
    #expect(first.weights.entries.allSatisfy { $0.weight >= 0 && (0...1).contains($0.usual) })
  }

  /// Twenty pairs a–h of links of 2020 from the source S and a number. From a, k is nearer in size than h is. h has a
  /// partner m of unknown size besides, of whom another source tells.
  private func pairs(known source: String, _ year: Int = 2010) throws -> CityNetwork {
    var (cities, links): ([City], [Link]) = ([], [])
    for index in 10..<30 {
      let size = 1_000 * pow2(index - 10)
      let (a, h) = (EntityID("a\(index)"), EntityID("h\(index)"))
      let (k, m) = (EntityID("k\(index)"), EntityID("m\(index)"))
      var other = Dated.city(m, 1)
      other.population = nil
      cities.append(other)
      cities += [Dated.city(a, size), Dated.city(h, size * 1.2), Dated.city(k, size * 0.9)]
      links.append(Dated.link(a, h, 2020) { $0.provenance.source = "S\(index)" })
      links.append(Dated.link(a, k, year) { $0.provenance.source = source + "\(index)" })
      links.append(Dated.link(h, m, year) { $0.provenance.source = "U\(index)" })
    }
    return try Sample.network(date: "2021-01-01", cities: cities, links: links)
  }

  private func pow2(_ exponent: Int) -> Double { Double(1 << exponent) }

  @Test("A known partner whose only row goes with a hidden one is not known, and no wrong guess either")
  func hiddenAlong() throws {
    // k is linked with a: neither as a partner that is known nor as one that is not known may it stand before h. From h,
    // a (1.2 times as small) stands before k (1.33).
    for (source, known) in [("S", 20), ("T", 40)] {
      let evaluation = try MatchEvaluation(
        try pairs(known: source), hiding: .latestYears, weights: Dated.bySize)
      #expect(evaluation.hiddenPairs == 20 && evaluation.knownPairs == known, "\(source)")
      #expect(evaluation.match?.auc.value == 1, "\(source)")
      #expect(evaluation.match?.hitsAtTen.value == 1, "\(source)")
    }
  }

  @Test(
    "By year, links with agencies and needs from the hidden years on are hidden too, earlier and undated ones are not")
  func laterRows() throws {
    func figures(_ year: Int?, need: Int?) throws -> [MatchEvaluation.Row] {
      let network = try Dated.sized()
      let late = (0..<20).flatMap { index in
        [Dated.link("x", EntityID("p\(index)"), year), Dated.link("x", EntityID("q\(index)"), year)]
      }
      let needs = (0..<20).flatMap { index in
        [
          MatchSample.statement(EntityID("n\(index)"), of: EntityID("p\(index)"), .need, on: ["water"]),
          MatchSample.statement(EntityID("o\(index)"), of: EntityID("q\(index)"), .offer, on: ["water"]),
        ].map { statement in
          var statement = statement
          statement.year = need
          return statement
        }
      }
      return try MatchEvaluation(
        try Sample.network(
          date: "2021-01-01", cities: network.cities, agencies: [Agency(id: "x", name: "X")],
          links: network.links + late,
          needs: needs), hiding: .latestYears
      ).rows
    }
    let none = try MatchEvaluation(try Dated.sized(), hiding: .latestYears).rows
    #expect(try figures(2020, need: 2020) == none)
    #expect(try figures(2019, need: 2020) != none)
    #expect(try figures(nil, need: 2020) != none)
    #expect(try figures(2020, need: 2019) != none)
    #expect(try figures(2020, need: nil) != none)
  }
}
