import Graphviz
import Testing

@Suite("Color")
struct ColorTests {
  @Test("Six or eight hexadecimal digits make a colour and come back in small letters")
  func readsHexadecimal() throws {
    #expect(try #require(Color(hexadecimal: "#0072B2")).hexadecimal == "#0072b2")
    #expect(try #require(Color(hexadecimal: "0072b280")).hexadecimal == "#0072b280")
  }

  @Test(
    "Anything else makes no colour",
    arguments: ["", "#", "red", "#12345", "#1234567", "#+12345", "#12 456", "#ｆｆｆｆｆｆ"])
  func refusesOthers(text: String) {
    #expect(Color(hexadecimal: text) == nil)
  }
}
