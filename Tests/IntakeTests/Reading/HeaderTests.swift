import CityNetwork
import Intake
import Tables
import Testing

@Suite("Column names")
struct HeaderTests {
  @Test("No name or other name of a column means two things in one file", arguments: DataFile.allCases)
  func unambiguous(file: DataFile) {
    let names = file.columns.flatMap { [$0.name] + $0.aliases }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" } })
    #expect(DataFile(fileName: file.fileName) == file)
  }

  @Test("Every other name of every column is read, in any case, with spaces or hyphens", arguments: DataFile.allCases)
  func aliases(file: DataFile) {
    for (index, column) in file.columns.enumerated() {
      for alias in [column.name] + column.aliases {
        for written in [
          alias, alias.uppercased(), String(alias.map { $0 == "_" ? " " : $0 }),
          String(alias.map { $0 == "_" ? "-" : $0 }),
        ] {
          var names = file.columns.map(\.name)
          names[index] = written
          let result = SmallDataset([file: names.joined(separator: ",") + "\n"]).read()
          let codes = result.diagnostics.kept.map(\.code).filter { $0.hasPrefix("header") }
          #expect(codes == [], "\(written) in \(file.fileName)")
        }
      }
    }
  }

  @Test(
    "The ends of links are known by the names of other tools",
    arguments: [
      "from,to", "source,target", "Source,Target", "city_a,city_b", "City A,City B", "city1,city2", "src,dst", "a,b",
      "provider,recipient", "donor,recipient", "from,target",
    ])
  func linkEnds(header: String) {
    let result = SmallDataset([.links: header + "\nhanoi,osaka\n"]).read()
    #expect(result.network?.links.map(\.from) == ["hanoi"])
    #expect(result.network?.links.map(\.to) == ["osaka"])
    #expect(result.codes(.warning) == [])
  }

  @Test("A column named source is the origin of a row unless only target stands beside it")
  func source() {
    let ends = SmallDataset([.links: "source,target,url\nhanoi,osaka,page 1\n"]).read().network?.links.first
    #expect(ends?.from == "hanoi")
    #expect(ends?.provenance.source == "page 1")
    let origin = SmallDataset([.links: "source,from,to\npage 1,hanoi,osaka\n"]).read().network?.links.first
    #expect(origin?.from == "hanoi")
    #expect(origin?.provenance.source == "page 1")
  }

  @Test("Places and years are known by their usual short names")
  func shortNames() throws {
    let cities = "key,city,iso,lat,lng,pop\nhanoi,Hà Nội,VN,21.03,105.85,8000000\nosaka,Osaka,JP,34.69,135.5,\n"
    let links = "from,to,start_year,end_year,layer,topic\nhanoi,osaka,2001,2002,bilateral,water\n"
    let result = SmallDataset([.cities: cities, .links: links]).read()
    let network = try #require(result.network)
    #expect(network.city("hanoi")?.coordinate == .init(latitudeDegrees: 21.03, longitudeDegrees: 105.85))
    #expect(network.city("hanoi")?.population?.count == 8_000_000)
    #expect(network.links.first?.years == .init(from: 2001, to: 2002))
    #expect(network.links.first?.kind == .bilateral)
    #expect(network.links.first?.themes == ["water"])
    #expect(result.codes(.warning) == [])
  }

  @Test("An unknown column is named with the column it is nearest to")
  func nearest() {
    let result = SmallDataset([.cities: "id,name,country,lattitude\nx,X,JP,5\n"]).read()
    #expect(result.fix("header.unknown") == "did you mean “latitude”?")
    let far = SmallDataset([.cities: "id,name,country,budget_line_7\nx,X,JP,5\n"]).read()
    #expect(far.fix("header.unknown")?.contains("did you mean") == false)
  }

  @Test("The order of columns means nothing")
  func order() {
    let result = SmallDataset([.cities: "country,international_department,name,id\nVN,yes,Hà Nội,hanoi\n"]).read()
    #expect(result.network?.city("hanoi")?.name == "Hà Nội")
  }

  @Test("Every encoding, mark, separator and way to end lines gives the same network")
  func dialects() {
    let plain = SmallDataset([:]).read().network?.cities
    #expect(plain?.count == 3)
    let text = SmallDataset.cities
    let variants = [
      "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"),
      text.replacing(",", with: ";"),
      text.replacing(",", with: "\t"), String(text.dropLast()),
    ]
    for variant in variants { #expect(SmallDataset([.cities: variant]).read().network?.cities == plain) }
    let utf16: [UInt8] =
      [0xFF, 0xFE] + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let files = [InputFile(name: "cities.csv", bytes: utf16)]
    #expect(NetworkIntake().read(files, name: "x").network?.cities == plain)
  }
}
