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
  private let workers: LabelWorkers
  private let moving: CommunityMoving
  private let refinement: CommunityRefinement?
  /// By vertex of the level: its vertex of the level above.
  private let targets: Scratch<UInt32>

  init(_ graph: Graph, _ quality: CommunityQuality, refines: Bool, seed: UInt64, options: RunOptions) {
    bottom = CommunityLevel(graph, quality)
    switch quality {
    case .modularity(let resolution):
      let total = bottom.masses.reduce(0, +)
      penalty = total > 0 ? resolution / total : 0
    case .constantPotts(let resolution): penalty = resolution
    }
    self.options = options
    random = RandomStream(seed: seed)
    let count = graph.vertexCount
    labels = (0..<count).map { UInt32($0) }
    labelCount = count
    workers = LabelWorkers(arcCount: bottom.neighbors.count, labelCount: count, options)
    moving = CommunityMoving(vertexCount: count, workers.sums[0])
    refinement = refines ? CommunityRefinement(vertexCount: count, workers) : nil
    targets = Scratch(uninitializedCount: count)
  }

  /// Goes from vertices to the whole once, starting from the division that is there.
  func iterate() throws(RunInterruption) {
    hasMoved = false
    var level = bottom
    // By vertex of the graph: its vertex of the level.
    var places = (0..<UInt32(bottom.vertexCount)).map { $0 }
    var current = labels
    var count = labelCount
    while true {
      let moved: Bool
      (moved, count) = try moving.move(level, &current, penalty: penalty, &random, options)
      hasMoved = hasMoved || moved
      if count == level.vertexCount { break }
      let targets = UnsafeMutableBufferPointer(rebasing: targets.elements[..<level.vertexCount])
      var targetCount = level.vertexCount
      if let refinement {
        targetCount = try refinement.refine(level, current, count: count, penalty: penalty, &random, into: targets)
      } else if !moved {
        break
      }
      if targetCount == level.vertexCount {
        // Louvain merges communities as they are. So does Leiden if equalities that rounding decides leave nothing to merge.
        targetCount = count
        for vertex in targets.indices { targets[vertex] = current[vertex] }
      }
      var above = [UInt32](repeating: 0, count: targetCount)
      for vertex in targets.indices { above[Int(targets[vertex])] = current[vertex] }
      for vertex in places.indices { places[vertex] = targets[Int(places[vertex])] }
      level = try level.merged(by: targets, count: targetCount, workers)
      current = above
    }
    for vertex in places.indices { labels[vertex] = current[Int(places[vertex])] }
    labelCount = count
  }
}
