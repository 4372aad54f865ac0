import Analysis
import CityNetwork
import Graphviz

/// What began, ended and went on between two years, everybody at one place for both.
public enum ChangeDiagram {
  /// With more pairs than this, those of which the years tell nothing are counted and not drawn.
  public static let uncertainLimit = 1_500

  /// The diagram of what changed.
  ///
  /// Each pair of linked cities, agencies and programmes is one line: begun, ended, kept, there only between the two years,
  /// or not told by its years (``LinkChange``). Of several links between the same two, what holds for the pair counts: a
  /// pair with an ended and a begun link was linked in both years. Whoever has only begun lines is new, whoever has only
  /// ended ones dropped out. A link of which nobody recorded the end is never drawn as ended, nor as kept.
  ///
  /// - Parameters:
  ///   - from: The first year.
  ///   - to: The second year, later than the first.
  public static func make(_ context: DiagramContext, from: Int, to: Int) -> Diagram {
    let marks = ChangePlan(context, from: from, to: to).entities.count
    let context = context.enlarged(forMarks: marks)
    let plan = ChangePlan(context, from: from, to: to)
    let captions = (0...plan.labels.count).flatMap { plan.caption(named: $0) }
    let texts =
      plan.labels.map(\.sample) + [plan.note] + plan.legend.texts(context.style)
      + PageComposer.texts(title: plan.title, subtitle: plan.subtitle, caption: captions, style: context.style)
    return Diagram(layout: plan.layout, texts: texts) { geometry, sizes in plan.compose(geometry, sizes) }
  }
}
