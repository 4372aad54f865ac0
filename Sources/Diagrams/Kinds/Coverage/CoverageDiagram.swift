import Graphviz

/// How many people live in cities with links, and in cities with an international department: a treemap by population.
package enum CoverageDiagram {
  /// Up to this number of cities, each has a tile of its own; beyond it, a country has one for each answer.
  package static let tileLimit = 400
  /// Up to this number of cities, those whose tile has no room for the name are named below.
  package static let namesLimit = 60

  /// The diagram of a network's coverage.
  ///
  /// Two treemaps stand side by side, with the same countries in the same places. The area of a country is the number of
  /// people in its cities of the data set, divided by answer: how the cities are linked, and what is known of their
  /// international departments. What is not recorded has the ground of the paper, and is never counted as no. Where the
  /// population of fewer than half of the cities is recorded, areas are numbers of cities instead, and the picture says
  /// so.
  package static func make(_ context: DiagramContext) -> Diagram {
    let plan = CoveragePlan(context)
    // Areas follow from numbers alone, so there is nothing for a layout to find.
    return Diagram { _, sizes in plan.compose(sizes) }
  }
}

extension DiagramKind {
  /// How many people live in cities with links.
  public static let coverage = DiagramKind("coverage", elements: [.cities]) { context, _, _ in
    CoverageDiagram.make(context)
  }
}
