import Analysis
import CityNetwork
import NetworkSamples
import Testing

@Suite("Scope")
struct ScopeTests {
  /// a and b are members of the agency now, c was; d is linked with a under the programme; e stands alone.
  private func network() throws -> CityNetwork {
    try Sample.network(
      cities: ["a", "b", "c", "d", "e"].map { id in
        Sample.city(EntityID(id)) {
          ($0.country, $0.population) = (id < "c" ? "JP" : "VN", .init(count: id == "a" ? 3_000_000 : 50_000))
        }
      },
      agencies: [Agency(id: "ag", name: "Agency")], programmes: [Programme(id: "prog", name: "Programme")],
      links: [
        Sample.link("a", "ag") { $0.kind = .membership }, Sample.link("ag", "b") { $0.kind = .membership },
        Sample.ended("c", "ag"), Sample.link("a", "d") { ($0.programme, $0.themes) = ("prog", ["water"]) },
        Sample.link("b", "c") { $0.themes = ["waste"] },
      ])
  }

  private func shown(_ change: (inout ShownCities) -> Void) throws -> [EntityID] {
    var shown = ShownCities()
    change(&shown)
    let study = Study(try network(), scope: Scope(shown: shown))
    let ids = study.network.cities.map(\.id).filter(study.shows)
    #expect(study.shownCount == ids.count)
    return ids
  }

  @Test("Members are those with a present link to the body, or with one that runs under it; who left is none")
  func members() throws {
    #expect(try shown { $0.body = "ag" } == ["a", "b"])
    #expect(try shown { $0.body = "prog" } == ["a", "d"])
  }

  @Test("Conditions on the cities that are shown hold together")
  func together() throws {
    #expect(try shown { _ in } == ["a", "b", "c", "d", "e"])
    #expect(try shown { $0.countries = ["VN"] } == ["c", "d", "e"])
    #expect(try shown { $0.sizes = [.veryLarge] } == ["a"])
    #expect(try shown { $0.list = .init(name: "l", cities: ["e", "b"]) } == ["b", "e"])
    #expect(try shown { ($0.body, $0.countries) = ("prog", ["VN"]) } == ["d"])
  }

  @Test("What is shown changes no number; what is looked at does, and the whole can be asked")
  func numbers() throws {
    let network = try network()
    var shown = ShownCities()
    shown.body = "ag"
    let some = Study(network, scope: Scope(shown: shown))
    #expect(try some.metrics().rows == Study(network).metrics().rows)
    #expect(try some.isolation.cities == Study(network).isolation.cities)
    var view = NetworkView()
    view.themes = ["waste"]
    let waste = Study(network, scope: Scope(view: view))
    #expect(try waste.situations.all[0].links.isEmpty && waste.omissions.links == 4)
    #expect(try waste.ofWhole.situations.all[0].cityPartners == ["d"])
    #expect(try some.ofWhole.metrics().rows == some.metrics().rows)
    #expect(Study(network).ofWhole.scope.isWhole)
  }

  @Test("Cut out of the rest, the cities shown keep whoever they are linked with, and nobody else")
  func cut() throws {
    var shown = ShownCities()
    shown.body = "prog"
    let part = Study(try network(), scope: Scope(shown: shown)).cut()
    #expect(part.network.cities.map(\.id) == ["a", "d"] && part.network.agencies.map(\.id) == ["ag"])
    #expect(part.network.programmes.map(\.id) == ["prog"] && part.network.links.count == 2)
    #expect(part.ofWhole.network.cities.count == 5)
  }
}
