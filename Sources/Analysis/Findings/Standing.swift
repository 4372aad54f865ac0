import CityNetwork

/// How a city stands by its links, its department and its needs: one entry for everything that a list, a brief or a picture
/// counts cities by, with one id.
///
/// A city may stand in several of these ways. They are ordered from the gravest to the least. Lists are subsets:
/// ``gapClasses`` of the gap register, ``cutOffKinds`` of the isolated cities; the brief and the marks of diagrams ask the same rules.
/// *Present* means: not known to have ended, nor to begin later.
public enum Standing: String, Sendable, Hashable, CaseIterable {
  /// The data records no link with anybody, and no row about it was set aside: nothing follows from what was not read.
  case noLink = "no_link"
  /// Every recorded link is known to have ended.
  case dormant
  /// Links are recorded, and every one of them is known to have ended or to begin later.
  case noPresentLink = "no_present_link"
  /// A source says that it has no department for international affairs.
  case noInternationalDepartment = "no_international_department"
  /// A need is stated that is known to be unmet, or that is not known to be met while no present link is recorded on any
  /// of its themes.
  case needUnmet = "need_unmet"
  /// One agency or programme is the other end, the programme or the funder of every present link.
  case oneBody = "one_intermediary"
  /// Exactly one present link is recorded.
  case oneLink = "one_link"
  /// All present links lead to one partner.
  case onePartner = "one_partner"
  /// Every present link is a membership.
  case memberOnly = "member_only"
  /// Links are recorded, but no present one leads to another city.
  case noCityPartner = "no_city_partner"
  /// Present links join it with other cities, but only within a group cut off from the largest one.
  case fragment

  /// Whether it is read off the links that are looked at, so that it is true of no more than they.
  public var restsOnLinks: Bool { self != .noInternationalDepartment && self != .needUnmet }

  /// Whether it holds for a city, whatever else does.
  public func holds(for situation: CitySituation) -> Bool {
    switch self {
    case .noLink: situation.linkPlaces.isEmpty && situation.rowsSetAside.isEmpty
    case .dormant: situation.hasOnlyEndedLinks
    case .noPresentLink: !situation.linkPlaces.isEmpty && situation.presentLinkPlaces.isEmpty
    case .noInternationalDepartment: situation.internationalDepartment == .no
    case .needUnmet: !situation.unmetNeeds.isEmpty
    case .oneBody: !situation.sharedBodyIndices.isEmpty
    case .oneLink: situation.presentLinkPlaces.count == 1
    case .onePartner: situation.partnerCount == 1
    case .memberOnly: situation.hasOnlyMemberships
    case .noCityPartner: !situation.linkPlaces.isEmpty && situation.cityPartnerIndices.isEmpty
    case .fragment: situation.componentSize > 1 && !situation.isInMainComponent
    }
  }
}

extension Standing: Comparable {
  /// Orders from the gravest to the least.
  public static func < (a: Standing, b: Standing) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
