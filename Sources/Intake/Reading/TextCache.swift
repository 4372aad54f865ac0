import Tables

/// Texts of cells that stood in the table before: a source or a remark that a hundred thousand rows repeat is kept once.
///
/// A slot holds the last text that fell to it, so the cache never grows; what is remembered changes no result.
struct TextCache {
  /// Up to this length a Swift string needs no memory of its own.
  private static let inlineBytes = 15
  private static let slotCount = 1 << 12

  private var places: [Range<Int>] = []
  private var texts: [String] = []

  /// The text of some bytes; nil where there are none.
  mutating func text(of bytes: Range<Int>, in table: Table) -> String? {
    if bytes.isEmpty { return nil }
    guard bytes.count > Self.inlineBytes else { return table.text(of: bytes) }
    if places.isEmpty {
      places = Array(repeating: 0..<0, count: Self.slotCount)
      texts = Array(repeating: "", count: Self.slotCount)
    }
    let slot = Int(truncatingIfNeeded: table.hash(of: bytes)) & (Self.slotCount - 1)
    if table.areEqual(places[slot], bytes) { return texts[slot] }
    let text = table.text(of: bytes)
    (places[slot], texts[slot]) = (bytes, text)
    return text
  }
}
