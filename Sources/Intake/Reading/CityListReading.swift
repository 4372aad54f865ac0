public import CityNetwork
public import Tables

extension NetworkIntake {
  /// The words that head a column of cities; any other first line is a city itself.
  private static let headings: Set<String> = ["id", "city", "cities", "name", "city_id"]

  /// Reads a list of cities: one a line, by id or by name, with or without a heading.
  ///
  /// Of a table the column headed `id`, failing that the first, counts. Blank lines, and lines that begin with `#`, are
  /// passed over; a city that stands there twice is one.
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
    let names = table.columnNames.map { $0.lowercased().filter { !$0.isWhitespace } }
    let column = names.firstIndex(of: "id") ?? 0
    var cells = (0..<table.rowCount).map { row in
      (text: table.text(row: row, column: column), location: table.location(row: row, column: column))
    }
    if !Self.headings.contains(names[column]) {
      cells.insert((table.columnNames[column], table.location(ofColumn: column)), at: 0)
    }
    let lookUp = CityLookUp(network)
    var cities: Set<EntityID> = []
    for cell in cells {
      let text = cell.text.trimmingPrefix { $0.isWhitespace }
      let word = String(text.reversed().drop { $0.isWhitespace }.reversed())
      guard !word.isEmpty, !word.hasPrefix("#") else { continue }
      switch lookUp.find(word) {
      case .city(let id): cities.insert(id)
      case .several(let ids):
        diagnostics.append(
          Diagnostic(
            .error, code: "reference.unknown", at: cell.location, excerpt: word,
            message: "“\(word)” is the name of \(ids.count) cities of this data set",
            fix: "write the id: \(ids.map { "“\($0)”" }.joined(separator: " or "))"))
      case .none(let near):
        diagnostics.append(
          Diagnostic(
            .error, code: "reference.unknown", at: cell.location, excerpt: word,
            message: "“\(word)” is no city of this data set",
            fix: near.map { "did you mean “\($0)”?" } ?? "correct the id; cityweave metrics lists those of cities"))
      }
    }
    return (diagnostics.hasErrors ? nil : cities, diagnostics)
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

  func find(_ word: String) -> Found {
    if network.isCity(EntityID(word)) { return .city(EntityID(word)) }
    let named = byName[word.lowercased()] ?? []
    if named.count == 1 { return .city(named[0]) }
    if named.count > 1 { return .several(named) }
    return .none(
      near: NearMiss.nearest(to: word, among: network.cities.map(\.id.rawValue))
        ?? NearMiss.nearest(to: word, among: network.cities.map(\.name)))
  }
}
