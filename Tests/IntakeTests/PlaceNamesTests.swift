import Intake
import Tables
import Testing

@Suite("Names of places chosen for pictures")
struct PlaceNamesTests {
  private func read(_ text: String) -> (names: [String: String]?, diagnostics: DiagnosticCollection) {
    PlaceNames.read(Array(text.utf8), file: "names.csv") { $0 == "hue" || $0 == "da-nang" }
  }

  @Test(
    "Cities by id and countries by two letters bear the names that the table gives; rows without a name are passed over"
  )
  func reads() {
    let found = read("Name,ID\nHuế,hue\nViệt Nam,VN\n,da-nang\n")
    #expect(found.names == ["hue": "Huế", "VN": "Việt Nam"])
    #expect(!found.diagnostics.hasErrors)
  }

  @Test(
    "What cannot be used is told with its line and column, and nothing is read",
    arguments: [
      ("id,name\nhue,A\nnowhere,B\n", "place-name.id.unknown", 3, 1),
      ("id,name\nhue,A\nhue,B\n", "place-name.repeated", 3, 1),
      ("id,title\nhue,A\n", "place-name.columns", 1, 0),
    ])
  func refuses(text: String, code: String, line: Int, column: Int) throws {
    let found = read(text)
    #expect(found.names == nil)
    let diagnostic = try #require(found.diagnostics.kept.first { $0.severity == .error })
    #expect(diagnostic.code == code && diagnostic.location.line == line)
    #expect(diagnostic.location.column ?? 0 == column)
    #expect(!diagnostic.fix.isEmpty)
  }
}
