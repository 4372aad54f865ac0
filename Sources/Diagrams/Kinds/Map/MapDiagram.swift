import Analysis
import CityNetwork
import Graphviz

/// The cities where they lie, and the links between them along the shortest way on the globe.
public enum MapDiagram {
  /// The map of a network.
  ///
  /// Every city with coordinates is drawn at its place, and every pair of linked cities that have them is joined; who has
  /// none is named or counted in the caption, and so are agencies and programmes, which lie nowhere. The map shows the
  /// part of the Earth that is needed, in a projection made for it. Crowded parts are shown again, enlarged, where there
  /// is room.
  public static func make(_ context: DiagramContext, options: MapOptions = MapOptions()) -> Diagram {
    let plan = MapPlan(context, options: options)
    let texts =
      plan.labels.map(\.sample) + plan.countryLabels.map(\.sample) + MapPlan.insetSamples(context.style)
      + plan.legend.texts(context.style) + MapPlan.scaleSamples(context.style)
      + PageComposer.texts(
        title: plan.title, subtitle: plan.subtitle, caption: plan.everyCaption, style: context.style)
    // Places on a map are given, so there is nothing for a layout to find; one mark stands for the rest.
    var layout = Drawing(name: "map", layout: .neato)
    layout.nodes = [Drawing.Node("n0")]
    return Diagram(layout: layout, texts: texts) { _, sizes in plan.compose(sizes) }
  }
}
