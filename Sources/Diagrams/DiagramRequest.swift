import Analysis
public import CityNetwork
public import Graphs

/// A kind of diagram with what it is to be told.
///
///     let request = DiagramRequest(.ego, city: "kitakyushu")
///     let diagram = try request.diagram(DiagramContext(Study(network)))
///
/// How much is drawn and which places are kept is in ``DiagramContext``, since several diagrams may share it.
public struct DiagramRequest: Sendable {
  /// What to draw.
  public var kind: DiagramKind
  /// The city in the middle, for ``DiagramOption/city``.
  public var city: EntityID?
  /// The agency or programme to start from, for ``DiagramOption/agency``.
  public var agency: EntityID?
  /// The two years that are compared, for ``DiagramOption/years``; by default the ten years up to that of the context.
  public var years: ClosedRange<Int>?
  /// What the panels stand for, for ``DiagramOption/grouping``.
  public var grouping: PanelGrouping
  /// What a map keeps right and says, for ``DiagramOption/map``.
  public var map: MapOptions

  /// Why a request gives no diagram.
  public enum Fault: Error, Hashable, Sendable {
    /// No city that is drawn has this id.
    case noCity(EntityID?)
    /// No agency or programme that is drawn has this id.
    case noAgency(EntityID?)
    /// The first of two years must come before the second; nil where neither the request nor the data gives any.
    case noYears(ClosedRange<Int>?)
  }

  /// A request; what the kind does not take is of no matter.
  public init(
    _ kind: DiagramKind, city: EntityID? = nil, agency: EntityID? = nil, years: ClosedRange<Int>? = nil,
    grouping: PanelGrouping = .theme, map: MapOptions = MapOptions()
  ) {
    self.kind = kind
    (self.city, self.agency, self.years) = (city, agency, years)
    (self.grouping, self.map) = (grouping, map)
  }

  /// The diagram.
  ///
  /// - Parameters:
  ///   - context: The network, and how it is to look.
  ///   - options: Threads, progress and cancellation of measures that the diagram needs.
  /// - Throws: ``Fault`` where the request names nobody that is drawn, `RunInterruption` when cancelled.
  public func diagram(_ context: DiagramContext, options: RunOptions = .default) throws -> Diagram {
    try kind.diagram(context, self, options)
  }
}
