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
  private let hubWords: Scratch<UInt64>
  private let batch: Scratch<SwitchingStep>
  /// The filter and the pairs of hubs of the graph as it was given.
  private let firstCounts: Scratch<UInt8>
  private let firstHubWords: Scratch<UInt64>

  /// Places the chain nowhere yet: `restart` comes first.
  init(_ rows: StubRows) {
    self.rows = rows
    stubs = Scratch(repeating: 0, count: rows.stubs.count)
    let count = PairFilter.countForPairs(rows.edgeCount)
    counts = Scratch(repeating: 0, count: count)
    firstCounts = Scratch(repeating: 0, count: count)
    batch = Scratch(repeating: SwitchingStep(s: 0, t: 0, first: 0, second: 0, isTurn: false), count: Self.stepsPerBatch)
    let wordCount = HubPairs.wordCount(hubs: rows.hubCount)
    hubWords = Scratch(repeating: 0, count: wordCount)
    firstHubWords = Scratch(repeating: 0, count: wordCount)
    _ = stubs.elements.update(from: rows.stubs)
    view { view in
      for stub in view.stubs.indices where stub < view.mate(of: stub) {
        view.add(view.row(of: stub), view.row(of: view.mate(of: stub)))
      }
    }
    _ = firstCounts.elements.update(fromContentsOf: counts.elements)
    _ = firstHubWords.elements.update(fromContentsOf: hubWords.elements)
  }

  /// Goes to the graph as it was given.
  func restart() {
    _ = stubs.elements.update(from: rows.stubs)
    _ = counts.elements.update(fromContentsOf: firstCounts.elements)
    _ = hubWords.elements.update(fromContentsOf: firstHubWords.elements)
  }

  /// Runs `body` over the raw memory.
  func view<Result>(_ body: (StubView) -> Result) -> Result {
    rows.offsets.withUnsafeBufferPointer { offsets in
      rows.hubNumbers.withUnsafeBufferPointer { numbers in
        let hubs = HubPairs(numbers: numbers, hubCount: rows.hubCount, words: hubWords.elements)
        return body(
          StubView(offsets: offsets, stubs: stubs.elements, filter: PairFilter(counts: counts.elements), hubs: hubs))
      }
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
        let (u, v, x, y) = (step.u, step.v, step.x, step.y)
        // Bitwise, for one branch instead of two.
        if filter.counts[step.uy] | filter.counts[step.xv] != 0 && view.isTaken(u, y, x, v) { continue }
        filter.remove(filter.place(u, v))
        filter.remove(filter.place(x, y))
        filter.insert(step.uy)
        filter.insert(step.xv)
        if step.mayJoinHubs { view.noteHubs(u, v, x, y) }
        view.stubs[step.s] = StubView.rematched(step.first, to: step.q)
        view.stubs[step.t] = StubView.rematched(step.second, to: step.p)
        view.stubs[step.q] = StubView.rematched(view.stubs[step.q], to: step.s)
        view.stubs[step.p] = StubView.rematched(view.stubs[step.p], to: step.t)
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
  /// An arc is picked, then an arc out of its head. Out-degrees stay, so the reverse step is picked as often: from each
  /// of its arcs with chance 1/*m* over the out-degree of another vertex, which is each of the three once.
  private func turn(_ view: StubView, _ random: inout RandomStream) -> Int {
    let shift = rows.loopShift
    let s = random.whole(below: rows.startCount)
    let u = view.row(of: s)
    let v = view.row(of: view.mate(of: s)) &- shift
    let row = view.stubs(ofRow: v)
    guard !row.isEmpty else { return 0 }
    let t = row.lowerBound + random.whole(below: row.count)
    let w = view.row(of: view.mate(of: t)) &- shift
    guard w != u, let r = view.stub(of: w, to: u &+ shift) else { return 0 }
    for (tail, head) in [(u, w), (w, v), (v, u)] where view.areMatched(tail, head &+ shift) { return 0 }
    for (tail, head) in [(u, v), (v, w), (w, u)] { view.forget(tail, head &+ shift) }
    for (tail, head) in [(u, w), (w, v), (v, u)] { view.add(tail, head &+ shift) }
    let (intoV, intoW, intoU) = (view.mate(of: s), view.mate(of: t), view.mate(of: r))
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
  /// What memory holds for *s*: its row and its mate.
  var first: UInt64
  /// What memory holds for *t*.
  var second: UInt64
  let isTurn: Bool
  private(set) var v: UInt32 = 0
  private(set) var y: UInt32 = 0
  /// The places of the new pairs in the filter.
  private(set) var uy = 0
  private(set) var xv = 0
  /// Whether two of the rows that are or would be matched may both be hubs.
  private(set) var mayJoinHubs = false

  var p: Int { Int(truncatingIfNeeded: first & 0xFFFF_FFFF) }
  var q: Int { Int(truncatingIfNeeded: second & 0xFFFF_FFFF) }
  var u: UInt32 { StubView.row(first) }
  var x: UInt32 { StubView.row(second) }

  init(s: Int, t: Int, first: UInt64, second: UInt64, isTurn: Bool) {
    (self.s, self.t, self.first, self.second, self.isTurn) = (s, t, first, second, isTurn)
  }

  mutating func look(_ view: StubView) {
    let (third, fourth) = (view.stubs[p], view.stubs[q])
    v = StubView.row(third)
    y = StubView.row(fourth)
    uy = view.filter.place(u, y)
    xv = view.filter.place(x, v)
    mayJoinHubs = (first | second) & (third | fourth) & StubView.hubBit != 0
  }

  /// Whether a self-loop would arise, or a pair that both edges share a vertex of; bitwise, for one branch instead of four.
  func isIdle(loopShift: UInt32) -> Bool {
    let isLoop = UInt8(u &+ loopShift == y ? 1 : 0) | UInt8(x &+ loopShift == v ? 1 : 0)
    return isLoop | UInt8(u == x ? 1 : 0) | UInt8(v == y ? 1 : 0) != 0
  }
}
