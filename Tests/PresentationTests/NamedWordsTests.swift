import Analysis
import CityNetwork
import Language
import Presentation
import Testing

@Suite("Words that people read for ids")
struct NamedWordsTests {
  private func document() -> ResultDocument {
    let words = Wording.english
    let columns: [Column<Link.Stage?>] = [
      .word("stage", { $0 }, named: words.name(of:)),
      .text("name", named: ["all": "all of them"]) { stage in stage == nil ? "all" : "some" },
    ]
    let table = ResultTable(columns, rows: [.scaledUp, nil], in: words)
    return ResultDocument(
      schema: "cityweave.test/1", title: "", sections: [.init(table: table)], flat: table, remarks: [], in: words)
  }

  @Test("People read the name, in every format for them", arguments: [OutputFormat.table, .markdown, .html])
  func people(format: OutputFormat) {
    let text = document().text(format)
    #expect(text.contains("scaled up") && text.contains("all of them") && text.contains("some"))
    #expect(!text.contains("scaled_up"))
  }

  @Test("Files and programs have the id", arguments: [OutputFormat.csv, .tsv, .json, .jsonl])
  func files(format: OutputFormat) {
    let text = document().text(format)
    #expect(text.contains("scaled_up") && !text.contains("scaled up") && !text.contains("all of them"))
  }
}
