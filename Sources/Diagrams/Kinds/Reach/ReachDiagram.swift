package import CityNetwork
import Graphviz

/// Whom an agency reaches: its programmes, the cities in them, and the cities that those are linked with next.
package enum ReachDiagram {
  /// The diagram of one agency or programme, from left to right.
  ///
  /// A programme is the agency's when it leads it, is linked with it, or has a link that the agency funds or stands at one
  /// end of. A city is reached through a programme that it is linked with, or that a link of its names; and without a
  /// programme where it is linked with the agency, or the agency funds a link of its. Next are the cities at the other end
  /// of the present links of those. What finds no room in a column is folded into boxes that say how many they are, and
  /// lines are drawn for those too.
  ///
  /// - Parameter agency: The id of an agency or programme.
  /// - Returns: Nil where the network has no such agency or programme.
  package static func make(_ context: DiagramContext, agency: EntityID) -> Diagram? {
    guard let entity = context.network.entity(agency), entity.sort != .city else { return nil }
    let facts = ReachFacts(context, agency: agency)
    // What counts is the longest column: a third of the page is as long as three times as many marks are wide.
    let rows = ReachPlan.columns(context, facts, entity: entity).max()
    let context = context.enlarged(forMarks: 2 * (rows ?? 0))
    let plan = ReachPlan(context, facts, entity: entity)
    return Diagram(layout: plan.layout) { geometry, sizes in plan.compose(geometry, sizes) }
  }
}

extension DiagramKind {
  /// Whom an agency reaches, step by step.
  public static let reach: DiagramKind = DiagramKind(
    "reach", options: [.agency], need: .agency,
    example: { examples, _ in examples.agency.map { DiagramRequest(.reach, agency: $0) } }
  ) { context, request, _ in
    guard let agency = request.agency, let diagram = ReachDiagram.make(context, agency: agency) else {
      throw DiagramRequest.Fault.noAgency(request.agency)
    }
    return diagram
  }
}
