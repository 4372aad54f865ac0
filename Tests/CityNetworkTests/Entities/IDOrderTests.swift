import CityNetwork
import TestSupport
import Testing

@Suite("The order of ids")
struct IDOrderTests {
  @Test(
    "Places are those of a sort by text, whatever the ids are made of",
    arguments: ["ab", "abcdefgh~-", "abé", "大阪市a", "e\u{301}\u{E9}"])
  func againstSort(letters: String) {
    var generator = SplitMix64(seed: 3)
    for count in [0, 1, 2, 3, 10, 200] {
      for length in [1, 3, 8, 9, 16, 17, 20] {
        let programmes = (0..<count).map { _ in
          let length = Int.random(in: 0...length, using: &generator)
          let id = String(
            (0..<length).map { place in place < length - 2 ? "q" : letters.randomElement(using: &generator) ?? "a" })
          return Programme(id: EntityID(id), name: "")
        }
        let order = IDOrder(programmes)
        let expected = programmes.indices.sorted { a, b in
          programmes[a].id != programmes[b].id ? programmes[a].id < programmes[b].id : a < b
        }
        #expect((order.places ?? Array(programmes.indices)) == expected)
        #expect(order.hasRepeats == (Set(programmes.map(\.id)).count < count))
      }
    }
  }

  @Test("A network's lists are in order by id however their rows stood, and links find their ends")
  func networkOfShuffledRows() throws {
    var generator = SplitMix64(seed: 5)
    let cities = (0..<300).map { City(id: EntityID("ville-é-\($0)"), name: "City \($0)", country: "FR") }
    let agencies = (0..<20).map { Agency(id: EntityID("agency-\($0)"), name: "Agency \($0)") }
    let links = (0..<900).map { number in
      var link = Link(
        id: EntityID("link-\(number * 7919 % 900)"), from: cities[number * 31 % 300].id,
        to: cities[number * 17 % 300].id)
      if number % 3 == 0 { link.funder = agencies[number % 20].id }
      return link
    }
    let straight = try CityNetwork(
      dataset: DatasetDescription(title: "t"), cities: cities, agencies: agencies, links: links)
    let shuffled = try CityNetwork(
      dataset: DatasetDescription(title: "t"), cities: cities.shuffled(using: &generator),
      agencies: agencies.shuffled(using: &generator),
      links: links.shuffled(using: &generator))
    #expect(straight.cities == cities.sorted { $0.id < $1.id } && straight.links == links.sorted { $0.id < $1.id })
    for network in [straight, shuffled] {
      #expect(network.cities == straight.cities && network.links == straight.links)
      for (place, link) in network.links.enumerated() {
        let ends = network.ends(ofLinkAt: place)
        #expect(network.id(at: ends.from) == link.from && network.id(at: ends.to) == link.to)
        #expect(ends.funder.map(network.id(at:)) == link.funder && ends.programme == nil)
        #expect(network.entityIndex(of: link.from) == ends.from)
      }
    }
  }
}
