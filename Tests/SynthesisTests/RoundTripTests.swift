import CityNetwork
import Intake
import NetworkSamples
import Synthesis
import Tables
import TestSupport
import Testing

/// Networks written by the fields of their files, every column of them, and read back.
@Suite("Writing and reading")
struct RoundTripTests {
  @Test("What is written by the fields is read back as the same facts", arguments: 0..<40 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    let plan = try GenerationPlan(cityCount: [1, 5, 30, 120][Int(seed) % 4], seed: seed, unknownShare: 0.3)
    var facts = NetworkFacts(try SyntheticNetwork(plan).network())
    facts.fillIn(seed: seed)
    let network = try facts.network()
    let result = NetworkIntake().read(Self.files(network), name: "written")
    #expect(result.diagnostics.sorted.filter { $0.severity == .error } == [], "seed \(seed)")
    let read = NetworkFacts(try #require(result.network))
    let written = NetworkFacts(network)
    #expect(read.dataset == written.dataset)
    #expect(read.cities == written.cities, "seed \(seed)")
    #expect(read.agencies == written.agencies, "seed \(seed)")
    #expect(read.programmes == written.programmes, "seed \(seed)")
    #expect(read.links == written.links, "seed \(seed)")
    #expect(read.practices == written.practices, "seed \(seed)")
    #expect(read.needs == written.needs, "seed \(seed)")
    #expect(read.completeness == written.completeness, "seed \(seed)")
    #expect(read.answers == written.answers, "seed \(seed)")
  }

  @Test("Every column that is read is filled in by some row, so that none is left out of the comparison")
  func everyColumn() throws {
    var filled: [String: Set<String>] = [:]
    for seed in 0..<10 as Range<UInt64> {
      var facts = NetworkFacts(try SyntheticNetwork(try GenerationPlan(cityCount: 60, seed: seed)).network())
      facts.fillIn(seed: seed)
      for file in Self.files(try facts.network()) {
        let table = try #require(CSVReader().read(file.bytes, file: file.name).table)
        for (column, name) in table.columnNames.enumerated() {
          guard (0..<table.rowCount).contains(where: { !table.isBlank(row: $0, column: column) }) else { continue }
          filled[file.name, default: []].insert(name)
        }
      }
    }
    let remarks: Set = ["city_name", "wording", "cityweave_format"]
    for file in DataFile.allCases where ![.weights, .capacities, .costs, .scenario].contains(file) {
      let columns = Set(file.columns.map(\.name)).subtracting(file == .answers ? remarks : [])
      #expect(filled[file.fileName] == columns, "\(file.fileName)")
    }
  }

  /// The files of a network, with every column.
  private static func files(_ network: CityNetwork) -> [InputFile] {
    func file<Row>(_ file: DataFile, _ schema: RowSchema<Row>, _ rows: [Row]) -> InputFile {
      let writing = RowWriting(schema)
      let text = CSVWriter().write(columns: writing.columns, rows: rows.map(writing.cells))
      return InputFile(name: file.fileName, bytes: Array(text.utf8))
    }
    let dataset = CSVWriter().write(
      columns: DataFile.dataset.columns.map(\.name), rows: network.dataset.rows())
    let events = network.links.flatMap { link in link.events.map { LinkEventRow(link: link.id, event: $0) } }
    let answers = network.answers.map { given in
      var row = AnswerRow()
      (row.city, row.question, row.subject, row.answer) = (given.city, given.question, given.subject, given.answer)
      (row.source, row.answeredOn, row.note) = (given.provenance.source, given.answeredOn, given.note)
      return row
    }
    return [
      InputFile(name: DataFile.dataset.fileName, bytes: Array(dataset.utf8)),
      file(.cities, City.schema, network.cities), file(.agencies, Agency.schema, network.agencies),
      file(.programmes, Programme.schema, network.programmes), file(.links, Link.schema, network.links),
      file(.linkEvents, LinkEventRow.schema, events), file(.practices, Practice.schema, network.practices),
      file(.needs, Need.schema, network.needs), file(.completeness, Completeness.schema, network.completeness),
      file(.answers, AnswerRow.schema, answers),
    ]
  }
}
