/// One random walk through the simple graphs with given degrees; serves many samples, one after the other.
///
/// Each step picks two starting stubs *s* and *t*, matched with *p* and *q*, and matches *s* with *q* and *t* with *p*
/// unless a self-loop or a second edge between two vertices would arise; then the walk stays where it is. The same pick
/// leads back, so all steps are as likely as their reversals, and every graph is as likely as any other in the long run:
/// each has the same number of matchings of stubs, ∏ *d*ᵥ!. In directed graphs a step in sixteen tries to turn a cycle of
/// three around instead, without which some graphs cannot be reached.
///
/// `@unchecked Sendable`: one thread at a time holds a chain.
final class SwitchingChain: @unchecked Sendable {
  /// Steps between two questions whether to stop: well under a millisecond in a graph that fits the cache.
  static let stepsPerBlock = 8192

  let rows: StubRows
  let partners: Scratch<UInt32>
  private let counts: Scratch<UInt8>

  /// Places the chain nowhere yet: `restart` comes first.
  init(_ rows: StubRows) {
    self.rows = rows
    partners = Scratch(repeating: 0, count: rows.partners.count)
    counts = Scratch(repeating: 0, count: PairFilter.countForPairs(rows.edgeCount))
  }

  /// Goes to the graph as it was given.
  func restart() {
    _ = partners.elements.update(from: rows.partners)
    counts.elements.update(repeating: 0)
    let filter = PairFilter(counts: counts.elements)
    for stub in rows.partners.indices where stub < rows.partners[stub] {
      filter.insert(filter.place(rows.owners[stub], rows.owners[Int(rows.partners[stub])]))
    }
  }

  /// Makes steps.
  ///
  /// - Returns: How many of them changed the graph.
  func walk(steps: Int, _ random: inout RandomStream) -> Int {
    guard rows.startCount > 1 else { return 0 }
    return rows.owners.withUnsafeBufferPointer { owners in
      rows.offsets.withUnsafeBufferPointer { offsets in
        let view = StubView(
          owners: owners, offsets: offsets, partners: partners.elements, filter: PairFilter(counts: counts.elements))
        return walk(steps: steps, view, &random)
      }
    }
  }

  private func walk(steps: Int, _ view: StubView, _ random: inout RandomStream) -> Int {
    let (owners, partners, filter) = (view.owners, view.partners, view.filter)
    let starts = UInt64(rows.startCount)
    let loopShift = rows.loopShift
    // The lowest bits decide whether a step turns a cycle; no bit does in undirected graphs.
    let turnMask: UInt64 = rows.isDirected ? 15 : 0
    var stream = random
    var changes = 0
    for _ in 0..<steps {
      let bits = stream.next()
      if bits & turnMask == 0 && turnMask != 0 {
        changes &+= turn(view, &stream)
        continue
      }
      // A pick in 32 bits favours some stubs by a hair. That changes no limit: step and reversal pick the same stubs.
      let s = Int(truncatingIfNeeded: ((bits &>> 32) &* starts) &>> 32)
      let t = Int(truncatingIfNeeded: ((bits & 0xFFFF_FFFF) &* starts) &>> 32)
      let (p, q) = (Int(partners[s]), Int(partners[t]))
      let (u, v, x, y) = (owners[s], owners[p], owners[t], owners[q])
      // Bitwise, for one branch instead of four.
      let isIdle =
        UInt8(truncatingIfNeeded: u &+ loopShift == y ? 1 : 0) | (x &+ loopShift == v ? 1 : 0)
        | (u == x ? 1 : 0) | (v == y ? 1 : 0)
      if isIdle != 0 { continue }
      let (uy, xv) = (filter.place(u, y), filter.place(x, v))
      if filter.counts[uy] | filter.counts[xv] != 0
        && (view.stub(of: u, to: y) != nil || view.stub(of: x, to: v) != nil)
      {
        continue
      }
      filter.remove(filter.place(u, v))
      filter.remove(filter.place(x, y))
      filter.insert(uy)
      filter.insert(xv)
      view.match(s, q)
      view.match(t, p)
      changes &+= 1
    }
    random = stream
    return changes
  }

  /// Tries to turn a cycle *u* → *v* → *w* → *u* around; 1 if it did.
  ///
  /// An arc is picked, then an arc out of its head. Out-degrees stay, so the way back is picked as often: from each of its
  /// arcs with chance 1/*m* over the out-degree of another vertex, which is each of the three once.
  private func turn(_ view: StubView, _ random: inout RandomStream) -> Int {
    let shift = rows.loopShift
    let s = random.whole(below: rows.startCount)
    let u = view.owners[s]
    let v = view.owners[Int(view.partners[s])] &- shift
    let row = view.row(v)
    guard !row.isEmpty else { return 0 }
    let t = row.lowerBound + random.whole(below: row.count)
    let w = view.owners[Int(view.partners[t])] &- shift
    guard w != u, let r = view.stub(of: w, to: u &+ shift) else { return 0 }
    let filter = view.filter
    for (tail, head) in [(u, w), (w, v), (v, u)] where view.stub(of: tail, to: head &+ shift) != nil { return 0 }
    for (tail, head) in [(u, v), (v, w), (w, u)] { filter.remove(filter.place(tail, head &+ shift)) }
    for (tail, head) in [(u, w), (w, v), (v, u)] { filter.insert(filter.place(tail, head &+ shift)) }
    let (intoV, intoW, intoU) = (Int(view.partners[s]), Int(view.partners[t]), Int(view.partners[r]))
    view.match(s, intoW)
    view.match(t, intoU)
    view.match(r, intoV)
    return 1
  }
}

/// The raw memory of a chain; valid only inside `walk`.
struct StubView {
  let owners: UnsafeBufferPointer<UInt32>
  let offsets: UnsafeBufferPointer<UInt32>
  let partners: UnsafeMutableBufferPointer<UInt32>
  let filter: PairFilter

  func row(_ row: UInt32) -> Range<Int> {
    Range(uncheckedBounds: (Int(offsets[Int(row)]), Int(offsets[Int(row) &+ 1])))
  }

  func match(_ first: Int, _ second: Int) {
    partners[first] = UInt32(truncatingIfNeeded: second)
    partners[second] = UInt32(truncatingIfNeeded: first)
  }

  /// The stub in one row that is matched with a stub of another, if any.
  @inline(never)
  func stub(of first: UInt32, to second: UInt32) -> Int? {
    guard filter.counts[filter.place(first, second)] != 0 else { return nil }
    let (mine, theirs) = (row(first), row(second))
    // The shorter row: beside a hub there is mostly a vertex with few stubs.
    if mine.count <= theirs.count {
      for stub in mine where owners[Int(partners[stub])] == second { return stub }
    } else {
      for stub in theirs where owners[Int(partners[stub])] == first { return Int(partners[stub]) }
    }
    return nil
  }
}
