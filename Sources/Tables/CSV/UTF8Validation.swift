/// Finds out whether bytes are valid UTF-8, and if not, where they stop being so.
enum UTF8Validation {
  /// How many bytes are looked at together, so that the check needs little memory beside the bytes.
  private static let pieceBytes = 1 << 18

  /// The offset of the first byte of the first ill-formed sequence; nil when all is well.
  ///
  /// - Complexity: O(bytes).
  static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    // The standard library's check is much faster than any loop here; the exact place is sought only when it fails.
    if isValid(bytes) { return nil }
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): offset += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return offset
      }
    }
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        var end = min(start + pieceBytes, bytes.count)
        // A piece ends before a byte that begins a character; where there is none near, the bytes are not valid anyway.
        while end < bytes.count, end > start + pieceBytes - 4, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        guard String(validating: bytes[start..<end], as: UTF8.self) != nil else { return false }
        start = end
      }
      return true
    }
  }

  /// True when bytes are valid UTF-8 and not plain ASCII, which other encodings write alike.
  static func isUTF8BeyondASCII(_ bytes: [UInt8]) -> Bool { bytes.contains { $0 >= 0x80 } && isValid(bytes) }

  /// The offset of the first NUL; nil where there is none.
  ///
  /// - Complexity: O(bytes).
  static func firstZero(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = min(start + 4096, bytes.count)
        // The least of many bytes is found in a vector; the place of the NUL is sought only where there is one.
        var least = UInt8.max
        for index in start..<end { least = min(least, bytes[index]) }
        if least == 0 { return bytes[start..<end].firstIndex(of: 0) }
        start = end
      }
      return nil
    }
  }
}
