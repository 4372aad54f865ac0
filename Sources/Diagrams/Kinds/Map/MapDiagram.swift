import Analysis
import CityNetwork
import Graphviz
import Language

/// The cities where they lie, and the links between them along the shortest way on the globe.
package enum MapDiagram {
  /// The map of a network.
  ///
  /// Every city with coordinates is drawn at its place, and every pair of linked cities that have them is joined; who has
  /// none is named or counted in the caption, and so are agencies and programmes, which lie nowhere. The map shows the
  /// part of the Earth that is needed, in a projection made for it. Crowded parts are shown again, enlarged, where there
  /// is room.
  package static func make(_ context: DiagramContext, options: MapOptions = MapOptions()) -> Diagram {
    let plan = MapPlan(context, options: options)
    // Places on a map are given, so there is nothing for a layout to find.
    return Diagram { _, sizes in plan.compose(sizes) }
  }
}

extension DiagramKind {
  /// The cities where they lie on the Earth.
  public static let map: DiagramKind = DiagramKind(
    "map", options: [.map, .evidence],
    inReport: { ground in
      guard ground.context.hasPlaces else { return nil }
      return .init(request: DiagramRequest(.map), caption: ground.words.say("report.figure.map"))
    }
  ) { context, request, _ in
    MapDiagram.make(context, options: request.map)
  }
}
