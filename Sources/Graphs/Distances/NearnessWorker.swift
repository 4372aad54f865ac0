/// Sums, per source, over the distances of all vertices that a search reaches.
///
/// A block's sums lie in `harmonicSums`, `distanceSums` and `reachedCounts`, in the order of its sources.
final class NearnessWorker: SourceWorker, @unchecked Sendable {
  private(set) var sources = 0..<0
  private(set) var harmonicSums: [Double] = []
  private(set) var distanceSums: [Int] = []
  /// Vertices reached from each source, itself excluded.
  private(set) var reachedCounts: [Int] = []
  private var search: DistanceSearch

  init(rows: PathRows) { search = DistanceSearch(rows: rows) }

  func beginBlock(_ sources: Range<Int>) {
    self.sources = sources
    harmonicSums.removeAll(keepingCapacity: true)
    distanceSums.removeAll(keepingCapacity: true)
    reachedCounts.removeAll(keepingCapacity: true)
  }

  func visit(_ source: Int) {
    search.run(from: CollectionOfOne(source))
    // Distances come in ascending order, so that renumbering the vertices changes no bit of the sum.
    var harmonic = 0.0
    var total = 0
    for vertex in search.reached.dropFirst() {
      let distance = search.distances.elements[Int(vertex)]
      harmonic += 1 / Double(distance)
      total += distance
    }
    harmonicSums.append(harmonic)
    distanceSums.append(total)
    reachedCounts.append(search.reached.count - 1)
  }
}
