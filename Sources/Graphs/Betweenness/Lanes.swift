/// One number for each of eight searches that run side by side.
typealias Lanes = SIMD8<Double>

/// Which lanes a value is meant for: bit *i* stands for lane *i*.
typealias LaneMask = UInt8

extension Lanes {
  static let laneCount = 8

  /// The value in the lanes of a mask, and 0, never NaN, in all others.
  @inline(__always)
  func masked(_ mask: LaneMask, _ table: UnsafePointer<SIMD8<UInt64>>) -> Lanes {
    unsafeBitCast(unsafeBitCast(self, to: SIMD8<UInt64>.self) & table[Int(mask)], to: Lanes.self)
  }

  /// The sum of all lanes, by halves.
  @inline(__always)
  var total: Double {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }
}

/// For each mask, eight words whose bits are all set in the lanes of the mask.
final class LaneMaskTable: Sendable {
  nonisolated(unsafe) let words: UnsafePointer<SIMD8<UInt64>>

  init() {
    let words = UnsafeMutablePointer<SIMD8<UInt64>>.allocate(capacity: 256)
    for mask in 0..<256 {
      var row = SIMD8<UInt64>(repeating: 0)
      for lane in 0..<8 where mask >> lane & 1 == 1 { row[lane] = .max }
      words[mask] = row
    }
    self.words = UnsafePointer(words)
  }

  deinit { words.deallocate() }
}
