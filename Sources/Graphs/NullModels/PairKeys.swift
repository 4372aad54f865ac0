/// Pairs of vertices packed into 64 bits, the first in the upper half, so that they sort and compare as one number.
enum PairKeys {
  /// The keys in ascending order.
  ///
  /// Two counting passes, by the second vertex and then by the first: linear, where a comparison sort is not.
  static func sorted(_ keys: [UInt64], vertexCount: Int) -> [UInt64] {
    guard keys.count > 1 else { return keys }
    return pass(pass(keys, shift: 0, vertexCount), shift: 32, vertexCount)
  }

  private static func pass(_ keys: [UInt64], shift: UInt64, _ vertexCount: Int) -> [UInt64] {
    var next = [UInt32](repeating: 0, count: vertexCount + 1)
    return [UInt64](unsafeUninitializedCapacity: keys.count) { sorted, count in
      keys.withUnsafeBufferPointer { keys in
        next.withUnsafeMutableBufferPointer { next in
          for key in keys { next[Int((key >> shift) & 0xFFFF_FFFF) + 1] &+= 1 }
          for vertex in 0..<vertexCount { next[vertex + 1] &+= next[vertex] }
          for key in keys {
            let vertex = Int((key >> shift) & 0xFFFF_FFFF)
            sorted[Int(next[vertex])] = key
            next[vertex] &+= 1
          }
        }
      }
      count = keys.count
    }
  }
}
