import Analysis
import CityNetwork
import Diagrams
import Graphviz
import NetworkSamples
import Testing

@Suite("What changed between two years")
struct ChangeTests {
  private static func link(_ from: Int?, _ to: Int?, _ status: Link.Status = .unknown) -> Link {
    Sample.link("a", "b") { ($0.years.from, $0.years.to, $0.status) = (from, to, status) }
  }

  @Test(
    "What became of a link follows from its years",
    arguments: [
      (link(2012, nil), LinkChange.begun), (link(2012, 2025), .begun), (link(2005, 2015), .ended),
      (link(2005, 2025), .kept), (link(2005, nil, .active), .kept), (link(2012, 2015), .passing),
      (link(2005, nil), .endNotRecorded), (link(nil, nil), .notDated), (link(nil, nil, .active), .notDated),
      (link(2001, 2005), .before), (link(2021, nil), .after), (link(nil, nil, .planned), .after),
      // Ended, nobody knows when: it may have been before the first year.
      (link(2005, nil, .ended), .notDated), (link(nil, 2005), .before), (link(nil, 2015), .ended),
    ])
  func links(link: Link, expected: LinkChange) {
    #expect(LinkChange(link, from: 2010, to: 2020, dataYear: 2020) == expected)
  }

  private func drawing(_ links: [Link]) throws -> Drawing {
    let network = try Sample.network(cities: ["a", "b", "c"].map { Sample.city($0) }, links: links)
    let context = try DiagramContext(Study(network))
    return try ChangeDiagram.make(context, from: 2010, to: 2020).onGrid()
  }

  private func classes(_ links: [Link]) throws -> [[String]] {
    try drawing(links).edges.filter { $0.tail.hasPrefix("n") }.map(\.classes)
  }

  @Test("Of several links between the same two, what holds for the pair counts")
  func pairs() throws {
    let (begun, ended, open) = (Self.link(2012, nil), Self.link(2005, 2015), Self.link(2005, nil))
    func named(_ links: [Link]) -> [Link] {
      links.enumerated().map { index, link in
        var link = link
        link.id = EntityID("l\(index)")
        return link
      }
    }
    #expect(try classes(named([begun])) == [["begun"]])
    #expect(try classes(named([ended])) == [["ended"]])
    #expect(try classes(named([begun, ended])) == [["kept"]])
    // Where one link may have gone on, the pair is not new.
    #expect(try classes(named([begun, open])) == [["not-told"]])
    #expect(try classes(named([Self.link(2001, 2005)])) == [])
  }

  @Test("The counts of subtitle and legend are those of the lines")
  func counts() throws {
    let network = try Sample.bundled()
    let context = try DiagramContext(Study(network))
    let drawing = try ChangeDiagram.make(context, from: 2016, to: 2026).onGrid()
    let text = drawing.nodes.map(\.label).joined(separator: " ")
    for (title, name) in [
      ("begun after 2016", "begun"), ("ended before 2026", "ended"), ("there in both years", "kept"),
      ("begun and ended between", "passing"), ("not told by its years", "not-told"),
    ] {
      let count = drawing.edges.count { $0.classes == [name] }
      #expect(count > 0 && text.contains("\(title): \(count)"), "\(title) \(count)")
    }
  }

  @Test("Where no link has a year, the picture says so")
  func nothing() throws {
    let text = try drawing([]).nodes.map(\.label).joined(separator: " ")
    #expect(text.contains("No link is recorded for these years.") && text.contains("Nobody is drawn."))
  }
}
