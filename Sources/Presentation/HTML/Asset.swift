/// Reads the files of the folder `Assets`, which are compiled into the program.
enum Asset {
  /// A file as it is.
  static func text(_ file: [UInt8]) -> String { String(decoding: file, as: UTF8.self) }

  /// A file without the line break at its end, to stand within a line.
  static func inline(_ file: [UInt8]) -> String {
    text(file.last == UInt8(ascii: "\n") ? file.dropLast() : file)
  }
}
