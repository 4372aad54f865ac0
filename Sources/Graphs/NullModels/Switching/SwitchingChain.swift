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
  /// Enough to keep the memory busy, few enough that a batch seldom touches a stub twice.
  private static let stepsPerBatch = 32

  let rows: StubRows
  private let stubs: Scratch<UInt64>
  private let counts: Scratch<UInt8>
  private let batch: Scratch<SwitchingStep>
  /// The filter of the graph as it was given.
  private let firstCounts: Scratch<UInt8>

  /// Places the chain nowhere yet: `restart` comes first.
  init(_ rows: StubRows) {
    self.rows = rows
    stubs = Scratch(repeating: 0, count: rows.stubs.count)
    let count = PairFilter.countForPairs(rows.edgeCount)
    counts = Scratch(repeating: 0, count: count)
    firstCounts = Scratch(repeating: 0, count: count)
    batch = Scratch(repeating: SwitchingStep(s: 0, t: 0, first: 0, second: 0, isTurn: false), count: Self.stepsPerBatch)
    _ = stubs.elements.update(from: rows.stubs)
    let filter = PairFilter(counts: firstCounts.elements)
    view { view in
      for stub in view.stubs.indices where stub < view.partner(of: stub) {
        filter.insert(filter.place(view.owner(of: stub), view.owner(of: view.partner(of: stub))))
      }
    }
  }

  /// Goes to the graph as it was given.
  func restart() {
    _ = stubs.elements.update(from: rows.stubs)
    _ = counts.elements.update(fromContentsOf: firstCounts.elements)
  }

  /// Runs `body` over the raw memory.
  func view<Result>(_ body: (StubView) -> Result) -> Result {
    rows.offsets.withUnsafeBufferPointer { offsets in
      body(StubView(offsets: offsets, stubs: stubs.elements, filter: PairFilter(counts: counts.elements)))
    }
  }

  /// Makes steps.
  ///
  /// - Returns: How many of them changed the graph.
  func walk(steps: Int, _ random: inout RandomStream) -> Int {
    guard rows.startCount > 1 else { return 0 }
    return view { walk(steps: steps, $0, &random) }
  }

  /// Steps are drawn in batches, their stubs are all looked up, and only then they are made one after the other: so the
  /// memory answers many questions at once. A step whose stubs were matched anew by one before it in its batch looks again.
  private func walk(steps: Int, _ view: StubView, _ random: inout RandomStream) -> Int {
    let filter = view.filter
    let drawn = batch.elements
    var changes = 0
    var left = steps
    while left > 0 {
      let count = min(left, SwitchingChain.stepsPerBatch)
      left &-= count
      random = draw(count, view, random)
      for index in 0..<count { drawn[index].look(view) }
      for index in 0..<count {
        var step = drawn[index]
        if step.isTurn {
          changes &+= turn(view, &random)
          continue
        }
        if view.stubs[step.s] != step.first || view.stubs[step.t] != step.second {
          (step.first, step.second) = (view.stubs[step.s], view.stubs[step.t])
          step.look(view)
        }
        if step.isIdle(loopShift: rows.loopShift) { continue }
        // Bitwise, for one branch instead of two; the search asks the filter again.
        if filter.counts[step.uy] | filter.counts[step.xv] != 0 && step.isTaken(view) { continue }
        filter.remove(filter.place(step.u, step.v))
        filter.remove(filter.place(step.x, step.y))
        filter.insert(step.uy)
        filter.insert(step.xv)
        view.match(step.s, step.q)
        view.match(step.t, step.p)
        changes &+= 1
      }
    }
    return changes
  }

  /// Draws the stubs of some steps and looks up what they are matched with.
  private func draw(_ count: Int, _ view: StubView, _ random: RandomStream) -> RandomStream {
    let starts = UInt64(rows.startCount)
    // The lowest bits decide whether a step turns a cycle; only directed graphs have such.
    let turnMask: UInt64 = rows.kind == .directed ? 15 : 0
    let drawn = batch.elements
    var stream = random
    for index in 0..<count {
      let bits = stream.next()
      // A pick in 32 bits favours some stubs by a hair. That changes no limit: step and reversal pick the same stubs.
      let s = Int(truncatingIfNeeded: ((bits &>> 32) &* starts) &>> 32)
      let t = Int(truncatingIfNeeded: ((bits & 0xFFFF_FFFF) &* starts) &>> 32)
      drawn[index] = SwitchingStep(
        s: s, t: t, first: view.stubs[s], second: view.stubs[t], isTurn: turnMask != 0 && bits & turnMask == 0)
    }
    return stream
  }

  /// Tries to turn a cycle *u* → *v* → *w* → *u* around; 1 if it did.
  ///
  /// An arc is picked, then an arc out of its head. Out-degrees stay, so the way back is picked as often: from each of its
  /// arcs with chance 1/*m* over the out-degree of another vertex, which is each of the three once.
  private func turn(_ view: StubView, _ random: inout RandomStream) -> Int {
    let shift = rows.loopShift
    let s = random.whole(below: rows.startCount)
    let u = view.owner(of: s)
    let v = view.owner(of: view.partner(of: s)) &- shift
    let row = view.row(v)
    guard !row.isEmpty else { return 0 }
    let t = row.lowerBound + random.whole(below: row.count)
    let w = view.owner(of: view.partner(of: t)) &- shift
    guard w != u, let r = view.stub(of: w, to: u &+ shift) else { return 0 }
    let filter = view.filter
    for (tail, head) in [(u, w), (w, v), (v, u)] where view.stub(of: tail, to: head &+ shift) != nil { return 0 }
    for (tail, head) in [(u, v), (v, w), (w, u)] { filter.remove(filter.place(tail, head &+ shift)) }
    for (tail, head) in [(u, w), (w, v), (v, u)] { filter.insert(filter.place(tail, head &+ shift)) }
    let (intoV, intoW, intoU) = (view.partner(of: s), view.partner(of: t), view.partner(of: r))
    view.match(s, intoW)
    view.match(t, intoU)
    view.match(r, intoV)
    return 1
  }
}

