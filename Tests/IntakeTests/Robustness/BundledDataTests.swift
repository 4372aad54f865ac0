import CityNetwork
import Foundation
import Intake
import Tables
import TestSupport
import Testing

@Suite("The bundled data set")
struct BundledDataTests {
  private func files() throws -> [InputFile] {
    try InputFolder.read(Checkout.root.appendingPathComponent("datasets/asia-cooperation").path, sizeLimit: 1 << 28)
  }

  @Test("It is read without an error or a warning, and nothing of it is lost")
  func counts() throws {
    let result = NetworkIntake().read(try files(), name: "asia")
    let network = try #require(result.network)
    #expect(result.diagnostics.count(of: .error) == 0)
    #expect(result.diagnostics.count(of: .warning) == 0)
    #expect(network.cities.count == 361)
    #expect(network.agencies.count == 47)
    #expect(network.programmes.count == 24)
    #expect(network.links.count == 628)
    #expect(network.practices.count == 41)
    #expect(network.needs.count == 74)
    #expect(network.completeness.count == 10)
    #expect(network.links.reduce(0) { $0 + $1.events.count } == 35)
    #expect(network.links.allSatisfy { $0.provenance.source != nil })
  }

  @Test("Every country in it is known", arguments: [0])
  func countries(_: Int) throws {
    let network = try #require(NetworkIntake().read(try files(), name: "asia").network)
    for city in network.cities { #expect(Country(code: city.country) != nil, "\(city.id) in \(city.country)") }
  }
}

@Suite("Intake")
struct IntakeBehaviourTests {
  private func read(_ files: [String: String], _ options: IntakeOptions = .init()) -> IntakeResult {
    NetworkIntake(options: options).read(
      files.sorted { $0.key < $1.key }.map { InputFile(name: $0.key, bytes: Array($0.value.utf8)) }, name: "test")
  }

  private static let cities = "id,name,country\nhai-phong,Hải Phòng,VN\nkitakyushu,Kitakyushu,JP\n"

  @Test("Other tools' headings are understood")
  func aliases() throws {
    let result = read([
      "cities.csv": "code,Label,country code,lat,lng,pop\na,Alpha,JP,35.1,139.2,100\nb,Beta,jp,,,\n",
      "links.csv": "source,target,type,start_year\na,b,bilateral,1999\n",
    ])
    let network = try #require(result.network, "\(result.diagnostics.sorted)")
    #expect(network.cities[0].coordinate?.latitudeDegrees == 35.1)
    #expect(network.cities[1].country == "JP")
    #expect(network.links[0].from == "a")
    #expect(network.links[0].years.from == 1999)
  }

  @Test("An id that is nearly right is suggested, and so is the id of a name")
  func suggestions() throws {
    let result = read(["cities.csv": Self.cities, "links.csv": "from,to\nhaiphong,kitakyushu\nhai-phong,Kitakyushu \n"])
    #expect(result.network == nil)
    let fixes = result.diagnostics.sorted.filter { $0.code == "link.end.unknown" }.map(\.fix)
    #expect(fixes.count == 2)
    #expect(fixes[0].contains("hai-phong"))
    #expect(fixes[1].contains("write the id “kitakyushu”"))
  }

  @Test("Links without an id are named alike in any order of rows")
  func generatedIDs() throws {
    let rows = ["hai-phong,kitakyushu,2001", "hai-phong,kitakyushu,1999", "kitakyushu,hai-phong,2005"]
    func ids(_ rows: [String]) throws -> [String] {
      let result = read([
        "cities.csv": Self.cities, "links.csv": "from,to,since\n" + rows.joined(separator: "\n") + "\n",
      ])
      return try #require(result.network).links.map { "\($0.id) \($0.years.from ?? 0)" }
    }
    let expected = ["hai-phong~kitakyushu 1999", "hai-phong~kitakyushu~2 2001", "kitakyushu~hai-phong 2005"]
    #expect(try ids(rows) == expected)
    #expect(try ids(rows.reversed()) == expected)
  }

  @Test("Links with an unknown end are left out and counted when that is asked for")
  func droppedLinks() throws {
    var options = IntakeOptions()
    options.allowsUnknownEnds = true
    let result = read(
      ["cities.csv": Self.cities, "links.csv": "from,to\nhai-phong,kitakyushu\nnowhere,kitakyushu\n"], options)
    #expect(try #require(result.network).links.count == 1)
    #expect(result.diagnostics.kept.contains { $0.code == "link.dropped" && $0.message.hasPrefix("1 link ") })
  }

  @Test("An id in decomposed letters is the same as one in composed letters")
  func normalForms() throws {
    let result = read([
      "cities.csv": "id,name,country\nh\u{00E0}-n\u{1ED9}i,Hà Nội,VN\nb,Beta,VN\n",
      "links.csv": "from,to\nha\u{0300}-no\u{0323}\u{0302}i,b\n",
    ])
    let network = try #require(result.network, "\(result.diagnostics.sorted)")
    #expect(Array(network.links[0].from.rawValue.utf8) == Array("h\u{00E0}-n\u{1ED9}i".utf8))
  }

  @Test("Answers fill in what was not known, with their source and date")
  func answers() throws {
    let result = read([
      "cities.csv": Self.cities, "links.csv": "id,from,to\nl,hai-phong,kitakyushu\n",
      "needs.csv": "id,city,kind\nn,hai-phong,need\n",
      "answers.csv":
        "city,question,subject,answer,source,answered_on\nhai-phong,international_department,,yes,letter,2025-02-03\n"
        + "hai-phong,population,,2000000,census,2024-01-01\nhai-phong,link_status,l,ended,letter,2025-02-03\n"
        + "hai-phong,need_met,n,no,letter,2025-02-03\nkitakyushu,population,,,,\n",
    ])
    let network = try #require(result.network, "\(result.diagnostics.sorted)")
    #expect(network.cities[0].internationalDepartment.value == .yes)
    #expect(network.cities[0].internationalDepartment.source == "letter (2025-02-03)")
    #expect(network.cities[0].population?.count == 2_000_000)
    #expect(network.cities[1].population == nil)
    #expect(network.links[0].status == .ended)
    #expect(network.needs[0].met == .no)
  }

  @Test("Problems of all files are told in one run")
  func allAtOnce() {
    let result = read([
      "cities.csv": "id,name,country,latitude,longitude\na,Alpha,Japan,95,10\na,Beta,JP,,\n",
      "links.csv": "from,to,start\na,zz,2x\n", "needs.csv": "city,kind\nyy,wish\n",
    ])
    let codes = Set(result.diagnostics.kept.filter { $0.severity == .error }.map(\.code))
    #expect(
      codes == [
        "country.invalid", "coordinate.range", "id.duplicate", "link.end.unknown", "year.invalid", "reference.unknown",
        "value.not-in-list",
      ])
  }
}
