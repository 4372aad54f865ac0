import ArgumentParser

// Names of outputs that would not say what is in them.
extension ValidationError {
  /// An ending that no writer exists for.
  static func noWriter(of ending: String, for file: String, things: String, endings: [String]) -> ValidationError {
    let known =
      endings.count > 1
      ? endings.dropLast().joined(separator: ", ") + " or \(endings[endings.count - 1])" : endings[0]
    return ValidationError(
      "“\(file)” ends in \(ending), and \(things) are not written as that. They are written as \(known).\(instead(of: ending, endings))"
    )
  }

  /// What does instead of a format that there is no writer for.
  private static func instead(of ending: String, _ endings: [String]) -> String {
    switch ending {
    case "xlsx", "xls", "xlsm", "xlsb", "ods", "numbers":
      endings.contains("csv") ? " Excel and LibreOffice open csv." : ""
    case "docx", "doc", "odt", "rtf", "pdf":
      endings.contains("html") ? " Word processors open html, and browsers print it as PDF." : ""
    default: ""
    }
  }

  /// A format that is not the one that a file's name says.
  static func contradiction(_ format: String, _ file: String) -> ValidationError {
    ValidationError("--format \(format) does not fit the file name \(file).")
  }

  /// A diagram's name without an ending, which alone says its format.
  static func noEnding(_ file: String) -> ValidationError {
    ValidationError("“\(file)” has no ending that says the format: svg, pdf, png or dot.")
  }

  /// A folder with the name of a file.
  static func fileName(_ folder: String, of command: String) -> ValidationError {
    ValidationError("\(command) writes a folder, and “\(folder)” is the name of a file.")
  }

  static let noMark = ValidationError("--no-bom goes with csv.")
}
