import CityNetwork
import Intake
import Tables
import Testing

@Suite("Answers laid over a data set")
struct AnswerTests {
  private let cities = """
    id,name,country,international_department,population,industries
    hanoi,Hà Nội,VN,unknown,,
    osaka,Osaka,JP,yes,2700000,port;steel

    """
  private let links = "id,from,to,status\nl1,hanoi,osaka,\nl2,osaka,hanoi,active\n"
  private let needs = "id,city,kind\nn1,hanoi,need\n"

  private func read(_ rows: String...) -> IntakeResult {
    let answers = "city,question,subject,answer,source,answered_on\n" + rows.map { $0 + "\n" }.joined()
    return SmallDataset([.cities: cities, .links: links, .needs: needs, .answers: answers]).read()
  }

  @Test("Answers fill in what was unknown, with their source and date")
  func complete() throws {
    let result = read(
      "hanoi,international_department,,YES,Ms Lan,2026-02-01", "hanoi,population,,8000000,Ms Lan,2026-02-01",
      "hanoi,industries,,port; trade,Ms Lan,", "hanoi,policies,,none,Ms Lan,",
      "hanoi,link_status,l1,ended,Ms Lan,2026-02-03",
      "hanoi,need_met,n1,no,Ms Lan,")
    let network = try #require(result.network)
    #expect(result.codes(.warning) == [])
    let hanoi = try #require(network.city("hanoi"))
    #expect(hanoi.internationalDepartment == .init(.yes, source: "Ms Lan (2026-02-01)"))
    #expect(hanoi.population == .init(count: 8_000_000, year: 2026, source: "Ms Lan (2026-02-01)"))
    #expect(hanoi.industries == .init(["port", "trade"], source: "Ms Lan"))
    #expect(hanoi.policies == .init([], source: "Ms Lan"))
    #expect(network.links.map(\.status) == [.ended, .active])
    #expect(network.links.map(\.lastVerified) == ["2026-02-03", nil])
    #expect(network.needs.map(\.met) == [.no])
  }

  @Test("Blank answers and those of unknown change nothing")
  func unanswered() throws {
    let result = read(
      "osaka,international_department,,unknown,x,", "osaka,population,,,,", "hanoi,link_status,l2,unknown,x,",
      "hanoi,need_met,n1,?,x,".replacing("?", with: "unknown"))
    let network = try #require(result.network)
    #expect(network.city("osaka")?.internationalDepartment.value == .yes)
    #expect(network.city("osaka")?.population?.count == 2_700_000)
    #expect(network.links.map(\.status) == [.unknown, .active])
    #expect(network.needs.map(\.met) == [.unknown])
  }

  @Test(
    "An answer that contradicts the data is refused at its place",
    arguments: [
      ("osaka,international_department,,no,x,", 33), ("osaka,population,,2700001,x,", 19),
      ("osaka,industries,,port,x,", 19),
      ("hanoi,link_status,l2,ended,x,", 22),
    ])
  func conflicts(row: String, column: Int) {
    let result = read(row)
    #expect(result.places(.error) == ["answer.conflict answers.csv:2:\(column)"])
    #expect(result.network == nil)
  }

  @Test(
    "An answer that says what is known already is no conflict",
    arguments: [
      "osaka,international_department,,yes,x,", "osaka,population,,2700000,x,", "osaka,industries,,steel;port,x,",
      "hanoi,link_status,l2,Active,x,",
    ])
  func agreements(row: String) {
    let result = read(row)
    #expect(result.codes(.error) == [])
    #expect(result.network != nil)
  }

