/// Draws one shortest path between two vertices of a block, all of them equally likely; one sampler a thread.
///
/// Two searches run towards each other, always the one with fewer arcs to look at, until an arc joins them. Then an arc in
/// the middle is drawn by the number of paths that use it, and from both its ends a walk leads home. Between two vertices
/// of a network with hubs this touches far fewer arcs than a search from one end.
///
/// - SeeAlso: M. Borassi, E. Natale, *ACM J. Experimental Algorithmics* 24(1):1.2, 2019. doi:10.1145/3284359
final class PathSampler: @unchecked Sendable {
  /// How often each vertex of the graph lay inside a drawn path.
  let counts: Scratch<UInt32>

  /// What a search knows of a vertex.
  private struct Mark {
    /// The number of shortest paths from the end of the search.
    var paths: Double
    /// 1 + the distance from the source, −1 − the distance from the target, or 0 if neither search has been here.
    var level: Int32
  }

  private let marks: Scratch<Mark>
  private let sources: Scratch<UInt32>
  private let targets: Scratch<UInt32>

  /// - Parameters:
  ///   - blockSize: The most vertices of any block to come.
  ///   - vertexCount: The vertices of the graph.
  init(blockSize: Int, vertexCount: Int) {
    counts = Scratch(repeating: 0, count: vertexCount)
    marks = Scratch(repeating: Mark(paths: 0, level: 0), count: blockSize)
    sources = Scratch(repeating: 0, count: blockSize)
    targets = Scratch(repeating: 0, count: blockSize)
  }

  /// Draws a path and counts the vertices inside; counts nothing if no path leads from source to target.
  func draw(from source: Int, to target: Int, in block: PathBlock, _ random: inout RandomStream) throws(RunInterruption)
  {
    let isCounted = block.outgoing.withBuffers { outgoing in
      block.incoming.withBuffers { incoming in
        draw(from: source, to: target, outgoing, incoming, block, &random)
      }
    }
    guard isCounted else { throw .limit(.pathCount(source: Int(block.vertices[source]))) }
  }

  /// Returns false if there are too many paths to count.
  private func draw(
    from source: Int, to target: Int, _ outgoing: AdjacencyBuffers, _ incoming: AdjacencyBuffers, _ block: PathBlock,
    _ random: inout RandomStream
  ) -> Bool {
    let marks = marks.elements
    var forward = Front(vertices: sources.elements, start: source, rows: outgoing, sign: 1)
    var backward = Front(vertices: targets.elements, start: target, rows: incoming, sign: -1)
    marks[source] = Mark(paths: 1, level: 1)
    marks[target] = Mark(paths: 1, level: -1)
    defer {
      for index in 0..<forward.end { marks[Int(forward.vertices[index])].level = 0 }
      for index in 0..<backward.end { marks[Int(backward.vertices[index])].level = 0 }
    }
    var meeting = Meeting()
    while meeting.paths == 0 {
      guard forward.arcCount > 0, backward.arcCount > 0 else { return true }
      if forward.arcCount <= backward.arcCount {
        meeting = forward.advance(marks, &random)
      } else {
        meeting = backward.advance(marks, &random)
        (meeting.near, meeting.far) = (meeting.far, meeting.near)
      }
    }
    guard meeting.paths.isFinite else { return false }
    walk(from: meeting.near, towards: source, marks, incoming, block, &random)
    walk(from: meeting.far, towards: target, marks, outgoing, block, &random)
    return true
  }

  /// Counts the vertices from one in the middle to the end of a search, which itself lies not inside the path.
  private func walk(
    from start: Int, towards end: Int, _ marks: UnsafeMutableBufferPointer<Mark>, _ rows: AdjacencyBuffers,
    _ block: PathBlock, _ random: inout RandomStream
  ) {
    var vertex = start
    while vertex != end {
      counts.elements[Int(block.vertices[vertex])] += 1
      let level = marks[vertex].level
      let wanted = level > 0 ? level - 1 : level + 1
      var rest = random.unit() * marks[vertex].paths
      var chosen = vertex
      for arc in rows.row(of: vertex) {
        let neighbor = Int(rows.neighbors[arc])
        guard marks[neighbor].level == wanted else { continue }
        // The last candidate stands in if rounding leaves a rest.
        chosen = neighbor
        rest -= marks[neighbor].paths
        if rest < 0 { break }
      }
      vertex = chosen
    }
  }

  /// An arc that joins the two searches.
  private struct Meeting {
    /// The number of paths between source and target; 0 before the searches meet.
    var paths = 0.0
    /// The end on the side of the search that ran, and the other.
    var near = 0
    var far = 0
  }

  /// One of the two searches.
  private struct Front {
    /// All that it has reached, by distance.
    let vertices: UnsafeMutableBufferPointer<UInt32>
    let rows: AdjacencyBuffers
    let sign: Int32
    var start = 0
    var end = 1
    /// The arcs that leave the farthest vertices.
    var arcCount: Int

    init(vertices: UnsafeMutableBufferPointer<UInt32>, start: Int, rows: AdjacencyBuffers, sign: Int32) {
      self.vertices = vertices
      self.rows = rows
      self.sign = sign
      vertices[0] = UInt32(start)
      arcCount = rows.row(of: start).count
    }

    /// Goes one step further, or draws one of the arcs to the other search if there are any, by the number of paths.
    mutating func advance(_ marks: UnsafeMutableBufferPointer<Mark>, _ random: inout RandomStream) -> Meeting {
      let farthest = start..<end
      let next = marks[Int(vertices[start])].level + sign
      var meeting = Meeting()
      arcCount = 0
      for index in farthest {
        let vertex = Int(vertices[index])
        let paths = marks[vertex].paths
        for arc in rows.row(of: vertex) {
          let neighbor = Int(rows.neighbors[arc])
          let mark = marks[neighbor]
          if mark.level == 0 {
            marks[neighbor] = Mark(paths: paths, level: next)
            vertices[end] = rows.neighbors[arc]
            end &+= 1
            arcCount &+= rows.row(of: neighbor).count
          } else if mark.level == next {
            marks[neighbor].paths += paths
          } else if (mark.level ^ sign) < 0 {
            // The other search: one of its farthest, or the two would have met before.
            let product = paths * mark.paths
            meeting.paths += product
            if random.unit() * meeting.paths < product { (meeting.near, meeting.far) = (vertex, neighbor) }
          }
        }
      }
      start = farthest.upperBound
      return meeting
    }
  }
}
