import ArgumentParser
import Presentation

// What the system does not give, and what it was given that is no text.
extension ValidationError {
  /// A word of the command line that is not UTF-8.
  static func notUnicode(_ bytes: [UInt8]) -> ValidationError {
    var shown = ""
    var rest = bytes[...]
    while !rest.isEmpty {
      // The longest piece of UTF-8 that one character can have.
      let piece = (1...4).reversed().lazy.compactMap { String(validating: rest.prefix($0), as: UTF8.self) }.first
      shown += piece.map(TerminalText.safe) ?? "\\x" + String(rest[rest.startIndex], radix: 16, uppercase: true)
      rest = rest.dropFirst(piece?.utf8.count ?? 1)
    }
    return ValidationError("the argument “\(shown)” is not UTF-8; give the file or folder a name in UTF-8.")
  }
}
