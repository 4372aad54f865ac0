import CityNetwork
import Testing

@Suite("Bounds of numbers")
struct NumberBoundsTests {
  @Test("No sum over a list can leave what a whole number holds")
  func sums() {
    #expect(!NumberBounds.whole.multipliedReportingOverflow(by: NumberBounds.rows).overflow)
    #expect((NumberBounds.amount * Double(NumberBounds.rows)).isFinite)
    // What is said of a sum of money is rounded to a whole number first.
    #expect(Int(exactly: NumberBounds.amount) != nil)
  }

  @Test("Numbers beyond the bounds make no network, those at the bounds do")
  func refused() throws {
    func found(_ change: (inout City, inout Link, inout Completeness) -> Void) -> [Violation] {
      var city = City(id: "a", name: "A", country: "VN")
      var link = Link(id: "l", from: "a", to: "b")
      var statement = Completeness(id: "s", subject: "links")
      change(&city, &link, &statement)
      do throws(InvalidNetwork) {
        _ = try CityNetwork(
          dataset: DatasetDescription(title: "Sample"), cities: [city, City(id: "b", name: "B", country: "JP")],
          links: [link], completeness: [statement])
        return []
      } catch {
        return error.violations
      }
    }
    func violations(_ change: (inout City, inout Link, inout Completeness) -> Void) -> [String] {
      found(change).map { "\($0.rule.rawValue) \($0.field)" }
    }
    let (most, over) = (NumberBounds.whole, NumberBounds.whole + 1)
    #expect(
      violations { city, link, statement in
        city.population = City.Population(count: most)
        city.geonamesID = most
        link.amount = Link.Amount(value: NumberBounds.amount, currency: "JPY")
        link.staff = NumberBounds.amount
        (statement.saidMinimum, statement.saidMaximum, statement.captured) = (most, most, most)
      }.isEmpty)
    #expect(
      violations { city, link, statement in
        city.population = City.Population(count: .max)
        city.otherPopulation = City.Population(count: over)
        city.geonamesID = .min
        link.amount = Link.Amount(value: 1.1e15, currency: "JPY")
        link.staff = 1e300
        (statement.saidMinimum, statement.saidMaximum, statement.captured) = (over, .max, over)
      } == [
        "number.range population", "number.range other_population", "number.range geonames_id", "number.range amount",
        "number.range staff", "number.range said_minimum", "number.range said_maximum", "number.range captured",
      ])
    #expect(found { city, _, _ in city.geonamesID = -most }.isEmpty)
    #expect(
      [over, -over].map { number in found { city, _, _ in city.geonamesID = number }.map(\.detail) } == [
        ["the number is greater than 10,000,000,000"], ["the number is less than -10,000,000,000"],
      ])
  }
}
