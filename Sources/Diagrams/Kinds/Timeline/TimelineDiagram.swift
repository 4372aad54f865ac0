import Analysis
import CityNetwork
import Graphviz

/// The links over the years: how many there were in each, and how long the longest-standing ones have lasted.
package enum TimelineDiagram {
  /// How many links have a row of their own.
  package static let rowLimit = 48

  /// The timeline of a network.
  ///
  /// Above, a column for each year with the links that are recorded for it, by kind: solid those that are known to have
  /// been there, pale those of which nobody recorded the end. Below, a row for each of the longest-standing links, with its
  /// dated events. Links without a first year stand on no timeline; the caption counts them.
  package static func make(_ context: DiagramContext) -> Diagram {
    let plan = TimelinePlan(context)
    // A year has its place, so there is nothing for a layout to find.
    return Diagram { _, sizes in plan.compose(sizes) }
  }
}

extension DiagramKind {
  /// The links over the years.
  public static let timeline = DiagramKind("timeline", elements: []) { context, _, _ in
    TimelineDiagram.make(context)
  }
}
