public import Analysis
import CityNetwork

// What measures were taken over, and how.
extension Wording {
  /// A projection, such as `links between two cities, of every kind; undirected; repeated links merged, weight = their
  /// number`.
  public func statement(of projection: Projection) -> String {
    say(
      "measures.projection",
      [
        "ends": say("measures.projection.ends.\(projection.bodies.rawValue)"),
        "kinds": kinds(of: projection),
        "direction": say(projection.isDirected ? "measures.projection.directed" : "measures.projection.undirected"),
        "weight": say("measures.projection.merging.\(projection.merging.rawValue)"),
      ])
  }

  private func kinds(of projection: Projection) -> String {
    guard projection.layers.count < Link.Kind.allCases.count else { return say("measures.projection.kinds.all") }
    let kinds = row(projection.layers.sorted().map(name(of:)))
    return say("measures.projection.kinds.some", ["kinds": kinds])
  }

  /// How sampled measures came about, in one sentence.
  public func statement(of sampling: PathSampling) -> String {
    say(
      "measures.sampled",
      [
        "seed": String(sampling.seed), "confidence": percent(sampling.confidence),
        "error": String(sampling.maximumError),
      ])
  }
}
