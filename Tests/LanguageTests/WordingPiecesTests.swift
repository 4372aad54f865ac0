import Language
import Testing

@Suite("Phrases in pieces, and numbers with decimals")
struct WordingPiecesTests {
  private let words = Wording.english

  @Test("The pieces of a phrase make the phrase, and each knows the place that it fills")
  func pieces() {
    let values: KeyValuePairs = ["subject": "Twinning", "captured": "3", "said": "12"]
    let pieces = words.pieces("scope.completeness.example", values)
    #expect(pieces.map(\.text).joined() == words.say("scope.completeness.example", values))
    #expect(pieces.map(\.place) == ["subject", nil, "captured", nil, "said", nil])
    #expect(pieces.map(\.text) == ["Twinning", " (", "3", " of ", "12", ")"])
  }

  @Test("A number has as many decimals as asked for, and a zero no sign")
  func decimals() {
    #expect(words.decimal(0.12345, places: 3) == "0.123" && words.decimal(2, places: 0) == "2")
    #expect(words.decimal(-1_000, places: 1) == "-1000.0")
    #expect(words.decimal(-0.0004, places: 3) == "0.000")
  }
}
