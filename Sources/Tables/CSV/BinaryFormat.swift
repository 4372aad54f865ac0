/// Formats of files that are no text, recognised by their first bytes.
enum BinaryFormat: CaseIterable {
  case zip, emptyZip, oldOffice, pdf, gzip, bzip2, zstd, png, sqlite, parquet

  /// The format of a file; nil when it may be text.
  init?(_ bytes: [UInt8]) {
    guard let format = Self.allCases.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
    self = format
  }

  private var signature: [UInt8] {
    switch self {
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .emptyZip: [0x50, 0x4B, 0x05, 0x06]
    case .oldOffice: [0xD0, 0xCF, 0x11, 0xE0]
    case .pdf: [0x25, 0x50, 0x44, 0x46]
    case .gzip: [0x1F, 0x8B]
    case .bzip2: [0x42, 0x5A, 0x68]
    case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
    case .png: [0x89, 0x50, 0x4E, 0x47]
    case .sqlite: Array("SQLite format 3".utf8)
    case .parquet: Array("PAR1".utf8)
    }
  }
}