  @Test("Every answer that was taken is kept with its line, source and date")
  func evidence() throws {
    let network = try #require(
      read(
        "hanoi,population,,5,Ms Lan,2026-01-01", "osaka,population,,,x,", "hanoi,link_status,l1,active,Mr Binh,",
        "osaka,international_department,,unknown,x,"
      ).network)
    #expect(
      network.answers == [
        .init(
          city: "hanoi", question: "link_status", subject: "l1", answer: "active",
          provenance: .init(file: "answers.csv", line: 4, source: "Mr Binh")),
        .init(
          city: "hanoi", question: "population", answer: "5", answeredOn: "2026-01-01",
          provenance: .init(file: "answers.csv", line: 2, source: "Ms Lan")),
      ])
  }

  @Test("A contradiction names the row that says the other: of the data, or of the answers")
  func contradictionsNameRows() {
    func message(_ result: IntakeResult) -> String? {
      result.diagnostics.sorted.first { $0.severity == .error }?.message
    }
    #expect(
      message(read("osaka,international_department,,no,x,"))
        == "the answer “no” contradicts “yes”, which cities.csv line 3 says")
    #expect(
      message(read("hanoi,link_status,l2,ended,x,"))
        == "the answer “ended” contradicts “active”, which links.csv line 3 says"
    )
    // Answers are laid over the data in the order of what they say, so that the order of rows means nothing.
    #expect(
      message(read("hanoi,link_status,l1,ended,x,", "osaka,link_status,l1,active,y,"))
        == "the answer “active” contradicts the answer “ended” in line 2")
  }

  @Test(
    "An answer about a link or need of others is refused",
    arguments: [("kobe,link_status,l1,active,x,", "subject"), ("osaka,need_met,n1,yes,x,", "subject")])
  func elsewhere(row: String, column: String) {
    let cities = cities + "kobe,Kobe,JP,,,\n"
    let answers = "city,question,subject,answer,source,answered_on\n\(row)\n"
    let result = SmallDataset([.cities: cities, .links: links, .needs: needs, .answers: answers]).read()
    #expect(result.codes(.error) == ["answer.subject.elsewhere"])
    #expect(result.network == nil)
  }

  @Test("Two answers that contradict each other are a conflict, in either order of rows")
  func contradiction() {
    let (yes, no) = ("hanoi,international_department,,yes,x,", "hanoi,international_department,,no,y,")
    #expect(read(yes, no).codes(.error) == ["answer.conflict"])
    #expect(read(no, yes).codes(.error) == ["answer.conflict"])
  }

  @Test("Answers that agree give the same network in either order of rows")
  func orderOfRows() {
    let (first, second) = ("hanoi,population,,5,x,2026-01-01", "hanoi,population,,5,y,2025-01-01")
    let cities = read(first, second).network?.cities
    #expect(cities != nil)
    #expect(cities == read(second, first).network?.cities)
  }

  @Test(
    "Answers about what is not there, or that answer nothing, are refused",
    arguments: [
      ("kobe,population,,5,x,", "reference.unknown", 1), ("hanoi,link_status,l3,active,x,", "reference.unknown", 19),
      ("hanoi,link_status,,active,x,", "reference.unknown", 19), ("hanoi,need_met,l1,yes,x,", "reference.unknown", 16),
      ("hanoi,colour,,red,x,", "answer.question.unknown", 7), ("hanoi,population,,many,x,", "answer.invalid", 19),
      ("hanoi,population,,-5,x,", "answer.invalid", 19), ("hanoi,population,,1e6,x,", "answer.invalid", 19),
      ("hanoi,international_department,,perhaps,x,", "answer.invalid", 33),
      ("hanoi,link_status,l1,dead,x,", "answer.invalid", 22),
      ("hanoi,need_met,n1,partly,x,", "answer.invalid", 19), ("hanoi,population,,5,x,yesterday", "date.invalid", 23),
      (",population,,5,x,", "value.missing", 1), ("hanoi,,,5,x,", "value.missing", 7),
    ])
  func refused(row: String, code: String, column: Int) {
    let result = read(row)
    #expect(result.places(.error) == ["\(code) answers.csv:2:\(column)"])
    #expect(result.network == nil)
  }

  @Test("An answer without a source is taken, with a warning")
  func unsourced() {
    let result = read("hanoi,population,,5,,")
    #expect(result.network?.city("hanoi")?.population?.count == 5)
    #expect(result.places(.warning) == ["answer.unsourced answers.csv:2:21"])
  }

  @Test("Every question of a questionnaire can be answered")
  func questions() {
    let answers: [Question: String] = [
      .internationalDepartment: ",yes", .population: ",5", .industries: ",port", .policies: ",net zero",
      .linkStatus: "l1,active",
      .needMet: "n1,yes",
    ]
    for question in Question.allCases {
      #expect(read("hanoi,\(question.rawValue),\(answers[question] ?? ""),x,").codes(.error) == [], "\(question)")
    }
  }
}
