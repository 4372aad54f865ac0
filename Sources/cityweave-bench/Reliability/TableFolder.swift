import Foundation
import Graphs
import Tables

/// The tables of a data set in memory, to be cut, damaged and written.
struct TableFolder: Sendable {
  /// A file of the folder: its header and its rows, every row as long as the header.
  struct File: Sendable {
    let name: String
    var columns: [String]
    var rows: [[String]]

    /// The file as bytes. Quoted where that is needed and otherwise as it is: as somebody else's program would write it.
    var bytes: [UInt8] {
      var text = ""
      for row in [columns] + rows {
        text +=
          row.map { cell in
            cell.contains { ",\"\n\r".contains($0) } ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
          }.joined(separator: ",") + "\n"
      }
      return Array(text.utf8)
    }
  }

  var files: [File]

  /// The tables of a folder, sorted by name; files that are no tables are left out.
  init(reading folder: URL) throws {
    files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter { $0.hasSuffix(".csv") }
      .compactMap { name in
        let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
        guard let table = CSVReader().read(bytes, file: name).table else { return nil }
        let rows = (0..<table.rowCount).map { row in
          table.columnNames.indices.map { table.text(row: row, column: $0) }
        }
        return File(name: name, columns: table.columnNames, rows: rows)
      }
  }

  /// A part of it that is a data set again: some cities, every body, and of all other rows those that name nothing else.
  ///
  /// Cities are taken along links where that is possible, so that the part hangs together.
  func cut(toCities count: Int, _ random: inout RandomStream) -> TableFolder {
    guard let cities = files.first(where: { $0.name == "cities.csv" }), let id = cities.columns.firstIndex(of: "id")
    else {
      return self
    }
    let ids = cities.rows.map { $0[id] }
    let kept = chosen(of: ids, count: count, &random)
    let dropped = Set(ids).subtracting(kept)
    var part = self
    part.files = files.map { file in
      var file = file
      let references = file.columns.indices.filter { ["from", "to", "city"].contains(file.columns[$0]) }
      let ownID = file.name == "cities.csv" ? [id] : []
      file.rows.removeAll { row in (references + ownID).contains { dropped.contains(row[$0]) } }
      return file
    }
    let links = Set(part.column("id", of: "links.csv"))
    for index in part.files.indices {
      guard let column = part.files[index].columns.firstIndex(of: "link") else { continue }
      part.files[index].rows.removeAll { !links.contains($0[column]) }
    }
    return part
  }

  /// Writes the files into a folder.
  func fill(_ folder: ScratchFolder) throws {
    for file in files { try folder.write(file.bytes, to: file.name) }
  }

  private func column(_ name: String, of fileName: String) -> [String] {
    guard let file = files.first(where: { $0.name == fileName }), let column = file.columns.firstIndex(of: name) else {
      return []
    }
    return file.rows.map { $0[column] }
  }

  private func chosen(of ids: [String], count: Int, _ random: inout RandomStream) -> Set<String> {
    guard ids.count > count else { return Set(ids) }
    let isCity = Set(ids)
    let pairs = zip(column("from", of: "links.csv"), column("to", of: "links.csv"))
      .filter { isCity.contains($0) && isCity.contains($1) }
    var kept: Set<String> = []
    while kept.count < count {
      let near = pairs.filter { kept.contains($0) != kept.contains($1) }
      if let pair = near.isEmpty || random.whole(below: 3) == 0 ? nil : near[random.whole(below: near.count)] {
        kept.formUnion([pair.0, pair.1])
      } else {
        kept.insert(ids[random.whole(below: ids.count)])
      }
    }
    return kept
  }
}
