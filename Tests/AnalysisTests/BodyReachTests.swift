import Analysis
import CityNetwork
import NetworkSamples
import Testing

@Suite("BodyReach")
struct BodyReachTests {
  @Test("Cities are counted once, links that are carried and paid for by one body once, and the widest comes first")
  func reach() throws {
    let network = try Sample.network(
      cities: ["a", "b"].map { Sample.city(EntityID($0)) },
      agencies: [Agency(id: "small", name: "Small"), Agency(id: "wide", name: "Wide")],
      programmes: [Programme(id: "p", name: "P")],
      links: [
        Sample.link("wide", "a"), Sample.link("b", "wide"), Sample.link("wide", "b"), Sample.link("wide", "small"),
        Sample.link("a", "b") { ($0.programme, $0.funder) = ("p", "p") },
      ])
    let reach = BodyReach.all(network)
    #expect(reach.map(\.body.id) == ["wide", "small", "p"])
    #expect(reach.map(\.cities) == [2, 0, 0] && reach.map(\.carried) == [0, 0, 1])
  }
}
