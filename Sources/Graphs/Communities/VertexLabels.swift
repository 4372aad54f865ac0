extension UnsafeMutableBufferPointer<UInt32> {
  /// Fills the first places with all vertices: in blocks whose order is drawn, so that their rows lie near each other.
  func fillByBlocks(count: Int, _ random: inout RandomStream) {
    let size = 64
    var place = 0
    for block in random.permutation(of: (count + size - 1) / size) {
      for vertex in block * size..<Swift.min(count, (block + 1) * size) {
        self[place] = UInt32(truncatingIfNeeded: vertex)
        place += 1
      }
    }
    // Small graphs are one block: there the order within is drawn, too.
    for block in stride(from: 0, to: count, by: size) {
      let end = Swift.min(count, block + size)
      for index in (block..<end).reversed() where index > block {
        swapAt(index, block + random.whole(below: index - block + 1))
      }
    }
  }

  /// Renames the labels of the first vertices to `0..<` the returned count, in order of first appearance.
  ///
  /// - Parameters:
  ///   - count: The number of vertices; labels are less.
  ///   - names: Room for as many; what it held is lost.
  func renamed(
    count: Int, into result: UnsafeMutableBufferPointer<UInt32>, names: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    for label in 0..<count { names[label] = .max }
    var used: UInt32 = 0
    for vertex in 0..<count {
      let label = Int(self[vertex])
      if names[label] == .max {
        names[label] = used
        used += 1
      }
      result[vertex] = names[label]
    }
    return Int(used)
  }
}
