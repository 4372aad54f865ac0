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
    "A name in place of an id is recognised, in any case and normal form",
    arguments: ["Hải Phòng", "hải phòng", "Ha\u{309}i Pho\u{300}ng"])
  func names(written: String) {
    #expect(fix(linkTo: written) == "that is a name; write the id “hai-phong”")
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
    let country = SmallDataset([.cities: "id,name,country\nx,X,vietnam\n"]).read()
    #expect(country.fix("country.invalid") == "write VN")
    let theme = SmallDataset([.links: "from,to,themes\nosaka,hanoi,watter\n"]).read()
    #expect(theme.fix("theme.unknown") == "did you mean “water”?")
    let key = SmallDataset([.dataset: "key,value\ndata_dat,2026-01-01\n"]).read()
    #expect(key.fix("dataset.key.unknown") == "did you mean “data_date”?")
    let question = SmallDataset([.answers: "city,question,answer\nhanoi,polices,x\n"]).read()
    #expect(question.fix("answer.question.unknown") == "did you mean “policies”?")
    var file = SmallDataset([:])
    file.texts.append((name: "link.csv", text: "from,to\n"))
    #expect(file.read().fix("file.unknown") == "did you mean “links.csv”?")
  }
}
