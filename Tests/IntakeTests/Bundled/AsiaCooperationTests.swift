import CityNetwork
import Foundation
import Intake
import NetworkSamples
import Tables
import TestSupport
import Testing

@Suite("Bundled data set asia-cooperation")
struct AsiaCooperationTests {
  private static func files() throws -> [InputFile] {
    let folder = CorpusCase.repository.appendingPathComponent("datasets/asia-cooperation")
    return try InputFolder.read(folder.path, sizeLimit: 1 << 24)
  }

  @Test("It is read without errors and without warnings")
  func clean() throws {
    let result = NetworkIntake().read(try Self.files(), name: "asia-cooperation")
    #expect(result.places(.error) == [])
    #expect(result.places(.warning) == [])
    #expect(result.network != nil)
  }

  @Test(
    "It has 361 cities, 47 agencies, 24 programmes, 628 links, 41 practices, 74 needs and 10 statements on completeness"
  )
  func counts() throws {
    let network = try #require(NetworkIntake().read(try Self.files(), name: "x").network)
    let lists = [
      network.cities.count, network.agencies.count, network.programmes.count, network.links.count,
      network.practices.count,
      network.needs.count, network.completeness.count,
    ]
    #expect(lists == [361, 47, 24, 628, 41, 74, 10])
    #expect(network.links.reduce(0) { $0 + $1.events.count } == 35)
  }

  @Test("Every country code is known, and every place lies in its country")
  func countries() throws {
    let network = try #require(NetworkIntake().read(try Self.files(), name: "x").network)
    for city in network.cities {
      let country = try #require(Country(code: city.country), "\(city.id)")
      if let point = city.coordinate {
        #expect(country.contains(latitude: point.latitudeDegrees, longitude: point.longitudeDegrees), "\(city.id)")
      }
    }
    for code in network.agencies.compactMap(\.country) + network.programmes.compactMap(\.country) {
      #expect(code == "international" || Country(code: code) != nil, "\(code)")
    }
  }

  @Test("It gives the same network under any order of its rows", arguments: 0..<20 as Range<UInt64>)
  func shuffled(seed: UInt64) throws {
    let files = try Self.files()
    var random = SplitMix64(seed: seed)
    let expected = NetworkFacts(try #require(NetworkIntake().read(files, name: "x").network), keepingFiles: true)
    let shuffled = try files.map { try Self.shuffled($0, using: &random) }
    let result = NetworkIntake().read(shuffled, name: "x")
    let contents = NetworkFacts(
      try #require(result.network, "seed \(seed): \(result.places(.error))"), keepingFiles: true)
    #expect(contents.cities == expected.cities, "seed \(seed)")
    #expect(contents.links == expected.links, "seed \(seed)")
    #expect(contents == expected, "seed \(seed)")
    #expect(result.places(.warning) == [], "seed \(seed)")
  }

  @Test("Without the ids of its links and needs it still gives the same network under any order of its rows")
  func shuffledWithoutIDs() throws {
    var random = SplitMix64(seed: 99)
    let files = try Self.files().filter { $0.name != "link_events.csv" }.map { file in
      file.name == "links.csv" || file.name == "needs.csv" ? try Self.withoutIDs(file) : file
    }
    let expected = NetworkFacts(try #require(NetworkIntake().read(files, name: "x").network), keepingFiles: true)
    #expect(Set(expected.links.map(\.id)).count == 628)
    for round in 0..<5 {
      let shuffled = try files.map { try Self.shuffled($0, using: &random) }
      let contents = NetworkFacts(try #require(NetworkIntake().read(shuffled, name: "x").network), keepingFiles: true)
      #expect(contents == expected, "round \(round)")
    }
  }

  private static func shuffled(_ file: InputFile, using random: inout SplitMix64) throws -> InputFile {
    let table = try #require(CSVReader().read(file.bytes, file: file.name).table)
    return text(of: table, rows: random.permutation(of: table.rowCount), columns: Array(table.columnNames.indices))
  }

  private static func withoutIDs(_ file: InputFile) throws -> InputFile {
    let table = try #require(CSVReader().read(file.bytes, file: file.name).table)
    return text(
      of: table, rows: Array(0..<table.rowCount),
      columns: table.columnNames.indices.filter { table.columnNames[$0] != "id" })
  }

  /// A table as a file, every cell in quotes.
  private static func text(of table: Table, rows: [Int], columns: [Int]) -> InputFile {
    let lines =
      [columns.map { table.columnNames[$0] }] + rows.map { row in columns.map { table.text(row: row, column: $0) } }
    let text = lines.map { cells in
      cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\n"
    }.joined()
    return InputFile(name: table.file, bytes: Array(text.utf8))
  }
}
