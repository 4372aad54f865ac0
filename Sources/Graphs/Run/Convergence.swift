/// How an iterative measure ended.
public struct Convergence: Sendable, Equatable {
  /// The number of iterations made.
  public let iterations: Int
  /// The last residual, 0 or more, in the unit that the measure states.
  public let residual: Double
  /// Whether the residual fell to the tolerance.
  public let isConverged: Bool

  /// Describes the end of an iteration.
  public init(iterations: Int, residual: Double, isConverged: Bool) {
    self.iterations = iterations
    self.residual = residual
    self.isConverged = isConverged
  }
}
