import Tables

/// A column of a file, and where it stands in the table that is read.
struct PlacedColumn: Sendable {
  /// The name that CityWeave writes.
  let name: String
  /// The number of the column in the table; nil when the table has none.
  let position: Int?
  /// Whether the file cannot be without it.
  let isRequired: Bool
}

/// Which column of a table holds what.
struct ColumnMap {
  private let columns: [String: PlacedColumn]

  /// A column by its canonical name; it has no position when the table has none.
  subscript(name: String) -> PlacedColumn {
    columns[name] ?? PlacedColumn(name: name, position: nil, isRequired: false)
  }

  /// Matches the names in a header with the columns of a file, by name and alias.
  ///
  /// Returns nil when a required column is missing or two columns mean the same.
  init?(table: Table, file: DataFile, diagnostics: inout DiagnosticCollection) {
    var positions: [String: Int] = [:]
    var isUsable = true
    let known = file.columns
    let names = table.columnNames.map(Self.key)
    // In other tools' link tables `source` and `target` are the ends; in ours `source` says who reported the link.
    let sourceIsAnEnd =
      file == .links && names.contains("source") && names.contains("target") && !names.contains("from")
    func column(_ name: String) -> DataFile.Column? {
      sourceIsAnEnd && name == "source"
        ? known.first { $0.name == "from" }
        : known.first { $0.name == name } ?? known.first { $0.aliases.contains(name) }
    }
    let plain = names.map(column)
    // What stands in brackets explains a name; it matters where two columns differ by it alone, and neither is read then.
    let shortened = names.indices.map { index in
      plain[index] == nil ? Self.withoutBrackets(table.columnNames[index]).flatMap { column(Self.key($0)) } : nil
    }
    for (index, name) in names.enumerated() where !name.isEmpty {
      let meant = shortened[index].flatMap { column in
        plain.contains { $0?.name == column.name } || shortened.count { $0?.name == column.name } > 1 ? nil : column
      }
      guard let column = plain[index] ?? meant else {
        let nearest = NearMiss.nearest(to: name, among: known.lazy.flatMap { [$0.name] + $0.aliases })
        diagnostics.append(
          .unknownColumn(table.columnNames[index], near: nearest, at: table.location(ofColumn: index)))
        continue
      }
      if let earlier = positions[column.name] {
        isUsable = false
        diagnostics.append(
          .sameMeaning(
            table.columnNames[earlier], table.columnNames[index], of: column.name,
            at: table.location(ofColumn: index)))
      } else {
        positions[column.name] = index
      }
    }
    let headerLine = table.columnNames.isEmpty ? 1 : table.location(ofColumn: 0).line
    for column in known where column.isRequired && positions[column.name] == nil {
      isUsable = false
      diagnostics.append(.missingColumn(column, at: .init(file: table.file, line: headerLine)))
    }
    guard isUsable else { return nil }
    columns = Dictionary(
      uniqueKeysWithValues: known.map { column in
        (column.name, PlacedColumn(name: column.name, position: positions[column.name], isRequired: column.isRequired))
      })
  }

  /// A header's name in the form in which names are compared: lower case, words joined by underscores, be they on lines of
  /// their own.
  private static func key(_ name: String) -> String {
    let words = CellText.normalized(name).lowercased().unicodeScalars.map {
      $0 == " " || $0 == "-" || $0 == "\n" || $0 == "\r" || $0 == "\u{A0}" ? "_" : Character($0)
    }
    var key = ""
    for word in words where word != "_" || key.last != "_" { key.append(word) }
    return key
  }

  /// A header's name without what stands in brackets; nil where nothing does, or nothing is left.
  private static func withoutBrackets(_ name: String) -> String? {
    guard name.contains(where: { "([（".contains($0) }) else { return nil }
    var (kept, depth) = ("", 0)
    for character in name {
      if "([（".contains(character) { depth += 1 }
      if depth == 0 { kept.append(character) }
      if ")]）".contains(character) { depth = max(0, depth - 1) }
    }
    let left = CellText.normalized(kept)
    return left.isEmpty ? nil : left
  }
}
