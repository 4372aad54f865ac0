/// Numbers ids in the order in which they come, and finds the number of an id again.
///
/// Open addressing with linear probing over a hash of the id's bytes: several times as fast as a dictionary, whose hash
/// guards against everybody at the price of a whole pass of SipHash. Here a seed that is drawn anew in every process keeps
/// anybody from writing a file whose ids all fall together. The order of the numbers does not depend on it.
package struct IDTable: Sendable {
  /// The ids by number.
  package private(set) var ids: [EntityID] = []
  /// The hash in the upper half, one more than the number in the lower one; 0 where nothing is.
  private var slots: [UInt64]

  private static let seed = UInt64.random(in: 0...UInt64.max)

  /// An empty table.
  ///
  /// - Parameter capacity: How many ids to expect; more is fine.
  package init(capacity: Int = 0) {
    slots = Array(repeating: 0, count: Self.slotCount(for: capacity))
    ids.reserveCapacity(capacity)
  }

  /// A table of ids that are all different, numbered by their place.
  ///
  /// - Complexity: O(*n*) for *n* ids.
  package init(_ ids: [EntityID]) {
    self.init(capacity: ids.count)
    for id in ids { insert(id) }
  }

  /// How many ids there are.
  package var count: Int { ids.count }

  /// The number of an id; nil where it was not inserted.
  ///
  /// - Complexity: O(length of the id).
  package func number(of id: EntityID) -> Int? {
    find(id, Self.hash(id)).number
  }

  /// The slot that an id is in, with its number, or the free one where it belongs.
  @inline(__always)
  private func find(_ id: EntityID, _ hash: UInt64) -> (slot: Int, number: Int?) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32 {
        let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if ids[number] == id { return (slot, number) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return (slot, nil)
  }

  /// Gives an id the next number, unless it has one.
  ///
  /// - Returns: Its number, and whether it is new.
  /// - Complexity: O(length of the id), amortised.
  @discardableResult package mutating func insert(_ id: EntityID) -> (number: Int, isNew: Bool) {
    if ids.count * 2 >= slots.count { grow() }
    let hash = Self.hash(id)
    let (slot, known) = find(id, hash)
    if let known { return (known, false) }
    ids.append(id)
    slots[slot] = (hash >> 32) << 32 | UInt64(ids.count)
    return (ids.count - 1, true)
  }

  /// Gives every id another number.
  ///
  /// - Parameter numbers: The new number of each id, by its present one.
  /// - Precondition: Every number up to ``count`` is there once.
  /// - Complexity: O(*n*) for *n* ids, without a look at one.
  package mutating func renumber(_ numbers: [Int]) {
    for slot in slots.indices where slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      slots[slot] = slots[slot] & ~0xFFFF_FFFF | UInt64(numbers[number] + 1)
    }
    var renumbered = ids
    for number in ids.indices { renumbered[numbers[number]] = ids[number] }
    ids = renumbered
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for (number, id) in ids.enumerated() {
      let hash = Self.hash(id)
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = (hash >> 32) << 32 | UInt64(number + 1)
    }
  }

  /// A power of two of which at most half will be taken.
  private static func slotCount(for capacity: Int) -> Int {
    var count = 16
    while count < capacity * 2 + 2 { count *= 2 }
    return count
  }

  private static func hash(_ id: EntityID) -> UInt64 {
    if let hash = plainHash(of: id.rawValue) { return hash }
    // Equal texts may be written with different bytes outside ASCII (é as one character or as two); there the standard
    // library knows which are the same. Three signs are the same as one of ASCII.
    let folded = String(String.UnicodeScalarView(id.rawValue.unicodeScalars.map { asciiTwins[$0] ?? $0 }))
    return plainHash(of: folded) ?? mixed(UInt64(bitPattern: Int64(id.hashValue)))
  }

  /// The signs that Unicode takes for the same as one of ASCII: Kelvin, the Greek question mark, and the Greek varia.
  private static let asciiTwins: [Unicode.Scalar: Unicode.Scalar] = ["\u{212A}": "K", "\u{37E}": ";", "\u{1FEF}": "`"]

  private static func plainHash(of text: String) -> UInt64? {
    text.utf8.withContiguousStorageIfAvailable { plainHash($0) } ?? nil
  }

  /// The hash of bytes that are all ASCII; nil where one is not.
  private static func plainHash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = seed ^ UInt64(bytes.count)
    var all: UInt64 = 0
    var index = 0
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      all |= word
      hash = folded(hash ^ word)
      index += 8
    }
    if index < bytes.count {
      var word: UInt64 = 0
      while index < bytes.count {
        word = word << 8 | UInt64(bytes[index])
        index += 1
      }
      all |= word
      hash = folded(hash ^ word)
    }
    return all & 0x8080_8080_8080_8080 == 0 ? mixed(hash) : nil
  }

  /// Both halves of the product with an odd constant, folded into one: every bit has its part in every other.
  private static func folded(_ word: UInt64) -> UInt64 {
    let product = word.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.high ^ product.low
  }

  private static func mixed(_ word: UInt64) -> UInt64 {
    let word = folded(word ^ 0xD1B5_4A32_D192_ED03)
    return word ^ word >> 29
  }
}
