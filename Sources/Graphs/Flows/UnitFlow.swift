/// A flow of whole units through pairs of opposite arcs, each with a small capacity.
///
/// Arc 2*i* leads from `tails[i]` to `heads[i]`, arc 2*i* + 1 back. A unit that runs along an arc frees one on its opposite.
struct UnitFlow {
  private let tails: [UInt32]
  private let heads: [UInt32]
  private let rows: Adjacency
  /// The units that each arc could carry before anything flowed.
  private let capacities: [UInt8]
  /// The units that each arc can still carry.
  private var room: [UInt8]
  /// Steps from the source; −1 where no path is known to lead on.
  private var levels: [Int32]
  private var nextSlot: [UInt32]

  /// - Parameter capacities: Two for each pair of tail and head: there, and back.
  init(vertexCount: Int, tails: [UInt32], heads: [UInt32], capacities: [UInt8]) {
    self.tails = tails
    self.heads = heads
    self.capacities = capacities
    rows = Adjacency(vertexCount: vertexCount, tails: tails, heads: heads, isSymmetric: true)
    room = capacities
    levels = Array(repeating: -1, count: vertexCount)
    nextSlot = Array(rows.offsets.dropLast())
  }

  /// Sends as many units as possible, phase by phase, each along paths of the least number of steps.
  mutating func maximize(from source: Int, to target: Int, _ options: RunOptions) throws(RunInterruption) {
    var checkpoint = try Checkpoint(options)
    while try search(from: source, until: target, &checkpoint) {
      for vertex in nextSlot.indices { nextSlot[vertex] = rows.offsets[vertex] }
      try block(from: source, to: target, &checkpoint)
    }
  }

  /// The vertices that further units could reach, once the flow is greatest.
  var reachable: [Bool] {
    // The last search found no path to the target and so went everywhere else.
    levels.map { $0 >= 0 }
  }

  /// Finds the levels of a breadth-first search; tells whether it came to the target.
  private mutating func search(
    from source: Int, until target: Int, _ checkpoint: inout Checkpoint
  ) throws(RunInterruption) -> Bool {
    for vertex in levels.indices { levels[vertex] = -1 }
    levels[source] = 0
    var queue = [source]
    var index = 0
    while index < queue.count {
      try checkpoint.tick()
      let vertex = queue[index]
      index += 1
      for slot in rows.row(of: vertex) {
        let head = Int(rows.neighbors[slot])
        guard levels[head] < 0 && room[arc(at: slot, of: vertex)] > 0 else { continue }
        levels[head] = levels[vertex] + 1
        if head == target { return true }
        queue.append(head)
      }
    }
    return false
  }

  /// Sends units level by level until none gets through.
  private mutating func block(
    from source: Int, to target: Int, _ checkpoint: inout Checkpoint
  ) throws(RunInterruption) {
    var path: [Int] = []
    var vertex = source
    while true {
      try checkpoint.tick()
      if vertex == target {
        for arc in path {
          room[arc] -= 1
          room[arc ^ 1] += 1
        }
        path.removeAll(keepingCapacity: true)
        vertex = source
      } else if let arc = nextArc(of: vertex) {
        path.append(arc)
        vertex = head(of: arc)
      } else {
        levels[vertex] = -1
        guard let arc = path.popLast() else { return }
        vertex = head(of: arc ^ 1)
      }
    }
  }

  /// The first arc that leads one level on and has room; slots before it are done with in this phase.
  private mutating func nextArc(of vertex: Int) -> Int? {
    let end = rows.offsets[vertex + 1]
    while nextSlot[vertex] < end {
      let slot = Int(nextSlot[vertex])
      let arc = arc(at: slot, of: vertex)
      if room[arc] > 0 && levels[Int(rows.neighbors[slot])] == levels[vertex] + 1 { return arc }
      nextSlot[vertex] += 1
    }
    return nil
  }

  private func arc(at slot: Int, of vertex: Int) -> Int {
    let pair = Int(rows.edges[slot])
    return Int(tails[pair]) == vertex ? 2 * pair : 2 * pair + 1
  }

  private func head(of arc: Int) -> Int { Int(arc & 1 == 0 ? heads[arc >> 1] : tails[arc >> 1]) }

  /// Takes the flow apart into paths without repeated vertices, one for each unit.
  func paths(from source: Int, to target: Int) -> [[Int]] {
    var carried = room.indices.map { capacities[$0] > room[$0] ? capacities[$0] - room[$0] : 0 }
    var nextSlot = rows.offsets
    var place = [Int](repeating: -1, count: rows.vertexCount)
    var paths: [[Int]] = []
    while true {
      var path = [source]
      place[source] = 0
      while let vertex = path.last, vertex != target {
        guard nextSlot[vertex] < rows.offsets[vertex + 1] else { break }
        let slot = Int(nextSlot[vertex])
        let arc = arc(at: slot, of: vertex)
        guard carried[arc] > 0 else {
          nextSlot[vertex] += 1
          continue
        }
        carried[arc] -= 1
        let head = Int(rows.neighbors[slot])
        // A unit that comes back to a vertex went round for nothing.
        if place[head] >= 0 {
          for vertex in path[(place[head] + 1)...] { place[vertex] = -1 }
          path.removeSubrange((place[head] + 1)...)
        } else {
          place[head] = path.count
          path.append(head)
        }
      }
      for vertex in path { place[vertex] = -1 }
      guard path.last == target else { return paths }
      paths.append(path)
    }
  }
}

extension [[Int]] {
  /// The shortest first, then by their vertices.
  func sortedByLength() -> [[Int]] {
    sorted { $0.count != $1.count ? $0.count < $1.count : $0.lexicographicallyPrecedes($1) }
  }
}
