import CityNetwork
import Intake
import Tables
import Testing

@Suite("Text in cells")
struct TextTests {
  private static let controls: [Unicode.Scalar] = (0...0x9F).compactMap { value in
    (0x20...0x7E).contains(value) ? nil : Unicode.Scalar(UInt32(value))
  }

  private func reading(_ column: String, _ cell: String) -> IntakeResult {
    let values = ["id": "hanoi", "name": "Ha Noi", "country": "VN", "note": "x"]
    let columns = ["id", "name", "country", "note"]
    let row = columns.map { $0 == column ? cell : values[$0] ?? "" }.joined(separator: ",")
    return SmallDataset([.cities: columns.joined(separator: ",") + "\n" + row + "\n"]).read()
  }

  @Test("All 65 control characters are refused in ids and names, quoted or not")
  func controlCharacters() {
    #expect(Self.controls.count == 65)
    for scalar in Self.controls {
      let text = "Ha\(scalar)noi"
      for column in ["id", "name"] {
        for cell in [text, "\"\(text)\""] {
          let result = reading(column, cell)
          #expect(result.network == nil, "U+\(String(scalar.value, radix: 16)) in \(column)")
          let isQuoted = cell.hasPrefix("\"")
          let expected =
            switch scalar.value {
            case 0: "text.nul"
            case 0x0A, 0x0D: isQuoted ? "text.line-break" : "row.ragged"
            case 0x09: isQuoted ? "text.line-break" : "text.control-character"
            default: "text.control-character"
            }
          #expect(result.codes(.error).first == expected, "U+\(String(scalar.value, radix: 16)) in \(column)")
        }
      }
    }
  }

  @Test("In a remark, tabs and line ends are allowed inside quotes, and no other control character is")
  func remarks() {
    for scalar in Self.controls {
      let isAllowed = scalar == "\t" || scalar == "\n" || scalar == "\r"
      let result = reading("note", "\"a\(scalar)b\"")
      #expect((result.network != nil) == isAllowed, "U+\(String(scalar.value, radix: 16))")
      #expect(reading("note", "a\(scalar)b").network == nil, "U+\(String(scalar.value, radix: 16))")
    }
    #expect(reading("note", "\"a\r\nb\"").network?.cities.first?.note == "a\r\nb")
  }

  @Test(
    "Spaces around values do not count; a value of spaces only is missing",
    arguments: [" ", "\t", "\u{A0}", "\u{3000}", "\u{2003} ", "\" \n\""])
  func spaces(space: String) {
    let result = reading("name", space)
    #expect(result.codes(.error) == ["value.missing"])
    #expect(result.network == nil)
    #expect(reading("note", space).network?.cities.first?.note == nil)
    #expect(reading("note", space).codes(.error) == [])
  }

  @Test("Invisible characters are refused in ids, and pointed out in names, which keep them")
  func hidden() throws {
    for value: UInt32 in [
      0x200B, 0x200E, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x061C, 0xFEFF, 0xE0001, 0xE0041, 0xE007F,
    ] {
      let scalar = try #require(Unicode.Scalar(value))
      #expect(reading("id", "ha\(scalar)noi").codes(.error) == ["id.hidden-character"])
      let named = reading("name", "Ha\(scalar)Noi")
      #expect(named.codes(.warning) == ["name.hidden-character"])
      #expect(named.network?.cities.first?.name.unicodeScalars.contains(scalar) == true)
    }
  }

  @Test("Ids and names are stored in normal form C, and ids match in either form")
  func normalForms() throws {
    let composed = "hà-nội"
    let decomposed = "ha\u{300}-no\u{323}\u{302}i"
    #expect(Array(composed.utf8) != Array(decomposed.utf8))
    let cities = "id,name,country\n\(decomposed),Ha\u{300} No\u{323}\u{302}i,VN\nosaka,Osaka,JP\n"
    let result = SmallDataset([.cities: cities, .links: "from,to\n\(composed),osaka\n"]).read()
    let network = try #require(result.network)
    #expect(network.cities.map { Array($0.id.rawValue.utf8) }.contains(Array(composed.utf8)))
    #expect(network.cities.map { Array($0.name.utf8) }.contains(Array("Hà Nội".utf8)))
    #expect(network.links.map { Array($0.from.rawValue.utf8) } == [Array(composed.utf8)])
  }

