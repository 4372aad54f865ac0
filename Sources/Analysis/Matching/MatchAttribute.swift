/// What two cities are compared by, when it is asked whether one could help the other.
///
/// The one that asks is called the *asker*, the one that could help the *helper*.
public enum MatchAttribute: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case needMetByHelper = "need_met_by_helper"
  case needMetByAsker = "need_met_by_asker"
  case themes
  case policies
  case industries
  case size
  case level
  case sharedBodies = "shared_bodies"
  case commonPartners = "common_partners"
  case partnersOfPartners = "partners_of_partners"
  case countries
  case distance
  case experience
  case helperSize = "helper_size"
  case department

  /// Whether it compares the two, and does not only tell of the helper.
  public var isComparison: Bool { facts.isComparison }

  /// The place in the order in which they stand here. The innermost loops ask for it: a table to look it up in would be most
  /// of their work.
  var lane: Int {
    switch self {
    case .needMetByHelper: 0
    case .needMetByAsker: 1
    case .themes: 2
    case .policies: 3
    case .industries: 4
    case .size: 5
    case .level: 6
    case .sharedBodies: 7
    case .commonPartners: 8
    case .partnersOfPartners: 9
    case .countries: 10
    case .distance: 11
    case .experience: 12
    case .helperSize: 13
    case .department: 14
    }
  }

  /// Orders attributes as they stand here.
  public static func < (a: MatchAttribute, b: MatchAttribute) -> Bool { a.lane < b.lane }
}
