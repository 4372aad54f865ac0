import CityNetwork
import TestSupport
import Testing

@Suite("CityNetwork")
struct CityNetworkTests {
  @Test("Every list is sorted by id, whatever order it came in")
  func sorted() throws {
    var random = SplitMix64(seed: 11)
    for round in 0..<50 {
      let network = try CityNetwork(
        dataset: .init(title: "t"), cities: SampleNetwork.cities.shuffled(using: &random),
        agencies: SampleNetwork.agencies.shuffled(using: &random),
        programmes: SampleNetwork.programmes.shuffled(using: &random),
        links: SampleNetwork.links.shuffled(using: &random),
        practices: SampleNetwork.practices.shuffled(using: &random),
        needs: SampleNetwork.needs.shuffled(using: &random),
        completeness: SampleNetwork.completeness.shuffled(using: &random))
      #expect(network.cities.map(\.id) == ["hanoi", "kobe", "lyon", "osaka", "secret-city"], "round \(round)")
      #expect(network.agencies.map(\.id) == ["jica", "secret-agency"])
      #expect(network.programmes.map(\.id) == ["led-by-secret", "open", "secret-programme"])
      #expect(network.links.map(\.id) == ["s1", "s2", "s3", "s4", "s5", "s6", "v", "w", "x", "y", "z"])
      #expect(network.practices.map(\.id) == ["p1", "p2"])
      #expect(network.needs.map(\.id) == ["n1", "n2"])
      #expect(network.completeness.map(\.id) == ["k1", "k2", "k3"])
      #expect(network.links(of: "hanoi").map(\.id) == ["v", "y", "z"])
    }
  }

  @Test("Ids lead to their entries, and an unknown id to nothing")
  func access() throws {
    let network = try SampleNetwork.network()
    #expect(network.entity("jica")?.sort == .agency)
    #expect(network.entity("open")?.sort == .programme)
    #expect(network.entity("osaka")?.id == "osaka")
    #expect(network.city("osaka")?.country == "JP")
    #expect(network.city("jica") == nil)
    #expect(network.entity("nobody") == nil)
    #expect(network.links(of: "nobody").isEmpty)
    #expect(network.displayName(of: "jica") == "JICA")
    #expect(network.displayName(of: "open") == "Open Programme")
    #expect(network.displayName(of: "hanoi") == "Hà Nội")
    #expect(network.displayName(of: "nobody") == "nobody")
    #expect(network.isCity("lyon"))
    #expect(!network.isCity("open"))
  }

  @Test("A self-link is kept, stands once among a city's links, and is not city to city")
  func selfLink() throws {
    let network = try SampleNetwork.network()
    let link = try #require(network.links.first { $0.id == "v" })
    #expect(link.isSelfLink)
    #expect(!network.isCityToCity(link))
    #expect(link.end(otherThan: "hanoi") == "hanoi")
    #expect(network.links(of: "hanoi").filter(\.isSelfLink).count == 1)
  }

  @Test("Links between cities are city to city; those of agencies and programmes are not")
  func cityToCity() throws {
    let network = try SampleNetwork.network()
    #expect(network.links.filter(network.isCityToCity).map(\.id) == ["s1", "s3", "s4", "s5", "x", "y", "z"])
    let link = try #require(network.links.first { $0.id == "z" })
    #expect(link.end(otherThan: "osaka") == "hanoi")
    #expect(link.end(otherThan: "hanoi") == "osaka")
  }

  @Test("Repeated and opposite links are kept as the facts they are")
  func repeated() throws {
    let cities = [City(id: "a", name: "A", country: "JP"), City(id: "b", name: "B", country: "JP")]
    let links = [
      Link(id: "1", from: "a", to: "b"), Link(id: "2", from: "a", to: "b"), Link(id: "3", from: "b", to: "a"),
    ]
    let network = try CityNetwork(dataset: .init(title: "t"), cities: cities, links: links)
    #expect(network.links.map(\.id) == ["1", "2", "3"])
    #expect(network.links(of: "a").count == 3)
  }

  @Test("A network of nothing is a network")
  func empty() throws {
    let network = try CityNetwork(dataset: .init(title: "t"))
    #expect(network.cities.isEmpty)
    let viewed = network.viewed(NetworkView())
    #expect(viewed.omissions == NetworkView.Omissions())
  }

  @Test("Cities come before agencies and agencies before programmes")
  func sorts() {
    #expect(Entity.Sort.allCases.reversed().sorted() == [.city, .agency, .programme])
  }
}
