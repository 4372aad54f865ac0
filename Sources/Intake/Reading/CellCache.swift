import Tables

/// Values of cells by their bytes: a slot holds the last value that fell to it, so the cache never grows, and what it
/// remembers changes no result.
struct CellCache<Value> {
  private let slotCount: Int
  private var places: [Range<Int>] = []
  private var values: [Value?] = []

  /// - Parameter slotCount: A power of two.
  init(slotCount: Int) { self.slotCount = slotCount }

  /// Where some bytes belong, and their value if it is known.
  ///
  /// - Precondition: There are bytes in the range.
  mutating func find(_ bytes: Range<Int>, in table: Table) -> (slot: Int, value: Value?) {
    if places.isEmpty {
      places = Array(repeating: 0..<0, count: slotCount)
      values = Array(repeating: nil, count: slotCount)
    }
    let slot = Int(truncatingIfNeeded: table.hash(of: bytes)) & (slotCount - 1)
    return (slot, table.areEqual(places[slot], bytes) ? values[slot] : nil)
  }

  /// Remembers the value of some bytes where they belong.
  mutating func keep(_ value: Value, of bytes: Range<Int>, at slot: Int) {
    (places[slot], values[slot]) = (bytes, value)
  }
}
