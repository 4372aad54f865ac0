import CityNetwork
import Testing

@Suite("NetworkView")
struct NetworkViewTests {
  private func viewed(
    _ change: (inout NetworkView) -> Void
  ) throws -> (network: CityNetwork, omissions: NetworkView.Omissions) {
    var view = NetworkView()
    change(&view)
    return try SampleNetwork.network().viewed(view)
  }

  @Test("A view without conditions keeps everything and omits nothing")
  func everything() throws {
    let (network, omissions) = try viewed { _ in }
    let whole = try SampleNetwork.network()
    #expect(network.cities == whole.cities)
    #expect(network.agencies == whole.agencies)
    #expect(network.programmes == whole.programmes)
    #expect(network.links == whole.links)
    #expect(network.practices == whole.practices)
    #expect(network.needs == whole.needs)
    #expect(network.completeness == whole.completeness)
    #expect(omissions == NetworkView.Omissions())
  }

  @Test("Layers keep the links of their kinds and every city")
  func layers() throws {
    let (network, omissions) = try viewed { $0.layers = [.bilateral, .membership] }
    #expect(network.links.map(\.id) == ["w", "x", "z"])
    #expect(network.cities.count == 5)
    #expect(omissions.links == 8)
    #expect(omissions.cities == 0)
    #expect(try viewed { $0.layers = [] }.network.links.isEmpty)
  }

  @Test("Themes keep the links that have one of them; a link without themes has none")
  func themes() throws {
    #expect(try viewed { $0.themes = ["waste"] }.network.links.map(\.id) == ["y", "z"])
    #expect(try viewed { $0.themes = ["water", "food"] }.network.links.map(\.id) == ["z"])
    #expect(try viewed { $0.themes = [] }.network.links.isEmpty)
  }

  @Test("A least confidence leaves out links of less, and of none stated")
  func confidence() throws {
    #expect(try viewed { $0.minimumConfidence = .low }.network.links.map(\.id) == ["x", "y", "z"])
    #expect(try viewed { $0.minimumConfidence = .medium }.network.links.map(\.id) == ["x", "z"])
    #expect(try viewed { $0.minimumConfidence = .high }.network.links.map(\.id) == ["z"])
  }

  @Test("Countries keep their cities and whatever these are linked with, with its programme")
  func countries() throws {
    let (network, omissions) = try viewed { $0.countries = ["FR"] }
    #expect(network.cities.map(\.id) == ["kobe", "lyon", "osaka"])
    #expect(network.links.map(\.id) == ["s5", "x"])
    #expect(network.programmes.map(\.id) == ["open"])
    #expect(network.programmes[0].lead == nil)
    #expect(network.agencies.isEmpty)
    #expect(network.practices.map(\.id) == ["p1"])
    #expect(network.completeness.map(\.id) == ["k3"])
    #expect(omissions.cities == 2)
    #expect(omissions.agencies == 2)
    #expect(omissions.programmes == 2)
    #expect(omissions.links == 9)
    #expect(omissions.confidential == 0)
  }

  @Test("Regions keep their cities; a city without a region is in none")
  func regions() throws {
    let east = try viewed { $0.regions = ["East Asia"] }.network
    #expect(east.links.map(\.id) == ["s1", "s2", "s3", "s4", "s5", "s6", "x", "y", "z"])
    #expect(east.cities.map(\.id) == ["hanoi", "kobe", "lyon", "osaka", "secret-city"])
    #expect(try viewed { $0.regions = ["Europe"] }.network.cities.isEmpty)
    let both = try viewed { ($0.regions, $0.countries) = (["East Asia"], ["VN"]) }.network
    #expect(both.cities.isEmpty)
  }

  @Test("A country that no city is in leaves nothing")
  func noCountry() throws {
    let (network, omissions) = try viewed { $0.countries = ["QQ"] }
    #expect(network.cities.isEmpty)
    #expect(network.links.isEmpty)
    #expect(omissions.cities == 5)
  }

  @Test("A public view holds no confidential id or name, anywhere, alone or with other conditions")
  func isPublic() throws {
    let changes: [(inout NetworkView) -> Void] = [
      { _ in }, { $0.countries = ["JP"] }, { $0.regions = ["South-East Asia"] }, { $0.asOfYear = 2020 },
      { $0.layers = [.unspecified] },
    ]
    for change in changes {
      let network = try viewed {
        $0.isPublic = true
        change(&$0)
      }.network
      var text = ""
      dump(network, to: &text)
      #expect(!text.lowercased().contains("secret-"))
      #expect(!text.contains("Confidential "))
      #expect(!text.contains("Hidden"))
      #expect(text.contains("osaka"), "the search must be able to find something")
      for link in network.links {
        for id in [link.from, link.to] + [link.programme, link.funder].compactMap({ $0 }) {
          #expect(network.entity(id) != nil, "\(link.id) refers to \(id)")
        }
      }
    }
  }

  @Test("A public view counts what it leaves out")
  func publicOmissions() throws {
    let (network, omissions) = try viewed { $0.isPublic = true }
    #expect(network.links.map(\.id) == ["v", "w", "x", "y", "z"])
    #expect(network.programmes.map(\.id) == ["led-by-secret", "open"])
    #expect(network.programmes.map(\.lead) == [nil, "jica"])
    #expect(network.practices.map(\.id) == ["p1"])
    #expect(network.needs.map(\.id) == ["n2"])
    #expect(network.completeness.map(\.id) == ["k3"])
    #expect(omissions.cities == 1)
    #expect(omissions.agencies == 1)
    #expect(omissions.programmes == 1)
    #expect(omissions.links == 6)
    #expect(omissions.confidential == 9)
  }

  @Test("A view as of a year leaves out ended and future links, and counts those presumed present")
  func asOf() throws {
    let (network, omissions) = try viewed { $0.asOfYear = 2019 }
    #expect(network.links.count == 11)
    #expect(omissions.linksPresumedPresent == 11)
    let cities = SampleNetwork.cities
    func link(_ id: EntityID, _ status: Link.Status, _ from: Int?, _ to: Int?) -> Link {
      var link = Link(id: id, from: "osaka", to: "hanoi")
      (link.status, link.years) = (status, .init(from: from, to: to))
      return link
    }
    let links = [
      link("1", .active, 2000, nil), link("2", .ended, 2000, 2005), link("3", .unknown, nil, nil),
      link("4", .planned, nil, nil),
    ]
    var dataset = DatasetDescription(title: "t")
    dataset.dataDate = "2020-01-01"
    var view = NetworkView()
    view.asOfYear = 2010
    let result = try CityNetwork(dataset: dataset, cities: cities, links: links).viewed(view)
    #expect(result.network.links.map(\.id) == ["1", "3"])
    #expect(result.omissions.links == 2)
    #expect(result.omissions.linksPresumedPresent == 1)
  }
}
