import CityNetwork
import Testing

/// A change to a list of a valid network that breaks one rule, once.
struct Breach: CustomTestStringConvertible, Sendable {
  let rule: Violation.Rule
  let collection: Violation.Collection
  let field: String
  let index: Int
  var earlier: Place?
  let apply: @Sendable (inout Facts) -> Void

  var testDescription: String { "\(collection.rawValue).\(field): \(rule.rawValue)" }

  init(
    _ rule: Violation.Rule, _ collection: Violation.Collection, _ field: String, at index: Int = 0,
    earlier: Place? = nil, _ apply: @escaping @Sendable (inout Facts) -> Void
  ) {
    (self.rule, self.collection, self.field, self.index) = (rule, collection, field, index)
    (self.earlier, self.apply) = (earlier, apply)
  }

  /// The lists that a network is made of.
  struct Facts {
    var cities = [City(id: "a", name: "A", country: "JP"), City(id: "b", name: "B", country: "VN")]
    var agencies = [Agency(id: "ag", name: "Agency")]
    var programmes = [Programme(id: "pr", name: "Programme")]
    var links = [Link(id: "l", from: "a", to: "b")]
    var practices = [Practice(id: "p", city: "a", title: "T")]
    var needs = [Need(id: "n", city: "b", kind: .need)]
    var completeness = [Completeness(id: "k", subject: "S")]

    func network() throws(InvalidNetwork) -> CityNetwork {
      try CityNetwork(
        dataset: .init(title: "t"), cities: cities, agencies: agencies, programmes: programmes, links: links,
        practices: practices, needs: needs, completeness: completeness)
    }
  }

  private static func at(_ collection: Violation.Collection, _ index: Int) -> Place { Place(collection, index) }

  /// An entry of a list.
  struct Place: Equatable, Sendable {
    let collection: Violation.Collection
    let index: Int

    init(_ collection: Violation.Collection, _ index: Int) { (self.collection, self.index) = (collection, index) }
  }

  static let all: [Breach] = [
    Breach(.duplicateID, .cities, "id", at: 1, earlier: at(.cities, 0)) {
      $0.cities[1].id = "a"; $0.needs = []; $0.links = []
    },
    Breach(.duplicateID, .agencies, "id", earlier: at(.cities, 1)) { $0.agencies[0].id = "b" },
    Breach(.duplicateID, .programmes, "id", earlier: at(.agencies, 0)) { $0.programmes[0].id = "ag" },
    Breach(.duplicateID, .links, "id", at: 1, earlier: at(.links, 0)) { $0.links.append($0.links[0]) },
    Breach(.duplicateID, .practices, "id", at: 1, earlier: at(.practices, 0)) { $0.practices.append($0.practices[0]) },
    Breach(.duplicateID, .needs, "id", at: 1, earlier: at(.needs, 0)) { $0.needs.append($0.needs[0]) },
    Breach(.duplicateID, .completeness, "id", at: 1, earlier: at(.completeness, 0)) {
      $0.completeness.append($0.completeness[0])
    },
    Breach(.blankID, .cities, "id", at: 2) { $0.cities.append(City(id: "", name: "C", country: "JP")) },
    Breach(.blankID, .agencies, "id") { $0.agencies[0].id = "" },
    Breach(.blankID, .programmes, "id") { $0.programmes[0].id = "" },
    Breach(.blankID, .links, "id") { $0.links[0].id = "" },
    Breach(.blankID, .practices, "id") { $0.practices[0].id = "" },
    Breach(.blankID, .needs, "id") { $0.needs[0].id = "" },
    Breach(.blankID, .completeness, "id") { $0.completeness[0].id = "" },
    Breach(.blankName, .cities, "name", at: 1) { $0.cities[1].name = "" },
    Breach(.blankName, .agencies, "name") { $0.agencies[0].name = "" },
    Breach(.blankName, .programmes, "name") { $0.programmes[0].name = "" },
    Breach(.unknownReference, .programmes, "lead") { $0.programmes[0].lead = "a" },
    Breach(.unknownReference, .links, "from") { $0.links[0].from = "l" },
    Breach(.unknownReference, .links, "to") { $0.links[0].to = "nobody" },
    Breach(.unknownReference, .links, "programme") { $0.links[0].programme = "ag" },
    Breach(.unknownReference, .links, "funder") { $0.links[0].funder = "a" },
    Breach(.unknownReference, .practices, "city") { $0.practices[0].city = "ag" },
    Breach(.unknownReference, .needs, "city") { $0.needs[0].city = "pr" },
    Breach(.unknownReference, .completeness, "programme") { $0.completeness[0].programme = "a" },
    Breach(.invalidCoordinate, .cities, "latitude") {
      $0.cities[0].coordinate = .init(latitudeDegrees: 90.000001, longitudeDegrees: 0)
    },
    Breach(.invalidCoordinate, .cities, "longitude") {
      $0.cities[0].coordinate = .init(latitudeDegrees: 0, longitudeDegrees: -180.5)
    },
    Breach(.invalidCoordinate, .cities, "latitude") {
      $0.cities[0].coordinate = .init(latitudeDegrees: .nan, longitudeDegrees: 0)
    },
    Breach(.invalidCoordinate, .cities, "longitude") {
      $0.cities[0].coordinate = .init(latitudeDegrees: 0, longitudeDegrees: .infinity)
    },
    Breach(.invalidPopulation, .cities, "population") { $0.cities[0].population = .init(count: -1) },
    Breach(.invalidPopulation, .cities, "other_population") { $0.cities[0].otherPopulation = .init(count: -1) },
    Breach(.invalidYear, .cities, "population_year") { $0.cities[0].population = .init(count: 1, year: 1799) },
    Breach(.invalidYear, .cities, "other_population_year") {
      $0.cities[0].otherPopulation = .init(count: 1, year: 2101)
    },
    Breach(.invalidYear, .programmes, "from_year") { $0.programmes[0].years.from = 0 },
    Breach(.invalidYear, .programmes, "to_year") { $0.programmes[0].years.to = 2101 },
    Breach(.invalidYear, .links, "from_year") { $0.links[0].years.from = 1799 },
    Breach(.invalidYear, .links, "to_year") { $0.links[0].years.to = .max },
    Breach(.invalidYear, .links, "year") { $0.links[0].events = [.init(year: 1, kind: .visit)] },
    Breach(.invalidYear, .practices, "year") { $0.practices[0].year = .min },
    Breach(.invalidYear, .needs, "year") { $0.needs[0].year = 20_000 },
    Breach(.reversedYears, .links, "to_year") { $0.links[0].years = .init(from: 2001, to: 2000) },
    Breach(.reversedYears, .programmes, "to_year") { $0.programmes[0].years = .init(from: 2001, to: 2000) },
    Breach(.invalidAmount, .links, "amount") { $0.links[0].amount = .init(value: -0.01, currency: "JPY") },
    Breach(.invalidAmount, .links, "amount") { $0.links[0].amount = .init(value: .nan, currency: "JPY") },
    Breach(.invalidAmount, .links, "staff") { $0.links[0].staff = .infinity },
    Breach(.invalidAmount, .links, "staff") { $0.links[0].staff = -1 },
    Breach(.invalidAmount, .completeness, "said_minimum") { $0.completeness[0].saidMinimum = -1 },
    Breach(.invalidAmount, .completeness, "said_maximum") { $0.completeness[0].saidMaximum = -1 },
    Breach(.invalidAmount, .completeness, "captured") { $0.completeness[0].captured = -1 },
    Breach(.largeNumber, .cities, "population") { $0.cities[0].population = .init(count: .max) },
    Breach(.largeNumber, .cities, "geonames_id") { $0.cities[0].geonamesID = NumberBounds.whole + 1 },
    Breach(.largeNumber, .links, "amount") { $0.links[0].amount = .init(value: 1e16, currency: "JPY") },
    Breach(.largeNumber, .links, "staff") { $0.links[0].staff = 1e16 },
    Breach(.largeNumber, .completeness, "said_maximum") { $0.completeness[0].saidMaximum = .max },
  ]
}

