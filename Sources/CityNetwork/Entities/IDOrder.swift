/// The order of some entries by id, found out without moving them.
package struct IDOrder: Sendable {
  /// The places of the entries in the order of their ids; nil where they are in order as they stand.
  package let places: [Int]?
  /// Whether an id stands twice.
  package let hasRepeats: Bool

  /// The order of entries; those with the same id stay in theirs.
  ///
  /// Nearly all pairs of ids are told apart by their first sixteen bytes, as two numbers.
  ///
  /// - Complexity: O(*n*) for *n* entries, O(*n* log *n*) where many ids begin alike or are not all ASCII.
  package init<Entry: Identifiable>(_ entries: [Entry]) where Entry.ID == EntityID {
    if (0..<max(entries.count - 1, 0)).allSatisfy({ entries[$0].id < entries[$0 + 1].id }) {
      (places, hasRepeats) = (nil, false)
      return
    }
    var (first, second) = ([UInt64](), [UInt64]())
    first.reserveCapacity(entries.count)
    second.reserveCapacity(entries.count)
    for place in entries.indices {
      guard let leading = entries[place].id.leadingBytes else { break }
      first.append(leading.first)
      second.append(leading.second)
    }
    func precedes(_ a: Int, _ b: Int) -> Bool {
      let (x, y) = (entries[a].id, entries[b].id)
      return x != y ? x < y : a < b
    }
    guard first.count == entries.count else {
      let sorted = entries.indices.sorted(by: precedes)
      hasRepeats = zip(sorted, sorted.dropFirst()).contains { entries[$0].id == entries[$1].id }
      places = sorted
      return
    }
    var sorted = RadixOrder.places(of: first, amongEqual: second)
    var hasRepeats = false
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, first[sorted[end]] == first[sorted[start]], second[sorted[end]] == second[sorted[start]]
      {
        end += 1
      }
      if end - start > 1 {
        sorted[start..<end].sort(by: precedes)
        for place in start + 1..<end where entries[sorted[place - 1]].id == entries[sorted[place]].id {
          hasRepeats = true
        }
      }
      start = end
    }
    (places, self.hasRepeats) = (sorted, hasRepeats)
  }
}

extension EntityID {
  /// The first eight bytes and the next eight as numbers; nil for an id that is not all ASCII, whose order only its text
  /// tells.
  fileprivate var leadingBytes: (first: UInt64, second: UInt64)? {
    var (first, second): (UInt64, UInt64) = (0, 0)
    var place = 0
    for byte in rawValue.utf8 {
      if byte >= 0x80 { return nil }
      if place < 8 {
        first |= UInt64(byte) << UInt64(56 - 8 * place)
      } else if place < 16 {
        second |= UInt64(byte) << UInt64(120 - 8 * place)
      }
      place += 1
    }
    return (first, second)
  }
}

extension Array where Element: Identifiable, Element.ID == EntityID {
  /// Puts the entries in the order of their ids, each moved once.
  mutating func put(in order: IDOrder) {
    if let places = order.places { move(to: places) }
  }

  /// The entries in the order of their ids.
  ///
  /// - Complexity: As that of ``IDOrder``.
  package var orderedByID: [Element] {
    var entries = self
    entries.put(in: IDOrder(entries))
    return entries
  }
}

extension Array {
  /// Moves the entry at `places[i]` to place *i*, for every *i*.
  ///
  /// - Precondition: Every place is there once.
  mutating func move(to places: [Int]) {
    var isThere = [Bool](repeating: false, count: count)
    withUnsafeMutableBufferPointer { entries in
      guard let base = entries.baseAddress else { return }
      for first in places.indices where !isThere[first] && places[first] != first {
        // Around one cycle of the permutation: the first entry waits until its place is free.
        let waiting = (base + first).move()
        var place = first
        while places[place] != first {
          (base + place).moveInitialize(from: base + places[place], count: 1)
          isThere[place] = true
          place = places[place]
        }
        (base + place).initialize(to: waiting)
        isThere[place] = true
      }
    }
  }
}
