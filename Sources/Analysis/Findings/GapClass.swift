import CityNetwork

/// What a city may lack, as far as the data tells.
///
/// A city may be in several classes. Its primary class is the first of them in the order in which they stand here; that
/// order is the whole rule.
public enum GapClass: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  case isolated
  case dormant
  case noInternationalDepartment = "no_international_department"
  case needUnmet = "need_unmet"
  case oneIntermediary = "one_intermediary"
  case oneLink = "one_link"
  case onePartner = "one_partner"
  case memberOnly = "member_only"
  case noCityPartner = "no_city_partner"
  case fragment

  /// The class in plain words.
  public var title: String {
    switch self {
    case .isolated: "No recorded link"
    case .dormant: "Only ended links"
    case .noInternationalDepartment: "No international department"
    case .needUnmet: "Stated need without a link"
    case .oneIntermediary: "Hangs on one agency or programme"
    case .oneLink: "One link only"
    case .onePartner: "One partner only"
    case .memberOnly: "Member only"
    case .noCityPartner: "No city partner"
    case .fragment: "Outside the main group"
    }
  }

  /// The exact rule, in one sentence. *Present* means: not known to have ended, nor to begin later.
  public var definition: String {
    switch self {
    case .isolated: "the data records no link with anybody"
    case .dormant: "every recorded link is known to have ended"
    case .noInternationalDepartment: "a source says that it has no department for international affairs"
    case .needUnmet:
      "a need is stated that is known to be unmet, or that is not known to be met while no present link is recorded on "
        + "any of its themes"
    case .oneIntermediary:
      "one agency or programme is the other end, the programme or the funder of every present link"
    case .oneLink: "exactly one present link is recorded"
    case .onePartner: "all present links lead to one partner"
    case .memberOnly: "every present link is a membership"
    case .noCityPartner: "no present link leads to another city"
    case .fragment: "it is linked with cities, but only within a group cut off from the largest one"
    }
  }

  /// Orders from the gravest to the least.
  public static func < (a: GapClass, b: GapClass) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }

  /// The classes that hold for a city, gravest first.
  static func classes(of situation: CitySituation) -> [GapClass] {
    var classes: Set<GapClass> = []
    if situation.city.internationalDepartment.value == .no { classes.insert(.noInternationalDepartment) }
    if !situation.unmetNeeds.isEmpty { classes.insert(.needUnmet) }
    if situation.linkPlaces.isEmpty {
      classes.insert(.isolated)
    } else if situation.hasOnlyEndedLinks {
      classes.insert(.dormant)
    } else {
      if !situation.sharedIntermediaryIndices.isEmpty { classes.insert(.oneIntermediary) }
      if situation.presentLinkPlaces.count == 1 { classes.insert(.oneLink) }
      if situation.partnerCount == 1 { classes.insert(.onePartner) }
      if situation.hasOnlyMemberships { classes.insert(.memberOnly) }
      if situation.cityPartnerIndices.isEmpty { classes.insert(.noCityPartner) }
    }
    if situation.componentSize > 1, !situation.isInMainComponent { classes.insert(.fragment) }
    return classes.sorted()
  }
}