  @Test("Escape sequences of terminals never get into a network")
  func escapes() {
    #expect(reading("name", "\u{1B}[31mHanoi").codes(.error) == ["text.control-character"])
    #expect(reading("name", "\u{9B}31mHanoi").codes(.error) == ["text.control-character"])
  }

  @Test("One apostrophe is taken off what a spreadsheet would run, in every file, and off nothing else")
  func guards() {
    for (heading, cell) in [("", ""), (",cityweave_format", ",1")] {
      let answers = "city,question,answer,source\(heading)\nhanoi,policies,'=net zero,'-x\(cell)\n"
      let city = SmallDataset([.answers: answers]).read().network?.city("hanoi")
      #expect(city?.policies?.value == ["=net zero"])
      #expect(city?.policies?.source == "-x")
    }
    let cities = "id,name,country,region\n's-h,'s-Hertogenbosch,NL,''=x\n't-h,\"'t Harde\",NL,'=x\n"
    let places = SmallDataset([.cities: cities, .links: "from,to\n's-h,'t-h\n"]).read().network?.cities ?? []
    #expect(places.map(\.id.rawValue) == ["'s-h", "'t-h"])
    #expect(places.map(\.name) == ["'s-Hertogenbosch", "'t Harde"])
    #expect(places.map(\.region) == ["'=x", "=x"])
  }

  @Test("Words of a vocabulary are read in any case, with spaces or hyphens, and by their synonyms")
  func words() {
    let links = """
      id,from,to,kind,direction,confidential,stage,confidence
      a,hanoi,osaka,Public-Private,Provider to Recipient,TRUE,scaled,HIGH
      b,hanoi,osaka,PPP,donor_to_recipient,0,Scaled Up,low
      c,hanoi,osaka,,,,,

      """
    let read = SmallDataset([.links: links]).read().network?.links ?? []
    #expect(read.map(\.kind) == [.publicPrivate, .publicPrivate, .unspecified])
    #expect(read.map(\.direction) == [.providerToRecipient, .providerToRecipient, .unknown])
    #expect(read.map(\.isConfidential) == [true, false, false])
    #expect(read.map(\.stage) == [.scaledUp, .scaledUp, nil])
    #expect(read.map(\.confidence) == [.high, .low, nil])
  }

  @Test("A blank or unknown department is unknown, never no")
  func unknownIsNotNo() {
    let cities = "id,name,country,international_department\na,A,JP,\nb,B,JP,unknown\nc,C,JP,?\nd,D,JP,no\ne,E,JP,yes\n"
    let result = SmallDataset([.cities: cities]).read()
    #expect(result.network?.cities.map(\.internationalDepartment.value) == [.unknown, .unknown, .unknown, .no, .yes])
    #expect(result.diagnostics.kept.first { $0.code == "department.unknown" }?.message.hasPrefix("for 3 of 5") == true)
    let without = SmallDataset([.cities: "id,name,country\na,A,JP\n"]).read()
    #expect(without.network?.cities.map(\.internationalDepartment.value) == [.unknown])
  }

  @Test("A list is unknown when blank and empty when it says none")
  func lists() {
    let cities = "id,name,country,industries\na,A,JP,\nb,B,JP,None\nc,C,JP,port; steel ;;\n"
    let read = SmallDataset([.cities: cities]).read().network?.cities.map { $0.industries?.value }
    #expect(read == [nil, [], ["port", "steel"]])
  }

  @Test("Themes are sorted, each there once, in the words of the vocabulary")
  func themes() {
    let result = SmallDataset([.links: "from,to,themes\nhanoi,osaka,Waste; urban planning;waste;Climate-Resilience\n"])
      .read()
    #expect(result.network?.links.first?.themes == ["climate_resilience", "urban_planning", "waste"])
    #expect(result.codes(.warning) == [])
  }
}
