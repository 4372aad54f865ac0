import CityNetwork
import Language
import Testing

@Suite("Names of countries, themes and kinds of link, and sentences and words in a row")
struct WordingNamesTests {
  private let words = Wording.english

  @Test("In English every country, theme and kind of link has the name that the data's vocabulary gives it")
  func names() {
    #expect(Country.all.allSatisfy { words.country($0.code) == $0.name })
    #expect(words.country("QQ") == Country.name(of: "QQ"))
    #expect(Theme.known.allSatisfy { words.name(of: $0) == $0.displayName })
    #expect(Link.Kind.allCases.allSatisfy { words.name(of: $0) == $0.displayName })
  }

  @Test("The sentences that there are stand one after the other")
  func sentences() {
    #expect(words.sentences(["One.", nil, "Two."]) == "One. Two.")
    #expect(words.sentences([nil, "Two."]) == "Two.")
    #expect(words.sentences([]) == "")
  }

  @Test("Words in a row have no word before the last")
  func row() {
    #expect(words.row(["a", "b", "c"]) == "a, b, c")
    #expect(words.row([]) == "")
  }
}
