import Analysis
import CityNetwork
import Language
import NetworkSamples
import Presentation
import Testing

@Suite("The table of measures")
struct MetricsDocumentTests {
  /// A main group of eight with a hub, two stars of four, a pair, a city with two memberships, and one without a link.
  private static func groups() throws -> CityNetwork {
    let links = """
      m0-m1 m0-m2 m0-m3 m0-m4 m1-m2 m3-m4 m4-m5 m5-m6 m6-m7 s0-s1 s0-s2 s0-s3 t0-t1 t0-t2 t0-t3 p0-p1 z
      """
    return try Sample.network(of: links)
  }

  private func ids(_ document: ResultDocument) -> [String] {
    document.flat.rows.compactMap { row in if case .text(let id) = row[0] { id } else { nil } }
  }

  @Test("A measure that compares within a component alone orders group by group, the largest first; others order all")
  func order() throws {
    let table = try MetricsTable(try Self.groups())
    for measure in CityMeasure.all {
      let document = ResultDocument.metrics(table, sortColumn: measure.id, in: .english)
      let rows = document.flat.rows
      let columns = document.flat.columns.map(\.name)
      let place = try #require(columns.firstIndex(of: measure.id))
      let group = try #require(columns.firstIndex(of: "component_id"))
      func number(_ cell: ResultTable.Cell) -> Double? {
        switch cell {
        case .integer(let integer): Double(integer)
        case .number(let number): number
        case .flag(let flag): flag ? 1 : 0
        default: nil
        }
      }
      for (one, next) in zip(rows, rows.dropFirst()) {
        let isOneGroup = one[group] == next[group]
        if measure.comparability == .component, !isOneGroup {
          #expect((number(one[group]) ?? -1) < (number(next[group]) ?? -1), "\(measure.id)")
        } else {
          #expect((number(one[place]) ?? -1) >= (number(next[place]) ?? -1), "\(measure.id)")
        }
      }
      // The column of the order is shown, and what to know of it said.
      let shown = try #require(document.sections.first).table.columns.map(\.name)
      #expect(shown.contains(measure.id), "\(measure.id)")
      let says = document.remarks.contains { $0.contains("compares within one group") }
      #expect(says == (measure.comparability == .component), "\(measure.id)")
    }
    let best = ids(.metrics(table, top: 8, sortColumn: "eigenvector", in: .english))
    #expect(best.allSatisfy { $0.hasPrefix("m") } && best.first == "m0")
  }

  @Test(
    "Measures that rank compare over the whole network, and no heading stands for two of them",
    arguments: Projection.Bodies.allCases)
  func headings(bodies: Projection.Bodies) throws {
    for measure in CityMeasure.all where measure.comparability == .component {
      #expect(RankingMeasure(rawValue: measure.id) == nil, "\(measure.id)")
    }
    let table = try MetricsTable(try Self.groups(), projection: Projection(bodies: bodies))
    let titles = ResultDocument.metrics(table, in: .english).flat.columns.map(\.title)
    #expect(Set(titles).count == titles.count, "\(titles)")
  }

  @Test(
    "Agencies are no city partners: where they are vertices the column is called otherwise, and components count cities"
  )
  func vertices() throws {
    let network = try Sample.network(
      cities: ["a", "b", "c", "d", "e"].map { Sample.city(EntityID($0)) },
      agencies: ["x", "y", "z"].map { Agency(id: EntityID($0), name: "Agency \($0)") },
      links: [
        Sample.link("a", "b"), Sample.link("a", "x"), Sample.link("a", "y"), Sample.link("c", "x"),
        Sample.link("d", "e"), Sample.link("d", "z"),
      ])
    let table = try MetricsTable(network, projection: .twoMode)
    let columns = try #require(ResultDocument.metrics(table, in: .english).sections.first).table.columns
    #expect(columns.contains { $0.name == "degree" && $0.title == "partners" })
    #expect(!columns.contains { $0.title == "city partners" })
    #expect(table.rows.map { $0["degree"] } == [3, 1, 1, 2, 1])
    // a, b and c by way of x; d and e, and z with them.
    #expect(table.rows.map { $0["component_size"] } == [3, 3, 3, 2, 2])
    #expect(table.rows.map { $0["component_id"] } == [0, 0, 0, 1, 1])
    let usual = try MetricsTable(network)
    #expect(ResultDocument.metrics(usual, in: .english).flat.columns.contains { $0.title == "city partners" })
    #expect(usual.rows.map { $0["degree"] } == [1, 1, 0, 1, 1])
  }
}
