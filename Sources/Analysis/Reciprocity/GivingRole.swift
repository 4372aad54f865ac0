/// What a city is on record as doing in its links: giving, receiving, or both.
///
/// Memberships do not count: to be a member is neither. A role speaks of the links whose direction is known, and of nothing
/// that nobody wrote down.
public enum GivingRole: String, Sendable, Hashable, Codable, CaseIterable {
  /// Gives in at least one link, receives in none, and none is mutual.
  case donor
  /// Receives in at least one link, gives in none, and none is mutual.
  case recipient
  /// Gives in one link and receives in another, or has a mutual one.
  case both
  /// Has links, of which no direction is known.
  case unknownDirection = "unknown_direction"
  /// Has no recorded link besides memberships.
  case noExchange = "no_exchange"

  /// The role by numbers of links.
  ///
  /// - Parameters:
  ///   - gives: One-way links in which the city gives, 0 or more.
  ///   - receives: One-way links in which it receives, 0 or more.
  ///   - mutual: Links in which both do, 0 or more.
  ///   - unknown: Links of unknown direction, 0 or more.
  package init(gives: Int, receives: Int, mutual: Int, unknown: Int) {
    switch (gives > 0 || mutual > 0, receives > 0 || mutual > 0) {
    case (true, true): self = .both
    case (true, false): self = .donor
    case (false, true): self = .recipient
    case (false, false): self = unknown > 0 ? .unknownDirection : .noExchange
    }
  }
}
