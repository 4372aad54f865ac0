import Analysis
import CityNetwork
import Language
import NetworkSamples
import Testing

@Suite("CoverageTable")
struct CoverageTests {
  private func network() throws -> CityNetwork {
    let cities: [City] = (1...5).map { index in
      Sample.city(EntityID("v\(index)")) {
        $0.population = index < 3 ? .init(count: 100_000) : nil
        $0.internationalDepartment = .init(index == 1 ? .yes : index == 2 ? .no : .unknown)
      }
    }
    return try Sample.network(
      cities: cities + [Sample.city("j") { ($0.country, $0.population) = ("JP", .init(count: 2_000_000)) }],
      agencies: [Agency(id: "x", name: "X")],
      links: [
        Sample.link("v1", "j") { $0.themes = ["water"] }, Sample.link("v2", "x") { $0.themes = ["water", "air"] },
        Sample.link("j", "v3") { ($0.themes, $0.years.to) = (["energy"], 2010) },
      ], practices: [Practice(id: "p", city: "v1", title: "T")],
      needs: [Need(id: "n", city: "v1", kind: .need), Need(id: "o", city: "v2", kind: .offer)])
  }

  @Test("Each row counts its cities by what the data records of them, the largest group first")
  func byCountry() throws {
    let network = try network()
    let table = try Study(network).coverageByCountry
    #expect(table.themes == ["air", "energy", "water"])
    #expect(table.rows.map(\.key) == ["VN", "JP"])
    let row = try #require(table.rows.first)
    #expect([row.cities, row.withCityPartner, row.withoutLink] == [5, 1, 2])
    #expect([row.departmentYes, row.departmentNo, row.departmentUnknown] == [1, 1, 3])
    #expect([row.withNeed, row.withPractice] == [1, 1])
    // The link on energy has ended.
    #expect(row.citiesByTheme == [1, 0, 2])
    #expect(table.rows[1].citiesByTheme == [0, 0, 1])
    #expect(table.emptyCells().map(\.row.key) == ["VN"])
    #expect(table.emptyCells().map(\.themes) == [["energy"]])
    #expect(table.emptyCells(minimumCities: 1).map(\.themes) == [["energy"], ["air", "energy"]])
  }

  @Test("Size classes keep their own order, unknown last")
  func bySize() throws {
    let network = try network()
    let table = try Study(network).coverageBySize
    #expect(table.rows.map(\.key) == ["small", "very_large", "unknown"])
    #expect(table.rows.map(\.cities) == [2, 1, 3])
    #expect(
      table.rows.map { Wording.english.title(of: $0.group) } == [
        "small (below 200,000)", "very large (1,500,000 or more)", "population not known",
      ])
  }
}

@Suite("CompletenessReport")
struct CompletenessTests {
  private func statement(_ id: EntityID, _ captured: Int?, of said: Int?) -> Completeness {
    var statement = Completeness(id: id, subject: id.rawValue.uppercased())
    (statement.captured, statement.saidMinimum) = (captured, said)
    return statement
  }

  private func report(_ statements: [Completeness]) throws -> CompletenessReport {
    CompletenessReport(try Sample.network(cities: [], completeness: statements))
  }

  @Test("The least complete stand first, equal ones by id, those that cannot be judged last")
  func order() throws {
    let report = try report([
      statement("a", nil, of: 5), statement("b", 5, of: 5), statement("d", 1, of: 4), statement("c", 2, of: 8),
      statement("e", 0, of: 0), statement("f", 9, of: 1_000),
    ])
    #expect(report.statements.map(\.id) == ["f", "c", "d", "b", "a", "e"])
    #expect(
      Wording.english.caveat(of: report)
        == "Nothing recorded is not the same as nothing there. Of 4 programmes and lists whose size is known, 3 are held "
        + "only in part, such as F (9 of 1,000), C (2 of 8) and D (1 of 4).")
  }

  @Test("The caveat also says when all is held, or when nothing is said")
  func caveat() throws {
    let base = "Nothing recorded is not the same as nothing there. "
    #expect(Wording.english.caveat(of: try report([])) == base + "The data set does not say how complete it is.")
    #expect(
      Wording.english.caveat(of: try report([statement("a", 5, of: 5)]))
        == base + "Of 1 programme or list whose size is known, all are held in full.")
  }
}

@Suite("OpenQuestion")
struct OpenQuestionTests {
  @Test("Asked is what is not known of a city, its links where it has gaps, and its needs")
  func questions() throws {
    var (open, met) = (Need(id: "n", city: "a", kind: .need), Need(id: "o", city: "a", kind: .need))
    (open.themes, met.met) = (["water", "low_carbon"], .yes)
    let network = try Sample.network(
      cities: [
        Sample.city("a"),
        Sample.city("b") { ($0.population, $0.internationalDepartment) = (.init(count: 1), .init(.yes)) },
      ],
      links: [
        Sample.link("a", "b") { $0.title = "Pact" }, Sample.link("b", "a") { $0.status = .active },
        Sample.link("a", "a"),
      ], needs: [open, met])
    let questions = OpenQuestion.all(network, register: try GapRegister(network))
    let words = Wording(of: Study(network))
    #expect(
      questions.prefix(4).map(\.matter) == [
        .department, .population, .linkStatus(link: "a~b", partner: "b", title: "Pact"),
        .needMet(need: "n", detail: nil, themes: ["water", "low_carbon"]),
      ])
    #expect(
      questions.map { "\($0.city) \($0.question) \($0.subject?.rawValue ?? "-"): \(words.wording(of: $0))" } == [
        "a international_department -: Does A have a department, section or officer for international affairs? (yes or no)",
        "a population -: How many people live in A?",
        "a link_status a~b: Is the link between A and B (“Pact”) still alive? (active or ended)",
        "a need_met n: Has this need of A been met: water and low carbon? (yes or no)",
        "b link_status a~b: Is the link between B and A (“Pact”) still alive? (active or ended)",
      ])
  }
}
