/// Something wrong, or worth a look, in a style file.
public struct StyleFault: Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1 on; 0 where the file as a whole is meant.
  public let line: Int
  /// The character in the line, from 1 on; 0 where the file as a whole is meant.
  public let column: Int
  /// What is wrong, and how to mend it.
  public let message: String

  /// Where, and what.
  public var description: String { line == 0 ? message : "line \(line), column \(column): \(message)" }
}

/// Why a style file was not accepted: everything that is wrong with it.
public struct StyleRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, in the order of lines; at least one.
  public let faults: [StyleFault]

  /// Everything, a line each.
  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
