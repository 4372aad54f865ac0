import CityNetwork
import TestSupport
import Testing

@Suite("Entities and links by number")
struct NetworkIndexTests {
  private static func network(seed: UInt64) throws -> CityNetwork {
    var random = SplitMix64(seed: seed)
    // Programmes before agencies before cities in the order of ids, and mixed.
    let cities = (0..<Int.random(in: 1...9, using: &random)).map {
      City(id: EntityID("m\($0)"), name: "C", country: "JP")
    }
    let agencies = (0..<Int.random(in: 0...4, using: &random)).map { Agency(id: EntityID("k\($0)"), name: "A") }
    let programmes = (0..<Int.random(in: 0...4, using: &random)).map { Programme(id: EntityID("z\($0)"), name: "P") }
    let ids = cities.map(\.id) + agencies.map(\.id) + programmes.map(\.id)
    let links = (0..<Int.random(in: 0...30, using: &random)).map { index in
      var link = Link(
        id: EntityID("l\(index)"), from: ids.randomElement(using: &random) ?? "m0",
        to: ids.randomElement(using: &random) ?? "m0")
      if Bool.random(using: &random) { link.programme = programmes.randomElement(using: &random)?.id }
      if Bool.random(using: &random) {
        link.funder = (agencies.map(\.id) + programmes.map(\.id)).randomElement(using: &random)
      }
      return link
    }
    return try CityNetwork(
      dataset: .init(title: "T"), cities: cities.shuffled(using: &random), agencies: agencies.shuffled(using: &random),
      programmes: programmes.shuffled(using: &random), links: links.shuffled(using: &random))
  }

  @Test("By number and by id the same is found, on 200 random networks", arguments: 1...200 as ClosedRange<UInt64>)
  func agreement(seed: UInt64) throws {
    let network = try Self.network(seed: seed)
    #expect(network.entityCount == network.cities.count + network.agencies.count + network.programmes.count)
    for index in 0..<network.entityCount {
      let id = network.id(at: index)
      #expect(network.entityIndex(of: id) == index && network.entity(at: index) == network.entity(id))
      #expect(network.entity(at: index).id == id && network.isCity(at: index) == network.isCity(id))
      #expect(network.cityIndex(of: id) == (network.isCity(id) ? index : nil))
      let links = network.links.filter { $0.from == id || $0.to == id }
      #expect(network.linkPlaces(at: index).map { network.links[$0] } == links && network.links(of: id) == links)
    }
    for (place, link) in network.links.enumerated() {
      let ends = network.ends(ofLinkAt: place)
      #expect(network.id(at: ends.from) == link.from && network.id(at: ends.to) == link.to)
      #expect(ends.programme.map(network.id(at:)) == link.programme && ends.funder.map(network.id(at:)) == link.funder)
      #expect(network.isCityToCity(linkAt: place) == network.isCityToCity(link))
      #expect(network.id(at: ends.end(otherThan: ends.from)) == link.end(otherThan: link.from))
    }
    #expect(network.entityIndex(of: "nobody") == nil && network.cityIndex(of: "nobody") == nil)
  }

  @Test(
    "The surroundings of some cities are they, their links, and whatever these name",
    arguments: 1...100 as ClosedRange<UInt64>)
  func surroundings(seed: UInt64) throws {
    let network = try Self.network(seed: seed)
    let isHome = network.cities.indices.map { $0.isMultiple(of: 2) }
    let home = Set(network.cities.enumerated().filter { isHome[$0.offset] }.map(\.element.id))
    let part = network.surroundings(of: isHome)
    #expect(part.links == network.links.filter { home.contains($0.from) || home.contains($0.to) })
    let named = part.links.flatMap { [$0.from, $0.to] + [$0.programme, $0.funder].compactMap(\.self) }
    let kept = part.cities.map(\.id) + part.agencies.map(\.id) + part.programmes.map(\.id)
    #expect(Set(kept) == home.union(named))
  }
}
