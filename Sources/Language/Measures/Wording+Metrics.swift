package import Analysis

// What to know about the measures of cities.
extension Wording {
  /// What to know before reading a table of measures.
  package func remarks(on table: MetricsTable) -> [String] {
    [
      table.sampling.map(statement(of:)),
      say("measures.over", ["projection": statement(of: table.projection)]),
      say("measures.over.directed", ["projection": statement(of: table.directedProjection)]),
      say("measures.over.twoMode", ["projection": statement(of: table.twoModeProjection)]),
      say("measures.blank"),
      caveat,
      table.isConverged ? nil : say("measures.unsettled"),
    ].compactMap(\.self)
  }
}
