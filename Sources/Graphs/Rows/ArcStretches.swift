/// How rows are cut into stretches whose arcs fit into a core's own cache, hubs or not.
struct ArcStretches: Sendable {
  /// Arcs of a stretch, about.
  private static let arcs = 1 << 15

  /// A stretch has at most 2 to this power vertices.
  let widthBits: Int
  /// It consists of granules of 2 to this power.
  let granuleBits: Int

  init(vertexCount: Int, arcCount: Int, spareBits: Int) {
    let wanted = max(1, 2 * vertexCount * ArcStretches.arcs / max(1, arcCount))
    widthBits = min(Int.bitWidth - 1 - wanted.leadingZeroBitCount, spareBits)
    granuleBits = max(0, widthBits - 8)
  }

  /// Where the stretches end.
  func ends(_ offsets: [UInt32]) -> [Int] {
    let vertexCount = offsets.count - 1
    var ends: [Int] = []
    var start = 0
    for end in stride(from: 1 << granuleBits, to: vertexCount + 1 << granuleBits, by: 1 << granuleBits) {
      let end = min(end, vertexCount)
      let next = min(end + 1 << granuleBits, vertexCount)
      let isFull = Int(offsets[next]) - Int(offsets[start]) > ArcStretches.arcs || next - start > 1 << widthBits
      guard isFull || end == vertexCount else { continue }
      ends.append(end)
      start = end
    }
    return ends
  }
}
