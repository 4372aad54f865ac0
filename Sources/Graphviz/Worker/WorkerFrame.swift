import FoundationEssentials

/// The envelope of both directions: a mark, a count, the lengths of all parts, and the parts.
///
/// The first part is JSON, the others are raw bytes (pictures). All lengths are eight bytes, most significant first,
/// and must add up to the whole: anything cut off, or anything printed in between, is noticed.
struct WorkerFrame: Sendable {
  var parts: [[UInt8]]

  /// Its last letter is the version of the protocol.
  private static let mark = Array("DRAWING1".utf8)
  private static let maximumParts = 64

  init(parts: [[UInt8]]) {
    self.parts = parts
  }

  init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.mark) else { return nil }
    var position = Self.mark.count
    func number() -> Int? {
      guard position + 8 <= bytes.count else { return nil }
      let value = bytes[position..<position + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      position += 8
      return Int(exactly: value)
    }
    guard let count = number(), (1...Self.maximumParts).contains(count) else { return nil }
    var lengths: [Int] = []
    for _ in 0..<count {
      guard let length = number(), length <= bytes.count else { return nil }
      lengths.append(length)
    }
    guard position + lengths.reduce(0, +) == bytes.count else { return nil }
    parts = lengths.map { length in
      defer { position += length }
      return Array(bytes[position..<position + length])
    }
  }

  /// How many bytes the frame has that these begin; nil where it is no frame, or too little of one to tell.
  static func announcedLength(_ bytes: [UInt8]) -> Int? {
    guard bytes.starts(with: mark) else { return nil }
    func number(_ place: Int) -> Int? {
      let start = mark.count + 8 * place
      guard start + 8 <= bytes.count else { return nil }
      return Int(exactly: bytes[start..<start + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
    guard let count = number(0), (1...maximumParts).contains(count) else { return nil }
    var length = mark.count + 8 * (count + 1)
    for part in 1...count {
      guard let bytes = number(part), bytes >= 0, bytes <= 1 << 40 else { return nil }
      length += bytes
    }
    return length
  }

  /// Whether the bytes begin as a frame of another version does.
  static func isOfAnotherVersion(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: mark.dropLast()) && !bytes.starts(with: mark)
  }

  var bytes: [UInt8] {
    var all = Self.mark
    all.reserveCapacity(Self.mark.count + 8 * (parts.count + 1) + parts.reduce(0) { $0 + $1.count })
    for number in [parts.count] + parts.map(\.count) {
      for shift in stride(from: 56, through: 0, by: -8) {
        all.append(UInt8(truncatingIfNeeded: UInt64(number) >> UInt64(shift)))
      }
    }
    for part in parts { all.append(contentsOf: part) }
    return all
  }

  static func encoding(_ message: some Encodable, payload: [[UInt8]] = []) throws -> WorkerFrame {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return WorkerFrame(parts: [[UInt8](try encoder.encode(message))] + payload)
  }

  func message<Message: Decodable>(_ type: Message.Type) throws -> Message {
    try JSONDecoder().decode(type, from: Data(parts[0]))
  }
}
