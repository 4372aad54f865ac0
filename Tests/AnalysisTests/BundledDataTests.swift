import Analysis
import CityNetwork
import NetworkSamples
import Testing

@Suite("The data set of the project")
struct BundledDataTests {
  @Test("Eight cities have no recorded link")
  func isolated() throws {
    let report = try IsolationReport(try Sample.bundled())
    #expect(
      report.cities(of: .noLink).map(\.id) == [
        "benapole", "cebu-province", "chuadanga", "nong-teng", "phanat-nikhom", "phichit", "renu-nakhon", "takhli",
      ])
  }

  @Test("169 pairs of cities are linked, and the largest component has 102 cities")
  func summary() throws {
    let summary = try NetworkSummary(try Sample.bundled())
    #expect(summary.linkedPairs == 169)
    #expect(summary.largestComponent == 102)
  }

  @Test("Kitakyushu leads with 18 partners and more than half of the shortest ways of its component")
  func leader() throws {
    let rows = try MetricsTable(try Sample.bundled()).rows
    let first = try #require(rows.max { $0.degree < $1.degree })
    #expect(first.id == "kitakyushu" && first.degree == 18)
    #expect(rows.count { $0.degree == 18 } == 1)
    #expect(abs((first["betweenness_in_component"] ?? 0) - 0.545838) <= 1e-6)
  }

  @Test("Departments are known to be there in 11 cities, missing in 2, and not known in 348")
  func departments() throws {
    let register = try GapRegister(try Sample.bundled())
    #expect([Answer.yes, .no, .unknown].map { register.entries(withDepartment: $0).count } == [11, 2, 348])
  }
}
