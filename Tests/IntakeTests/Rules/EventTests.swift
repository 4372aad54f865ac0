import CityNetwork
import Intake
import Tables
import Testing

@Suite("Events of links")
struct EventTests {
  private func read(_ events: String) -> IntakeResult {
    SmallDataset([
      .links: "id,from,to\nl1,hanoi,osaka\n,osaka,hai-phong\n", .linkEvents: "link,year,kind,note\n" + events,
    ]).read()
  }

  @Test("Events hang on their links, ordered by year, also on links whose id was made for them")
  func attached() {
    let network = read("l1,2010,visit,b\nosaka~hai-phong,1999-05,,\nl1,2001,agreement,\nl1,2010,renewal,a\n").network
    #expect(network?.links.map(\.id) == ["l1", "osaka~hai-phong"])
    #expect(network?.links[0].events.map(\.year) == [2001, 2010, 2010])
    #expect(network?.links[0].events.map(\.kind) == [.agreement, .renewal, .visit])
    #expect(network?.links[1].events.map(\.kind) == [.other])
    #expect(network?.links[0].events.map(\.provenance.line) == [4, 5, 2])
  }

  @Test(
    "Events of no link, of no year, of an impossible year or of no known kind are refused in their own file",
    arguments: [
      ("l2,2001,,", "reference.unknown", 1), (",2001,,", "value.missing", 1), ("l1,,,", "value.missing", 4),
      ("l1,soon,,", "year.invalid", 4), ("l1,0000,,", "year.range", 4), ("l1,2101,,", "year.range", 4),
      ("l1,2001,party,", "value.not-in-list", 9),
    ])
  func refused(row: String, code: String, column: Int) {
    let result = read(row + "\n")
    #expect(result.places(.error) == ["\(code) link_events.csv:2:\(column)"])
    #expect(result.network == nil)
  }

  @Test("The order of rows of events means nothing but for their lines")
  func order() {
    let rows = ["l1,2001,visit,b", "l1,2001,visit,a", "l1,2001,agreement,z", "l1,1990,visit,"]
    func events(_ rows: [String]) -> [String] {
      (read(rows.map { $0 + "\n" }.joined()).network?.links[0].events ?? []).map {
        "\($0.year) \($0.kind) \($0.note ?? "")"
      }
    }
    #expect(events(rows).count == 4)
    #expect(events(rows) == events(rows.reversed()))
  }
}
