import Tables
import TestSupport
import Testing

@Suite("CSVReader")
struct CSVReaderTests {
  private let reader = CSVReader()

  /// Each cell of this table tests the reader: quotes, doubled quotes, a separator, a line end, accents, nothing.
  private static let lines = [
    "id,name,note", "hanoi,Hà Nội,\"capital, of \"\"Việt Nam\"\"\"", "osaka,大阪,", "kobe,,\"\"", "nara,奈良, last ",
  ]
  private static let contents = [
    ["id", "name", "note"], ["hanoi", "Hà Nội", "capital, of \"Việt Nam\""], ["osaka", "大阪", ""], ["kobe", "", ""],
    ["nara", "奈良", " last "],
  ]

  @Test(
    "A file without text has no header", arguments: ["", "\u{FEFF}", "\n", "\r", "\r\n \n\t\n", "  ", ",,\n", "\"\"\n"])
  func noHeader(text: String) {
    let reading = reader.read(text)
    #expect(reading.table == nil)
    #expect(reading.diagnostics.sorted.filter { $0.severity == .error }.map(\.code) == ["table.no-header"])
  }

  @Test(
    "A file with a header only is a table of no rows, with a note",
    arguments: ["a,b", "a,b\n", "a,b\r\n", "\u{FEFF}a,b\r"])
  func headerOnly(text: String) throws {
    let reading = reader.read(text)
    let table = try #require(reading.table)
    #expect(table.contents == [["a", "b"]])
    #expect(reading.places == ["table.no-rows 1:-"])
  }

