import CityNetwork
import Tables

/// Which file of a folder is read as which table, and why others are not.
///
/// A table that lies there and is not read must never become a table that is not there: what cannot be read stops the
/// reading, and so does what two files claim.
struct FolderTables {
  /// The file of each table.
  private(set) var files: [DataFile: InputFile] = [:]
  private(set) var diagnostics = DiagnosticCollection()
  /// Whether a table lies there that is not read.
  private(set) var hasUnread = false
  /// Where no file claims the links: the tables of text that are not read, by their first lines.
  private(set) var unread: [InputFile] = []

  /// Gives the files away, so that their bytes are kept no longer than whoever reads them needs.
  mutating func takeFiles() -> [DataFile: InputFile] {
    let taken = files
    files = [:]
    return taken
  }

  init(_ inputs: [InputFile]) {
    var claims: [DataFile: [(input: InputFile, manner: TableClaim.Manner)]] = [:]
    var others: [InputFile] = []
    var names = Set<String>()
    for input in inputs.sorted(by: { $0.name < $1.name }) {
      guard names.insert(input.name).inserted else {
        refuse(.duplicateFile(input.name))
        continue
      }
      if let claim = TableClaim(fileName: input.name) {
        claims[claim.file, default: []].append((input, claim.manner))
      } else {
        others.append(input)
      }
    }
    for file in DataFile.allCases { if let claimed = claims[file] { settle(file, claimed) } }
    for input in others { passOver(input, linksAreRead: claims[.links] != nil) }
    if claims[.cities] == nil { diagnostics.append(.noCities) }
  }

  private mutating func settle(_ file: DataFile, _ claims: [(input: InputFile, manner: TableClaim.Manner)]) {
    let readable = claims.filter { $0.manner == .exact || $0.manner == .text }
    guard readable.count < 2 else {
      refuse(.severalFiles(readable.map(\.input.name), of: file))
      return
    }
    guard let (input, manner) = readable.first else {
      // What is imagined is no part of the facts.
      guard file != .scenario else { return }
      for claim in claims { refuse(.unreadableTable(claim.input.name, claim.input.kind, of: file)) }
      return
    }
    files[file] = input
    if manner == .text { diagnostics.append(.otherName(input.name, of: file)) }
    for claim in claims where claim.manner == .unreadable {
      diagnostics.append(.besideTable(claim.input.name, input.name))
    }
  }

  /// Says of a file of another name that it is not read; stops the reading where it may well hold the links that no other
  /// file has.
  private mutating func passOver(_ input: InputFile, linksAreRead: Bool) {
    let isWorkbook = TableClaim.isWorkbook(input.name)
    if !linksAreRead, isWorkbook || mayHoldLinks(input) {
      refuse(.perhapsLinks(input.name, isWorkbook: isWorkbook))
    } else if input.name.lowercased().hasSuffix(".csv") {
      let nearest = NearMiss.nearest(to: input.name, among: DataFile.allCases.lazy.map(\.fileName))
      diagnostics.append(.unknownFile(input.name, input.kind, near: nearest))
    }
    if !linksAreRead, input.kind == .file, TableClaim.isText(input.name) { unread.append(input) }
  }

  /// Whether a table has the columns of links, or nearly their name.
  private func mayHoldLinks(_ input: InputFile) -> Bool {
    guard input.kind == .file, TableClaim.isText(input.name) else { return false }
    let stem = String(input.name.lowercased().prefix { $0 != "." })
    if NearMiss.nearest(to: stem, among: [DataFile.links.rawValue]) != nil { return true }
    // The first line is enough.
    let line = Array(input.bytes.prefix { $0 != 0x0A && $0 != 0x0D })
    guard let table = CSVReader().read(line, file: input.name).table else { return false }
    var nothing = DiagnosticCollection()
    return ColumnMap(table: table, file: .links, diagnostics: &nothing) != nil
  }

  private mutating func refuse(_ diagnostic: Diagnostic) {
    hasUnread = true
    diagnostics.append(diagnostic)
  }
}

/// Tables that are not read, in a folder without links: where a row of one names two cities, it may well hold the links.
struct UnreadTables {
  let files: [InputFile]

  /// A refusal for each table that names two of the cities in one row, whatever its header says.
  func refusals(naming cities: [City]) -> [Diagnostic] {
    guard !files.isEmpty else { return [] }
    var numbers: [String: Int] = [:]
    for (number, city) in cities.enumerated() {
      for name in [city.id.rawValue, city.name] + city.otherNames { numbers[CellText.lookAlikeKey(name)] = number }
    }
    return files.filter { file in
      file.bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
        let cells = line.split(whereSeparator: { [0x2C, 0x3B, 0x09, 0x7C].contains($0) }).map { cell in
          CellText.lookAlikeKey(
            CellText.normalized(String(decoding: cell.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)))
        }
        return Set(cells.compactMap { numbers[$0] }).count > 1
      }
    }.map { .perhapsLinks($0.name, isWorkbook: false) }
  }
}
