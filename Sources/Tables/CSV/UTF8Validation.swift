/// Finds out whether bytes are valid UTF-8, and if not, where they stop being so.
enum UTF8Validation {
  /// The offset of the first byte of the first ill-formed sequence; nil when all is well.
  ///
  /// - Complexity: O(bytes).
  static func firstInvalidOffset(in bytes: [UInt8]) -> Int? {
    // The standard library's check is much faster than any loop here; the exact place is sought only when it fails.
    if bytes.withUnsafeBufferPointer({ String(validating: $0, as: UTF8.self) != nil }) { return nil }
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
}
