/// The first line of a table that says, for a spreadsheet, what separates the cells: `sep=;`.
struct SeparatorLine {
  /// The character between cells.
  let separator: UInt8
  /// The first byte after the line.
  let end: Int

  /// Nil where the text does not begin with such a line.
  init?(_ text: [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count <= 8 else { return nil }
    let words = line.filter { $0 != quote }
    guard words.count == 5, String(decoding: words.prefix(4), as: UTF8.self).lowercased() == "sep=",
      [0x2C, 0x3B, 0x09].contains(words[4])
    else { return nil }
    separator = words[4]
    var end = line.endIndex
    if end < text.count, text[end] == 0x0D { end += 1 }
    if end < text.count, text[end] == 0x0A { end += 1 }
    self.end = end
  }
}
