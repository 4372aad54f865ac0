import CityNetwork
import Intake
import Tables
import Testing

@Suite("Suggestions")
struct SuggestionTests {
  private func fix(linkTo end: String) -> String? {
    SmallDataset([.links: "from,to\nosaka,\(end)\n"]).read().fix("link.end.unknown")
  }

  @Test(
    "A slip in an id is answered with the id that was meant",
    arguments: [
      ("haiphong", "hai-phong"), ("hai_phong", "hai-phong"), ("Hai Phong", "hai-phong"), ("HANOI", "hanoi"),
      ("hanio", "hanoi"),
      ("hano", "hanoi"), ("hanoii", "hanoi"), ("hai-pong", "hai-phong"),
    ])
  func ids(written: String, meant: String) {
    #expect(fix(linkTo: written) == "did you mean “\(meant)”?")
  }

  @Test(
    "A name in place of an id is taken for the one place of that name, in any case and normal form, and said",
    arguments: ["Hải Phòng", "hải phòng", "Ha\u{309}i Pho\u{300}ng"])
  func names(written: String) throws {
    let result = SmallDataset([.links: "from,to\nosaka,\(written)\n"]).read()
    #expect(result.places(.warning) == ["link.end.name links.csv:2:7"])
    let link = try #require(result.network?.links.first)
    #expect((link.id, link.from, link.to) == ("osaka~hai-phong", "osaka", "hai-phong"))
  }

  @Test("A name that two places have stands for neither")
  func namesakes() {
    let cities = "id,name,country\na1,Aa,VN\na2,Aa,JP\nb,Bb,JP\n"
    let result = SmallDataset([.cities: cities, .links: "from,to\nAa,b\n"]).read()
    #expect(result.codes(.error) == ["link.end.unknown"])
  }

  @Test(
    "Nothing that reverses the meaning is suggested, nor a thing of another kind",
    arguments: [
      ("unavailable", ["available"]), ("Inactiv", ["active"]), ("non-member", ["member"]),
      ("disconnected", ["connected"]),
      ("notactive", ["active"]), ("known", ["unknown"]),
    ])
  func reversals(written: String, among: [String]) {
    #expect(NearMiss.nearest(to: written, among: among) == nil)
  }

  @Test("The funder that is suggested is a body, not a city")
  func kinds() {
    let result = SmallDataset([
      .agencies: "id,name\njica,JICA\n", .links: "from,to,funder\nosaka,hanoi,hanoii\n",
    ]).read()
    #expect(result.fix("reference.unknown")?.contains("hanoi") == false)
  }

  @Test(
    "What is near to nothing gets no suggestion", arguments: ["atlantis", "x", "北京", "!!", "hai-phong-industrial-zone"])
  func far(written: String) {
    #expect(fix(linkTo: written) == "add it, or correct the id")
  }

  @Test("Words, countries, keys, questions and files are suggested too")
  func others() {
    let words = SmallDataset([.links: "from,to,kind\nosaka,hanoi,bilatral\n"]).read()
    #expect(words.fix("value.not-in-list")?.hasPrefix("did you mean “bilateral”? possible are bilateral, ") == true)
    let theme = SmallDataset([.links: "from,to,themes\nosaka,hanoi,watter\n"]).read()
    #expect(theme.fix("theme.unknown") == "did you mean “water”?")
    let key = SmallDataset([.dataset: "key,value\ndata_dat,2026-01-01\n"]).read()
    #expect(key.fix("dataset.key.unknown") == "did you mean “data_date”?")
    let question = SmallDataset([.answers: "city,question,answer\nhanoi,polices,x\n"]).read()
    #expect(question.fix("answer.question.unknown") == "did you mean “policies”?")
    var file = SmallDataset([:])
    file.texts.append((name: "needs2.csv", text: "city,kind\n"))
    #expect(file.read().fix("file.unknown") == "did you mean “needs.csv”?")
  }
}
