import CityNetwork
import Diagrams
import Graphviz
import NetworkSamples
import Testing

@Suite("Texts are measured when they are needed")
struct TextSizeTests {
  private static func size(_ sample: TextSample) -> Size {
    Size(width: Double(sample.text.count) * sample.style.size * 0.55, height: sample.style.size * 1.3)
  }

  @Test(
    "Each kind is finished after a few rounds, each of which asks for new texts only", arguments: DiagramKind.allCases)
  func rounds(kind: DiagramKind) throws {
    let diagram = try #require(try kind.diagram(try Sample.bundled(), city: "kitakyushu"))
    let texts = MeasuredTexts()
    var asked = Set<TextSample>()
    var rounds = 0
    while true {
      let unknown = diagram.draft(knowing: texts).unknownTexts
      if unknown.isEmpty { break }
      rounds += 1
      #expect(Set(unknown).count == unknown.count && asked.isDisjoint(with: unknown))
      asked.formUnion(unknown)
      texts.add(unknown, unknown.map(Self.size))
      try #require(rounds <= 6)
    }
    #expect(rounds > 0)
  }

  @Test(
    "No more texts are asked for than could stand in the picture: the map asks for a few hundred, not for every caption there may be"
  )
  func few() throws {
    let diagram = try #require(try DiagramKind.map.diagram(try Sample.bundled(), city: nil))
    let texts = MeasuredTexts()
    var count = 0
    while case let unknown = diagram.draft(knowing: texts).unknownTexts, !unknown.isEmpty {
      count += unknown.count
      texts.add(unknown, unknown.map(Self.size))
    }
    #expect(count < 500)
  }

  @Test("What was measured for one diagram is known to the next")
  func remembered() throws {
    let texts = MeasuredTexts()
    let network = try Sample.bundled()
    func finish(_ kind: DiagramKind) throws -> Int {
      let diagram = try #require(try kind.diagram(network, city: "kitakyushu"))
      var count = 0
      while case let unknown = diagram.draft(knowing: texts).unknownTexts, !unknown.isEmpty {
        count += unknown.count
        texts.add(unknown, unknown.map(Self.size))
      }
      return count
    }
    let first = try finish(.map)
    #expect(first > 100)
    #expect(try finish(.map) == 0)
  }
}
