public import CityNetwork
public import Tables

extension NetworkIntake {
  /// The words that head a column of cities; any other first line is a city itself.
  private static let headings: Set<String> = ["id", "city", "cities", "name", "city_id"]

  /// Reads a list of cities: one a line, by id or by name, with or without a heading.
  ///
  /// Of a table the column headed `id`, failing that the first one headed `city` or `name`, failing that the first, counts.
  /// Blank lines, and lines that begin with `#`, are passed over; a city that stands there twice is one.
  ///
  /// - Parameter network: The network whose cities they are.
  /// - Returns: The cities, unless the diagnostics have an error.
  /// - Complexity: O(bytes + *n*) for *n* cities.
  public func readCityList(
    _ file: InputFile, network: CityNetwork
  ) -> (cities: Set<EntityID>?, diagnostics: DiagnosticCollection) {
    let reader = CSVReader(limits: options.limits, encoding: options.encoding)
    let reading = reader.read(file.bytes, file: file.name)
    var diagnostics = reading.diagnostics
    guard let table = reading.table else { return (nil, diagnostics) }
    let lookUp = CityLookUp(network)
    var cities: Set<EntityID> = []
    for (number, cell) in Self.entries(table, lookUp).enumerated() {
      switch lookUp.find(cell.word, suggesting: number < Self.mostSuggestions) {
      case .city(let id): cities.insert(id)
      case .several(let ids):
        diagnostics.append(.ambiguousCity(cell.word, ids, at: cell.location))
      case .none(let near):
        diagnostics.append(.noSuchCity(cell.word, near: near, at: cell.location))
      }
    }
    return (diagnostics.hasErrors ? nil : cities, diagnostics)
  }

  /// Looking for near words takes long; so many are shown at most.
  private static let mostSuggestions = 1_000

  /// The cells that name cities, with their places.
  ///
  /// Under a heading those of its column. Without one, the first of each line, and others of it where they name a city:
  /// some write a list on one line.
  private static func entries(
    _ table: Table, _ lookUp: CityLookUp
  ) -> [(word: String, location: Diagnostic.Location)] {
    var cells: [Table.Cell] = []
    var lines: [[Entry]] = [
      table.columnNames.indices.map { Entry(word: CellText.normalized(table.columnNames[$0]), row: nil, column: $0) }
    ]
    for row in 0..<table.rowCount {
      table.split(row: row, into: &cells)
      lines.append(
        cells.enumerated().map { Entry(word: CellText.normalized(table.text(of: $1)), row: row, column: $0) })
    }
    lines.removeAll { $0[0].word.hasPrefix("#") || $0.allSatisfy(\.word.isEmpty) }
    guard let first = lines.first else { return [] }
    let headings = first.map { $0.word.lowercased() }
    let counting: [Entry]
    if let column = headings.firstIndex(of: "id") ?? headings.firstIndex(where: Self.headings.contains) {
      counting = lines.dropFirst().map { $0[column] }
    } else {
      counting = lines.flatMap { line in [line[0]] + line.dropFirst().filter { lookUp.isCity($0.word) } }
    }
    return counting.filter { !$0.word.isEmpty }.map { entry in
      let column = entry.column
      let place = entry.row.map { table.location(row: $0, column: column) } ?? table.location(ofColumn: column)
      return (entry.word, place)
    }
  }

  /// A cell of a list; its place is worked out only where it counts.
  private struct Entry {
    let word: String
    /// The row; nil for the first line.
    let row: Int?
    let column: Int
  }
}

/// Finds a city by what people write for it: its id, or one of its names in any letter case.
private struct CityLookUp {
  enum Found {
    case city(EntityID)
    case several([EntityID])
    case none(near: String?)
  }

  private let network: CityNetwork
  private var byName: [String: [EntityID]] = [:]

  init(_ network: CityNetwork) {
    self.network = network
    for city in network.cities {
      for name in Set(([city.id.rawValue, city.name] + city.otherNames).map { $0.lowercased() }) {
        byName[name, default: []].append(city.id)
      }
    }
  }

  func isCity(_ word: String) -> Bool { network.isCity(EntityID(word)) || byName[word.lowercased()] != nil }

  func find(_ word: String, suggesting: Bool) -> Found {
    if network.isCity(EntityID(word)) { return .city(EntityID(word)) }
    let named = byName[word.lowercased()] ?? []
    if named.count == 1 { return .city(named[0]) }
    if named.count > 1 { return .several(named) }
    guard suggesting else { return .none(near: nil) }
    return .none(
      near: NearMiss.nearest(to: word, among: network.cities.map(\.id.rawValue))
        ?? NearMiss.nearest(to: word, among: network.cities.map(\.name)))
  }
}
