import CityNetwork
import Foundation
import Intake
import Tables
import Testing

@Suite("One run reports everything")
struct ReportTests {
  @Test("Problems of all files are reported in one run")
  func allFiles() {
    let result = SmallDataset([
      .dataset: "key,value\ndata_date,soon\n", .cities: SmallDataset.cities + "x,,JP,yes\n",
      .agencies: "id,name,kind\njica,JICA,bank\n", .programmes: "id,name,lead\nc3p,C3P,nobody\n",
      .links: "from,to\nhanoi,nowhere\n", .linkEvents: "link,year\nnone,2001\n",
      .practices: "id,city,title\np,hanoi,\n",
      .needs: "city,kind\nhanoi,wish\n", .completeness: "id,subject,captured\nk,S,many\n",
      .answers: "city,question,answer,source\nhanoi,why,x,y\n",
    ]).read()
    #expect(
      result.places(.error) == [
        "value.not-in-list agencies.csv:2:11", "answer.question.unknown answers.csv:2:7",
        "value.missing cities.csv:5:3",
        "number.invalid completeness.csv:2:5", "date.invalid dataset.csv:2:11", "reference.unknown link_events.csv:2:1",
        "link.end.unknown links.csv:2:7", "value.not-in-list needs.csv:2:7", "value.missing practices.csv:2:9",
        "reference.unknown programmes.csv:2:9",
      ])
    #expect(result.network == nil)
  }

  @Test("Problems of tables are reported for all files too, before any reference is blamed")
  func allTables() {
    let result = SmallDataset([
      .cities: "id,country\nhanoi,VN\n", .links: "from,to\n\"hanoi,osaka\n", .needs: "city,kind\nhanoi\n",
      .practices: "id,city,title\np,nowhere,T\n",
    ]).read()
    #expect(
      result.places(.error) == [
        "header.missing cities.csv:1:-", "quote.unclosed links.csv:2:1", "row.ragged needs.csv:2:1",
      ])
  }

  @Test("A hundred errors are kept and all are counted, whatever file they are in")
  func cap() {
    let links = "from,to\n" + (0..<20_000).map { "hanoi,nowhere-\($0)\n" }.joined()
    let needs = "city,kind\n" + (0..<300).map { _ in "hanoi,wish\n" }.joined()
    let result = SmallDataset([.links: links, .needs: needs]).read()
    #expect(result.diagnostics.count(of: .error) == 20_300)
    #expect(result.diagnostics.kept.count { $0.severity == .error } == 100)
    #expect(result.diagnostics.countLeftOut(of: .error) == 20_200)
    #expect(result.network == nil)
    #expect(result.rowCounts[.links] == 20_000)
  }

  @Test("Links with unknown ends are left out and counted when that is asked for, and refused otherwise")
  func allowsUnknownEnds() throws {
    let links = "id,from,to\n1,hanoi,osaka\n2,hanoi,nowhere\n3,nobody,osaka\n4,osaka,osaka\n"
    var dataset = SmallDataset([.links: links, .linkEvents: "link,year\n2,2001\n1,2002\n"])
    #expect(dataset.read().places(.error) == ["link.end.unknown links.csv:3:9", "link.end.unknown links.csv:4:3"])
    dataset.options.allowsUnknownEnds = true
    let result = dataset.read()
    let network = try #require(result.network)
    #expect(network.links.map(\.id) == ["1", "4"])
    #expect(network.links.first?.events.map(\.year) == [2002])
    #expect(result.diagnostics.kept.first { $0.code == "link.dropped" }?.message.hasPrefix("2 links") == true)
    #expect(result.places(.warning).contains("link.self links.csv:5:9"))
    #expect(result.rowCounts[.links] == 4)
  }

  @Test("Leaving out links forgives nothing else")
  func allowsNothingElse() {
    var dataset = SmallDataset([.links: "from,to,programme\nhanoi,osaka,nothing\n,osaka,\n"])
    dataset.options.allowsUnknownEnds = true
    #expect(dataset.read().codes(.error) == ["reference.unknown", "value.missing"])
  }

  @Test("The order in which files are handed over means nothing")
  func fileOrder() {
    let dataset = SmallDataset([.links: "from,to\nhanoi,osaka\nhanoi,nowhere\n", .needs: "city,kind\nhanoi,need\n"])
    var reversed = dataset
    reversed.texts.reverse()
    #expect(dataset.read().diagnostics.sorted == reversed.read().diagnostics.sorted)
  }

  @Test("The same file twice, no file, and only unknown files are refused")
  func unusable() {
    var twice = SmallDataset([:])
    twice.texts.append(twice.texts[0])
    #expect(twice.read().codes(.error) == ["file.duplicate"])
    #expect(twice.read().network == nil)
    #expect(NetworkIntake().read([], name: "x").codes(.error) == ["folder.no-cities"])
    let stray = NetworkIntake().read([InputFile(name: "x.csv", bytes: [])], name: "x")
    #expect(stray.codes(.error) == ["folder.no-cities"])
    #expect(stray.codes(.warning) == ["file.unknown"])
  }

  @Test("Small networks are networks: no city, one city, no links")
  func small() {
    #expect(SmallDataset([.cities: "id,name,country\n"]).read().network?.cities.count == 0)
    #expect(SmallDataset([.cities: "id,name,country\nx,X,JP\n"]).read().network?.cities.count == 1)
    #expect(SmallDataset([.links: "from,to\n"]).read().network?.links.count == 0)
    #expect(
      NetworkIntake().read([InputFile(name: "cities.csv", bytes: Array("id,name,country\n".utf8))], name: "x").network
        != nil)
  }

  @Test("The title is that of the data set, or the folder's name")
  func title() {
    #expect(SmallDataset([:]).read().network?.dataset.title == "test")
    let titled = SmallDataset([.dataset: "key,value\ntitle,Twins\ndata_date,2025-06-30\nlicence,CC0\n"]).read().network
    #expect(titled?.dataset.title == "Twins")
    #expect(titled?.dataset.dataYear == 2025)
    #expect(titled?.dataset.license == "CC0")
  }

  @Test("Every fact knows the file and the line that it was read from")
  func provenance() {
    let links = "from,to,note,source\nhanoi,osaka,\"two\nlines\",page 1\nosaka,hai-phong,,page 2\n"
    let read = SmallDataset([.links: links]).read().network?.links.map(\.provenance)
    #expect(
      read == [
        .init(file: "links.csv", line: 2, source: "page 1"), .init(file: "links.csv", line: 4, source: "page 2"),
      ])
  }

  @Test("A city is a national capital, is none, or nobody says")
  func capital() throws {
    let cities = "id,name,country,national capital\na,A,JP,Yes\nb,B,JP,no\nc,C,JP,\n"
    let read = try #require(SmallDataset([.cities: cities]).read().network)
    #expect(read.cities.map(\.capital) == [.yes, .no, .unknown])
    let wrong = SmallDataset([.cities: "id,name,country,capital\na,A,JP,Tokyo\n"]).read()
    #expect(wrong.places(.error) == ["value.not-in-list cities.csv:2:8"])
  }

  @Test("A self-link and repeated links are warned about and kept; a pair from both ends is one")
  func kept() {
    let links = "from,to,from_year\nhanoi,hanoi,\nhanoi,osaka,2001\nhanoi,osaka,2001\nosaka,hanoi,2001\n"
    let result = SmallDataset([.links: links]).read()
    #expect(result.network?.links.count == 3)
    #expect(result.codes(.note).contains("link.both-ends"))
    #expect(result.places(.warning) == ["link.self links.csv:2:7", "link.repeated links.csv:4:1"])
  }
}
