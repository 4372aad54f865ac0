/// A kind of writing, with the Debian package whose fonts hold it.
public struct Writing: Hashable, Sendable {
  /// What it is called.
  public let name: String
  /// The package; nil where no font can be told.
  public let debianPackage: String?
  private let ranges: [ClosedRange<UInt32>]

  private init(_ name: String, _ package: String?, _ ranges: ClosedRange<UInt32>...) {
    self.name = name
    debianPackage = package
    self.ranges = ranges
  }

  func contains(_ codePoint: UInt32) -> Bool { ranges.contains { $0.contains(codePoint) } }

  private static let core = "fonts-noto-core"
  private static let cjk = "fonts-noto-cjk"

  /// The kinds of writing that names of places are found in, by the blocks of Unicode 15.
  static let all: [Writing] = [
    Writing("Latin", core, 0x20...0x24F, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF),
    Writing("phonetic letters", core, 0x250...0x2FF, 0x1D00...0x1DBF),
    Writing("marks on letters", core, 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF),
    Writing("Greek", core, 0x370...0x3FF, 0x1F00...0x1FFF), Writing("Cyrillic", core, 0x400...0x52F, 0x1C80...0x1C8F),
    Writing("Armenian", core, 0x530...0x58F), Writing("Hebrew", core, 0x590...0x5FF, 0xFB1D...0xFB4F),
    Writing("Arabic", core, 0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE),
    Writing("Syriac", core, 0x700...0x74F), Writing("Thaana", core, 0x780...0x7BF),
    Writing("Devanagari", core, 0x900...0x97F, 0xA8E0...0xA8FF), Writing("Bengali", core, 0x980...0x9FF),
    Writing("Gurmukhi", core, 0xA00...0xA7F), Writing("Gujarati", core, 0xA80...0xAFF),
    Writing("Odia", core, 0xB00...0xB7F), Writing("Tamil", core, 0xB80...0xBFF),
    Writing("Telugu", core, 0xC00...0xC7F), Writing("Kannada", core, 0xC80...0xCFF),
    Writing("Malayalam", core, 0xD00...0xD7F), Writing("Sinhala", core, 0xD80...0xDFF),
    Writing("Thai", core, 0xE00...0xE7F), Writing("Lao", core, 0xE80...0xEFF), Writing("Tibetan", core, 0xF00...0xFFF),
    Writing("Burmese", core, 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F),
    Writing("Georgian", core, 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F),
    Writing("Korean", cjk, 0x1100...0x11FF, 0x3130...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF),
    Writing("Ethiopic", core, 0x1200...0x139F, 0x2D80...0x2DDF), Writing("Cherokee", core, 0x13A0...0x13FF),
    Writing("Khmer", core, 0x1780...0x17FF, 0x19E0...0x19FF), Writing("Mongolian", core, 0x1800...0x18AF),
    Writing("Japanese", cjk, 0x3040...0x30FF, 0x31F0...0x31FF, 0xFF65...0xFF9F, 0x1B000...0x1B16F),
    Writing(
      "Chinese characters", cjk, 0x2E80...0x2FDF, 0x3000...0x303F, 0x3100...0x312F, 0x3190...0x31EF, 0x3200...0x9FFF,
      0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF64, 0x20000...0x323AF),
    Writing("Javanese", core, 0xA980...0xA9DF), Writing("Balinese", core, 0x1B00...0x1B7F),
    Writing("Egyptian hieroglyphs", core, 0x13000...0x1345F), Writing("cuneiform", core, 0x12000...0x1254F),
    Writing("emoji", "fonts-noto-color-emoji", 0x1F000...0x1FAFF, 0x2600...0x27BF),
    Writing("private characters, which only their maker's font holds", nil, 0xE000...0xF8FF, 0xF0000...0x10FFFF),
  ]
}
