/// The vectors of a Lanczos recurrence, kept so that the best combination of them can be made.
///
/// They are made orthogonal again to the first only: to each other they stay so until the greatest eigenvalue is found,
/// and nothing else is wanted.
struct LanczosBasis: ~Copyable {
  private var vectors = Scratch<Double>(uninitializedCount: 0)

  /// How many vectors to keep: more find the eigenvalue in fewer steps, up to 32 MiB of them, or sixteen.
  static func length(for size: Int) -> Int { max(16, min(48, (1 << 22) / max(1, size))) }

  /// Puts in place of a vector of norm 1 the best combination of its images.
  ///
  /// - Parameters:
  ///   - images: Room for one image.
  ///   - tolerance: The relative residual at which to stop before `length` steps.
  mutating func improve(
    _ vector: UnsafeMutableBufferPointer<Double>, _ images: UnsafeMutableBufferPointer<Double>, _ range: Range<Int>,
    by matrix: RowMatrix, _ tolerance: Double, _ length: Int, _ iterations: inout Int, _ options: RunOptions
  ) throws(RunInterruption) {
    let size = range.count
    if vectors.elements.count < size * length { vectors = Scratch(uninitializedCount: size * length) }
    guard let basis = vectors.elements.baseAddress, let image = images.baseAddress, let whole = vector.baseAddress
    else {
      return
    }
    let result = whole + range.lowerBound
    let fresh = image + range.lowerBound
    var diagonal: [Double] = []
    var side: [Double] = []
    var best = [1.0]
    while diagonal.count < length {
      if options.isCancelled?() == true { throw .cancelled }
      let last = basis + diagonal.count * size
      if diagonal.isEmpty { last.update(from: result, count: size) } else { result.update(from: last, count: size) }
      matrix.multiply(range, whole, into: image)
      iterations += 1
      if let step = side.last {
        let previous = last - size
        for index in 0..<size { fresh[index] -= step * previous[index] }
      }
      let projection = dotProduct(fresh, last, count: size)
      for index in 0..<size { fresh[index] -= projection * last[index] }
      // The first vector is nearly the one sought on later turns: rounding would bring it back, and nothing else.
      let returned = dotProduct(fresh, basis, count: size)
      for index in 0..<size { fresh[index] -= returned * basis[index] }
      let step = dotProduct(fresh, fresh, count: size).squareRoot()
      diagonal.append(projection)
      let isLast = diagonal.count == length || step <= 0x1p-48 * abs(diagonal[0])
      if isLast || diagonal.count % 8 == 0 {
        let pair = TridiagonalPair(diagonal: diagonal, side: side)
        best = pair.vector
        if isLast || step * (best.last ?? 0) <= tolerance * pair.value { break }
      }
      side.append(step)
      let next = last + size
      for index in 0..<size { next[index] = fresh[index] / step }
    }
    combine(best, into: result, size)
  }

  /// The absolute values of a combination: those of a positive eigenvector lose only their errors.
  private func combine(_ shares: [Double], into result: UnsafeMutablePointer<Double>, _ size: Int) {
    guard let basis = vectors.elements.baseAddress else { return }
    for index in 0..<size { result[index] = 0 }
    for (number, share) in shares.enumerated() {
      let vector = basis + number * size
      for index in 0..<size { result[index] += share * vector[index] }
    }
    let norm = dotProduct(result, result, count: size).squareRoot()
    for index in 0..<size { result[index] = abs(result[index]) / norm }
  }
}
