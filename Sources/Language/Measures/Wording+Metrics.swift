package import Analysis

// What to know about the measures of cities.
extension Wording {
  /// How rows stand that are ordered by a measure; nil where all of them compare.
  package func order(by measure: CityMeasure) -> String? {
    guard measure.comparability == .component else { return nil }
    return say("measures.over.component", ["measure": say("measures.\(measure.id).name")])
  }

  /// What to know before reading a table of measures.
  package func remarks(on table: MetricsTable) -> [String] {
    [
      table.sampling.map(statement(of:)),
      say("measures.over", ["projection": statement(of: table.projection)]),
      say("measures.over.directed", ["projection": statement(of: table.directedProjection)]),
      say("measures.over.twoMode", ["projection": statement(of: table.twoModeProjection)]),
      table.projection.bodies == .vertices ? say("measures.over.vertices") : nil,
      table.projection.bodies == .cliques ? say("measures.over.cliques") : nil,
      say("measures.blank"),
      caveat,
      table.isConverged ? nil : say("measures.unsettled"),
    ].compactMap(\.self)
  }
}
