import Tables

/// Texts of cells that stood in the table before: a source or a remark that a hundred thousand rows repeat is kept once.
struct TextCache {
  /// Up to this length a Swift string needs no memory of its own.
  private static let inlineBytes = 15

  private var cache = CellCache<String>(slotCount: 1 << 12)

  /// The text of some bytes; nil where there are none.
  mutating func text(of bytes: Range<Int>, in table: Table) -> String? {
    if bytes.isEmpty { return nil }
    guard bytes.count > Self.inlineBytes else { return table.text(of: bytes) }
    let (slot, known) = cache.find(bytes, in: table)
    if let known { return known }
    let text = table.text(of: bytes)
    cache.keep(text, of: bytes, at: slot)
    return text
  }
}
