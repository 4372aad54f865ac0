/// What depends on each arc of a block, added up over searches.
///
/// Sums are kept by the place of the arc in its row, so that a walk along a row writes to neighboring memory; edges get them
/// once per block. A two-way edge has an arc in each of two rows; a one-way edge has one among the outgoing arcs and one
/// among the incoming, and which of them is written depends on the end from which the step ran.
final class ArcSums: @unchecked Sendable {
  let outgoing: Scratch<Double>
  let incoming: Scratch<Double>
  /// Path counts of the level that is being written, in the lanes that are there, times the weight of the source; 0
  /// elsewhere.
  let starts: Scratch<Lanes>

  /// - Parameters:
  ///   - vertexCount: The most vertices of any block to come.
  ///   - arcCount: The most arcs of any block to come.
  init(vertexCount: Int, arcCount: Int) {
    outgoing = Scratch(repeating: 0, count: arcCount)
    incoming = Scratch(repeating: 0, count: arcCount)
    starts = Scratch(repeating: .zero, count: vertexCount)
  }

  /// Adds the sums to those of the edges, and starts again from 0.
  func moveSums(of block: PathBlock, to edges: UnsafeMutableBufferPointer<Double>) {
    for (arc, edge) in block.outgoing.edges.enumerated() {
      edges[Int(edge)] += outgoing.elements[arc]
      outgoing.elements[arc] = 0
    }
    for (arc, edge) in block.incoming.edges.enumerated() {
      edges[Int(edge)] += incoming.elements[arc]
      incoming.elements[arc] = 0
    }
  }
}

extension LaneSearch {
  /// As the other `gather`, on the way up; besides, adds to each arc between the two levels what depends on it.
  ///
  /// The dependency of source *s* on arc (*v*, *w*) is sigma(*v*) / sigma(*w*) times (weight + delta) of *w*.
  func gather(
    from: Int, to: Int, _ sourceWeights: Lanes, _ arcSums: ArcSums, pulling: AdjacencyBuffers,
    pushing: AdjacencyBuffers
  ) {
    let (current, gathered, sigma) = (current.elements, gathered.elements, sigma.elements)
    let (vertices, masks, words) = (levelVertices.elements, levelMasks.elements, table.words)
    let (readers, writers) = (levelStarts[to]..<levelStarts[to + 1], levelStarts[from]..<levelStarts[from + 1])
    if levelArcs[to] <= 2 * levelArcs[from] {
      let sums = arcSums.outgoing.elements
      for index in readers {
        let vertex = Int(vertices[index])
        let start = (sigma[vertex] * sourceWeights).masked(masks[index], words)
        var sum = Lanes.zero
        for arc in pulling.row(of: vertex) {
          let value = current[Int(pulling.neighbors[arc])]
          sum += value
          sums[arc] += (start * value).total
        }
        gathered[vertex] = sum
      }
    } else {
      let (starts, sums) = (arcSums.starts.elements, arcSums.incoming.elements)
      for index in readers {
        let vertex = Int(vertices[index])
        starts[vertex] = (sigma[vertex] * sourceWeights).masked(masks[index], words)
        gathered[vertex] = .zero
      }
      for index in writers {
        let value = current[Int(vertices[index])]
        for arc in pushing.row(of: Int(vertices[index])) {
          let neighbor = Int(pushing.neighbors[arc])
          gathered[neighbor] += value
          sums[arc] += (starts[neighbor] * value).total
        }
      }
      for index in readers { starts[Int(vertices[index])] = .zero }
    }
  }
}
