import CityNetwork
import Intake
import Tables
import Testing

@Suite("Numbers in cells")
struct NumberTests {
  private func amount(_ cell: String) -> (result: IntakeResult, value: Double?) {
    let result = SmallDataset([.links: "from,to,amount,currency\nhanoi,osaka,\"\(cell)\",JPY\n"]).read()
    return (result, result.network?.links.first?.amount?.value)
  }

  private func population(_ cell: String) -> (result: IntakeResult, value: Int?) {
    let result = SmallDataset([.cities: "id,name,country,population\nhanoi,Hà Nội,VN,\"\(cell)\"\n"]).read()
    return (result, result.network?.cities.first?.population?.count)
  }

  @Test(
    "Plain digits with a point for decimals are numbers, with or without spaces around them",
    arguments: [
      ("0", 0), ("12", 12), (" 12 ", 12), ("\t12", 12), ("\u{A0}12\u{A0}", 12), ("1234.5", 1234.5), ("0.1", 0.1),
      ("007", 7), ("1.50", 1.5), ("-0", 0), ("900719925474099.3", 900_719_925_474_099.3), ("1000000000000000", 1e15),
    ] as [(String, Double)])
  func accepted(cell: String, value: Double) {
    let (result, read) = amount(cell)
    #expect(result.codes(.error) == [])
    #expect(read == value)
  }

  @Test(
    "What is no number, or has an exponent or a plus sign, is refused with what to write instead",
    arguments: [
      ("1,23,4", "grouping"), ("1,234.5,6", "grouping"), ("+5", "plus sign"),
      ("1e3", "all the digits"),
      ("1E3", "all the digits"), ("1e400", "all the digits"), ("٣", "digits 0 to 9"), ("५", "digits 0 to 9"),
      ("²", "digits 0 to 9"), ("nan", "digits 0 to 9"), ("NaN", "digits 0 to 9"),
      ("inf", "digits 0 to 9"), ("-inf", "digits 0 to 9"), ("infinity", "digits 0 to 9"), ("0x1p3", "digits 0 to 9"),
      ("0x10", "digits 0 to 9"), ("1 23", "digits 0 to 9"), ("1'23", "digits 0 to 9"), ("1_000", "digits 0 to 9"),
      (".5", "digits 0 to 9"), ("5.", "digits 0 to 9"), ("1.2.3", "digits 0 to 9"),
      ("-", "digits 0 to 9"), ("--5", "digits 0 to 9"), ("5-", "digits 0 to 9"),
      ("5%", "digits 0 to 9"), ("$5", "digits 0 to 9"), ("5k", "digits 0 to 9"), ("1/2", "digits 0 to 9"),
      ("1" + String(repeating: "0", count: 400), "digits 0 to 9"),
    ])
  func refused(cell: String, fix: String) {
    let (result, _) = amount(cell)
    #expect(result.network == nil)
    #expect(result.places(.error) == ["number.invalid links.csv:2:14"])
    #expect(result.fix("number.invalid")?.contains(fix) == true)
  }

  @Test(
    "A number that is read and is greater than any amount is refused at its cell",
    arguments: ["1000000000000000.5", "9007199254740993", "1" + String(repeating: "0", count: 308)])
  func tooLarge(cell: String) {
    #expect(amount(cell).result.places(.error) == ["number.range links.csv:2:14"])
  }

  @Test("A population is a whole number that fits, and blank is unknown, not 0")
  func population() {
    #expect(population("0").value == 0)
    #expect(population("").value == nil)
    #expect(population("").result.network?.cities.first?.population == nil)
    #expect(population("").result.codes(.error) == [])
    #expect(population("200000000").result.codes(.warning) == [])
    #expect(population("200000001").result.codes(.warning) == ["population.large"])
    #expect(population("200000001").value == 200_000_001)
    #expect(population("10000000000").value == 10_000_000_000)
    #expect(population("10000000000").result.codes(.warning) == ["population.large"])
    for cell in ["10000000001", "9223372036854775807"] {
      #expect(population(cell).result.places(.error) == ["number.range cities.csv:2:18"])
      #expect(population(cell).result.codes(.warning) == [])
    }
    for cell in ["-1", "-9223372036854775808"] {
      #expect(population(cell).result.codes(.error) == ["population.negative"])
    }
    #expect(population("8000000.0").value == 8_000_000)
    for cell in ["8000000.5", "9223372036854775808", "99999999999999999999999", "1e3"] {
      #expect(population(cell).result.places(.error) == ["number.invalid cities.csv:2:18"], "\(cell)")
    }
  }

  @Test("An over-long cell is cut in the report")
  func longCell() {
    let (result, _) = amount(String(repeating: "9", count: 60_000))
    #expect(result.codes(.error) == ["number.invalid"])
    #expect(result.diagnostics.kept.allSatisfy { $0.message.utf8.count < 1000 && $0.excerpt.utf8.count < 1000 })
  }

  @Test("Points on the edge of the globe are on it; beyond it they are refused")
  func coordinates() {
    func codes(_ latitude: String, _ longitude: String) -> [String] {
      let text = "id,name,country,latitude,longitude\nx,X,QQ,\(latitude),\(longitude)\n"
      return SmallDataset([.cities: text]).read().codes(.error)
    }
    #expect(codes("90", "180") == [])
    #expect(codes("-90", "-180") == [])
    #expect(codes("90.0001", "0") == ["coordinate.range"])
    #expect(codes("0.5", "-180.0001") == ["coordinate.range"])
    #expect(codes("-91", "181") == ["coordinate.range", "coordinate.range"])
    #expect(codes("nan", "5") == ["coordinate.incomplete", "number.invalid"])
  }
}
