/// The arcs that lie on shortest paths from the sources of a batch, in order of distance, each with the lanes for which it does.
///
/// An arc that does so at different distances for different sources comes up once for each distance: at most once a lane.
final class PathSteps: @unchecked Sendable {
  /// The end of the arc in the upper half; its start in the lower.
  private(set) var ends: Scratch<UInt64>
  private(set) var masks: Scratch<LaneMask>
  /// The edges of the arcs; empty if what depends on edges does not matter.
  private(set) var edges: Scratch<UInt32>
  let keepsEdges: Bool
  var count = 0
  private var capacity: Int

  init(capacity: Int, keepsEdges: Bool) {
    self.capacity = capacity
    self.keepsEdges = keepsEdges
    ends = Scratch(uninitializedCount: capacity)
    masks = Scratch(uninitializedCount: capacity)
    edges = Scratch(uninitializedCount: keepsEdges ? capacity : 0)
  }

  /// Makes room for some more steps and, since writers write before they know whether to keep, for one over.
  func reserve(_ more: Int) {
    guard count + more + 1 > capacity else { return }
    capacity = max(2 * capacity, count + more + 1)
    ends = PathSteps.grown(ends, count, capacity)
    masks = PathSteps.grown(masks, count, capacity)
    if keepsEdges { edges = PathSteps.grown(edges, count, capacity) }
  }

  private static func grown<Element>(
    _ old: borrowing Scratch<Element>, _ count: Int, _ capacity: Int
  ) -> Scratch<Element> {
    let new = Scratch<Element>(uninitializedCount: capacity)
    _ = new.elements.update(fromContentsOf: old.elements[..<count])
    return new
  }
}
