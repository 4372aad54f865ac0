import Analysis
import CityNetwork
import Graphviz

/// The links over the years: how many there were in each, and how long the longest-standing ones have lasted.
public enum TimelineDiagram {
  /// How many links have a row of their own.
  public static let rowLimit = 48

  /// The timeline of a network.
  ///
  /// Above, a column for each year with the links that are recorded for it, by kind: solid those that are known to have
  /// been there, pale those of which nobody recorded the end. Below, a row for each of the longest-standing links, with its
  /// dated events. Links without a first year stand on no timeline; the caption counts them.
  public static func make(_ context: DiagramContext) -> Diagram {
    let plan = TimelinePlan(context)
    let captions = (0...plan.ranked.count).flatMap { plan.caption(rows: $0) }
    let texts =
      plan.ranked.map(\.sample) + plan.yearSamples + plan.countSamples + plan.headings + [plan.note]
      + plan.legend.texts(context.style)
      + PageComposer.texts(title: plan.title, subtitle: plan.subtitle, caption: captions, style: context.style)
    var layout = Drawing(name: "timeline", layout: .neato)
    layout.nodes = [Drawing.Node("n0")]
    return Diagram(layout: layout, texts: texts) { _, sizes in plan.compose(sizes) }
  }
}
