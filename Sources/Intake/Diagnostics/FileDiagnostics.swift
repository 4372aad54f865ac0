import Tables

// About the files of a folder as wholes.
extension Diagnostic {
  static func duplicateFile(_ name: String) -> Self {
    Self(
      .error, code: "file.duplicate", at: .init(file: name), message: "two files were given under the same name",
      fix: "give one of them")
  }

  static func unknownFile(_ name: String, near: String?) -> Self {
    Self(
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
