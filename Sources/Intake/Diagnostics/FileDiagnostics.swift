import Tables

// About the files of a folder as wholes.
extension Diagnostic {
  static func duplicateFile(_ name: String) -> Self {
    Self(
      .error, code: "file.duplicate", at: .init(file: name), message: "two files were given under the same name",
      fix: "give one of them")
  }

  static func unknownFile(_ name: String, _ kind: FileReading.Kind, near: String?) -> Self {
    guard kind == .file else {
      return Self(
        .warning, code: "file.unknown", at: .init(file: name), message: "this is \(kind.name) and was not read",
        fix: "move it elsewhere, or give it a name that does not end in .csv", isAssumption: true)
    }
    return Self(
      .warning, code: "file.unknown", at: .init(file: name),
      message: "the file is none of a data set's and was not read",
      fix: Suggestion(near, otherwise: "see the list of files in the documentation").fix, isAssumption: true)
  }

  static func otherName(_ name: String, of file: DataFile) -> Self {
    Self(
      .warning, code: "file.other-name", at: .init(file: name),
      message: "\(name) was read as the table \(file.fileName)",
      fix: "name it \(file.fileName), or move it elsewhere if it is not meant", isAssumption: true)
  }

  static func besideTable(_ name: String, _ read: String) -> Self {
    Self(
      .warning, code: "file.beside", at: .init(file: name), message: "\(name) was not read: \(read) is read instead",
      fix: "move it elsewhere, or save it as \(read) if it is the newer one", isAssumption: true)
  }

  static func severalFiles(_ names: [String], of file: DataFile) -> Self {
    Self(
      .error, code: "file.several", at: .init(file: names[0]),
      message: "\(names.joined(separator: " and ")) are both the table \(file.fileName) by their names",
      fix: "keep the one that counts as \(file.fileName), and move the other elsewhere")
  }

  static func unreadableTable(_ name: String, _ kind: FileReading.Kind, of file: DataFile) -> Self {
    let fix =
      TableClaim.isWorkbook(name)
      ? "open it in the program it belongs to, and save the table as \(file.fileName) (“CSV UTF-8”) in the same folder"
      : "save what it holds as \(file.fileName), or move it elsewhere if it is no table"
    return Self(
      .error, code: "file.unread", at: .init(file: name),
      message:
        "\(name) bears the name of the table \(file.fileName) and cannot be read, and nothing else holds that table",
      fix: kind == .file || kind == .folder ? fix : "it is \(kind.name): put the table itself there")
  }

  static func perhapsLinks(_ name: String, isWorkbook: Bool) -> Self {
    Self(
      .error, code: "file.perhaps-links", at: .init(file: name),
      message: isWorkbook
        ? "there is no links.csv, and the workbook \(name), which may hold the links, was not read"
        : "there is no links.csv, and \(name), which by its name, its columns or the cities in its rows holds links, was not read",
      fix: isWorkbook
        ? "save its sheet of links as links.csv (“CSV UTF-8”); if it holds none, move it elsewhere"
        : "name it links.csv; if it holds no links, move it elsewhere")
  }

  static var noCities: Self {
    Self(
      .error, code: "folder.no-cities", at: .init(file: DataFile.cities.fileName),
      message: "the folder has no file cities.csv", fix: "add one with at least the columns id and name")
  }
}
