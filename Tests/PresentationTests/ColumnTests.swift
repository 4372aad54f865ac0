import CityNetwork
import Language
import Presentation
import Testing

@Suite("Column")
struct ColumnTests {
  private struct Place {
    var name: String
    var people: Int?
    var year: Int?
    var nearness: Double?
    var isCapital = false
    var partner: String?
  }

  private static let columns: [Column<Place>] = [
    .text("name", \.name).inShort, .count("people", \.people).inShort, .year("since", \.year),
    .number("harmonic", of: "changedCities", decimals: 2, \.nearness), .flag("capital", \.isCapital),
    .id("helper", of: "programme") { $0.partner.map { .init($0) } },
    .list("members") { $0.name.map { String($0) } },
  ]

  @Test("A table of some of the rows has them in the order of their places")
  func somePlaces() {
    let rows = ["An", "Hue", "Nara"].map { Place(name: $0) }
    let columns: [Column<Place>] = [.text("name", \.name)]
    let table = ResultTable(columns, rows: rows, at: [2, 0], in: .english)
    #expect(table.rowCount == 2 && table.rows == [[.text("Nara")], [.text("An")]])
    #expect(table.prefix(1).rows == [[.text("Nara")]])
    #expect(ResultTable(columns, rows: rows, at: [], in: .english).isEmpty)
  }

  @Test("A table has the headings of its columns and, in each row, what each column has for it")
  func table() {
    let hue = Place(name: "Hue", people: 1_200, year: 1_802, nearness: 0.125, isCapital: true, partner: "nara")
    let table = ResultTable(Self.columns, rows: [hue, Place(name: "An")], in: .english)
    #expect(
      table.columns.map(\.name) == ["name", "people", "since", "harmonic", "capital", "helper", "members"])
    #expect(
      table.columns.map(\.title) == ["name", "people", "since", "nearness", "capital", "with", "members"])
    #expect(table.columns.map(\.isNumeric) == [false, true, true, true, false, false, false])
    #expect(table.columns.map(\.decimals) == [0, 0, 0, 2, 0, 0, 0])
    #expect(
      table.rows[0] == [
        .text("Hue"), .integer(1_200), .text("1802"), .number(0.125), .flag(true), .text("nara"),
        .list(["H", "u", "e"]),
      ])
    #expect(table.rows[1] == [.text("An"), .blank, .blank, .blank, .flag(false), .blank, .list(["A", "n"])])
  }

  @Test("A heading is the phrase by the column's name, that of a table which calls it differently, or what is said")
  func headings() {
    #expect(ColumnHeading.text("id").title(in: .english) == "id")
    #expect(ColumnHeading.text("id", of: "keyPlayers").title(in: .english) == "lost")
    #expect(ColumnHeading.number("before", titled: "2019").title(in: .english) == "2019")
  }

  @Test("What is not a finite number is blank", arguments: [Double.nan, .infinity, -.infinity])
  func undefined(value: Double) {
    let table = ResultTable([.number("value") { $0 }], rows: [value], in: .english)
    #expect(table.rows == [[.blank]])
  }

  @Test("The short table has the columns marked for it, in their order")
  func short() {
    #expect(Self.columns.short().map(\.name) == ["name", "people"])
  }

  @Test("Columns of a part are blank in the row of a whole without that part")
  func parts() {
    struct Pair {
      var first: Place
      var second: Place?
    }
    let columns: [Column<Pair>] = Self.columns.short().of(\.first) + Self.columns.short().of(\.second)
    let pair = Pair(first: Place(name: "Hue", people: 5))
    #expect(ResultTable(columns, rows: [pair], in: .english).rows == [[.text("Hue"), .integer(5), .blank, .blank]])
    #expect(columns.short().count == 4)
  }

  @Test("A table without rows still has its headings, and one without columns has rows of no cell")
  func empty() {
    #expect(ResultTable(Self.columns, rows: [], in: .english).columns.count == 7)
    #expect(ResultTable([Column<Place>](), rows: [Place(name: "Hue")], in: .english).rows == [[]])
  }
}
