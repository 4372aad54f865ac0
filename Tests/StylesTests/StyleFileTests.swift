import Diagrams
import Graphviz
import Styles
import Testing

@Suite("Style files")
struct StyleFileTests {
  private func style(_ text: String) throws -> DiagramStyle { try StyleFile(Array(text.utf8)).style }

  /// What is wrong with a text, a line each.
  private func faults(_ text: String) -> [String] {
    do {
      _ = try StyleFile(Array(text.utf8))
      return []
    } catch {
      return error.faults.map(\.description)
    }
  }

  @Test("A file with nothing in it is the usual style", arguments: ["", "# only a comment\n", "\n\n"])
  func empty(text: String) throws {
    #expect(try style(text) == DiagramStyle())
  }

  @Test("Every setting reaches the style")
  func everything() throws {
    let style = try style(
      """
      theme: dark
      colors:
        main-group: "#4FA9E0"
        no-link: f4622b
      font: DejaVu Sans
      text-scale: 1.25
      page: a4 portrait
      title:
        organisation: City of Huế
        note: Draft
      """)
    #expect(style.palette[.paper] == Palette.dark[.paper])
    #expect(style.palette[.mainGroup].hexadecimal == "#4fa9e0")
    #expect(style.palette[.noLink].hexadecimal == "#f4622b")
    #expect(style.fontFamily == .dejaVuSans)
    #expect(style.textScale == 1.25)
    #expect(style.paper == .a4Portrait)
    #expect(style.organisation == "City of Huế" && style.note == "Draft")
  }

  @Test("The theme comes first, wherever it stands")
  func order() throws {
    let (before, after) = (
      try style("theme: grey\ncolors:\n  agency: 222222\n"), try style("colors:\n  agency: 222222\ntheme: grey\n")
    )
    #expect(before == after)
    #expect(before.palette.isWithoutHue && before.palette[.agency].hexadecimal == "#222222")
  }

  @Test("Every colour that a palette has can be set by its name", arguments: Palette.Role.allCases)
  func roles(role: Palette.Role) throws {
    let base = Palette.light[role].hexadecimal
    #expect(try style("colors:\n  \(role.rawValue): \"\(base)\"\n") == DiagramStyle())
  }

  @Test("A colour may be set by the name that it had before, but not by both", arguments: Palette.Role.formerNames.keys)
  func formerNames(former: String) throws {
    let role = try #require(Palette.Role.formerNames[former])
    let color = "\"#e8e8e8\""
    #expect(try style("colors:\n  \(former): \(color)\n").palette[role].hexadecimal == "#e8e8e8")
    #expect(Palette.Role(rawValue: former) == nil)
    let both = faults("colors:\n  \(former): \(color)\n  \(role.rawValue): \(color)\n")
    #expect(
      both.contains { $0.contains("line 3, column 3: “\(role.rawValue)” is the colour of line 2 under another name") })
  }

  static let wrong: [(text: String, message: String)] = [
    ("them: dark\n", "line 1, column 1: “them” is no setting; did you mean “theme”?"),
    ("theme: drak\n", "line 1, column 8: “drak” is no theme known here; did you mean “dark”?"),
    ("theme: dark\nfont: Comic Sans\n", "line 2, column 7: “Comic Sans” is no font known here."),
    ("colors:\n  main-grup: \"#000000\"\n", "line 2, column 3: “main-grup” is no colour; did you mean “main-group”?"),
    ("colors:\n  ink: #000000\n", "# begins a comment in YAML"),
    ("colors:\n  ink: black\n", "line 2, column 8: “black” is no colour; write six hexadecimal digits"),
    ("colors:\n  ink: \"#00000080\"\n", "line 2, column 8: “#00000080” is no colour"),
    ("colors: dark\n", "line 1, column 9: colors holds a line for each colour"),
    ("text-scale: 2\n", "line 1, column 13: “2” is no text-scale; write a number from 0.7 to 1.6"),
    ("text-scale: .nan\n", "“.nan” is no text-scale"), ("text-scale: [1]\n", "text-scale has one value, not a list"),
    ("page: a4\n", "line 1, column 7: “a4” is no page known here."),
    ("title:\n  logo: x.png\n", "line 2, column 3: “logo” is no line of the title."),
    ("title: Hue\n", "line 1, column 8: title holds the lines"),
    ("- theme\n", "line 1, column 1: a style file holds settings"),
    ("theme: dark\ntheme: light\n", "line 2, column 1: “theme” stands twice"),
    ("theme: dark\n\tfont: Sans\n", "line 2"), ("theme: [dark\n", "line 2, column 1: this is not YAML"),
    ("theme: dark\n---\ntheme: light\n", "line 2"), (String(repeating: "[", count: 20_000), "not YAML"),
    (String(repeating: "#", count: 70_000), "it has 70000 bytes; a style file has at most 65536"),
  ]

  @Test("What is wrong is refused with its line, its column and what to do", arguments: wrong)
  func refusals(text: String, message: String) {
    let found = faults(text)
    #expect(found.contains { $0.contains(message) }, "\(found)")
  }

  @Test("Everything that is wrong is told at once, in the order of lines")
  func several() {
    let found = faults("page: a9\ncolors:\n  ink: red\n  inc: \"#000000\"\ntext-scale: 0\n")
    #expect(found.map { $0.prefix(6) } == ["line 1", "line 3", "line 4", "line 5"])
  }

  @Test("Bytes that are no text are refused")
  func bytes() {
    #expect(throws: StyleRefusal.self) { try StyleFile([0xFF, 0xFE, 0x00]) }
  }

  @Test("A colour that text cannot be read on is refused with the contrast")
  func contrast() {
    // 0x777777 has a relative luminance of 0.1845, so 1.05 / 0.2345 = 4.48 on white.
    let found = faults("colors:\n  faint-ink: \"#777777\"\n")
    #expect(found.contains { $0.hasPrefix("line 2, column 14: text in faint-ink (#777777) on paper (#ffffff)") })
    #expect(found.contains { $0.contains("has a contrast of 4.4; 4.5 is needed") })
    let grounds = ["land", "water", "group-box"].map { "  \($0): \"#ffffff\"\n" }.joined()
    #expect(faults("colors:\n  faint-ink: \"#767676\"\n" + grounds).isEmpty)
  }

  @Test("Two colours that some people cannot tell apart are remarked on, and drawn as asked for")
  func lookAlikes() throws {
    let file = try StyleFile(Array("colors:\n  no-link: \"#0072B0\"\n".utf8))
    #expect(file.remarks.map(\.line) == [2])
    #expect(file.remarks[0].message.hasPrefix("main-group (#0072b2) and no-link (#0072b0) can hardly be told apart"))
    #expect(file.style.palette[.noLink].hexadecimal == "#0072b0")
  }

  @Test("Outlines that are the colour of the ground follow it")
  func follows() throws {
    let style = try style("colors:\n  paper: \"#FFFFF0\"\n")
    #expect(style.palette[.unknownDepartment] == style.palette[.paper])
  }
}
