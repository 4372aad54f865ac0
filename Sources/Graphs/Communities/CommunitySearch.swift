/// Looks for communities level by level; Leiden with refinement, Louvain without.
///
/// One iteration: vertices move to the community where they gain most, until none does; then communities (Leiden: connected
/// parts of them that hold together well) become the vertices of the next level, and so on until nothing is left to merge.
final class CommunitySearch {
  /// By vertex of the graph: its community, `0..<groups.count`.
  private(set) var labels: [UInt32]
  /// Whether the last iteration moved anything.
  private(set) var hasMoved = false

  /// The division as it is.
  var groups: Components { Components(labels: labels, labelCount: labelCount) }

  private let bottom: CommunityLevel
  private let penalty: Double
  private let options: RunOptions
  private var random: RandomStream
  private var labelCount: Int
  private let moving: CommunityMoving

  init(_ graph: Graph, _ quality: CommunityQuality, seed: UInt64, options: RunOptions) {
    bottom = CommunityLevel(graph, quality)
    switch quality {
    case .modularity(let resolution):
      let total = bottom.masses.reduce(0, +)
      penalty = total > 0 ? resolution / total : 0
    case .constantPotts(let resolution): penalty = resolution
    }
    self.options = options
    random = RandomStream(seed: seed)
    labels = (0..<graph.vertexCount).map { UInt32($0) }
    labelCount = graph.vertexCount
    moving = CommunityMoving(vertexCount: graph.vertexCount)
  }

  /// Goes from vertices to the whole once, starting from the division that is there.
  func iterate(refines: Bool) throws(RunInterruption) {
    hasMoved = false
    var level = bottom
    // By vertex of the graph: its vertex of the level.
    var places = (0..<UInt32(bottom.vertexCount)).map { $0 }
    var current = labels
    var count = labelCount
    while true {
      let (moved, newCount) = try moving.move(
        level, &current, labelCount: count, penalty: penalty, &random, options)
      hasMoved = hasMoved || moved
      count = newCount
      if count == level.vertexCount { break }
      if refines {
        let partCount = try moving.refine(level, current, penalty: penalty, &random, options)
        let parts = moving.parts.elements
        // Ties that rounding decides might leave nothing to merge: then communities are merged as they are.
        if partCount < level.vertexCount {
          var above = [UInt32](repeating: 0, count: partCount)
          for vertex in 0..<level.vertexCount { above[Int(parts[vertex])] = current[vertex] }
          for vertex in places.indices { places[vertex] = parts[Int(places[vertex])] }
          level = level.merged(by: parts, count: partCount, moving.sums)
          current = above
          continue
        }
      } else if !moved {
        break
      }
      let target = moving.parts.elements
      for vertex in 0..<level.vertexCount { target[vertex] = current[vertex] }
      for vertex in places.indices { places[vertex] = target[Int(places[vertex])] }
      level = level.merged(by: target, count: count, moving.sums)
      current = (0..<UInt32(count)).map { $0 }
    }
    for vertex in places.indices { labels[vertex] = current[Int(places[vertex])] }
    labelCount = count
  }
}
