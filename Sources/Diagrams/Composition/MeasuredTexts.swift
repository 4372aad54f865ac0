public import Graphviz
import Synchronization

/// The sizes of texts that were measured, remembered from diagram to diagram.
///
/// The same names stand in every diagram of a network. Sizes hold for one family of letters on one machine. Diagrams may
/// be put together side by side from one memory.
public final class MeasuredTexts: Sendable {
  private let sizes = Mutex<[TextSample: Size]>([:])

  /// Remembers nothing yet.
  public init() {}

  /// Remembers sizes.
  ///
  /// - Parameters:
  ///   - texts: The texts.
  ///   - sizes: One size each, in their order.
  public func add(_ texts: [TextSample], _ sizes: [Size]) {
    precondition(texts.count == sizes.count, "each text has one size")
    self.sizes.withLock { known in for (text, size) in zip(texts, sizes) { known[text] = size } }
  }

  /// What is known now.
  var known: [TextSample: Size] { sizes.withLock(\.self) }
}
