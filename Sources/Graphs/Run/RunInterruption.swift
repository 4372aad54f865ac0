/// Why a measure ended without a result.
public enum RunInterruption: Error, Sendable, Equatable {
  /// The caller asked to stop.
  case cancelled
  /// The graph asks for more than the measure can deliver exactly.
  case limit(Limit)

  /// A bound that a measure states and keeps.
  public enum Limit: Sendable, Equatable {
    /// The lengths are so big that a sum of distances might not fit in 64 bits.
    case distanceSum
    /// More than 2¹⁰⁰⁰ shortest paths lead from `source` to one vertex.
    case pathCount(source: Int)
    /// There are more than `allowed` different distances to tell apart.
    case distinctDistances(allowed: Int)
    /// The search took more than `allowed` steps.
    case steps(allowed: Int)
  }
}

extension RunInterruption: CustomStringConvertible {
  /// One sentence for a person.
  public var description: String {
    switch self {
    case .cancelled: "The run was cancelled."
    case .limit(.distanceSum): "The lengths are too big: a sum of distances might not fit in 64 bits."
    case .limit(.pathCount(let source)): "More than 2^1000 shortest paths lead from vertex \(source) to one vertex."
    case .limit(.distinctDistances(let allowed)): "There are more than \(allowed) different distances."
    case .limit(.steps(let allowed)): "The search took more than \(allowed) steps."
    }
  }
}
