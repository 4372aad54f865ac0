/// Orders whole numbers byte by byte, from the last to the first, without comparing them.
package enum RadixOrder {
  /// The places of pairs of numbers, ordered by the first and, where that is the same, the second; equal pairs stay in
  /// their order.
  ///
  /// - Precondition: There are as many second numbers as first ones, or none.
  /// - Complexity: O(*n*) for *n* numbers.
  package static func places(of keys: [UInt64], amongEqual second: [UInt64] = []) -> [Int] {
    var order = Array(keys.indices)
    var next = order
    if !second.isEmpty { sort(&order, by: second, &next) }
    sort(&order, by: keys, &next)
    return order
  }

  private static func sort(_ order: inout [Int], by keys: [UInt64], _ next: inout [Int]) {
    var differing: UInt64 = 0
    for key in keys { differing |= key ^ keys[0] }
    for byte in 0..<8 {
      let shift = UInt64(8 * byte)
      // A byte that is the same in all orders nothing.
      guard differing >> shift & 0xFF != 0 else { continue }
      var starts = [Int](repeating: 0, count: 257)
      for key in keys { starts[Int(key >> shift & 0xFF) + 1] += 1 }
      for value in 0..<256 { starts[value + 1] += starts[value] }
      for place in order {
        let value = Int(keys[place] >> shift & 0xFF)
        next[starts[value]] = place
        starts[value] += 1
      }
      swap(&order, &next)
    }
  }
}
