import CityNetwork
import Language
import Testing

@Suite("Wording")
struct WordingTests {
  private let words = Wording.english

  @Test("Numbers, counts, shares and lists are written the same everywhere")
  func wording() {
    #expect([0, 999, 1_000, -1_234_567].map { words.number($0) } == ["0", "999", "1,000", "-1,234,567"])
    #expect([0, 1, 2].map { words.count($0, .city) } == ["0 cities", "1 city", "2 cities"])
    #expect([0, 1, 2].map { words.countOrNo($0, .pair) } == ["no pair", "1 pair", "2 pairs"])
    #expect([0, 0.004, 0.5, 0.996, 1].map { words.percent($0) } == ["0 %", "under 1 %", "50 %", "over 99 %", "100 %"])
    #expect(words.list(["a", "b", "c"]) == "a, b and c")
    #expect(words.list(["a", "b", "c", "d"], limit: 2) == "a, b and 2 more")
    #expect(words.list([]).isEmpty)
  }

  @Test("A sentence begins with the capital of its first letter, whatever that is written with")
  func capitals() {
    let sentences = [
      "", "a", "no link", "ab", "e\u{301}tat", "élan", "ßa", "ﬁn", "ŉa", "1 city", "Hue", "z\u{200D}a", "a\u{FE0F}b",
      "大阪",
      "a1", "a b", "i", "ǆa",
    ]
    for sentence in sentences {
      let expected = sentence.prefix(1).uppercased() + sentence.dropFirst()
      #expect(Array(words.capitalized(sentence).utf8) == Array(expected.utf8), "\(sentence.debugDescription)")
    }
  }

  @Test("A phrase that was said before is said the same again, and one that counts has the number in its form")
  func again() {
    for _ in 0..<2 {
      #expect(words.count(1_234, .city) == "1,234 cities" && words.count(1, .city) == "1 city")
      #expect(words.list(["a", "b"]) == "a and b" && words.country("VN") == Country.name(of: "VN"))
    }
  }
}
