import Foundation

/// The sign at the beginning of a file by which spreadsheets know that its letters are UTF-8.
///
/// Excel takes a file of comma-separated values without it for one in the encoding of the machine, and garbles accents.
enum ByteOrderMark {
  /// The mark in UTF-8.
  static let utf8: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What stands before the bytes of a file: the mark where the file is named .csv and has none, nothing otherwise.
  static func before(_ bytes: Data, of path: String) -> [UInt8] {
    FileEnding.of(path) == "csv" && !bytes.starts(with: utf8) ? utf8 : []
  }
}
