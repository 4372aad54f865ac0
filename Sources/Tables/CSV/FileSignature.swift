/// Recognises files that are no text by their first bytes.
enum FileSignature {
  private static let signatures: [(bytes: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "an Excel or other zipped file"),
    ([0x50, 0x4B, 0x05, 0x06], "an empty zip file"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel or Word file"),
    ([0x25, 0x50, 0x44, 0x46], "a PDF"),
    ([0x1F, 0x8B], "a gzip-compressed file"),
    ([0x42, 0x5A, 0x68], "a bzip2-compressed file"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd-compressed file"),
    ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
    (Array("SQLite format 3".utf8), "an SQLite database"),
    (Array("PAR1".utf8), "a Parquet file"),
  ]

  /// What a file is, in words for a message; nil when it may be text.
  static func nameOfBinaryFormat(_ bytes: [UInt8]) -> String? {
    signatures.first { bytes.starts(with: $0.bytes) }?.name
  }
}
