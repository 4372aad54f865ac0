internal import Glibc

/// How the bytes of a text file stand for characters.
///
/// UTF-8, and UTF-16 with a byte order mark, are recognised. Every other encoding has to be named: guessing turns names
/// into nonsense without anybody noticing.
public struct TextEncoding: Sendable, Hashable {
  /// The name, as given and as the system's converter knows it.
  public let name: String

  /// UTF-8, the default.
  public static let utf8 = TextEncoding(uncheckedName: "UTF-8")

  /// UTF-16 in the byte order of its mark.
  static let utf16 = TextEncoding(uncheckedName: "UTF-16")

  /// Names worth suggesting, for help texts.
  public static let commonNames = [
    "UTF-8", "UTF-16", "ISO-8859-1", "WINDOWS-1252", "WINDOWS-1258", "SHIFT_JIS", "CP932", "EUC-JP", "GB18030", "BIG5",
    "EUC-KR", "TIS-620",
  ]

  private init(uncheckedName: String) { name = uncheckedName }

  /// An encoding by its name, such as `SHIFT_JIS`; nil when the system cannot convert from it.
  public init?(named name: String) {
    let isPlain = !name.isEmpty && name.utf8.allSatisfy { (0x30...0x7A).contains($0) || $0 == 0x2D }
    guard isPlain else { return nil }
    let converter = iconv_open("UTF-8", name)
    guard converter != iconv_t(bitPattern: -1) else { return nil }
    iconv_close(converter)
    let name = name.uppercased()
    self.name = name == "UTF8" ? Self.utf8.name : name
  }

  /// The bytes as UTF-8, or the place of the first byte that is not valid in this encoding.
  ///
  /// - Complexity: O(bytes).
  func utf8(from bytes: [UInt8]) -> Result<[UInt8], InvalidByte> {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
      return .failure(InvalidByte(offset: 0, textBefore: []))
    }
    defer { iconv_close(converter) }
    var input = bytes
    var output: [UInt8] = []
    var consumed = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var isFlushed = false
    while !isFlushed {
      // A converter may hold back a letter until it has seen whether an accent follows; without input it lets go of it.
      let isFlush = consumed == input.count
      let (stop, written) = input.withUnsafeMutableBytes { source in
        buffer.withUnsafeMutableBytes { target -> (Int32, Int) in
          guard let targetBase = target.baseAddress else { return (0, 0) }
          var from = source.baseAddress.map { ($0 + consumed).assumingMemoryBound(to: CChar.self) }
          var left = source.count - consumed
          var to: UnsafeMutablePointer<CChar>? = targetBase.assumingMemoryBound(to: CChar.self)
          var room = target.count
          let result =
            isFlush ? iconv(converter, nil, nil, &to, &room) : iconv(converter, &from, &left, &to, &room)
          consumed = source.count - left
          return (result == -1 ? errno : 0, target.count - room)
        }
      }
      output += buffer[..<written]
      if stop != 0, stop != E2BIG { return .failure(InvalidByte(offset: consumed, textBefore: output)) }
      isFlushed = isFlush && stop == 0
    }
    return .success(output)
  }

  /// Where decoding had to stop.
  struct InvalidByte: Error {
    let offset: Int
    /// What could be decoded, as UTF-8; from it the line and the column are counted.
    let textBefore: [UInt8]
  }
}
