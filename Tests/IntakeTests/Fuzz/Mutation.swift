import TestSupport

/// Random damage to bytes.
struct Mutation {
  private var random: SplitMix64
  /// The longest that damaged bytes get; with it the time for one input is bounded.
  static let longest = 8192

  /// Bytes that mean something to a reader of tables.
  private static let tokens: [[UInt8]] =
    [
      "\"", "\"\"", ",", ";", "\t", "\n", "\r", "\r\n", "'", "=", "~", "-", "/", ".", "1e400", "0x1p3", "nan",
      "99999999999999999999", "-1",
      "none", "unknown", "hanoi", "osaka", "\u{FEFF}", "\u{0}", "\u{1B}", "\u{85}", "\u{A0}", "\u{301}", "\u{202E}",
      "\u{200B}", "id", "from",
      "0000", "2024-02-30", "😀",
    ].map { Array($0.utf8) }
    + [
      [0xFF], [0xFF, 0xFE], [0xFE, 0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x1F, 0x8B], [0x50, 0x4B, 3, 4],
      [0xF4, 0x90, 0x80, 0x80],
    ]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// One to six random changes to one or two of the files.
  mutating func damage(_ files: [[UInt8]]) -> [[UInt8]] {
    var files = files
    for _ in 0...random.whole(below: 6) {
      let index = random.whole(below: files.count)
      change(&files[index], other: files[random.whole(below: files.count)])
      files[index].removeLast(max(0, files[index].count - Self.longest))
    }
    return files
  }

  private mutating func change(_ bytes: inout [UInt8], other: [UInt8]) {
    let place = random.whole(below: bytes.count + 1)
    switch random.whole(below: 10) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(random.whole(below: 8))
    case 1 where place < bytes.count: bytes[place] = UInt8(random.whole(below: 256))
    case 2: bytes.insert(UInt8(random.whole(below: 256)), at: place)
    case 3: bytes.insert(contentsOf: Self.tokens[random.whole(below: Self.tokens.count)], at: place)
    case 4: bytes.removeSubrange(slice(of: bytes))
    case 5: bytes.insert(contentsOf: bytes[slice(of: bytes)], at: place)
    case 6: bytes.insert(contentsOf: other[slice(of: other)], at: place)
    case 7: bytes.replaceSubrange(cell(at: place, in: bytes), with: Self.tokens[random.whole(below: Self.tokens.count)])
    case 8: bytes.replaceSubrange(cell(at: place, in: bytes), with: other[slice(of: other)])
    default:
      if random.whole(below: 4) == 0 {
        bytes.removeLast(bytes.count - place)
      } else {
        bytes.removeSubrange(slice(of: bytes))
      }
    }
  }

  /// The bytes between the separators or line ends around a place.
  private func cell(at place: Int, in bytes: [UInt8]) -> Range<Int> {
    let ends = Array(",;\t\r\n".utf8)
    let start = bytes[..<place].lastIndex { ends.contains($0) }.map { $0 + 1 } ?? 0
    return start..<(bytes[place...].firstIndex { ends.contains($0) } ?? bytes.count)
  }

  /// A slice, most often a short one.
  private mutating func slice(of bytes: [UInt8]) -> Range<Int> {
    let start = random.whole(below: bytes.count + 1)
    let longest = random.whole(below: 8) == 0 ? bytes.count : 16
    return start..<min(bytes.count, start + random.whole(below: longest + 1))
  }
}
