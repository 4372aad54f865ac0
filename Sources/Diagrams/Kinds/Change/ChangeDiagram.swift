import Analysis
import CityNetwork
import Graphviz
import Language

/// What began, ended and went on between two years, everybody at one place for both.
package enum ChangeDiagram {
  /// With more pairs than this, those of which the years tell nothing are counted and not drawn.
  package static let uncertainLimit = 1_500

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
  package static func make(_ context: DiagramContext, from: Int, to: Int) -> Diagram {
    let facts = ChangeFacts(context, from: from, to: to)
    let plan = ChangePlan(context.enlarged(forMarks: facts.entities.count), facts)
    return Diagram(layout: plan.layout) { geometry, sizes in plan.compose(geometry, sizes) }
  }
}

extension DiagramKind {
  /// What began and ended between two years.
  public static let change: DiagramKind = DiagramKind(
    "change", options: [.top, .years],
    example: { examples, network in
      guard let years = examples.years else { return nil }
      let last = min(years.upperBound, network.dataset.dataYear ?? years.upperBound)
      return last > years.lowerBound
        ? DiagramRequest(.change, years: max(years.lowerBound, last - NetworkChange.usualYears)...last) : nil
    },
    inReport: { ground in
      guard let year = ground.study.year else { return nil }
      let years = year - NetworkChange.usualYears...year
      let caption = ground.words.say(
        "report.figure.change", ["from": "\(years.lowerBound)", "to": "\(years.upperBound)"])
      return .init(request: DiagramRequest(.change, years: years), caption: caption)
    }
  ) { context, request, _ in
    let years = request.years ?? context.year.map { $0 - NetworkChange.usualYears...$0 }
    guard let years, years.lowerBound < years.upperBound else { throw DiagramRequest.Fault.noYears(years) }
    return ChangeDiagram.make(context, from: years.lowerBound, to: years.upperBound)
  }
}
