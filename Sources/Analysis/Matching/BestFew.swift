/// Keeps the few items with the highest scores; of equal ones those with the lower number.
struct BestFew {
  private let limit: Int
  private var entries: [(item: Int, score: Double)] = []

  init(limit: Int) {
    precondition(limit >= 1, "At least one is kept.")
    self.limit = limit
  }

  /// - Complexity: O(1) for most items once the list is full, else O(limit).
  mutating func add(_ item: Int, score: Double) {
    if entries.count == limit, let last = entries.last, (-last.score, last.item) < (-score, item) { return }
    let place = entries.firstIndex { (-score, item) < (-$0.score, $0.item) } ?? entries.endIndex
    entries.insert((item, score), at: place)
    if entries.count > limit { entries.removeLast() }
  }

  /// The best first.
  var sorted: [(item: Int, score: Double)] { entries }
}
