import Analysis
import CityNetwork
import NetworkSamples
import Testing

@Suite("Who could support a city")
struct PotentialSupporterTests {
  /// Four equal cities of Viet Nam; x and y both work with m and with the body net, and z works with nobody.
  private func network(_ words: String = "x-m y-m x-net y-net") throws -> CityNetwork {
    let cities = ["m", "x", "y", "z"].map { id in
      Sample.city(EntityID(id)) {
        ($0.population, $0.level) = (.init(count: 200_000), .city)
        $0.coordinate = .init(latitudeDegrees: 10, longitudeDegrees: 106)
      }
    }
    let links = words.split(separator: " ").map { $0.split(separator: "-") }.map { ends in
      Sample.link(EntityID(String(ends[0])), EntityID(String(ends[1])))
    }
    return try Sample.network(cities: cities, agencies: [Agency(id: "net", name: "Net")], links: links)
  }

  @Test("A match names the bodies and partners in common, and the links behind them and behind the door")
  func names() throws {
    let brief = try #require(try CityBrief(try network(), city: "x"))
    let match = try #require(brief.helpers.first)
    #expect(match.id == "y" && match.kind == .match)
    #expect(match.sharedBodies.map(\.id) == ["net"] && match.commonPartners.map(\.id) == ["m"])
    #expect(match.reasons.contains(.sharedBodies) && match.reasons.contains(.commonPartners))
    // Whoever has a partner in common has partners that know each other; once is enough.
    #expect(!match.reasons.contains(.partnersOfPartners))
    #expect(match.evidence == ["x~m", "x~net", "y~m", "y~net"])
    #expect(match.door == .sharedBody && match.through == ["net"])
  }

  @Test("Where a body near an isolated city leads to a match, the step is to ask it for that city")
  func door() throws {
    let brief = try #require(try CityBrief(try network("x-m x-net m-net"), city: "z"))
    let match = try #require(brief.helpers.first { $0.kind == .match })
    #expect(match.door == .bodyOfOne && match.through == ["net"])
    #expect(brief.helpers.contains { $0.id == "net" && $0.kind == .neighbour && $0.cities == 2 })
    let step = try #require(brief.steps.first)
    #expect(step.kind == .openDoor && step.recipient == "net" && step.goal == match.id)
    #expect(brief.steps.count { $0.recipient == match.id || $0.goal == match.id } == 1)
  }

  @Test("Where too little can be compared, nobody is named as a match")
  func abstention() throws {
    let network = try Sample.network(cities: ["a", "b", "c"].map { Sample.city($0) })
    let brief = try #require(try CityBrief(network, city: "a"))
    #expect(brief.helpers.isEmpty)
    #expect(brief.steps.map(\.kind) == [.answer])
  }

  @Test("No city without a reason is named, and partners are never named as matches")
  func bundled() throws {
    let network = try Sample.bundled()
    for city in network.cities where city.id.rawValue.utf8.count % 5 == 0 {
      let brief = try #require(try CityBrief(network, city: city.id))
      let present = Set(brief.cityPartners.map(\.id))
      for helper in brief.helpers where helper.kind == .match {
        #expect(!helper.reasons.isEmpty && !present.contains(helper.id), "\(city.id): \(helper.id)")
      }
      #expect((1...3).contains(brief.steps.count), "\(city.id)")
    }
  }
}
