public import Analysis

// What a measure is called and what it means.
extension Wording {
  /// The heading of a measure's column.
  package func heading(of measure: CityMeasure) -> String { say("measures.\(measure.id).heading") }

  /// The heading of a measure's column in a table taken from a projection: where agencies and programmes are vertices, whom a
  /// city is linked with are not cities alone.
  package func heading(of measure: CityMeasure, in projection: Projection) -> String {
    let isOfAnybody = measure.id == "degree" && projection.bodies == .vertices
    return isOfAnybody ? say("measures.degree.heading.vertices") : heading(of: measure)
  }

  /// What cities are ranked by, in plain words.
  package func title(of ranking: RankingMeasure) -> String { say("measures.\(ranking.rawValue).ranking") }

  /// Its usual name.
  public func name(of measure: DefinedMeasure) -> String { say("measures.\(measure.id).name") }

  /// What it tells an officer, in plain words.
  public func meaning(of measure: DefinedMeasure) -> String { say("measures.\(measure.id).meaning") }

  /// The exact definition.
  public func definition(of measure: DefinedMeasure) -> String { say("measures.\(measure.id).definition") }

  /// Direction, weights, components, and what an isolated city gets.
  public func conventions(of measure: DefinedMeasure) -> String { say("measures.\(measure.id).conventions") }

  /// What share of a network a number of it speaks of.
  package func ground(of measure: DefinedMeasure, in summary: NetworkSummary) -> String? {
    switch measure.id {
    case "mean_distance", "diameter":
      summary.reachableShare.map { say("measures.ground.reachable", ["share": percent($0)]) }
    case "reciprocity": summary.directedShare.map { say("measures.ground.directed", ["share": percent($0)]) }
    case "density": say("measures.ground.pairs")
    default: say("measures.ground.linked")
    }
  }

  /// A worked example on a graph small enough to check by hand.
  public func example(of measure: DefinedMeasure) -> String { say("measures.\(measure.id).example") }

  /// The publication that defines it, with its DOI where it has one.
  public func source(of measure: DefinedMeasure) -> String { say("measures.\(measure.id).source") }
}
