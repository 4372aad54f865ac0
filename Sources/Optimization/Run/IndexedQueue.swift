/// A binary heap of items with keys: the least key first, of equal keys the lower item.
struct IndexedQueue {
  private var entries: [(key: Double, item: Int)] = []

  /// - Complexity: O(log *n*).
  mutating func insert(_ item: Int, key: Double) {
    entries.append((key, item))
    var place = entries.count - 1
    while place > 0, isBefore(place, (place - 1) / 2) {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  /// - Complexity: O(log *n*).
  mutating func removeFirst() -> Int? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    guard !entries.isEmpty else { return first.item }
    entries[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2] where child < entries.count && isBefore(child, least) {
        least = child
      }
      guard least != place else { return first.item }
      entries.swapAt(place, least)
      place = least
    }
  }

  private func isBefore(_ a: Int, _ b: Int) -> Bool {
    (entries[a].key, entries[a].item) < (entries[b].key, entries[b].item)
  }
}
