import Graphviz
import Testing

@Suite("DisplayText")
struct DisplayTextTests {
  @Test(
    "Plain text, marks, joiners and emoji stay as they are",
    arguments: ["Đà Nẵng", "Ha\u{300}", "👩‍👩‍👧‍👦", "a\u{200D}b", #"\N"#, "&lt;"])
  func keeps(text: String) {
    #expect(DisplayText(text).text.unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test("Line ends of every kind break the line")
  func breaksLines() {
    #expect(DisplayText("a\r\nb\nc\rd\u{2028}e\u{2029}f\u{85}g").text == "a\nb\nc\nd\ne\nf\ng")
  }

  @Test("Control, bidirectional and forbidden characters are spelt out")
  func spellsControls() {
    #expect(DisplayText("\u{0}\t\u{1B}\u{7F}\u{9B}").text == #"\u{0}\u{9}\u{1B}\u{7F}\u{9B}"#)
    #expect(
      DisplayText("\u{202E}\u{2066}\u{200F}\u{FEFF}\u{FFFE}").text == #"\u{202E}\u{2066}\u{200F}\u{FEFF}\u{FFFE}"#)
    #expect(DisplayText("a\u{301}\u{7}").text == "a\u{301}\\u{7}")
  }

  @Test("A text beyond the limit is cut between characters and ends in …")
  func cuts() {
    let long = DisplayText(String(repeating: "ữ", count: 20_000)).text
    #expect(long.hasSuffix("ữ…"))
    #expect(long.utf8.count <= DisplayText.maximumBytes)
    #expect(long.utf8.count > DisplayText.maximumBytes - 8)
    // Each & takes five bytes inside.
    #expect(DisplayText(String(repeating: "&", count: 20_000)).text.utf8.count < 3_300)
    #expect(DisplayText(String(repeating: "x\n", count: 20_000)).text.split(separator: "\n").count <= 501)
  }

  @Test("A text just within the limit is not cut")
  func keepsJustWithin() {
    let text = String(repeating: "x", count: DisplayText.maximumBytes - 3)
    #expect(DisplayText(text).text == text)
    #expect(DisplayText(text + "x").text == text + "…")
  }
}
