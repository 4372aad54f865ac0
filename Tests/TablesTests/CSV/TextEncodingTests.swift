import Foundation
import Tables
import Testing

@Suite("TextEncoding")
struct TextEncodingTests {
  private static let text = "id,name\nhanoi,Hà Nội\nosaka,大阪市\nsmile,😀"
  private static let contents = [["id", "name"], ["hanoi", "Hà Nội"], ["osaka", "大阪市"], ["smile", "😀"]]

  private static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  @Test("A UTF-8 byte order mark is dropped and never part of the first column name")
  func utf8Mark() throws {
    let table = try #require(CSVReader().read("\u{FEFF}" + Self.text).table)
    #expect(table.contents == Self.contents)
    #expect(Array(table.columnNames[0].utf8) == Array("id".utf8))
    #expect(table.location(ofColumn: 0).column == 1)
  }

  @Test("UTF-16 with a byte order mark is read in both byte orders", arguments: [true, false])
  func utf16(bigEndian: Bool) throws {
    let table = try #require(
      CSVReader().read(Self.utf16("\u{FEFF}" + Self.text, bigEndian: bigEndian), file: "t.csv").table)
    #expect(table.contents == Self.contents)
    #expect(Array(table.columnNames[0].utf8) == Array("id".utf8))
  }

  @Test("A mark left in the text by a named encoding is dropped too", arguments: ["UTF-16BE", "UTF-32BE", "GB18030"])
  func markInNamedEncoding(name: String) throws {
    let marked: [UInt8] =
      switch name {
      case "UTF-16BE": Self.utf16("id\nx\n", bigEndian: true)
      case "UTF-32BE": [0, 0, 0xFE, 0xFF] + "id\nx\n".unicodeScalars.flatMap { [0, 0, 0, UInt8($0.value)] }
      default: [0x84, 0x31, 0x95, 0x33] + Array("id\nx\n".utf8)
      }
    let encoding = try #require(TextEncoding(named: name))
    let table = try #require(CSVReader(encoding: encoding).read(marked, file: "t.csv").table)
    #expect(table.columnNames.map { Array($0.utf8) } == [Array("id".utf8)])
  }

  /// The words in their encodings, made by another program.
  @Test(
    "A named encoding is read as what it is",
    arguments: [
      ("SHIFT_JIS", [0x91, 0xE5, 0x8D, 0xE3], "大阪"), ("CP932", [0x87, 0x40], "①"),
      ("EUC-JP", [0xC2, 0xE7, 0xBA, 0xE5], "大阪"),
      ("WINDOWS-1258", [0x48, 0xE0, 0x20, 0x4E, 0xF4, 0xF2, 0x69], "Hà Nội"),
      ("WINDOWS-1258", [0x48, 0x75, 0xEA, 0xEC], "Huế"), ("GB18030", [0xB4, 0xF3, 0xDA, 0xE6], "大阪"),
      ("GB18030", [0x81, 0x30, 0x84, 0x36], "¥"), ("BIG5", [0xA4, 0x6A, 0xA8, 0xC1], "大阪"),
      ("EUC-KR", [0xBA, 0xCE, 0xBB, 0xEA], "부산"),
      ("ISO-8859-1", [0x4D, 0xFC, 0x6E, 0x63, 0x68, 0x65, 0x6E], "München"),
      ("WINDOWS-1252", [0x80, 0x35], "€5"), ("TIS-620", [0xA1, 0xC3, 0xD8, 0xA7], "กรุง"), ("utf8", [0xC3, 0xA0], "à"),
    ] as [(String, [UInt8], String)])
  func named(name: String, bytes: [UInt8], word: String) throws {
    let reader = CSVReader(encoding: try #require(TextEncoding(named: name)))
    for ending in [[], [0x0A]] as [[UInt8]] {
      let table = try #require(reader.read(Array("id\n".utf8) + bytes + ending, file: "t.csv").table)
      #expect(table.text(row: 0, column: 0) == word)
    }
  }

  @Test("A letter that waits for an accent is not lost at the end of the file")
  func heldBackLetter() throws {
    let reader = CSVReader(encoding: try #require(TextEncoding(named: "WINDOWS-1258")))
    #expect(try #require(reader.read("id\nhanoi").table).text(row: 0, column: 0) == "hanoi")
  }

  @Test("Text longer than the converter's buffer is converted whole")
  func longText() throws {
    let reader = CSVReader(encoding: try #require(TextEncoding(named: "SHIFT_JIS")))
    let row: [UInt8] = [0x91, 0xE5, 0x8D, 0xE3, 0x0A]
    let bytes = Array("id\n".utf8) + (0..<50_000).flatMap { _ in row }
    let table = try #require(reader.read(bytes, file: "t.csv").table)
    #expect(table.rowCount == 50_000)
    #expect((0..<table.rowCount).allSatisfy { table.text(row: $0, column: 0) == "大阪" })
  }

  @Test(
    "Bytes of another encoding are refused as UTF-8 at the first bad byte, with the option to name theirs",
    arguments: [
      ([0x48, 0xE0, 0x20], 2, "0xE0"), ([0x91, 0xE5], 1, "0x91"), ([0x61, 0xC3], 2, "0xC3"), ([0xC0, 0x80], 1, "0xC0"),
      ([0xED, 0xA0, 0x80], 1, "0xED"), ([0xF5, 0x80, 0x80, 0x80], 1, "0xF5"), ([0xC3, 0xA0, 0xE0, 0x80], 2, "0xE0"),
    ] as [([UInt8], Int, String)])
  func invalidUTF8(bytes: [UInt8], column: Int, excerpt: String) throws {
    let reading = CSVReader().read(Array("id\r\nx\r\n".utf8) + bytes + [0x0A], file: "t.csv")
    let diagnostic = try #require(reading.diagnostics.kept.first)
    #expect(reading.table == nil)
    #expect(reading.places == ["encoding.invalid 3:\(column)"])
    #expect(diagnostic.excerpt == excerpt)
    #expect(diagnostic.fix.contains("--encoding"))
  }

  @Test("The place of a bad byte is counted in characters of its own encoding")
  func invalidNamed() throws {
    let reader = CSVReader(encoding: try #require(TextEncoding(named: "SHIFT_JIS")))
    let bytes: [UInt8] = Array("id\n".utf8) + [0x91, 0xE5, 0x8D, 0xE3, 0x81, 0x0A]
    #expect(reader.read(bytes, file: "t.csv").places == ["encoding.invalid 2:3"])
  }

  @Test("UTF-16 that ends within a character, or has half a pair, is refused")
  func cutUTF16() {
    let whole = Self.utf16("\u{FEFF}id\n大😀", bigEndian: false)
    #expect(CSVReader().read(Array(whole.dropLast()), file: "t.csv").places == ["encoding.invalid 2:2"])
    #expect(CSVReader().read(Array(whole.dropLast(2)), file: "t.csv").places == ["encoding.invalid 2:2"])
  }

  @Test(
    "Names of no encoding, and options of the converter, are refused",
    arguments: ["", "klingon", "UTF-8//IGNORE", "a b", "ü"])
  func unknownNames(name: String) {
    #expect(TextEncoding(named: name) == nil)
  }

  @Test("Every encoding that is suggested can be used", arguments: TextEncoding.commonNames)
  func commonNames(name: String) throws {
    #expect(try #require(TextEncoding(named: name)).name == name)
  }
}
