import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("Wording of measures")
struct MeasureWordingTests {
  private let words = Wording.english

  @Test("Every measure is explained in sentences, and its source is named with a year", arguments: DefinedMeasure.all)
  func explained(measure: DefinedMeasure) {
    #expect(!words.name(of: measure).isEmpty && !words.source(of: measure).isEmpty)
    for text in [words.meaning(of: measure), words.conventions(of: measure), words.example(of: measure)] {
      #expect(text.hasSuffix("."), "\(text)")
    }
    #expect(words.definition(of: measure).hasSuffix("."))
    #expect(words.source(of: measure).contains(/(18|19|20)\d\d/))
  }

  @Test("Every measure of cities has a heading, and every one by which cities are ranked a title")
  func headed() {
    let headings = CityMeasure.all.map(words.heading)
    #expect(headings.allSatisfy { (1...20).contains($0.count) })
    let titles = RankingMeasure.allCases.map { words.title(of: $0) }
    #expect(Set(titles).count == titles.count)
    #expect(words.title(of: .harmonic) == "Nearness to all others (harmonic centrality)")
  }

  @Test("The measures' phrases speak of measures that there are")
  func noOthers() throws {
    let ids = Set(CityMeasure.all.map(\.id)).union(DefinedMeasure.all.map(\.id))
    let others = Set(["title", "blank", "unsettled", "sampled", "over", "projection", "ground"])
    for row in try PhraseFilesTests.english() where row.file == "measures" {
      let id = String(row.key.split(separator: ".")[1])
      #expect(ids.contains(id) || others.contains(id), "\(row.key)")
    }
  }

  @Test("A brace that marks no place is written twice, and stands once")
  func braces() {
    let text = DefinedMeasure(id: "betweenness").map { words.definition(of: $0) }
    #expect(text?.hasPrefix("The sum over pairs {s, t} of the share of shortest s–t paths") == true)
  }

  @Test("Numbers of a network that leave something out say what share of it they speak of")
  func grounds() throws {
    // Of ten pairs of cities four have a path; of the three linked pairs one has a known direction.
    var network = try Sample.network(of: "a-b b-c d-e")
    var links = network.links
    links[0].direction = .mutual
    network = try Sample.network(cities: network.cities, links: links)
    let summary = try NetworkSummary(network)
    func ground(_ id: String) -> String? { DefinedMeasure(id: id).flatMap { words.ground(of: $0, in: summary) } }
    for id in ["mean_distance", "diameter"] {
      #expect(ground(id) == "40 % of all pairs of cities: those with a path between them", "\(id)")
    }
    #expect(
      summary.reciprocity == 1 && ground("reciprocity") == "33 % of the linked pairs: those whose direction is known")
    #expect(ground("density") == "all pairs of cities" && ground("transitivity") == "all linked pairs")
    #expect(summary.diameter == 2)
  }
}
