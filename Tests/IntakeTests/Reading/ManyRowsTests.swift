import CityNetwork
import Intake
import Tables
import Testing

@Suite("Files that are read in parts at the same time")
struct ManyRowsTests {
  private static let count = 90_000

  @Test("Rows keep their order and lines, and the same is said of them as of few")
  func links() throws {
    let cities = "id,name,country\n" + (0..<500).map { "c\($0),City \($0),JP\n" }.joined()
    // In every thousandth row a theme that nobody knows: a cell that repeats is pointed out each time.
    let links =
      "id,from,to,themes,from_year,source\n"
      + (0..<Self.count).map { row in
        "l\(row),c\(row % 500),c\((row * 7 + 1) % 500),\(row % 1000 == 999 ? "watter" : "water;air"),\(1950 + row % 70),"
          + "the register of city \(row % 40)\n"
      }.joined()
    let result = SmallDataset([.cities: cities, .links: links]).read()
    let network = try #require(result.network)
    #expect(network.links.count == Self.count)
    for link in network.links {
      let row = try #require(Int(link.id.rawValue.dropFirst()))
      #expect(link.provenance.line == row + 2 && link.from == EntityID("c\(row % 500)"))
      #expect(link.years.from == 1950 + row % 70 && link.provenance.source == "the register of city \(row % 40)")
      #expect(link.themes.map(\.rawValue).sorted() == (row % 1000 == 999 ? ["watter"] : ["air", "water"]))
    }
    let themes = result.places(.warning).filter { $0.hasPrefix("theme") }
    #expect(themes.count == 90 && themes.first?.contains(":1001:") == true && themes.last?.contains(":90001:") == true)
  }

  @Test("Rows that are passed over leave no gap")
  func answers() throws {
    let cities =
      "id,name,country,international_department\n" + (0..<Self.count).map { "c\($0),City \($0),JP,\n" }.joined()
    // Two rows of three have no answer yet.
    let answers =
      "city,question,answer,source\n"
      + (0..<Self.count).map { "c\($0),international_department,\($0 % 3 == 1 ? "yes" : ""),Ms Lan\n" }.joined()
    let network = try #require(SmallDataset([.cities: cities, .answers: answers]).read().network)
    #expect(network.answers.count == Self.count / 3)
    for city in network.cities {
      let row = try #require(Int(city.id.rawValue.dropFirst()))
      #expect(city.internationalDepartment.value == (row % 3 == 1 ? .yes : .unknown))
    }
    #expect(Set(network.answers.map(\.provenance.line)).count == Self.count / 3)
  }

  @Test("Of many errors the first hundred are told and all are counted")
  func errors() {
    let cities =
      "id,name,country\n" + (0..<Self.count).map { "c\($0),City,\($0 % 100 == 50 ? "Atlantis" : "JP")\n" }.joined()
    let result = SmallDataset([.cities: cities]).read()
    #expect(result.diagnostics.count(of: .error) == Self.count / 100)
    let lines = result.diagnostics.kept.filter { $0.severity == .error }.compactMap(\.location.line)
    #expect(lines == (0..<100).map { $0 * 100 + 52 })
  }
}
