import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("What rankings with bands say")
struct BandsWordingTests {
  private let words = Wording.english

  private func star(_ links: Int, missing: Int? = nil) throws -> CityNetwork {
    let leaves = (0..<links).map { EntityID("leaf\($0)") }
    let statements = missing.map { missing -> [Completeness] in
      var statement = Completeness(id: "s", subject: "Programme")
      (statement.unit, statement.captured, statement.saidMaximum) = ("pairs", 0, missing)
      return [statement]
    }
    return try Sample.network(
      cities: [Sample.city("hub"), Sample.city("alone")] + leaves.map { Sample.city($0) },
      links: leaves.map { Sample.link("hub", $0) }, completeness: statements ?? [])
  }

  @Test("Where the share comes from is told by whoever said it, and beside what the data set says")
  func share() throws {
    let silent = "The data set does not say how many links between cities are missing"
    let (unknown, known) = (try star(20), try star(20, missing: 20))
    let said =
      "The data set itself says that 20 links are missing beside the 20 recorded between cities (50 %; Programme)"
    #expect(words.reason(of: ThinningPlan(unknown)) == "\(silent); 10 % is an assumption.")
    #expect(words.reason(of: ThinningPlan(unknown, droppedShare: 0.3)) == "30 % was asked for. \(silent).")
    #expect(words.reason(of: ThinningPlan(known, droppedShare: 0.3)) == "30 % was asked for. \(said).")
    #expect(
      words.reason(of: ThinningPlan(known))
        == "\(said), so 50 % are taken away. More may be missing: most programmes say nothing.")
    #expect(
      words.reason(of: ThinningPlan(try star(20, missing: 1)))
        == "The data set itself says that 1 link are missing beside the 20 recorded between cities (5 %; Programme); "
        + "10 % is an assumption.")
  }

  @Test("A ranking says who stays first, how far orders agree, and how many groups can be told apart")
  func ranking() throws {
    let network = try star(20)
    let report = try ShakenRankings(network, measures: [.degree], plan: ThinningPlan(network, repetitions: 20))
    let sentences = words.sentences(on: try #require(report.rankings.first))
    #expect(sentences.first == "HUB stays first in 100 % of the trials.")
    #expect(sentences.last == "2 groups can be told apart, with 1 and 20 cities from the top.")
    #expect(sentences.count == 4)
    #expect(
      words.remarks(on: report).contains(
        "Place: 1 and the number of cities with a higher score; equal scores share a place. 1 city without a recorded "
          + "city partner is not ranked: nothing can be taken away from them, so nothing is said of them."))
  }

  @Test("Without a basis there is one sentence, with how much there is and how much is needed")
  func abstention() throws {
    let few = try star(1)
    let report = try ShakenRankings(few, plan: ThinningPlan(few))
    #expect(words.remarks(on: report) == ["No bands: 1 link between cities; at least 20 are needed."])
    #expect(words.columnRemarks(on: report) == words.remarks(on: report))
    let star = try star(20)
    for (share, what) in [(0.01, "no link"), (0.99, "every link")] {
      let report = try ShakenRankings(star, plan: ThinningPlan(star, droppedShare: share))
      #expect(words.basis(of: report) == ["No bands: the share asked for takes away \(what) of 20."])
    }
  }
}
