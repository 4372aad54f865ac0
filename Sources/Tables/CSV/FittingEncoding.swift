/// An encoding in which bytes that are not UTF-8 make text, and what they say in it: for a person to choose by.
struct FittingEncoding {
  let encoding: TextEncoding
  /// A few words around the first byte that is not UTF-8.
  let sample: String

  /// Text around the byte in question that is shown.
  private static let shownBefore = 12
  private static let shownAfter = 16
  /// No more of a file is tried; whoever reads it in the encoding finds out about the rest.
  private static let triedBytes = 1 << 20
  /// So many are shown at most.
  private static let most = 4

  /// The encodings that fit some bytes, with the most usual of those that say the same first.
  ///
  /// - Parameter offset: The first byte that is not UTF-8.
  static func all(for bytes: [UInt8], from offset: Int) -> [FittingEncoding] {
    let end = bytes.count <= triedBytes ? bytes.count : bytes[..<triedBytes].lastIndex(of: 0x0A) ?? triedBytes
    guard offset < end else { return [] }
    let line = bytes[..<offset].lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let before = String(decoding: bytes[line..<offset], as: UTF8.self)
    var found: [FittingEncoding] = []
    for name in ["WINDOWS-1252", "CP932", "GB18030", "WINDOWS-1258", "BIG5", "EUC-KR", "EUC-JP", "TIS-620"] {
      guard found.count < most, let encoding = TextEncoding(named: name),
        case .success(let whole) = encoding.utf8(from: Array(bytes[..<end])),
        !String(decoding: whole, as: UTF8.self).unicodeScalars.contains(where: Self.isUnlikely),
        case .success(let text) = encoding.utf8(from: Array(bytes[line..<end].prefix(400)))
      else { continue }
      let shown = String(decoding: text, as: UTF8.self)
      let around = shown.dropFirst(max(0, before.count - shownBefore)).prefix(shownBefore + shownAfter)
      let sample = String(around.prefix { !$0.isNewline })
      if !found.contains(where: { $0.sample == sample }) {
        found.append(FittingEncoding(encoding: encoding, sample: sample))
      }
    }
    return found
  }

  /// Controls and private characters, which no text has: the encoding is another one.
  private static func isUnlikely(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x7F...0x9F, 0xE000...0xF8FF, 0xFFFD: true
    default: scalar.value < 0x20 && scalar != "\n" && scalar != "\r" && scalar != "\t"
    }
  }
}
