/// Weights added up by label, and the labels that have any.
///
/// `@unchecked Sendable`: one thread at a time holds it.
final class LabelSums: @unchecked Sendable {
  /// By label; 0 for a label that was not met.
  let weights: Scratch<Double>
  let touched: Scratch<UInt32>

  init(labelCount: Int) {
    weights = Scratch(repeating: 0, count: labelCount)
    // One more, since the next place is written before it is known whether it counts.
    touched = Scratch(repeating: 0, count: labelCount + 1)
  }

  /// Adds the weights of the arcs of a vertex, by the label of the other end.
  ///
  /// - Parameter count: How many labels were met before.
  /// - Returns: How many labels have been met; they stand at the beginning of `touched`.
  @inline(__always)
  func gather(
    _ rows: CommunityRows, _ vertex: Int, by labels: UnsafeMutableBufferPointer<UInt32>, after count: Int = 0
  ) -> Int {
    let (sums, touched, neighbors) = (self.weights.elements, touched.elements, rows.neighbors)
    var count = count
    if let weights = rows.weights {
      for arc in rows.row(of: vertex) {
        LabelSums.add(weights[arc], to: labels[Int(neighbors[arc])], sums, touched, &count)
      }
    } else {
      for arc in rows.row(of: vertex) { LabelSums.add(1, to: labels[Int(neighbors[arc])], sums, touched, &count) }
    }
    return count
  }

  /// As `gather(_:_:by:)`, but only arcs to vertices of the same community: the labels of others are not even read.
  @inline(__always)
  func gather(
    _ rows: CommunityRows, _ vertex: Int, by labels: UnsafeMutableBufferPointer<UInt32>,
    within communities: UnsafeBufferPointer<UInt32>
  ) -> Int {
    let (sums, touched, neighbors) = (self.weights.elements, touched.elements, rows.neighbors)
    let own = communities[vertex]
    var count = 0
    for arc in rows.row(of: vertex) {
      let neighbor = Int(neighbors[arc])
      if communities[neighbor] == own {
        LabelSums.add(rows.weights?[arc] ?? 1, to: labels[neighbor], sums, touched, &count)
      }
    }
    return count
  }

  @inline(__always)
  private static func add(
    _ weight: Double, to label: UInt32, _ sums: UnsafeMutableBufferPointer<Double>,
    _ touched: UnsafeMutableBufferPointer<UInt32>, _ count: inout Int
  ) {
    let before = sums[Int(label)]
    touched[count] = label
    count &+= before == 0 ? 1 : 0
    sums[Int(label)] = before + weight
  }

  /// Forgets the labels that were met.
  @inline(__always)
  func clear(_ count: Int) {
    for index in 0..<count { weights.elements[Int(touched.elements[index])] = 0 }
  }
}
