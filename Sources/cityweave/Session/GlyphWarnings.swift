import Graphviz
import Synchronization

/// Tells which characters show as boxes, and what to install; each character once, however many pictures hold it.
final class GlyphWarnings: Sendable {
  private let told = Mutex<Set<UInt32>>([])

  /// Tells of the characters not told of before.
  func tell(_ missing: [MissingGlyph]) {
    let fresh = told.withLock { told in missing.filter { told.insert($0.codePoint).inserted } }
    for line in Self.lines(fresh) { Console.say("cityweave: \(line)") }
  }
}
