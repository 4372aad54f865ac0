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
        fix: "move it elsewhere, or give it a name that does not end in .csv")
    }
    return Self(
      .warning, code: "file.unknown", at: .init(file: name),
      message: "the file is none of a data set's and was not read",
      fix: Suggestion(near, otherwise: "see the list of files in the documentation").fix)
  }

  static var noCities: Self {
    Self(
      .error, code: "folder.no-cities", at: .init(file: DataFile.cities.fileName),
      message: "the folder has no file cities.csv", fix: "add one with at least the columns id, name and country")
  }
}
