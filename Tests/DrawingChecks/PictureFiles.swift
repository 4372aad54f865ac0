/// Checks of PNG and PDF files, by readers of their own.
package enum PictureFiles {
  /// What is wrong with the parts of a PNG: order, lengths and checksums; nil when nothing is.
  package static func faultOfPNG(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return "no signature" }
    let table = (0..<UInt32(256)).map { start in
      (0..<8).reduce(start) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
    func number(_ at: Int) -> UInt32 { bytes[at..<at + 4].reduce(0) { $0 << 8 | UInt32($1) } }
    var position = 8
    var names: [String] = []
    while position + 12 <= bytes.count {
      let length = Int(number(position))
      guard position + 12 + length <= bytes.count else { return "a part is cut off" }
      let body = bytes[(position + 4)..<(position + 8 + length)]
      let sum = body.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
      guard ~sum == number(position + 8 + length) else { return "a checksum is wrong" }
      names.append(String(decoding: body.prefix(4), as: UTF8.self))
      position += 12 + length
    }
    guard position == bytes.count, names.first == "IHDR", names.last == "IEND", names.contains("IDAT") else {
      return "the parts are \(Set(names).sorted())"
    }
    guard number(16) > 0, number(20) > 0 else { return "no dots" }
    return nil
  }

  /// What is wrong with the frame of a PDF: the table of objects and what it points to, and whatever acts or loads
  /// something; nil when nothing is.
  package static func faultOfPDF(_ bytes: [UInt8]) -> String? {
    guard bytes.starts(with: "%PDF-1.".utf8) else { return "no header" }
    let tail = String(decoding: bytes.suffix(64), as: UTF8.self)
    guard let mark = tail.firstRange(of: "startxref\n"), tail.hasSuffix("%%EOF\n"),
      let start = Int(tail[mark.upperBound...].prefix { $0.isNumber }), start < bytes.count
    else { return "no end" }
    // Names of actions stand outside the packed streams, in whose bytes anything may stand by chance.
    let names = [
      "/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/OpenAction", "/GoToR", "/SubmitForm", "/RichMedia",
    ]
    let open = outsideStreams(bytes)
    for position in open.indices where open[position] == UInt8(ascii: "/") {
      for name in names where open[position...].starts(with: name.utf8) { return "it holds \(name)" }
    }
    let lines = String(decoding: bytes[start...], as: UTF8.self).split(separator: "\n")
    guard lines.first == "xref", lines.count > 2, let count = lines[1].split(separator: " ").last.flatMap({ Int($0) }),
      lines.count > 2 + count
    else { return "no table of objects" }
    for number in 1..<count {
      guard let offset = Int(lines[2 + number].prefix(10)), offset < bytes.count,
        bytes[offset...].starts(with: "\(number) 0 obj".utf8)
      else { return "object \(number) is not where the table says" }
    }
    return nil
  }

  /// The bytes of a PDF without those of its streams.
  private static func outsideStreams(_ bytes: [UInt8]) -> [UInt8] {
    let (begin, end) = (Array("\nstream\n".utf8), Array("\nendstream".utf8))
    var (kept, position): ([UInt8], Int) = ([], 0)
    var isInside = false
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\n") {
        if bytes[position...].starts(with: isInside ? end : begin) {
          isInside.toggle()
          position += 1
          continue
        }
      }
      if !isInside { kept.append(bytes[position]) }
      position += 1
    }
    return kept
  }
}