/// A step before it is made: two starting stubs *s* and *t* of rows *u* and *x*, matched with *p* and *q* of *v* and *y*.
private struct SwitchingStep: BitwiseCopyable {
  let s: Int
  let t: Int
  /// What memory holds for *s*: its row and its partner.
  var first: UInt64
  /// What memory holds for *t*.
  var second: UInt64
  let isTurn: Bool
  private(set) var v: UInt32 = 0
  private(set) var y: UInt32 = 0
  /// The places of the new pairs in the filter.
  private(set) var uy = 0
  private(set) var xv = 0

  var p: Int { Int(truncatingIfNeeded: first & 0xFFFF_FFFF) }
  var q: Int { Int(truncatingIfNeeded: second & 0xFFFF_FFFF) }
  var u: UInt32 { UInt32(truncatingIfNeeded: first &>> 32) }
  var x: UInt32 { UInt32(truncatingIfNeeded: second &>> 32) }

  init(s: Int, t: Int, first: UInt64, second: UInt64, isTurn: Bool) {
    (self.s, self.t, self.first, self.second, self.isTurn) = (s, t, first, second, isTurn)
  }

  mutating func look(_ view: StubView) {
    v = view.owner(of: p)
    y = view.owner(of: q)
    uy = view.filter.place(u, y)
    xv = view.filter.place(x, v)
  }

  /// Whether an edge joins a new pair already.
  @inline(never)
  func isTaken(_ view: StubView) -> Bool { view.stub(of: u, to: y) != nil || view.stub(of: x, to: v) != nil }

  /// Whether a self-loop would arise, or a pair that both edges share a vertex of; bitwise, for one branch instead of four.
  func isIdle(loopShift: UInt32) -> Bool {
    let isLoop = UInt8(u &+ loopShift == y ? 1 : 0) | UInt8(x &+ loopShift == v ? 1 : 0)
    return isLoop | UInt8(u == x ? 1 : 0) | UInt8(v == y ? 1 : 0) != 0
  }
}

/// The raw memory of a chain; valid only while the chain lends it.
struct StubView {
  let offsets: UnsafeBufferPointer<UInt32>
  let stubs: UnsafeMutableBufferPointer<UInt64>
  let filter: PairFilter

  func row(_ row: UInt32) -> Range<Int> {
    Range(uncheckedBounds: (Int(offsets[Int(row)]), Int(offsets[Int(row) &+ 1])))
  }

  func owner(of stub: Int) -> UInt32 { UInt32(truncatingIfNeeded: stubs[stub] &>> 32) }

  func partner(of stub: Int) -> Int { Int(truncatingIfNeeded: stubs[stub] & 0xFFFF_FFFF) }

  func match(_ first: Int, _ second: Int) {
    stubs[first] = (stubs[first] & ~0xFFFF_FFFF) | UInt64(truncatingIfNeeded: second)
    stubs[second] = (stubs[second] & ~0xFFFF_FFFF) | UInt64(truncatingIfNeeded: first)
  }

  /// The stub in one row that is matched with a stub of another, if any.
  func stub(of first: UInt32, to second: UInt32) -> Int? {
    filter.mayContain(filter.place(first, second)) ? search(of: first, to: second) : nil
  }

  /// The same without a look at the filter.
  @inline(never)
  func search(of first: UInt32, to second: UInt32) -> Int? {
    let (mine, theirs) = (row(first), row(second))
    // The shorter row: beside a hub there is mostly a vertex with few stubs.
    if mine.count <= theirs.count {
      for stub in mine where owner(of: partner(of: stub)) == second { return stub }
    } else {
      for stub in theirs where owner(of: partner(of: stub)) == first { return partner(of: stub) }
    }
    return nil
  }
}
