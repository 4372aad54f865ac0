import CityNetwork
import Intake
import Tables
import TestSupport
import Testing

@Suite("Ids made for links and needs")
struct LinkNamingTests {
  @Test("A link without an id is named after its ends, with numbers for further ones")
  func names() {
    let links =
      "id,from,to,from_year\n,hanoi,osaka,2002\n,hanoi,osaka,2001\n,osaka,hanoi,\nhanoi~osaka~2,hanoi,osaka,1990\n"
    let network = SmallDataset([.links: links]).read().network
    #expect(network?.links.map(\.id) == ["hanoi~osaka", "hanoi~osaka~2", "hanoi~osaka~3", "osaka~hanoi"])
    #expect(network?.links.map(\.years.from) == [2001, 1990, 2002, nil])
  }

  @Test("A need without an id is named after its city")
  func needs() {
    let needs = "city,kind,detail\nhanoi,need,b\nhanoi,need,a\nhanoi,offer,\n"
    let network = SmallDataset([.needs: needs]).read().network
    #expect(network?.needs.map(\.id) == ["hanoi-need", "hanoi-need~2", "hanoi-offer"])
    #expect(network?.needs.map(\.detail) == ["a", "b", nil])
  }

  /// Links of the same two cities, each of which differs from the first in one column only.
  private static let links: [String] = {
    let columns = [
      "kind", "direction", "themes", "title", "programme", "from_year", "to_year", "status", "funder", "stage",
      "amount,currency",
      "staff", "financing", "source", "last_verified", "confidence", "confidential", "note",
    ]
    let values = [
      "bilateral", "mutual", "water", "T", "pr", "2001", "2002", "active", "ag", "pilot", "5,JPY", "2", "donor", "S",
      "2024-01-01", "high", "yes", "N",
    ]
    let blank = columns.map { $0.contains(",") ? "," : "" }
    let rows =
      [blank]
      + columns.indices.map { index in
        blank.enumerated().map { $0.offset == index ? values[index] : $0.element }
      }
    return ["from,to," + columns.joined(separator: ",")] + rows.map { "hanoi,osaka," + $0.joined(separator: ",") }
  }()

  @Test("Made ids do not depend on the order of rows, whatever column the links differ in")
  func shuffled() throws {
    var random = SplitMix64(seed: 5)
    func read(_ rows: [String]) throws -> [Link] {
      let text = ([Self.links[0]] + rows).joined(separator: "\n")
      let result = SmallDataset([
        .links: text, .agencies: "id,name\nag,Agency\n", .programmes: "id,name\npr,Programme\n",
      ]).read()
      return try #require(result.network).links.map { link in
        var link = link
        link.provenance.line = 0
        return link
      }
    }
    let rows = Array(Self.links.dropFirst())
    let expected = try read(rows)
    #expect(expected.count == 19)
    #expect(
      Set(
        expected.map { link in
          var link = link
          link.id = ""
          return link
        }
      ).count == 19)
    for round in 0..<100 { #expect(try read(rows.shuffled(using: &random)) == expected, "round \(round)") }
  }

  @Test("Made ids of needs do not depend on the order of rows")
  func shuffledNeeds() throws {
    var random = SplitMix64(seed: 6)
    let rows = ["a,2001,yes,x", "a,2001,no,x", "a,2001,,x", "a,2002,,x", "b,,,", ",,,x", ",,,y", ",,,"].map {
      "hanoi,need," + $0
    }
    func read(_ rows: [String]) throws -> [Need] {
      let text = (["city,kind,detail,year,met,source"] + rows).joined(separator: "\n")
      return try #require(SmallDataset([.needs: text]).read().network).needs.map { need in
        var need = need
        need.provenance.line = 0
        return need
      }
    }
    let expected = try read(rows)
    for round in 0..<100 { #expect(try read(rows.shuffled(using: &random)) == expected, "round \(round)") }
  }
}
