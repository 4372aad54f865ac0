import Tables
import TestSupport
import Testing

@Suite("CSVWriter and TextGuard")
struct CSVWriterTests {
  /// Texts that spreadsheets run, that break tables, or that look like what guards them.
  private static let hostile = [
    "=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "-SUM(A1)", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", "'", "''", "'a",
    "'\t", "a'b",
    "=\"x\",\"y\"", "a,b", "a;b", "a\tb", "a\nb", "a\r\nb", "\"", "\"\"", "\"=1\"", "=\u{301}1", "'\u{301}", "-", "=",
    "@", "+",
    "\n=1", " =1", "＝1", "x", "Hà Nội", "1", "-5 °C", "0x1p3", "\u{202E}=1", "é", "'=\"\n,'",
  ]

  @Test(
    "No text cell begins like a formula, also after quotes are taken off", arguments: ["," as Character, "\t", ";"])
  func noFormula(separator: Character) throws {
    var writer = CSVWriter()
    writer.separator = separator
    let text = writer.write(columns: ["=a", "b"], rows: Self.hostile.map { [.text($0), .text("x")] })
    let table = try #require(CSVReader().read(text).table)
    #expect(table.columnNames[0] == "'=a")
    #expect(table.rowCount == Self.hostile.count)
    for row in 0..<table.rowCount {
      let cell = table.text(row: row, column: 0)
      #expect(cell.utf8.first.map { !"=+-@\t\r".utf8.contains($0) } ?? true, "\(Self.hostile[row].debugDescription)")
    }
  }

  @Test("Every text comes back unchanged once its guard is taken off", arguments: ["," as Character, "\t", ";"])
  func roundTrip(separator: Character) throws {
    var writer = CSVWriter()
    writer.separator = separator
    let text = writer.write(columns: ["a", "b"], rows: Self.hostile.map { [.text($0), .text("x")] })
    let table = try #require(CSVReader().read(text).table)
    for (row, original) in Self.hostile.enumerated() {
      let back = TextGuard.unguarded(table.text(row: row, column: 0))
      #expect(Array(back.utf8) == Array(original.utf8), "\(original.debugDescription)")
    }
  }

  @Test("Rows that are written one by one are those of the whole table", arguments: ["," as Character, "\t", ";"])
  func rowByRow(separator: Character) {
    let rows: [[CSVWriter.Cell]] =
      Self.hostile.map { [.text($0), .blank, .integer(-3), .number(0.1), .number(2), .number(1e300)] } + [[], [.blank]]
    var whole = CSVWriter()
    whole.separator = separator
    var writer = CSVRowWriter(separator: separator)
    for row in rows {
      for cell in row { writer.put(cell) }
      writer.endRow()
    }
    #expect(String(decoding: writer.bytes, as: UTF8.self) == whole.write(rows: rows))
    #expect(String(decoding: writer.bytes.suffix(2), as: UTF8.self) == "\n\n")
  }

  @Test("Random texts of dangerous characters come back unchanged")
  func randomRoundTrip() throws {
    let alphabet: [Unicode.Scalar] = [
      "=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ",", ";", " ", "a", "\u{301}", "大",
    ]
    var random = SplitMix64(seed: 20_260_101)
    let texts = (0..<20_000).map { _ in
      String(
        String.UnicodeScalarView(
          (0...random.whole(below: 6)).map { _ in alphabet[random.whole(below: alphabet.count)] }))
    }
    let file = CSVWriter().write(columns: ["a", "b"], rows: texts.map { [.text($0), .text("x")] })
    let table = try #require(CSVReader().read(file).table)
    #expect(table.rowCount == texts.count)
    for (row, original) in texts.enumerated() {
      let back = TextGuard.unguarded(table.text(row: row, column: 0))
      #expect(Array(back.utf8) == Array(original.utf8), "row \(row): \(original.debugDescription)")
    }
  }

  @Test(
    "Only what a spreadsheet would run is guarded: names with apostrophes go out and come in as they are",
    arguments: [
      "'s-Hertogenbosch", "'t Harde", "''s-Gravenhage", "'", "''", "", "a'b", "'a=1", "’s-Hertogenbosch", " =1", "' =1",
    ])
  func unguarded(text: String) {
    #expect(TextGuard.guarded(text) == text)
    #expect(TextGuard.unguarded(text) == text)
  }

  @Test(
    "What would be run, with or without apostrophes before it, gets one in front, and reading takes one off",
    arguments: ["=1+1", "'=1", "''''=1", "'-x", "-", "@a", "'@a", "\ta", "'\ra", "+49 30"])
  func guarded(text: String) {
    #expect(TextGuard.guarded(text) == "'" + text)
    #expect(TextGuard.unguarded("'" + text) == text)
    #expect(CSVWriter().write(columns: [], rows: [[.text(text), .text("b")]]).contains("'" + text))
  }

  @Test("Numbers are written as numbers, also negative ones")
  func numbers() {
    let row: [CSVWriter.Cell] = [
      .integer(-12), .integer(.max), .number(-122.42), .number(3), .number(-0.0), .number(0.1), .number(1e300),
      .number(.leastNonzeroMagnitude), .blank,
    ]
    let text = CSVWriter().write(columns: [], rows: [row])
    #expect(text == "\n-12,9223372036854775807,-122.42,3,0,0.1,1e+300,5e-324,\n")
  }

  @Test("Nil, NaN and infinity are blank cells")
  func blanks() {
    #expect(CSVWriter.Cell(Double.nan) == .blank)
    #expect(CSVWriter.Cell(Double.infinity) == .blank)
    #expect(CSVWriter.Cell(nil as Double?) == .blank)
    #expect(CSVWriter.Cell(nil as Int?) == .blank)
    #expect(CSVWriter.Cell(nil as String?) == .blank)
    #expect(CSVWriter.Cell(2.5) == .number(2.5))
  }

  @Test("Only cells that need quotes have them, with quotes inside doubled")
  func quoting() {
    let row: [CSVWriter.Cell] = [.text("a"), .text("a b"), .text("a,b"), .text("a\"b"), .text("a\nb"), .text("a;b")]
    #expect(CSVWriter().write(columns: ["x"], rows: [row]) == "x\na,a b,\"a,b\",\"a\"\"b\",\"a\nb\",a;b\n")
  }

  @Test("A separator with an accent behind it is quoted all the same")
  func accentAfterSeparator() throws {
    let text = CSVWriter().write(columns: ["a", "b"], rows: [[.text(",\u{301}"), .text("\"\u{301}")]])
    #expect(try #require(CSVReader().read(text).table).contents == [["a", "b"], [",\u{301}", "\"\u{301}"]])
  }

  @Test("Every finite number comes back as the same number")
  func numberRoundTrip() throws {
    var random = SplitMix64(seed: 3)
    let numbers = (0..<5000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
    let text = CSVWriter().write(columns: ["n"], rows: numbers.map { [.number($0)] })
    let table = try #require(CSVReader().read(text).table)
    for (row, number) in numbers.enumerated() { #expect(Double(table.text(row: row, column: 0)) == number) }
  }
}
