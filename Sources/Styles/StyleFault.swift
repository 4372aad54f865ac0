/// Something wrong, or worth a look, in a style file.
package struct StyleFault: Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1 on; 0 where the file as a whole is meant.
  package let line: Int
  /// The character in the line, from 1 on; 0 where the file as a whole is meant.
  package let column: Int
  /// What is wrong, and how to mend it.
  package let message: String

  /// Where, and what.
  package var description: String { line == 0 ? message : "line \(line), column \(column): \(message)" }
}

extension StyleFault {
  /// Something wrong with the file as a whole.
  static func ofFile(_ message: String) -> Self { Self(line: 0, column: 0, message: message) }
}

// About files that are no YAML, in the words of the parser.
extension StyleFault {
  static let notYAML = ofFile("it is not YAML")

  static func notYAML(_ problem: String) -> Self { ofFile("it is not YAML: \(problem)") }

  /// Whether the parser complains of a sign where a text would begin.
  static func isOfToken(_ problem: String) -> Bool { problem.contains("cannot start any token") }

  /// - Parameter isToken: Whether a sign stands where a text would begin.
  static func notYAML(_ problem: String, isToken: Bool, line: Int, column: Int) -> Self {
    let hint = isToken ? "; indent with spaces, not tabs, and put texts with signs in quotes" : ""
    return Self(line: line, column: column, message: "this is not YAML: \(problem)\(hint)")
  }

  static func repeated(_ key: String, line: Int, column: Int) -> Self {
    Self(line: line, column: column, message: "“\(key)” stands twice; keep one of them")
  }
}
