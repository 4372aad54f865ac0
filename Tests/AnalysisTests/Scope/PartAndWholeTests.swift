import Analysis
import CityNetwork
import NetworkSamples
import TestSupport
import Testing

/// What findings about a part know of the whole, against the rows themselves.
@Suite("A part and the whole")
struct PartAndWholeTests {
  /// A small network with links of several kinds, themes, years and statuses.
  private static func network(_ seed: UInt64) throws -> CityNetwork {
    var random = SplitMix64(seed: seed)
    func below(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
    let count = 3 + below(8)
    let cities = (0..<count).map { number in
      Sample.city(EntityID("c\(number)")) { $0.country = ["JP", "VN", "PH"][number % 3] }
    }
    let bodies = ["x", "y"].map { Agency(id: EntityID($0), name: $0.uppercased()) }
    let themes: [Theme] = ["waste", "water", "air"]
    let links = (0..<below(3 * count)).compactMap { number -> Link? in
      let from = below(count)
      let to = below(count + 2)
      guard from != to else { return nil }
      var link = Link(
        id: EntityID("l\(number)"), from: EntityID("c\(from)"),
        to: to < count ? EntityID("c\(to)") : bodies[to - count].id)
      link.kind = Link.Kind.allCases[below(3)]
      link.themes = themes.filter { _ in below(3) == 0 }
      link.status = Link.Status.allCases[below(Link.Status.allCases.count)]
      let first = below(4) == 0 ? nil : 2000 + below(20)
      link.years = YearSpan(from: first, to: below(2) == 0 ? nil : (first ?? 2000) + below(15))
      return link
    }
    return try Sample.network(date: "2020-06-30", cities: cities, agencies: bodies, links: links)
  }

  private static func scopes() -> [Scope] {
    var waste = NetworkView()
    waste.themes = ["waste"]
    var kind = NetworkView()
    kind.layers = [.bilateral]
    return [waste, kind].flatMap { view in [nil, 2010].map { Scope(view: view, year: $0) } }
  }

  @Test("A part's register tells of the part and, beside it, of the whole; no partner of the whole is a candidate")
  func registers() throws {
    for seed in 0..<100 as Range<UInt64> {
      let network = try Self.network(seed)
      for scope in Self.scopes() {
        let study = Study(network, scope: scope)
        let judgement = network.judgement(year: scope.year)
        for entry in try study.gaps.entries {
          let all = network.links.filter { $0.from == entry.id || $0.to == entry.id }
          let part = all.filter { link in
            (scope.view.themes.map { !$0.isDisjoint(with: link.themes) } ?? true)
              && (scope.view.layers?.contains(link.kind) ?? true)
          }
          func partners(_ links: [Link]) -> Set<EntityID> {
            Set(links.filter(judgement.isPresent).map { $0.end(otherThan: entry.id) }.filter(network.isCity))
          }
          #expect(entry.classes.contains(.noLink) == part.isEmpty, "\(seed) \(entry.id)")
          #expect(entry.cityPartners == partners(part).count)
          let whole = try #require(entry.inWhole)
          #expect(whole.links == all.count && whole.cityPartners == partners(all).count)
          #expect(whole.classes.contains(.noLink) == all.isEmpty)
          #expect(whole.classes.contains(.dormant) == (!all.isEmpty && all.allSatisfy(judgement.hasEnded)))
          let candidates = try study.matches(of: entry.id)?.candidates.map(\.id) ?? []
          #expect(partners(all).isDisjoint(with: candidates), "\(seed) \(entry.id)")
          let brief = try #require(try study.brief(of: entry.id))
          #expect(Set(brief.cityPartners.map(\.id)) == partners(all))
          #expect(
            Set(brief.cityPartnersInFocus.map(\.id))
              == Set(
                brief.cityPartners.map(\.id).filter { id in
                  part.contains { $0.end(otherThan: entry.id) == id && judgement.isPresent($0) }
                }))
          #expect(brief.gaps.contains { $0.kind == .lack(.noLink) } == all.isEmpty)
        }
      }
    }
  }

