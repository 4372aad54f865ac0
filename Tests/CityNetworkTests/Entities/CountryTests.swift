import CityNetwork
import Testing

@Suite("Country")
struct CountryTests {
  @Test("The table has every code once, in order, with a name and a region")
  func table() {
    let codes = Country.all.map(\.code)
    #expect(codes.count == 250)
    #expect(codes == Set(codes).sorted())
    for country in Country.all {
      #expect(country.code.utf8.count == 2 && country.code.utf8.allSatisfy { (0x41...0x5A).contains($0) })
      #expect(!country.name.isEmpty)
      #expect(Country(code: country.code) == country)
    }
    let regions = Set(Country.all.map(\.region)).sorted()
    #expect(
      regions == [
        "Africa", "Antarctica", "Central Asia", "East Asia", "Europe", "North America", "Oceania", "South America",
        "South Asia", "South-East Asia", "West Asia",
      ])
  }

  @Test("Unknown codes have no country and stand for themselves", arguments: ["", "jp", "QQ", "JPN"])
  func unknown(code: String) {
    #expect(Country(code: code) == nil)
    #expect(Country.name(of: code) == code)
  }

  @Test(
    "Capitals lie in the boxes of their countries, and swapped coordinates do not",
    arguments: [
      ("VN", 21.03, 105.85), ("JP", 35.68, 139.69), ("PH", 14.6, 120.98), ("ID", -6.2, 106.85), ("IN", 28.61, 77.21),
      ("FR", 48.86, 2.35), ("BR", -15.79, -47.88), ("KE", -1.29, 36.82), ("AU", -35.28, 149.13),
    ])
  func contains(code: String, latitude: Double, longitude: Double) throws {
    let country = try #require(Country(code: code))
    #expect(country.contains(latitude: latitude, longitude: longitude))
    #expect(!country.contains(latitude: longitude, longitude: latitude))
  }

  @Test("A country without a box contains every point")
  func noBox() throws {
    let antarctica = try #require(Country(code: "AQ"))
    #expect(antarctica.contains(latitude: 0, longitude: 0))
  }

  @Test("A country on both sides of the 180th meridian is bounded by latitude only")
  func meridian() throws {
    let states = try #require(Country(code: "US"))
    #expect(states.contains(latitude: 51.9, longitude: 179.5))
    #expect(states.contains(latitude: 21.3, longitude: -157.9))
    #expect(!states.contains(latitude: -33.9, longitude: 151.2))
  }

  @Test("Numbers that are none lie in no box")
  func nan() throws {
    #expect(!(try #require(Country(code: "VN")).contains(latitude: .nan, longitude: .nan)))
  }
}