@Suite("Rules of a network")
struct ViolationTests {
  @Test("Each breach is found alone, at its list, place and property", arguments: Breach.all)
  func single(breach: Breach) throws {
    var facts = Breach.Facts()
    breach.apply(&facts)
    let invalid = try #require(throws: InvalidNetwork.self) { try facts.network() }
    #expect(invalid.violations.count == 1)
    let violation = try #require(invalid.violations.first)
    #expect(violation.rule == breach.rule)
    #expect(violation.entry.collection == breach.collection)
    #expect(violation.entry.index == breach.index)
    #expect(violation.field == breach.field)
    #expect(violation.earlier.map { Breach.Place($0.collection, $0.index) } == breach.earlier)
    #expect(!violation.detail.isEmpty)
  }

  @Test("Every rule has a breach among the cases")
  func coverage() {
    #expect(Set(Breach.all.map(\.rule)) == Set(Violation.Rule.allCases))
    #expect(Set(Breach.all.map(\.collection)) == Set(Violation.Collection.allCases))
  }

  @Test("The unbroken facts, and those at the very edge of the rules, make a network")
  func valid() throws {
    var facts = Breach.Facts()
    _ = try facts.network()
    facts.cities[0].coordinate = .init(latitudeDegrees: -90, longitudeDegrees: 180)
    facts.cities[0].population = .init(count: 0, year: 1800)
    facts.links[0].years = .init(from: 2100, to: 2100)
    facts.links[0].amount = .init(value: 0, currency: "JPY")
    facts.links[0].staff = 0
    facts.links[0].funder = "pr"
    facts.programmes[0].lead = "ag"
    facts.completeness[0].programme = "ag"
    _ = try facts.network()
  }

  @Test("All breaches are reported at once, in the order of the lists")
  func several() throws {
    var facts = Breach.Facts()
    facts.needs[0].year = 1
    facts.cities[0].name = ""
    facts.links[0].to = "nobody"
    let invalid = try #require(throws: InvalidNetwork.self) { try facts.network() }
    #expect(invalid.violations.map(\.rule) == [.blankName, .unknownReference, .invalidYear])
  }

  @Test("Ids in different normal forms are the same id")
  func normalForms() throws {
    var facts = Breach.Facts()
    facts.cities.append(City(id: "é", name: "C", country: "FR"))
    facts.cities.append(City(id: "e\u{301}", name: "D", country: "FR"))
    let invalid = try #require(throws: InvalidNetwork.self) { try facts.network() }
    #expect(invalid.violations.map(\.rule) == [.duplicateID])
  }
}
