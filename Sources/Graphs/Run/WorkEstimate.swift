/// What a measure will take, told from the number of vertices and edges before it starts.
///
/// It helps to decide whether to start at once or to take a sample. A rule of thumb and no promise: measured on
/// city networks and on Chung–Lu graphs on one core of a server of 2020; real networks with many leaves take less.
///
///     let estimate = WorkEstimate(.betweenness, vertexCount: 100_000, edgeCount: 500_000, threads: 2)
///     estimate.seconds       // some minutes
///     estimate.alternative   // .betweennessEstimate
public struct WorkEstimate: Sendable, Equatable {
  /// Measures that look at all pairs of vertices, and so grow with the square of the network.
  public enum Measure: Sendable, CaseIterable {
    /// ``Graph/betweennessCentrality(normalized:lengths:options:)`` by hops.
    case betweenness
    /// ``Graph/vertexAndEdgeBetweenness(normalized:lengths:options:)`` by hops.
    case edgeBetweenness
    /// ``Graph/distanceSummary(direction:options:)``, and so closeness, harmonic centrality, eccentricity and distances.
    case distances
    /// The measures of paths by lengths.
    case pathsByLengths
  }

  /// What answers the same question from a sample, with a stated error.
  public enum Alternative: Sendable {
    /// ``Graph/betweennessEstimate(maximumError:confidence:seed:options:)``.
    case betweennessEstimate
    /// ``Graph/harmonicEstimate(maximumError:confidence:direction:seed:options:)``.
    case harmonicEstimate
  }

  /// From how many seconds on an alternative is proposed.
  public static let patience = 10.0

  /// About how long it takes, in seconds of the clock.
  public let seconds: Double
  /// About how much memory it takes besides the graph, in bytes.
  public let bytes: Int
  /// What to consider instead; nil if it takes no longer than ``patience``, or if there is nothing.
  public let alternative: Alternative?

  /// Estimates the work of a measure.
  ///
  /// - Parameters:
  ///   - measure: The measure.
  ///   - vertexCount: *n*, 0 or more.
  ///   - edgeCount: *m*, 0 or more.
  ///   - threads: The threads that it may use; by default one per core. More than cores do not help.
  /// - Complexity: O(1).
  public init(_ measure: Measure, vertexCount: Int, edgeCount: Int, threads: Int = RunOptions.coreCount) {
    precondition(vertexCount >= 0 && edgeCount >= 0, "There are no fewer than 0 vertices and edges.")
    let workers = Double(max(1, min(threads, RunOptions.coreCount)))
    let steps = Double(vertexCount) * (Double(vertexCount) + 2 * Double(edgeCount))
    seconds = steps * measure.secondsPerStep / workers
    let perWorker = measure.bytesPerVertex * vertexCount + measure.bytesPerEdge * edgeCount
    bytes = 40 * (vertexCount + edgeCount) + Int(workers) * perWorker
    alternative = seconds > WorkEstimate.patience ? measure.alternative : nil
  }
}

extension WorkEstimate.Measure {
  /// Seconds that one core takes for one vertex or arc of one search.
  fileprivate var secondsPerStep: Double {
    switch self {
    case .betweenness: 2.5e-9
    case .edgeBetweenness: 3e-9
    case .distances: 1.3e-10
    case .pathsByLengths: 3e-8
    }
  }

  fileprivate var bytesPerVertex: Int {
    switch self {
    case .betweenness, .edgeBetweenness: 400
    case .distances: 270
    case .pathsByLengths: 100
    }
  }

  fileprivate var bytesPerEdge: Int { self == .edgeBetweenness ? 16 : 0 }

  fileprivate var alternative: WorkEstimate.Alternative? {
    switch self {
    case .betweenness: .betweennessEstimate
    case .distances: .harmonicEstimate
    case .edgeBetweenness, .pathsByLengths: nil
    }
  }
}
