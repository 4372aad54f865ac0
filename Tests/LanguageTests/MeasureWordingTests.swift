import Analysis
import Language
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
}
