public import CityNetwork

/// Something that a city lacks, or that nobody has written down about it.
public struct BriefGap: Sendable, Hashable, Codable {
  /// What is missing.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The data records no link.
    case noLink = "no_link"
    /// Every recorded link has ended.
    case onlyEndedLinks = "only_ended_links"
    /// A source says that there is no department for international affairs.
    case noDepartment = "no_department"
    /// Nobody has said whether there is such a department.
    case departmentUnknown = "department_unknown"
    /// A stated need that is not met, as far as the data tells; the id is the need's.
    case needUnmet = "need_unmet"
    /// A stated need on whose theme there is a link, and of which nobody has said whether it is met; the id is the
    /// need's.
    case needUnknown = "need_unknown"
    /// Every present link runs through one agency or programme; the ids are those bodies.
    case oneIntermediary = "one_intermediary"
    /// All present links lead to one partner; the id is the partner's.
    case onePartner = "one_partner"
    /// Every present link is a membership.
    case memberOnly = "member_only"
    /// No present link leads to another city.
    case noCityPartner = "no_city_partner"
    /// Linked with cities only within a group cut off from the largest one.
    case fragment
    /// No story tells what came of the links.
    case noOutcome = "no_outcome"
    /// Stories are told, and none says what went wrong.
    case noMistakes = "no_mistakes"
    /// Links of which no row proves that they are still there; counted.
    case unproven
    /// Links without a first year; counted.
    case undated
    /// The number of people is not recorded.
    case populationUnknown = "population_unknown"
  }

  /// What is missing.
  public var kind: Kind
  /// The needs, partners or links that it is about.
  public var ids: [EntityID] = []
  /// How many of the city's present links it concerns; nil where it is not about links.
  public var count: Int?
  /// Out of how many present links.
  public var total: Int?

  /// Something that is missing.
  public init(kind: Kind, ids: [EntityID] = [], count: Int? = nil, total: Int? = nil) {
    (self.kind, self.ids, self.count, self.total) = (kind, ids, count, total)
  }
}

extension BriefGap {
  /// What a city lacks by the classes of the gap register, then what is not known of it.
  ///
  /// A gap that another one implies is left out: a city without any link has no city partner either, which need not be
  /// said twice.
  static func all(
    _ situation: CitySituation, network: CityNetwork, stories: [BriefStory], judgement: Judgement
  ) -> [BriefGap] {
    lacks(situation) + unknowns(situation, network, stories, judgement)
  }

  private static func lacks(_ situation: CitySituation) -> [BriefGap] {
    let classes = Set(GapClass.classes(of: situation))
    var gaps: [BriefGap] = []
    if classes.contains(.isolated) { gaps.append(BriefGap(kind: .noLink)) }
    if classes.contains(.dormant) {
      gaps.append(BriefGap(kind: .onlyEndedLinks, ids: situation.links.map(\.id)))
    }
    if classes.contains(.noInternationalDepartment) { gaps.append(BriefGap(kind: .noDepartment)) }
    gaps += situation.unmetNeeds.map { BriefGap(kind: .needUnmet, ids: [$0.id]) }
    if classes.contains(.onePartner) {
      gaps.append(BriefGap(kind: .onePartner, ids: situation.cityPartners + situation.intermediaries))
    } else if classes.contains(.oneIntermediary) {
      gaps.append(BriefGap(kind: .oneIntermediary, ids: situation.sharedIntermediaries))
    }
    if classes.contains(.memberOnly) {
      gaps.append(BriefGap(kind: .memberOnly))
    } else if classes.contains(.noCityPartner) {
      gaps.append(BriefGap(kind: .noCityPartner))
    }
    if classes.contains(.fragment), !classes.contains(.dormant) { gaps.append(BriefGap(kind: .fragment)) }
    return gaps
  }

  private static func unknowns(
    _ situation: CitySituation, _ network: CityNetwork, _ stories: [BriefStory], _ judgement: Judgement
  ) -> [BriefGap] {
    var gaps: [BriefGap] = []
    let unmet = Set(situation.unmetNeeds.map(\.id))
    let open = network.needs.filter {
      $0.city == situation.city.id && $0.kind == .need && $0.met == .unknown && !unmet.contains($0.id)
    }
    gaps += open.map { BriefGap(kind: .needUnknown, ids: [$0.id]) }
    if situation.city.internationalDepartment.value == .unknown { gaps.append(BriefGap(kind: .departmentUnknown)) }
    if !situation.links.isEmpty {
      if !stories.contains(where: \.hasOutcome) {
        gaps.append(BriefGap(kind: .noOutcome))
      } else if !stories.contains(where: \.hasMistakes) {
        gaps.append(BriefGap(kind: .noMistakes))
      }
    }
    func counted(_ kind: Kind, _ links: [Link]) {
      guard !links.isEmpty else { return }
      gaps.append(
        BriefGap(kind: kind, ids: links.map(\.id), count: links.count, total: situation.presentLinks.count))
    }
    counted(.unproven, situation.presentLinks.filter(judgement.isPresumed))
    counted(.undated, situation.presentLinks.filter { $0.years.from == nil })
    if situation.city.population == nil { gaps.append(BriefGap(kind: .populationUnknown)) }
    return gaps
  }
}
