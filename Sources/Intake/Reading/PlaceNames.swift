import CityNetwork
public import Tables

/// Names that somebody wants places to bear in pictures, instead of those of the data.
///
/// What a contested place is called is for whoever shows the picture to decide. The table has the columns `id`, with the id
/// of a city or the two letters of a country, and `name`.
public enum PlaceNames {
  /// Reads a table of names.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for the diagnostics.
  ///   - isKnown: Whether an id is that of a city of the data set.
  /// - Returns: The names by id; nil exactly when the diagnostics have an error.
  public static func read(
    _ bytes: [UInt8], file: String, isKnown: (String) -> Bool
  ) -> (names: [String: String]?, diagnostics: DiagnosticCollection) {
    let reading = CSVReader().read(bytes, file: file)
    var diagnostics = reading.diagnostics
    guard let table = reading.table else { return (nil, diagnostics) }
    let columns = table.columnNames.map { $0.lowercased() }
    guard let ids = columns.firstIndex(of: "id"), let texts = columns.firstIndex(of: "name") else {
      diagnostics.append(.placeNameColumns(columns, at: .init(file: file, line: 1)))
      return (nil, diagnostics)
    }
    var names: [String: String] = [:]
    for row in 0..<table.rowCount where !table.isBlank(row: row, column: texts) {
      let id = table.text(row: row, column: ids)
      let place = table.location(row: row, column: ids)
      if !isKnown(id), Country(code: id) == nil {
        diagnostics.append(.unknownPlace(id, at: place))
      } else if names.updateValue(TextGuard.unguarded(table.text(row: row, column: texts)), forKey: id) != nil {
        diagnostics.append(.repeatedPlace(id, at: place))
      }
    }
    return (diagnostics.hasErrors ? nil : names, diagnostics)
  }
}
