import Tables
import TestSupport
import Testing

@Suite("Cells by the place of their bytes")
struct TableCellsTests {
  private static let pieces = [
    "a", "Z", "7", ".", "-", " ", "\t", ",", ";", "\"\"", "\n", "\r\n", "\r", "é", "大", "~", "\u{7F}", "\u{301}",
  ]

  @Test("Whatever the cells hold and however they are quoted, the same text is read", arguments: 0..<40)
  func randomTables(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let (delimiter, lineEnd) = (
      [",", ";", "\t"].randomElement(using: &generator) ?? ",",
      ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    )
    let columns = Int.random(in: 2...5, using: &generator)
    var expected: [[String]] = []
    var text = (0..<columns).map { "c\($0)" }.joined(separator: delimiter) + lineEnd
    for row in 0..<60 {
      var cells: [String] = []
      var written: [String] = []
      for column in 0..<columns {
        let parts = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          Self.pieces.randomElement(using: &generator) ?? "a"
        }
        let isSimple = Bool.random(using: &generator)
        let raw = parts.filter { !isSimple || !",;\t\"\"\n\r\r\n".contains($0) }.joined()
        // The first cell of a row has text, or the row would be blank.
        let cell = column == 0 ? "r\(row)" + raw : raw
        let needsQuotes = cell.unicodeScalars.contains { ",;\t\n\r\"".unicodeScalars.contains($0) }
        written.append(needsQuotes || Bool.random(using: &generator) ? "\"\(cell)\"" : cell)
        // Piece by piece: as characters, a mark behind a quote would be one with it.
        let kept = parts.filter { !isSimple || !",;\t\"\"\n\r\r\n".contains($0) }.map { $0 == "\"\"" ? "\"" : $0 }
        cells.append((column == 0 ? "r\(row)" : "") + kept.joined())
      }
      expected.append(cells)
      text += written.joined(separator: delimiter) + lineEnd
    }
    let reading = CSVReader().read(Array(text.utf8), file: "t.csv")
    let table = try #require(reading.table, "\(reading.diagnostics.kept)")
    #expect(table.rowCount == expected.count)
    var cells: [Table.Cell] = []
    for (row, texts) in expected.enumerated() {
      table.split(row: row, into: &cells)
      #expect(cells.map(table.text(of:)) == texts)
      #expect(texts.indices.map { table.text(row: row, column: $0) } == texts)
      for (cell, text) in zip(cells, texts) {
        #expect(table.isBlank(cell) == text.allSatisfy { $0 == " " || $0 == "\t" })
        let isPlain = text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }
        if let bytes = table.plainBytes(of: cell) {
          #expect(
            isPlain && table.text(of: bytes) == String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
          )
        } else {
          #expect(!isPlain || cell.hasDoubledQuotes)
        }
      }
    }
  }

  @Test("A row that needs a closer look changes nothing about the lines of the others")
  func linesAfterUnusualRows() throws {
    let text = "a,b\n1,2\n\"x\ny\",2\n\n , \n3,\t4\n\"\",\"\"\n5,6\r\n\"7\" ,8\r9,10"
    let reading = CSVReader().read(Array(text.utf8), file: "t.csv")
    let table = try #require(reading.table)
    #expect((0..<table.rowCount).map { table.location(row: $0).line } == [2, 3, 7, 9, 10, 11])
    #expect((0..<table.rowCount).map { table.text(row: $0, column: 0) } == ["1", "x\ny", "3", "5", "7", "9"])
    #expect(reading.diagnostics.kept.map(\.code) == ["row.blank"])
  }

  @Test("Short decimals are the nearest numbers, bit for bit; other texts are left to others")
  func decimals() throws {
    var generator = SplitMix64(seed: 13)
    var texts = ["0", "-0", "0.1", "-21.0285", "999999999999999", "123456789.012345", "0.00000000000001"]
    for _ in 0..<3_000 {
      let digits = String(Int.random(in: 0..<100_000_000_000_000, using: &generator))
      let cut = Int.random(in: 1...digits.count, using: &generator)
      texts.append(
        (Bool.random(using: &generator) ? "-" : "") + digits.prefix(cut)
          + (cut < digits.count ? "." + digits.dropFirst(cut) : ""))
    }
    let others = ["", "-", ".5", "5.", "1e5", "+5", "1234567890123456", "1.2.3", "--5", "0x1", "5-", "nan"]
    let all = texts + others
    let file = "x,y\n" + all.map { "\"\($0)\",z\n" }.joined()
    let table = try #require(CSVReader().read(Array(file.utf8), file: "t.csv").table)
    var cells: [Table.Cell] = []
    for (row, text) in all.enumerated() {
      table.split(row: row, into: &cells)
      let bytes = try #require(table.plainBytes(of: cells[0]))
      let expected = row < texts.count ? Double(text) : nil
      #expect(table.shortDecimal(in: bytes)?.bitPattern == expected?.bitPattern, "\(text)")
      let isWhole = !text.isEmpty && text.allSatisfy(\.isNumber)
      #expect(table.digits(in: bytes) == (isWhole ? Int(text) : nil), "\(text)")
    }
  }

  @Test("Bytes are equal when they are the same, and then have the same hash")
  func equality() throws {
    let words = ["", "a", "b", "abcdefgh", "abcdefgi", "abcdefghi", "abcdefghabcdefgh", "abcdefghabcdefgi"]
    let file = "x,y\n" + (words + words).map { "\"\($0)\",z\n" }.joined()
    let table = try #require(CSVReader().read(Array(file.utf8), file: "t.csv").table)
    var cells: [Table.Cell] = []
    let places = try (0..<table.rowCount).map { row in
      table.split(row: row, into: &cells)
      return try #require(table.plainBytes(of: cells[0]))
    }
    for (a, x) in zip(places, words + words) {
      for (b, y) in zip(places, words + words) {
        #expect(table.areEqual(a, b) == (x == y))
        if x == y { #expect(table.hash(of: a) == table.hash(of: b)) }
      }
    }
  }
}
