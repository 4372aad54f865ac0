/// What a file's name says of the table that it holds.
///
/// People save a table under the ending that their program proposes, under another case, or as the copy that a browser
/// makes of it. All of these claim the table; which of them can be read depends on the ending.
struct TableClaim: Hashable {
  /// How a claim is met.
  enum Manner {
    /// It is the file's own name.
    case exact
    /// It is text under another ending, in another case, or a copy: read, and said.
    case text
    /// It is nothing that is read here, such as a workbook.
    case unreadable
    /// It is a backup that an editor leaves: nothing is lost by passing it over beside the table itself.
    case backup
  }

  let file: DataFile
  let manner: Manner

  private static let textEndings: Set<String> = ["csv", "tsv", "tab", "txt", "text", "psv", "ssv", "dsv", ""]
  private static let backupEndings: Set<String> = [
    "bak", "backup", "old", "orig", "save", "swp", "tmp", "part", "prev",
  ]
  /// Programs, pictures and drawings hold no table, whatever they are called.
  private static let otherEndings: Set<String> = [
    "py", "r", "rmd", "ipynb", "sh", "js", "css", "swift", "svg", "png", "jpg", "jpeg", "gif", "webp", "dot", "gv",
    "lock",
  ]
  private static let workbookEndings: Set<String> = [
    "xlsx", "xls", "xlsm", "xlsb", "xltx", "ods", "fods", "ots", "numbers", "gsheet", "et", "wk1", "sxc",
  ]

  /// Nil for a name that says nothing of a table.
  init?(fileName: String) {
    if let file = DataFile(fileName: fileName) {
      (self.file, manner) = (file, .exact)
      return
    }
    var parts = fileName.lowercased().split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard !fileName.hasPrefix("."), !fileName.hasPrefix("~$"), !parts[0].isEmpty else { return nil }
    let stem = Self.stem(parts.removeFirst())
    guard let file = DataFile(rawValue: stem.name) else { return nil }
    var endings = parts.map { $0.trimmingSpaces }
    // Editors mark what they have saved before by a tilde.
    let isMarked = endings.last?.hasSuffix("~") ?? false
    if isMarked, let last = endings.popLast() { endings.append(String(last.dropLast())) }
    let last = endings.last ?? ""
    guard !Self.otherEndings.contains(last) else { return nil }
    self.file = file
    if isMarked || Self.backupEndings.contains(last) || stem.isBackup {
      manner = .backup
    } else {
      manner = endings.allSatisfy(Self.textEndings.contains) ? .text : .unreadable
    }
  }

  /// Whether a name is that of a workbook, whatever table it may hold.
  static func isWorkbook(_ fileName: String) -> Bool {
    guard !fileName.hasPrefix("~$"), let point = fileName.lastIndex(of: ".") else { return false }
    return workbookEndings.contains(fileName[fileName.index(after: point)...].lowercased())
  }

  /// Whether a name has an ending of tables of text.
  static func isText(_ fileName: String) -> Bool {
    guard let point = fileName.lastIndex(of: ".") else { return false }
    return ["csv", "tsv", "tab", "psv"].contains(fileName[fileName.index(after: point)...].lowercased())
  }

  /// A name without what browsers, file managers and people add to the name of a copy.
  private static func stem(_ text: String) -> (name: String, isBackup: Bool) {
    var text = text.trimmingSpaces
    let isBackup = text.hasSuffix("~")
    if isBackup { text.removeLast() }
    for opening in ["copy of ", "kopie von ", "copie de ", "copia de "] where text.hasPrefix(opening) {
      text.removeFirst(opening.count)
    }
    // “links (1)”, “links - Copy (2)”, “links copy 3”.
    if let number = try? /^(.*\S)\s*\(\d+\)$/.wholeMatch(in: text) { text = String(number.1) }
    if let copy = try? /^(.*\S)\s+(?:-\s*)?(?:copy|kopie|copie|copia)(?:\s*\d+)?$/.wholeMatch(in: text) {
      text = String(copy.1)
    }
    if let number = try? /^(.*[^\d\s_-])[ _-]\d$/.wholeMatch(in: text) { text = String(number.1) }
    return (text.replacing(" ", with: "_").replacing("-", with: "_"), isBackup)
  }
}

extension String {
  /// Without the spaces around it.
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
