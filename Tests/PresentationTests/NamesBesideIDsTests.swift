import Analysis
import CityNetwork
import Language
import NetworkSamples
import Presentation
import Testing

/// Whoever reads a table knows cities by their names, and countries too.
@Suite("Names stand beside ids")
struct NamesBesideIDsTests {
  /// A network in which no city or body is called as its id says, with all sorts of facts.
  private static func network() throws -> CityNetwork {
    let mixed = try Sample.mixed(24)
    let cities = mixed.cities.map { city in
      var city = city
      city.name = "Town \(city.id) of \(city.country)"
      return city
    }
    return try Sample.network(
      cities: cities, agencies: mixed.agencies, programmes: mixed.programmes, links: mixed.links, needs: mixed.needs)
  }

  /// Every document, also those that are asked for by a part or of a city.
  private static func documents(_ network: CityNetwork) throws -> [(name: String, document: ResultDocument)] {
    let study = Study(network)
    let words = Wording(of: study)
    let resilience = try study.resilience(keyPlayers: 3)
    var documents = try allDocuments(network)
    for part in ResiliencePart.allCases {
      documents.append(("resilience \(part)", .resilience(resilience, network: network, part: part, in: words)))
    }
    for part in ThemePart.allCases {
      documents.append(("themes \(part)", .themes(try study.themes(steps: 2), part: part, in: words)))
    }
    if let city = network.cities.first, let links = try study.newLinks(of: city.id) {
      documents.append(("single links", .singleLinks(links, in: words)))
    }
    let comparison = try study.comparison
    let matches = try study.matches(limit: 3)
    documents.append(("matches", .matches(matches, comparison: comparison, network: network, cut: nil, in: words)))
    documents.append(
      ("match", .matches(Array(matches.prefix(1)), comparison: comparison, network: network, cut: nil, in: words)))
    return documents
  }

  private static func texts(_ cell: ResultTable.Cell) -> [String] {
    switch cell {
    case .text(let text): [text]
    case .list(let items): items
    case .integer, .number, .flag, .blank: []
    }
  }

  @Test(
    "In files, every column of ids of cities, agencies or programmes has a column of their names, and so have countries"
  )
  func files() throws {
    for network in [try Self.network(), try Sample.bundled()] {
      let names = Self.names(network)
      var ids = 0
      for (document, table) in try Self.documents(network).map({ ($0.name, $0.document.flat) }) {
        let columns = table.columns.indices.map { column in table.rows.map { Self.texts($0[column]) } }
        for (place, cells) in columns.enumerated() {
          let (name, words) = (table.columns[place].name, cells.flatMap(\.self))
          guard !words.isEmpty else { continue }
          if words.allSatisfy({ names[$0] != nil }), name != "subject" {
            ids += 1
            let wanted = cells.map { $0.map { names[$0] ?? "" } }
            #expect(columns.contains(wanted), "\(document): \(name) has no names beside it")
          }
          if name.hasSuffix("country"), words.allSatisfy({ $0.utf8.count == 2 }) {
            let wanted = cells.map { $0.map { Wording.english.country($0) } }
            #expect(columns.contains(wanted), "\(document): \(name) has no names beside it")
          }
        }
      }
      #expect(ids > 20)
    }
  }

  @Test("For people, every row with an id of a city, agency or programme says its name, and countries stand as names")
  func tables() throws {
    for network in [try Self.network(), try Sample.bundled()] {
      let names = Self.names(network)
      let codes = Set(network.cities.map(\.country))
      for (name, document) in try Self.documents(network) {
        for section in document.sections {
          // As people read it: a table of Markdown.
          for (row, line) in Self.lines(section).enumerated() {
            for (place, cell) in line.enumerated() {
              let rest = (line[..<place] + line[(place + 1)...]).joined(separator: " | ")
              if let called = names[cell], called != cell {
                #expect(rest.contains(called), "\(name), row \(row): \(line)")
              }
              if codes.contains(cell) {
                #expect(rest.contains(Wording.english.country(cell)), "\(name), row \(row): \(line)")
              }
            }
          }
        }
      }
    }
  }

  /// The rows of a section as they are shown, cell by cell.
  private static func lines(_ section: ResultDocument.Section) -> [[String]] {
    let document = ResultDocument(
      schema: "s", title: "T", sections: [.init(table: section.table)], flat: section.table, remarks: [], in: .english)
    return document.text(.markdown).split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2).map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { cell in
        cell.replacing("\\", with: "").trimmingPrefix(" ").split(separator: " ", omittingEmptySubsequences: true)
          .joined(separator: " ")
      }
    }
  }

  private static func names(_ network: CityNetwork) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (0..<network.entityCount).map { index in
        let id = network.id(at: index)
        return (id.rawValue, network.displayName(of: id))
      })
  }
}
