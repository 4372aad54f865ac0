/// The sum of products of two vectors, in eight sums side by side: always the same order, and no wait for each addition.
///
/// Stretches are added up by themselves first: a million equal numbers would otherwise round alike a million times.
@inline(__always)
func dotProduct(_ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>, count: Int) -> Double {
  let stretch = 1024
  var total = 0.0
  for start in Swift.stride(from: 0, to: count, by: stretch) {
    total += stretchProduct(first + start, second + start, count: min(stretch, count - start))
  }
  return total
}

@inline(__always)
private func stretchProduct(
  _ first: UnsafePointer<Double>, _ second: UnsafePointer<Double>, count: Int
) -> Double {
  var sums = SIMD8<Double>()
  let (left, right) = (UnsafeRawPointer(first), UnsafeRawPointer(second))
  let stride = MemoryLayout<SIMD8<Double>>.stride
  let fullCount = count / 8
  for block in 0..<fullCount {
    let offset = block &* stride
    sums +=
      left.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
      * right.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
  }
  var sum = sums.sum()
  for index in (8 * fullCount)..<count { sum += first[index] * second[index] }
  return sum
}
