public import Graphviz

/// A diagram on its way to being drawn.
///
/// Graphviz finds the places of the kinds that need a layout. Everything else is put together here: title, legend and
/// caption, and labels that do not overlap. How large texts are is known to Graphviz alone, so the diagram is put together
/// with the sizes known so far, those texts that it asked for in vain are measured, and it is put together again until
/// none is missing; two or three rounds, since only what fits where depends on sizes. This type stays free of any process:
/// whoever draws has ``layout`` drawn and texts measured.
public struct Diagram: Sendable {
  /// The drawing whose places are wanted; nil where there is nothing for a layout to find.
  public let layout: Drawing?

  private let compose: @Sendable (LayoutGeometry, TextSizes) -> Drawing
  private let findPlaces: (@Sendable (LayoutGeometry, TextSizes) -> DiagramPlaces)?

  /// - Parameter layout: What is to be laid out; a drawing without nodes has no places to find.
  init(
    layout: Drawing? = nil, places: (@Sendable (LayoutGeometry, TextSizes) -> DiagramPlaces)? = nil,
    compose: @escaping @Sendable (LayoutGeometry, TextSizes) -> Drawing
  ) {
    self.layout = layout.flatMap { $0.nodes.isEmpty ? nil : $0.cut(nil) }
    findPlaces = places
    self.compose = compose
  }

  /// A diagram as far as the sizes of its texts are known.
  public struct Draft: Sendable {
    /// The drawing. Where texts are unknown, it is made with guesses.
    public let drawing: Drawing
    /// The texts whose sizes were asked for and are not known, in the order of asking; none where the drawing is finished.
    public let unknownTexts: [TextSample]
    fileprivate let findPlaces: @Sendable () -> DiagramPlaces?

    /// Where the marks of the drawing stand, found when it is asked for; nil for kinds that keep no places.
    public var places: DiagramPlaces? { findPlaces() }
  }

  /// The diagram with the sizes known so far.
  ///
  /// - Parameters:
  ///   - geometry: The places that Graphviz found for ``layout``; of no matter where there is none.
  ///   - texts: The sizes known so far.
  public func draft(at geometry: LayoutGeometry = LayoutGeometry(), knowing texts: MeasuredTexts) -> Draft {
    let sizes = TextSizes(texts)
    let drawing = compose(geometry, sizes).cut(sizes)
    let find = findPlaces
    return Draft(drawing: drawing, unknownTexts: sizes.unknown) { find?(geometry, sizes) }
  }

  /// The diagram as it is to be seen.
  ///
  /// - Parameters:
  ///   - geometry: The places that Graphviz found for ``layout``; of no matter where there is none.
  ///   - texts: The sizes known so far; those that are measured are added.
  ///   - measure: Measures texts, one size each in their order.
  /// - Throws: What `measure` throws.
  public func finished<Failure: Error>(
    at geometry: LayoutGeometry = LayoutGeometry(), knowing texts: MeasuredTexts,
    measuring measure: ([TextSample]) async throws(Failure) -> [Size]
  ) async throws(Failure) -> Draft {
    while true {
      let draft = draft(at: geometry, knowing: texts)
      if draft.unknownTexts.isEmpty { return draft }
      texts.add(draft.unknownTexts, try await measure(draft.unknownTexts))
    }
  }
}
