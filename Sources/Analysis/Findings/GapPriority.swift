import CityNetwork

/// How urgent a city's gaps are: a weighted sum of four parts, each between 0 and 1, all of them shown.
public struct GapPriority: Sendable, Hashable, Codable {
  /// Few or fragile links: 1 without a present link, 0.75 with one partner, 0.5 without a city partner or when
  /// everything hangs on one agency or programme, 0.25 in a fragment, else 0.
  public var links: Double
  /// No international department: 1 when known to lack one, 0 when known to have one; when not known, 0.8 times the
  /// share of the signs that speak for a lack.
  public var department: Double
  /// Smallness: 1 for a small city, 0.5 for a medium one or one of unknown size, 0 for larger ones.
  public var size: Double
  /// 1 with a stated unmet need, else 0.
  public var needs: Double
  /// The weighted sum of the parts, scaled to 0…100.
  public var score: Double

  init(
    _ situation: CitySituation, classes: [Standing], sizeClass: SizeClass, signs: DepartmentSigns, weights: Weights
  ) {
    links =
      if situation.presentLinkPlaces.isEmpty {
        1
      } else if classes.contains(.onePartner) {
        0.75
      } else if classes.contains(.oneBody) || classes.contains(.noCityPartner) {
        0.5
      } else {
        classes.contains(.fragment) ? 0.25 : 0
      }
    department =
      switch situation.internationalDepartment {
      case .no: 1
      case .yes: 0
      case .unknown: 0.8 * signs.share
      }
    size =
      switch sizeClass {
      case .small: 1
      case .medium, .unknown: 0.5
      case .large, .veryLarge: 0
      }
    needs = situation.unmetNeeds.isEmpty ? 0 : 1
    score = 0
    score = 100 * Part.allCases.reduce(0) { $0 + weights[$1] * self[$1] } / weights.sum
  }

  /// The value of a part, between 0 and 1.
  public subscript(part: Part) -> Double {
    switch part {
    case .links: links
    case .department: department
    case .size: size
    case .needs: needs
    }
  }
}
