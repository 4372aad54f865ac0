import CityNetwork
import Intake
import Tables
import Testing

@Suite("Contents of a data set")
struct ContentsTests {
  private static let costs = "kind,cost\ncity,3\n"

  @Test("What the folder sets comes with the network")
  func together() throws {
    let files: [DataFile: String] = [.costs: Self.costs, .capacities: "id,capacity\nhanoi,4\n"]
    let contents = try #require(SmallDataset(files).read().contents)
    #expect(contents.costs == ["city": 3])
    #expect(contents.capacities == ["hanoi": 4])
    #expect(contents.weights == nil)
  }

  @Test("An error in any file leaves nothing of all of them")
  func nothing() {
    let faulty: [[DataFile: String]] = [
      [.costs: Self.costs, .links: "from,to\nhanoi,nowhere\n"], [.costs: "kind,cost\ncity,-1\n"],
    ]
    for files in faulty {
      let result = SmallDataset(files).read()
      #expect(result.contents == nil && result.diagnostics.hasErrors)
    }
  }
}
