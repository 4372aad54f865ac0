import Foundation
import Graphviz
import Testing

@Suite("Hyperlink")
struct LinkTests {
  @Test("https addresses and fragments are links", arguments: ["https://example.org/?a=1&lt=2", "#city-17"])
  func accepts(address: String) {
    #expect(Hyperlink(address)?.address == address)
  }

  @Test(
    "Anything else is no link",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", "http://example.org", "file:///etc/passwd", "//example.org", "",
      "https://", "https://example.org/\"onload=", "https://example.org/ x", "https://exämple.org", "#", "#1", "#a b",
      "https://example.org/'", "https://example.org/&lt;", "data:text/html,x", "https://example.org/\n", "#a\"b",
    ])
  func refuses(address: String) {
    #expect(Hyperlink(address) == nil)
  }

  @Test("A stored address is checked again when it is read")
  func decodingChecks() {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Hyperlink].self, from: Data(#"["javascript:alert(1)"]"#.utf8))
    }
  }
}
