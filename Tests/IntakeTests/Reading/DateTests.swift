import CityNetwork
import Intake
import Tables
import Testing

@Suite("Years and dates in cells")
struct DateTests {
  private func year(_ cell: String) -> (result: IntakeResult, value: Int?) {
    let result = SmallDataset([.links: "from,to,from_year\nhanoi,osaka,\"\(cell)\"\n"]).read()
    return (result, result.network?.links.first?.years.from)
  }

  private func date(_ cell: String) -> (result: IntakeResult, value: String?) {
    let result = SmallDataset([.links: "from,to,last_verified\nhanoi,osaka,\"\(cell)\"\n"]).read()
    return (result, result.network?.links.first?.lastVerified)
  }

  @Test(
    "Four digits are a year, and so are the first four of an ISO date or month",
    arguments: [("2020", 2020), (" 1800 ", 1800), ("2100", 2100), ("2020-03", 2020), ("2020-02-29", 2020)])
  func years(cell: String, value: Int) {
    #expect(year(cell).value == value)
  }

  @Test(
    "Other ways to write a year are refused",
    arguments: [
      "20", "999", "20200", "２０２０", "-500", "+2020", "2020.0", "2020-13", "2020-00", "2020-3", "2020-02-30",
      "2021-02-29",
      "1900-02-29", "2020-04-31", "2020-01-00", "2020-01-32", "2020-1-1", "2020-01-01-01", "2020-", "-", "2020–03",
      "2o20",
      "c. 2020", "2020?", "2563 BE",
    ])
  func refusedYears(cell: String) {
    #expect(year(cell).result.places(.error) == ["year.invalid links.csv:2:14"])
  }

  @Test("Years that nobody means are out of range", arguments: ["0000", "0001", "1799", "2101", "9999", "0000-01-01"])
  func outOfRange(cell: String) {
    #expect(year(cell).result.places(.error) == ["year.range links.csv:2:14"])
  }

  @Test(
    "A date is a day of the calendar in ISO 8601",
    arguments: ["2024-02-29", "2000-02-29", "1999-12-31", " 2024-01-01 "])
  func dates(cell: String) {
    #expect(date(cell).value == cell.filter { $0 != " " })
  }

  @Test(
    "Other days and other ways to write them are refused",
    arguments: [
      "2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31", "2024-00-10", "2024-13-01", "2024-01-00", "0000-01-01",
      "0001-01-01", "2024", "2024-02", "24-02-01", "2024/02/01", "20240201", "2024-2-1", "２０２４-０２-０１",
      "2024-02-01T00:00",
      "1 February 2024",
    ])
  func refusedDates(cell: String) {
    #expect(date(cell).result.places(.error) == ["date.invalid links.csv:2:14"])
  }

  @Test("A date that can be read in two ways is refused with the reason", arguments: ["03/04/2020", "03.04.2020"])
  func ambiguous(cell: String) {
    #expect(date(cell).result.fix("date.invalid")?.contains("two ways") == true)
    #expect(year(cell).result.fix("year.invalid")?.contains("two ways") == true)
  }

  @Test("A last year before the first is refused; the same year is fine")
  func reversed() {
    let result = SmallDataset([.links: "from,to,from_year,to_year\nhanoi,osaka,2010,2009\nosaka,hanoi,2010,2010\n"])
      .read()
    #expect(result.places(.error) == ["years.reversed links.csv:2:18"])
  }
}
