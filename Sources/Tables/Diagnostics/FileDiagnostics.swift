// About the bytes of a file.
extension Diagnostic {
  static func fileTooLarge(limit: Int, at location: Location) -> Self {
    Self(
      .error, code: "file.too-large", at: location,
      message: "the file has more than \(limit) bytes, the most that is read",
      fix: "split the file, or leave out columns that are not needed")
  }

  static func notText(_ format: BinaryFormat, at location: Location) -> Self {
    Self(
      .error, code: "file.not-text", at: location,
      message: "this looks like \(name(of: format)), not like a CSV text file",
      fix: "open it in the program it belongs to and save it as “CSV UTF-8”")
  }

  private static func name(of format: BinaryFormat) -> String {
    switch format {
    case .zip: "an Excel or other zipped file"
    case .emptyZip: "an empty zip file"
    case .oldOffice: "an old Excel or Word file"
    case .pdf: "a PDF"
    case .gzip: "a gzip-compressed file"
    case .bzip2: "a bzip2-compressed file"
    case .zstd: "a zstd-compressed file"
    case .png: "a PNG picture"
    case .sqlite: "an SQLite database"
    case .parquet: "a Parquet file"
    }
  }

  /// - Parameter byte: The byte in hexadecimal digits.
  static func invalidByte(_ byte: String, in encoding: TextEncoding, at location: Location) -> Self {
    Self(
      .error, code: "encoding.invalid", at: location, excerpt: "0x\(byte)",
      message: "byte 0x\(byte) is not valid \(encoding.name)",
      fix: "save the file as UTF-8, or name its encoding, for example --encoding SHIFT_JIS or WINDOWS-1252")
  }

  static func nulCharacter(at location: Location) -> Self {
    Self(
      .error, code: "text.nul", at: location, excerpt: "\\u{0}", message: "the text contains a NUL character",
      fix: "delete it; if the file is full of them it is UTF-16 without a byte order mark: save it as UTF-8")
  }
}
