/// The raw memory of a chain; valid only while the chain lends it.
struct StubView {
  /// Tells in a stub's memory that its row is a hub.
  static let hubBit: UInt64 = 1 << 63

  let offsets: UnsafeBufferPointer<UInt32>
  let stubs: UnsafeMutableBufferPointer<UInt64>
  let filter: PairFilter
  let hubs: HubPairs

  /// The row in a stub's memory.
  static func row(_ memory: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: (memory & ~hubBit) &>> 32) }

  func row(of stub: Int) -> UInt32 { StubView.row(stubs[stub]) }

  func mate(of stub: Int) -> Int { Int(truncatingIfNeeded: stubs[stub] & 0xFFFF_FFFF) }

  func stubs(ofRow row: UInt32) -> Range<Int> {
    Range(uncheckedBounds: (Int(offsets[Int(row)]), Int(offsets[Int(row) &+ 1])))
  }

  /// A stub's memory when it is matched with another.
  static func rematched(_ memory: UInt64, to mate: Int) -> UInt64 {
    (memory & ~0xFFFF_FFFF) | UInt64(truncatingIfNeeded: mate)
  }

  func match(_ first: Int, _ second: Int) {
    stubs[first] = StubView.rematched(stubs[first], to: second)
    stubs[second] = StubView.rematched(stubs[second], to: first)
  }

  /// Notes that two rows are matched; their stubs are the caller's.
  func add(_ first: UInt32, _ second: UInt32) {
    filter.insert(filter.place(first, second))
    hubs.set(first, second, to: true)
  }

  /// Notes that two rows are matched no more.
  func forget(_ first: UInt32, _ second: UInt32) {
    filter.remove(filter.place(first, second))
    hubs.set(first, second, to: false)
  }

  /// Whether two rows are matched.
  func areMatched(_ first: UInt32, _ second: UInt32) -> Bool {
    guard filter.mayContain(filter.place(first, second)) else { return false }
    return hubs.contains(first, second) ?? (search(of: first, to: second) != nil)
  }

  /// Whether an edge joins one of the pairs *u*–*y* and *x*–*v* that a switch would join.
  ///
  /// Numbers, not a step, so that the caller need not put a step together.
  @inline(never)
  func isTaken(_ u: UInt32, _ y: UInt32, _ x: UInt32, _ v: UInt32) -> Bool { areMatched(u, y) || areMatched(x, v) }

  /// Brings the pairs of hubs up to date when *u*–*v* and *x*–*y* become *u*–*y* and *x*–*v*.
  @inline(never)
  func noteHubs(_ u: UInt32, _ v: UInt32, _ x: UInt32, _ y: UInt32) {
    hubs.set(u, v, to: false)
    hubs.set(x, y, to: false)
    hubs.set(u, y, to: true)
    hubs.set(x, v, to: true)
  }

  /// The stub in one row that is matched with a stub of another, if any.
  func stub(of first: UInt32, to second: UInt32) -> Int? {
    areMatched(first, second) ? search(of: first, to: second) : nil
  }

  private func search(of first: UInt32, to second: UInt32) -> Int? {
    let (mine, theirs) = (stubs(ofRow: first), stubs(ofRow: second))
    // The shorter row: beside a hub there is mostly a vertex with few stubs.
    if mine.count <= theirs.count {
      for stub in mine where row(of: mate(of: stub)) == second { return stub }
    } else {
      for stub in theirs where row(of: mate(of: stub)) == first { return mate(of: stub) }
    }
    return nil
  }
}
