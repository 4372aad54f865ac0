extension DatasetOptions {
  /// The words that would ask for the same on a command line, the folder first.
  var arguments: [String] {
    var words = [directory]
    func add(_ name: String, _ value: String?) { if let value { words += [name, value] } }
    add("--layers", layers)
    add("--as-of", asOf.map { String($0) })
    add("--theme", theme)
    add("--country", country)
    add("--within", within)
    if isPublic { words.append("--public") }
    add("--encoding", reading.encoding)
    if reading.allowMissingCities { words.append("--allow-missing-cities") }
    if reading.strict { words.append("--strict") }
    return words
  }
}

/// Words as they are typed into a shell.
enum ShellWords {
  /// The words with spaces between, those in quotes that a shell would take apart.
  static func line(_ words: [String]) -> String { words.map(quoted).joined(separator: " ") }

  private static func quoted(_ word: String) -> String {
    let plain = word.utf8.allSatisfy { byte in
      (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x30 && byte <= 0x39)
        || "-_./,+:@%".utf8.contains(byte)
    }
    return plain && !word.isEmpty ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
