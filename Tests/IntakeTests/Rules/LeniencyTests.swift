import CityNetwork
import Intake
import Tables
import Testing

@Suite("What is read leniently, and said")
struct LeniencyTests {
  @Test(
    "A country is read by its letters or by a name that one country has",
    arguments: [
      ("VN", "VN"), ("vnm", "VN"), ("Viet Nam", "VN"), ("VIETNAM", "VN"), ("Việt Nam", "VN"), ("베트남", "VN"),
      ("Korea, Republic of", "KR"), ("Korea (Democratic People's Republic of)", "KP"), ("대한민국", "KR"),
      ("Côte d’Ivoire", "CI"), ("Cote d'Ivoire", "CI"), ("Elfenbeinküste", "CI"), ("Iran (Islamic Republic of)", "IR"),
      ("The Gambia", "GM"), ("Bosnia & Herzegovina", "BA"), ("St. Lucia", "LC"), ("U.K.", "GB"), ("uk", "GB"),
      ("Scotland", "GB"), ("EL", "GR"), ("Mỹ", "US"), ("日本", "JP"), ("Япония", "JP"), ("Congo (Kinshasa)", "CD"),
      ("Tanzania, United Republic of", "TZ"), ("Hong Kong, China", "HK"), ("España", "ES"), ("espana", "ES"),
    ])
  func countries(written: String, code: String) {
    #expect(CountryNames.code(for: written) == code)
  }

  @Test(
    "What names no country, or several, is none", arguments: ["Congo", "Korea", "Atlantis", "QQ", "", "America", "My "])
  func noCountry(written: String) {
    #expect(CountryNames.code(for: written) == (written == "My " ? "MY" : nil))
  }

  @Test("Every country is found by its two letters and by its English name")
  func allCountries() {
    for country in Country.all where !["CG", "CD"].contains(country.code) {
      #expect(CountryNames.code(for: country.code) == country.code)
      #expect(CountryNames.code(for: country.name) == country.code, "\(country.name)")
    }
  }

  private func populations(_ cells: [String]) -> (values: [Int?], codes: [String]) {
    let rows = cells.enumerated().map { "c\($0),City \($0),VN,\"\($1)\",no\n" }.joined()
    let result = SmallDataset([.cities: "id,name,country,population,international_department\n" + rows]).read()
    let found = Dictionary(
      uniqueKeysWithValues: (result.network?.cities ?? []).map { ($0.id.rawValue, $0.population?.count) })
    return (cells.indices.map { found["c\($0)"] ?? nil }, result.codes(.error) + result.codes(.warning))
  }

