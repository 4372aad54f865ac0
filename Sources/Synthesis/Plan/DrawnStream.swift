internal import Graphs

/// The streams of random numbers of a plan, one for each thing that is drawn.
///
/// Each row has a stream of its own, so that a row can be made when it is asked for and need not be kept.
enum DrawnStream: Int {
  case populations = 1, partners, expectedDegrees, backgroundLinks, switching, roles, agencyLinks, city, agency, link

  func stream(seed: UInt64, row: Int = 0) -> RandomStream { RandomStream(seed: seed, number: rawValue << 40 | row) }
}

extension RandomStream {
  /// True with a given chance.
  mutating func happens(_ chance: Double) -> Bool { unit() < chance }
}
