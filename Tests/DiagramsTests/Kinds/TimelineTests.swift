import Analysis
import CityNetwork
import Diagrams
import Foundation
import Graphviz
import NetworkSamples
import Testing

@Suite("Timeline of links")
struct TimelineTests {
  private func drawing(_ links: [Link]) throws -> Drawing {
    let network = try Sample.network(cities: ["a", "b", "c", "d"].map { Sample.city($0) }, links: links)
    return try TimelineDiagram.make(DiagramContext(Study(network))).onGrid()
  }

  /// The columns as year, kind and number, from their tooltips.
  private func columns(_ drawing: Drawing) -> [String] {
    drawing.nodes.filter { $0.classes == ["year"] }.compactMap(\.tooltip)
  }

  @Test("A column counts the links that were there in its year, and tells apart those without a recorded end")
  func counts() throws {
    // 2018: one closed link; 2019: that and an open one; 2020: the open one alone.
    let drawing = try drawing([
      Sample.link("a", "b") { ($0.years.from, $0.years.to, $0.kind) = (2018, 2019, .bilateral) },
      Sample.link("a", "c") { ($0.years.from, $0.kind) = (2019, .bilateral) }, Sample.link("a", "d"),
    ])
    #expect(
      columns(drawing) == [
        "2018: 1 bilateral link, known to be there", "2019: 1 bilateral link, known to be there",
        "2019: 1 bilateral link, end not recorded", "2020: 1 bilateral link, end not recorded",
      ])
    let text = drawing.nodes.map(\.label).joined(separator: " ")
    #expect(text.contains("Not on the timeline: 1 link without a first year, so every column may be too low."))
    #expect(text.contains("Drawn: 2 rows."))
    #expect(text.contains("Rows: all 2 links with a first year."))
    #expect(drawing.nodes.count { $0.classes == ["row", "bilateral"] } == 2)
  }

  @Test("Columns are as high as their numbers, side by side with the rows' years")
  func heights() throws {
    let links = (0..<3).map { index in
      Sample.link("a", "b") {
        ($0.id, $0.years.from, $0.years.to, $0.kind) = (EntityID("l\(index)"), 2018 + index, 2020, .bilateral)
      }
    }
    let bars = try drawing(links).nodes.filter { $0.classes == ["year"] }
    // A tenth of a point is left free between the kinds.
    let heights = bars.compactMap(\.height).map { $0 + 0.1 }
    #expect(heights.count == 3)
    #expect(abs(heights[1] - 2 * heights[0]) < 1e-9 && abs(heights[2] - 3 * heights[0]) < 1e-9)
  }

  @Test("Without any first year the picture says so")
  func undated() throws {
    let text = try drawing([Sample.link("a", "b")]).nodes.map(\.label).joined(separator: " ")
    #expect(text.contains("No link has a first year"))
  }
}
