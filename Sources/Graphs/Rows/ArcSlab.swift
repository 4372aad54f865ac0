/// A range of vertices whose arcs are sorted together, stretch by stretch.
struct ArcSlab: Sendable {
  let vertices: Range<Int>
  let arcCount: Int
  /// Where each stretch starts, and at the end, where the last ends.
  let starts: [Int]
  /// For each granule of vertices, the stretch in which it lies.
  let stretches: [UInt32]

  private static let count = 4

  /// Cuts the rows into slabs.
  static func slabs(of offsets: [UInt32], in plan: ArcStretches) -> [ArcSlab] {
    let arcCount = Int(offsets[offsets.count - 1])
    guard arcCount > 0 else { return [] }
    var slabs: [ArcSlab] = []
    var starts = [0]
    for end in plan.ends(offsets) {
      starts.append(end)
      let arcs = Int(offsets[end]) - Int(offsets[starts[0]])
      guard arcs >= arcCount / count || end == offsets.count - 1 else { continue }
      slabs.append(ArcSlab(starts, arcCount: arcs, granuleBits: plan.granuleBits))
      starts = [end]
    }
    return slabs
  }

  private init(_ starts: [Int], arcCount: Int, granuleBits: Int) {
    vertices = starts[0]..<starts[starts.count - 1]
    self.arcCount = arcCount
    self.starts = starts
    var stretches: [UInt32] = []
    for (stretch, end) in starts.dropFirst().enumerated() {
      while starts[0] + stretches.count << granuleBits < end { stretches.append(UInt32(stretch)) }
    }
    self.stretches = stretches
  }
}
