import CityNetwork

/// How a city stands by its links, its department and its needs: one entry for everything that a list, a brief or a picture
/// counts cities by, with one id.
///
/// A city may stand in several of these ways. They are ordered from the gravest to the least. Lists are subsets:
/// ``gapClasses`` of the gap register, ``cutOffKinds`` of the isolated cities; the brief and the marks of diagrams ask the same rules.
public enum Standing: String, Sendable, Hashable, CaseIterable {
  case noLink = "no_link"
  case dormant
  case noPresentLink = "no_present_link"
  case noInternationalDepartment = "no_international_department"
  case needUnmet = "need_unmet"
  case oneIntermediary = "one_intermediary"
  case oneLink = "one_link"
  case onePartner = "one_partner"
  case memberOnly = "member_only"
  case noCityPartner = "no_city_partner"
  case fragment

  /// It in plain words.
  public var title: String {
    switch self {
    case .noLink: "No recorded link"
    case .dormant: "Only ended links"
    case .noPresentLink: "Only ended or future links"
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
    case .noLink: "the data records no link with anybody"
    case .dormant: "every recorded link is known to have ended"
    case .noPresentLink: "links are recorded, and every one of them is known to have ended or to begin later"
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

  /// Whether it holds for a city, whatever else does.
  public func holds(for situation: CitySituation) -> Bool {
    switch self {
    case .noLink: situation.linkPlaces.isEmpty
    case .dormant: situation.hasOnlyEndedLinks
    case .noPresentLink: !situation.linkPlaces.isEmpty && situation.presentLinkPlaces.isEmpty
    case .noInternationalDepartment: situation.city.internationalDepartment.value == .no
    case .needUnmet: !situation.unmetNeeds.isEmpty
    case .oneIntermediary: !situation.sharedIntermediaryIndices.isEmpty
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