  @Test("A year judges links, and forgets none: the register of a year is that of the data judged in it")
  func years() throws {
    for seed in 0..<250 as Range<UInt64> {
      let network = try Self.network(seed)
      for year in [1999, 2005, 2012, 2020, 2030] {
        let study = Study(network, scope: Scope(year: year))
        let judgement = network.judgement(year: year)
        for situation in try study.situations.all {
          let links = network.links(of: situation.city.id)
          #expect(situation.links.map(\.id) == links.map(\.id))
          #expect(situation.presentLinks.map(\.id) == links.filter(judgement.isPresent).map(\.id))
        }
        if year == 2020 {
          #expect(try study.gaps.entries == Study(network).gaps.entries)
          #expect(try study.isolation.cities == Study(network).isolation.cities)
        }
        // Measures know only what is present then.
        let measured = try study.metrics().rows
        for row in measured {
          let partners = network.links(of: row.id).filter(judgement.isPresent).map { $0.end(otherThan: row.id) }
          #expect(row.degree == Set(partners.filter(network.isCity)).count)
        }
      }
    }
  }

  @Test("A group is one of present links, and a fragment is every one but the largest, whichever links have ended")
  func fragments() throws {
    for seed in 0..<250 as Range<UInt64> {
      let network = try Self.network(seed)
      for year in [2005, 2020] {
        let judgement = network.judgement(year: year)
        var groups = Dictionary(uniqueKeysWithValues: network.cities.map { ($0.id, Set([$0.id])) })
        for link in network.links where judgement.isPresent(link) && network.isCityToCity(link) {
          let joined = (groups[link.from] ?? []).union(groups[link.to] ?? [])
          for id in joined { groups[id] = joined }
        }
        let largest = groups.values.map(\.count).max() ?? 0
        // Of several largest ones, that of the smallest id.
        let main = network.cities.first { groups[$0.id]?.count == largest }.flatMap { groups[$0.id] } ?? []
        for entry in try Study(network, scope: Scope(year: year)).gaps.entries {
          let group = groups[entry.id] ?? []
          #expect(
            entry.classes.contains(.fragment) == (group.count > 1 && group != main), "\(seed) \(year) \(entry.id)")
        }
      }
    }
  }

  @Test("Where confidential rows are left out, the whole that stands beside a part has none of them")
  func confidential() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c"].map { Sample.city($0) },
      links: [
        Sample.link("a", "b") { ($0.themes, $0.isConfidential) = (["water"], true) },
        Sample.link("a", "c") { $0.themes = ["waste"] },
      ])
    var view = NetworkView()
    (view.isPublic, view.themes) = (true, ["waste"])
    let entries = try Study(network, scope: Scope(view: view)).gaps.entries
    let a = try #require(entries.first { $0.id == "a" })
    #expect(a.inWhole?.links == 1 && a.inWhole?.cityPartners == 1)
    view.themes = nil
    #expect(try Study(network, scope: Scope(view: view)).gaps.entries.allSatisfy { $0.inWhole == nil })
  }

  @Test("A subnetwork knows no other link; cities that are shown are measured on the whole")
  func subnetwork() throws {
    let network = try Sample.network(
      cities: [
        Sample.city("a") { $0.country = "VN" }, Sample.city("b") { $0.country = "JP" },
        Sample.city("c") { $0.country = "PH" },
      ], links: [Sample.link("a", "b"), Sample.link("b", "c")])
    var shown = ShownCities()
    shown.countries = ["VN"]
    let study = Study(network, scope: Scope(shown: shown))
    #expect(try study.metrics().rows.first { $0.id == "b" }?.degree == 2 && study.shownCount == 1)
    #expect(try study.gaps.entries.allSatisfy { $0.inWhole == nil })
    let cut = study.cut()
    #expect(try cut.metrics().rows.first { $0.id == "b" }?.degree == 1 && cut.scope.isPart && cut.shownCount == 2)
    #expect(try cut.gaps.entries.first { $0.id == "b" }?.inWhole?.cityPartners == 2)
    #expect(study.drawn.network.cities.map(\.id) == ["a", "b"])
  }
}