  @Test("Every way to end lines gives the same table and the same lines", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(end: String) throws {
    for closing in ["", end] {
      let table = try #require(reader.read(Self.lines.joined(separator: end) + closing).table)
      #expect(table.contents == Self.contents)
      #expect(table.lines == [2, 3, 4, 5])
    }
  }

  @Test("Line ends of several kinds in one file give the same table and the same lines")
  func mixedLineEnds() throws {
    var random = SplitMix64(seed: 7)
    for seed in 0..<200 {
      let text = Self.lines.map { $0 + ["\n", "\r\n", "\r"][random.whole(below: 3)] }.joined()
      let table = try #require(reader.read(text).table, "round \(seed)")
      #expect(table.contents == Self.contents, "round \(seed)")
      #expect(table.lines == [2, 3, 4, 5], "round \(seed)")
    }
  }

  @Test("Line ends inside quotes belong to the text and count as lines", arguments: ["\n", "\r\n", "\r"])
  func lineEndsInQuotes(end: String) throws {
    let text = ["a,b", "\"one\(end)two\",x", "y,z"].joined(separator: end)
    let table = try #require(reader.read(text).table)
    #expect(table.contents == [["a", "b"], ["one\(end)two", "x"], ["y", "z"]])
    #expect(table.lines == [2, 4])
    #expect(table.location(row: 0, column: 1) == .init(file: "t.csv", line: 3, column: 6))
    #expect(table.location(row: 1, column: 1) == .init(file: "t.csv", line: 4, column: 3))
  }

  @Test("A separator followed by a combining accent still separates")
  func combiningAccent() throws {
    let table = try #require(reader.read("a,b\n1,\u{301}x\n\"1\",\u{301}\n").table)
    #expect(table.contents == [["a", "b"], ["1", "\u{301}x"], ["1", "\u{301}"]])
  }

  @Test("Semicolons and tabs separate where the header has no comma, and are announced", arguments: [";", "\t"])
  func delimiters(delimiter: String) throws {
    let text = "a\(delimiter)b\n1,5\(delimiter)\"x\(delimiter)y\"\n"
    let reading = reader.read(text)
    #expect(try #require(reading.table).contents == [["a", "b"], ["1,5", "x\(delimiter)y"]])
    #expect(reading.places == ["table.delimiter 1:-"])
  }

  @Test("A separator inside a quoted column name does not decide on the separator")
  func delimiterInQuotes() throws {
    #expect(try #require(reader.read("\"a,b\";c\n1;2\n").table).contents == [["a,b", "c"], ["1", "2"]])
    #expect(try #require(reader.read("\"a;b\"\n1\n").table).contents == [["a;b"], ["1"]])
  }

  @Test("A single column needs no separator")
  func singleColumn() throws {
    #expect(try #require(reader.read("id\nx\n\"y\"\n").table).contents == [["id"], ["x"], ["y"]])
  }

  @Test("Column names lose the spaces and tabs around them, and doubled quotes are halved")
  func columnNames() throws {
    let table = try #require(reader.read(" a ,\"b\"\"c\"\"\",\td\n1,2,3\n").table)
    #expect(table.columnNames == ["a", "b\"c\"", "d"])
    #expect(table.location(ofColumn: 1).column == 6)
  }

  @Test("A blank cell is one of spaces and tabs")
  func blankCells() throws {
    let table = try #require(reader.read("a,b,c,d\n, ,\" \t\",x\n").table)
    #expect((0..<4).map { table.isBlank(row: 0, column: $0) } == [true, true, true, false])
  }

  @Test("Blank rows are passed over and counted, wherever they stand")
  func blankRows() throws {
    let reading = reader.read("\na,b\n1,2\n\n , \n3,4\n,\n\n")
    #expect(try #require(reading.table).lines == [3, 6])
    #expect(reading.places == ["row.blank 4:-"])
    #expect(reading.diagnostics.kept.first?.message.hasPrefix("4 blank rows") == true)
  }

  @Test("Every ragged row of a file is reported at its place")
  func raggedRows() {
    let reading = reader.read("a,b,c\n1,2\n1,2,3,4\n1,2,3\n\"x\ny\",2,3,\"4\"\n1\n")
    #expect(reading.table == nil)
    #expect(reading.places == ["row.ragged 2:1", "row.ragged 3:7", "row.ragged 6:9", "row.ragged 7:1"])
    #expect(reading.diagnostics.sorted[0].message == "the row has 2 cells where the header has 3")
    #expect(reading.diagnostics.sorted[3].message == "the row has 1 cell where the header has 3")
  }

  @Test(
    "A fault of quotes is reported on the line of its opening quote",
    arguments: [
      ("a,b\n1,\"x\n2,y\n", "quote.unclosed 2:3"), ("a,b\n\"1\n", "quote.unclosed 2:1"),
      ("\"a,b\n", "quote.unclosed 1:1"),
      ("a,b\n\"p\nq\",\"x\n", "quote.unclosed 3:4"), ("a,b\n1,x\"y\n", "quote.stray 2:4"),
      ("a,b\n1, \"y\"\n", "quote.stray 2:4"), ("a,b\n1,à\"\"\n", "quote.stray 2:4"),
      ("a,b\n\"1\"x,y\n", "quote.trailing-text 2:4"), ("a,b\n1,\"x\n2,y\n3,\"z\n", "quote.trailing-text 2:3"),
      ("a,b\n1,\"x\r2,\"y,z\r", "quote.trailing-text 2:3"),
    ])
  func quotes(text: String, place: String) {
    let reading = reader.read(text)
    #expect(reading.table == nil)
    #expect(reading.places == [place])
  }

  @Test("Spaces after a closing quote are no fault")
  func spaceAfterQuote() throws {
    #expect(try #require(reader.read("a,b\n\"1\" ,\"2\"  \n").table).contents == [["a", "b"], ["1", "2"]])
  }

  @Test("A fault in the header ends the reading, so that no row is blamed for it")
  func faultyHeader() {
    #expect(reader.read("a,b\"c\n1\n2\n").places == ["quote.stray 1:4"])
  }

  @Test("Blank and repeated column names are all reported; names that differ in normal form only are repeated")
  func columnNameFaults() {
    let reading = reader.read("à,,a\u{300},b, \n1,2,3,4,5\n")
    #expect(reading.places == ["header.blank 1:3", "header.duplicate 1:4", "header.blank 1:9"])
  }

  @Test("A million bad rows are counted, and a hundred are kept")
  func manyBadRows() {
    let reading = reader.read(Array("a,b\n".utf8) + Self.badRows, file: "t.csv")
    #expect(reading.diagnostics.kept.count == 100)
    #expect(reading.diagnostics.count(of: .error) == 1_000_000)
    #expect(reading.diagnostics.countLeftOut(of: .error) == 999_900)
    #expect(reading.diagnostics.sorted.last?.location.line == 101)
  }

  private static var badRows: [UInt8] {
    (0..<2_000_000).map { $0 % 2 == 0 ? UInt8(ascii: "x") : UInt8(ascii: "\n") }
  }

  @Test("A gzip, Excel or PDF file is recognised, even when it is named like a table")
  func signatures() {
    for start: [UInt8] in [[0x1F, 0x8B, 8], [0x50, 0x4B, 3, 4], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-1.4".utf8)] {
      #expect(reader.read(start + Array("a,b\n".utf8), file: "t.csv").places == ["file.not-text -:-"])
    }
  }
}
