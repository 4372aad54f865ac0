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

  /// - Parameters:
  ///   - byte: The byte in hexadecimal digits.
  ///   - fitting: Encodings in which the whole file can be read.
  static func invalidByte(
    _ byte: String, in encoding: TextEncoding, fitting: [FittingEncoding], at location: Location
  ) -> Self {
    let fits = fitting.map { "\($0.encoding.name) (“\($0.sample)”)" }
    let meant = fits.isEmpty ? "" : "; the file can be read as \(fits.joined(separator: ", "))"
    // Several fit where only a reader of the language sees which is right; none of them is put forward then.
    let name =
      switch fitting.count {
      case 0: "such as --encoding SHIFT_JIS or WINDOWS-1252"
      case 1: "--encoding \(fitting[0].encoding.name)"
      default: "--encoding and the name of the one in which the words are right"
      }
    return Self(
      .error, code: "encoding.invalid", at: location, excerpt: "0x\(byte)",
      message: "byte 0x\(byte) is not valid \(encoding.name)\(meant)",
      fix: "repeat with \(name), which leaves files in UTF-8 as they are; or save this file as UTF-8")
  }

  /// - Parameter named: The encoding that was asked for, where the file is in another one.
  static func read(as encoding: TextEncoding, insteadOf named: TextEncoding?, at location: Location) -> Self {
    Self(
      .note, code: "encoding.used", at: location,
      message: named.map { "the file is valid \(encoding.name) and was read as such, not as \($0.name)" }
        ?? "the file was read as \(encoding.name), as asked for")
  }

  static func nulCharacter(at location: Location) -> Self {
    Self(
      .error, code: "text.nul", at: location, excerpt: "\\u{0}", message: "the text contains a NUL character",
      fix: "delete it; if the file is full of them it is UTF-16 without a byte order mark: save it as UTF-8")
  }
}
