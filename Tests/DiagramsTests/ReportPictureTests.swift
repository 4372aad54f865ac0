import Analysis
import CityNetwork
import Diagrams
import NetworkSamples
import Testing

@Suite("The pictures of a report")
struct ReportPictureTests {
  private func pictures(_ network: CityNetwork, isPart: Bool = false) throws -> [ReportPicture] {
    let study = Study(network)
    return try ReportPicture.all(on: .init(study, drawnIn: DiagramContext(study), isPart: isPart))
  }

  @Test("A report shows six kinds, each called by a name of its own and said in a sentence")
  func six() throws {
    let pictures = try pictures(try Sample.bundled())
    #expect(pictures.map(\.kind) == [.network, .ego, .agencies, .gaps, .map, .change])
    #expect(pictures.map(\.name) == ["network", "ego-best-linked", "agencies", "gaps", "map", "change"])
    for picture in pictures { #expect(picture.caption.hasSuffix("."), "\(picture.name)") }
  }

  @Test("What the network has nothing for is left out: no map without places, no change without a date, no best linked")
  func nothingToShow() throws {
    let network = try Sample.network(date: nil, cities: ["a", "b"].map { Sample.city($0) }, links: [])
    #expect(network.dataset.dataYear == nil)
    #expect(try pictures(network).map(\.kind) == [.network, .agencies, .gaps])
  }

  @Test("Captions say when only some cities are shown")
  func parts() throws {
    let network = try Sample.bundled()
    let (whole, part) = (try pictures(network), try pictures(network, isPart: true))
    let differing = zip(whole, part).filter { $0.caption != $1.caption }.map(\.0.kind)
    #expect(differing == [.network, .ego])
  }
}
