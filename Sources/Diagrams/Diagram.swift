public import Graphviz

/// A diagram on its way to being drawn.
///
/// A picture takes two runs of Graphviz: the first finds the places and measures the texts, the second draws everything
/// where it belongs, with title, legend and caption, and with labels that do not overlap. This type holds what is known
/// between the two and stays free of any process: whoever draws runs ``layout`` and ``texts`` through the renderer and
/// hands the results to ``finished(geometry:textSizes:)``.
public struct Diagram: Sendable {
  /// The drawing whose places are wanted.
  public let layout: Drawing
  /// The texts whose sizes are wanted.
  public let texts: [TextSample]

  private let findPlaces: (@Sendable (LayoutGeometry, TextSizes) -> DiagramPlaces)?
  private let compose: @Sendable (LayoutGeometry, TextSizes) -> Drawing

  init(
    layout: Drawing, texts: [TextSample],
    places: (@Sendable (LayoutGeometry, TextSizes) -> DiagramPlaces)? = nil,
    compose: @escaping @Sendable (LayoutGeometry, TextSizes) -> Drawing
  ) {
    self.layout = layout.cut(nil)
    self.texts = texts.map(\.cut)
    findPlaces = places
    self.compose = compose
  }

  /// The drawing as it is to be seen.
  ///
  /// - Parameters:
  ///   - geometry: The places that Graphviz found for ``layout``.
  ///   - textSizes: The sizes of ``texts``, in the same order.
  public func finished(geometry: LayoutGeometry, textSizes: [Size]) -> Drawing {
    let sizes = TextSizes(texts: texts, sizes: textSizes)
    return compose(geometry, sizes).cut(sizes)
  }

  /// Where the marks of ``finished(geometry:textSizes:)`` stand; nil for kinds that keep no places.
  public func places(geometry: LayoutGeometry, textSizes: [Size]) -> DiagramPlaces? {
    findPlaces?(geometry, TextSizes(texts: texts, sizes: textSizes))
  }
}

/// The measured sizes of texts.
struct TextSizes: Sendable {
  private let sizes: [TextSample: Size]

  init(texts: [TextSample], sizes: [Size]) {
    self.sizes = Dictionary(zip(texts, sizes), uniquingKeysWith: { first, _ in first })
  }

  /// The size of a text, or a cautious guess for one that was not measured.
  func size(_ sample: TextSample) -> Size {
    sizes[sample] ?? sizes[sample.cut]
      ?? Size(width: Double(sample.text.count) * sample.style.size * 0.7, height: sample.style.size * 1.4)
  }
}
