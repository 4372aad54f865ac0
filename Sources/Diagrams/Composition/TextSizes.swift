import Graphviz
import Synchronization

/// The sizes of texts while a diagram is put together, and which of those asked for are not known.
struct TextSizes: Sendable {
  private var sizes: [TextSample: Size]
  private let wanted = Wanted()

  init(_ texts: MeasuredTexts) { sizes = texts.known }

  init(_ sizes: [TextSample: Size]) { self.sizes = sizes }

  /// The size of a text; where it is not known, a cautious guess, and the text is one of ``unknown`` from then on.
  func size(_ sample: TextSample) -> Size {
    if let known = sizes[sample] { return known }
    let cut = sample.cut
    if let known = sizes[cut] { return known }
    wanted.add(cut)
    return Self.guess(sample)
  }

  /// The size of a text if it is known, else the guess; nothing follows for what is measured.
  func roughSize(_ sample: TextSample) -> Size { sizes[sample] ?? sizes[sample.cut] ?? Self.guess(sample) }

  /// The same sizes, but guesses for some texts, which are then never measured.
  func guessing(_ samples: some Sequence<TextSample>) -> TextSizes {
    var copy = self
    for sample in samples { copy.sizes[sample] = Self.guess(sample) }
    return copy
  }

  /// The texts that were asked for in vain, as they will be drawn, in the order of asking.
  var unknown: [TextSample] { wanted.texts }

  private static func guess(_ sample: TextSample) -> Size {
    Size(width: Double(sample.text.count) * sample.style.size * 0.7, height: sample.style.size * 1.4)
  }

  /// Shared by all copies, which diagrams hand on freely.
  private final class Wanted: Sendable {
    private let state = Mutex<(known: Set<TextSample>, order: [TextSample])>(([], []))

    var texts: [TextSample] { state.withLock(\.order) }

    func add(_ text: TextSample) {
      state.withLock { if $0.known.insert(text).inserted { $0.order.append(text) } }
    }
  }
}
