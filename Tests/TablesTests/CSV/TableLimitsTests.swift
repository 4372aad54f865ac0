import Tables
import Testing

@Suite("TableLimits")
struct TableLimitsTests {
  @Test("A cell of 64 KiB is read and one byte more is refused, quoted or not")
  func cellBytes() {
    for quote in ["", "\""] {
      let most = String(repeating: "x", count: 64 << 10)
      #expect(CSVReader().read("a\n\(quote)\(most)\(quote)\n").places == [])
      let place = quote.isEmpty ? "2:1" : "2:2"
      #expect(CSVReader().read("a\n\(quote)\(most)x\(quote)\n").places == ["cell.too-long \(place)"])
    }
  }

  @Test("A row of 1 MiB is read and one byte more is refused")
  func rowBytes() {
    let names = (0..<32).map { "c\($0)" }.joined(separator: ",")
    let cells = [String](repeating: String(repeating: "x", count: (1 << 15) - 1), count: 32).joined(separator: ",")
    #expect(cells.utf8.count == (1 << 20) - 1)
    #expect(CSVReader().read("\(names)\n\(cells)\n").places == [])
    #expect(CSVReader().read("\(names)\n\(cells)xx\n").places == ["row.too-long 2:1"])
  }

  @Test("A table of 1,024 columns is read and one more is refused")
  func columns() {
    let names = (0..<1024).map { "c\($0)" }.joined(separator: ",")
    #expect(CSVReader().read(names + "\n" + String(repeating: ",", count: 1023) + "x\n").places == [])
    #expect(CSVReader().read(names + ",z\n1\n").places == ["row.too-many-columns 1:\(names.utf8.count + 2)"])
    let row = String(repeating: "x,", count: 1024)
    #expect(CSVReader().read(names + "\n" + row + "\n").places == ["row.too-many-columns 2:2049"])
  }

  @Test("A file over the limit is refused before anything else is looked at")
  func fileBytes() {
    var limits = TableLimits()
    limits.fileBytes = 8
    let reader = CSVReader(limits: limits)
    #expect(reader.read("a\n\"b\"\nc\n").places == [])
    #expect(reader.read("a\n\"b\"\nc\"\n").places == ["file.too-large -:-"])
  }
}
