/// The positive vector to which powers of a matrix tend, one component at a time.
///
/// Power iteration from equal numbers; if the matrix is symmetric, most steps are Lanczos', which find the best vector among
/// all that the same products could combine to. Each turn ends with a power step on the absolute numbers, so that the
/// result is positive.
///
/// - SeeAlso: C. Lanczos, *J. Res. Natl. Bur. Stand.* 45:255–282, 1950. doi:10.6028/jres.045.026
struct DominantVector: ~Copyable {
  private let matrix: RowMatrix
  private let tolerance: Double
  private let maximumIterations: Int
  private let products: Scratch<Double>
  private var basis: LanczosBasis
  /// Numbers of norm 1 for each component that has run.
  let vector: Scratch<Double>

  init(of matrix: RowMatrix, size: Int, tolerance: Double, maximumIterations: Int) {
    self.matrix = matrix
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
    vector = Scratch(repeating: 0, count: size)
    products = Scratch(repeating: 0, count: size)
    basis = LanczosBasis()
  }

  /// Runs one component; the eigenvalue is the greatest one.
  mutating func run(
    _ range: Range<Int>, options: RunOptions
  ) throws(RunInterruption) -> (eigenvalue: Double, convergence: Convergence) {
    let (vector, products) = (vector.elements, products.elements)
    let start = 1 / Double(range.count).squareRoot()
    for position in range { vector[position] = start }
    var iterations = 0
    var earlier = Double.infinity
    while true {
      let (value, residual) = try measure(range, &iterations, options)
      if residual <= tolerance || iterations == maximumIterations {
        return (
          value, Convergence(iterations: iterations, residual: residual, isConverged: residual <= tolerance)
        )
      }
      powerStep(range, value)
      // Near the last bits only power steps still help.
      if matrix.isSymmetric && range.count > 2 && residual < earlier / 2 {
        let length = min(LanczosBasis.length(for: range.count), range.count, maximumIterations - iterations - 1)
        if length > 1 {
          try basis.improve(vector, products, range, by: matrix, tolerance / 8, length, &iterations, options)
        }
        earlier = residual
      } else {
        earlier = .infinity
      }
    }
  }

  /// Maps the vector, and finds its eigenvalue and how far it is from being an eigenvector.
  private func measure(
    _ range: Range<Int>, _ iterations: inout Int, _ options: RunOptions
  ) throws(RunInterruption) -> (value: Double, residual: Double) {
    if options.isCancelled?() == true { throw .cancelled }
    let (vector, products) = (vector.elements, products.elements)
    guard let numbers = vector.baseAddress, let images = products.baseAddress else { return (0, 0) }
    matrix.multiply(range, numbers, into: images)
    iterations += 1
    let value = dotProduct(numbers + range.lowerBound, images + range.lowerBound, count: range.count)
    var squares = 0.0
    for position in range {
      let difference = products[position] - value * vector[position]
      squares += difference * difference
    }
    return (value, squares.squareRoot() / value)
  }

  private func powerStep(_ range: Range<Int>, _ value: Double) {
    let (vector, products) = (vector.elements, products.elements)
    // Drowns a negative eigenvalue of the same size.
    let shift = value / 4
    for position in range { vector[position] = products[position] + shift * vector[position] }
    guard let first = vector.baseAddress.map({ $0 + range.lowerBound }) else { return }
    let norm = dotProduct(first, first, count: range.count).squareRoot()
    for position in range { vector[position] /= norm }
  }
}
