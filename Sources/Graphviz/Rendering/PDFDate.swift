/// The date of making inside a PDF, set to one fixed instant.
///
/// Cairo writes the clock into every file. The replacement is as long as the original, so no offset in the file moves.
enum PDFDate {
  private static let key = Array("/CreationDate (D:".utf8)
  private static let fixed = Array("20000101000000Z".utf8)

  /// Overwrites the digits after every `/CreationDate (D:` up to the closing bracket.
  static func fix(_ bytes: inout [UInt8]) {
    var position = 0
    // The entry stands in the information object near the end, but a search from the front meets each one once.
    while position + key.count < bytes.count {
      guard bytes[position] == key[0], bytes[position..<position + key.count].elementsEqual(key) else {
        position += 1
        continue
      }
      position += key.count
      guard let end = bytes[position...].prefix(40).firstIndex(of: UInt8(ascii: ")")) else { continue }
      for index in position..<end {
        let offset = index - position
        bytes[index] = offset < fixed.count ? fixed[offset] : UInt8(ascii: " ")
      }
      // A zone such as +01'00 leaves a longer field; a bare Z in it would be followed by blanks.
      if end - position > fixed.count {
        let zone = Array("+00'00".utf8)
        for (offset, byte) in zone.enumerated() where position + 14 + offset < end {
          bytes[position + 14 + offset] = byte
        }
      }
    }
  }
}
