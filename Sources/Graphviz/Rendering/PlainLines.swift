/// Lines of the format plain, one for each node and edge however long its texts are.
enum PlainLines {
  /// Takes away the breaks, a backslash and a line feed, that Graphviz puts into texts of more than 128 characters.
  ///
  /// DOT can be had without them; plain cannot. Backslashes of the texts themselves are doubled.
  static func join(_ bytes: inout [UInt8]) {
    let (backslash, lineFeed) = (UInt8(ascii: "\\"), UInt8(ascii: "\n"))
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      if bytes[position] == backslash {
        if next != lineFeed { kept += [backslash, next] }
        position += 2
      } else {
        kept.append(bytes[position])
        position += 1
      }
    }
    bytes = kept
  }
}