  @Test("One separator before three digits is one of thousands where the column agrees, and is asked about where not")
  func wholeColumns() {
    #expect(populations(["605,273", "12,345", "800"]).values == [605_273, 12_345, 800])
    #expect(populations(["605.273", "1.234.567"]).values == [605_273, 1_234_567])
    let two = populations(["605,273", "709.037", "500"])
    #expect(two.values == [nil, nil, 500])
    #expect(two.codes == ["number.open"])
    #expect(populations(["15.762", "50000.0"]).values == [nil, 50_000])
    #expect(
      populations(["1 234 567", "1'234'567", "1\u{202F}234", "12,34,567"]).values == [
        1_234_567, 1_234_567, 1234, 1_234_567,
      ])
    #expect(populations(["605,273", "1.234.567"]).values == [nil, 1_234_567])
  }

  @Test("No number of a column ever becomes a thousand times another one, whatever two forms stand in it")
  func pairs() {
    let forms = ["1234", "1,234", "1.234", "1 234", "1234.0", "1,234,567", "1.234.567", "1.234,0", "１２３４"]
    for first in forms {
      for second in forms where first != second {
        let (values, codes) = populations([first, second])
        guard !codes.contains("number.invalid") else { continue }
        for value in values.compactMap(\.self) { #expect([1234, 1_234_567].contains(value), "\(first) | \(second)") }
      }
    }
  }

  private func amounts(_ cells: [String]) -> [Double?] {
    let rows = cells.map { "hanoi,osaka,bilateral,\"\($0)\",JPY\n" }.joined()
    let result = SmallDataset([.links: "from,to,kind,amount,currency\n" + rows]).read()
    let found = Dictionary(
      uniqueKeysWithValues: (result.network?.links ?? []).map { ($0.provenance.line, $0.amount?.value) })
    return cells.indices.map { found[$0 + 2] ?? nil }
  }

  @Test("In a column of amounts a comma may be one of decimals, and a point is one unless another cell groups by it")
  func amounts() {
    #expect(amounts(["12,5", "1.234,5", "1.234"]) == [12.5, 1234.5, 1234])
    #expect(amounts(["1.234", "12.5"]) == [1.234, 12.5])
    #expect(amounts(["1.234", "1.234.567"]) == [1234, 1_234_567])
    #expect(amounts(["1,234", "7"]) == [nil, 7])
    #expect(amounts(["1,234", "1,234,567"]) == [1234, 1_234_567])
  }

  @Test("Words for a status are read where they are sure, and left open where not")
  func status() {
    func status(_ word: String) -> Link.Status? {
      SmallDataset([.links: "from,to,status\nhanoi,osaka,\(word)\n"]).read().network?.links.first?.status
    }
    for word in ["inactive", "In-active", "EXPIRED", "terminated", "no longer active", "dormant"] {
      #expect(status(word) == .ended, "\(word)")
    }
    for word in ["ongoing", "on-going", "Current", "in force"] { #expect(status(word) == .active, "\(word)") }
    #expect(status("suspended") == .unknown)
    #expect(status("purple") == nil)
  }

  @Test("With --strict each assumption is an error, and what has one meaning is not")
  func strict() {
    var inactive = SmallDataset([.links: "from,to,status\nhanoi,osaka,inactive\n"])
    #expect(inactive.read().codes(.warning) == ["value.read-as"])
    inactive.options.isStrict = true
    #expect(inactive.read().codes(.error) == ["value.read-as"])
    var named = SmallDataset([.cities: "id,name,country,international_department\nx,X,Japan,no\n"])
    named.options.isStrict = true
    #expect(named.read().codes(.error) == [])
  }

  @Test("Cities of countries that are not known are of no common country, and their pairs look like no one")
  func unknownCountry() throws {
    let result = SmallDataset([.cities: "id,name\na,Aa\nb,Bb\n", .links: "from,to\na,b\n"]).read()
    let network = try #require(result.network)
    #expect(network.cities.map(\.knownCountry) == [nil, nil])
    #expect(result.codes(.warning) == ["country.blank"])
  }

  @Test(
    "A pair from both ends is one only where nothing differs and nobody gives",
    arguments: [
      ("kind", "bilateral", "membership"), ("from_year", "2001", "2002"), ("status", "active", "ended"),
      ("title", "Water", "Waste"), ("themes", "water", "waste"), ("direction", "mutual", "provider_to_recipient"),
      ("amount", "", ""),
    ])
  func pairsFromBothEnds(column: String, one: String, other: String) {
    func count(_ a: String, _ b: String) -> Int? {
      let text = "from,to,\(column),currency\nhanoi,osaka,\(a),\nosaka,hanoi,\(b),\n"
      return SmallDataset([.links: text]).read().network?.links.count
    }
    #expect(count(one, one) == 1)
    #expect(one == other || count(one, other) == 2)
    if column == "themes" { #expect(count(one, "") == 1) }
    if column == "direction" { #expect(count(other, other) == 2) }
  }

  @Test("Of rows with one id the first counts, later ones fill in, and two places that share an id stay an error")
  func repeatedPlaces() throws {
    let cities = """
      id,name,country,population,region,international_department
      q,Paris,FR,2145906,,yes
      r,Rome,IT,,,no
      q,Paris,FR,2175601,Europe,yes

      """
    let result = SmallDataset([.cities: cities, .links: "from,to\nq,r\n"]).read()
    let network = try #require(result.network)
    #expect(network.cities.map(\.id) == ["q", "r"])
    #expect((network.cities[0].population?.count, network.cities[0].region) == (2_145_906, "Europe"))
    let told = result.diagnostics.kept.first { $0.code == "id.repeated" }?.message ?? ""
    #expect(told.contains("2145906") && told.contains("2175601"))
    let shared = SmallDataset([.cities: "id,name,country\nq,Paris,FR\nq,Rome,IT\n"]).read()
    #expect(shared.codes(.error) == ["id.duplicate"])
  }
}
