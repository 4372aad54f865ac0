public import CityNetwork

/// Something that a city lacks, or that nobody has written down about it.
public struct BriefGap: Sendable, Hashable, Codable {
  /// What is missing.
  public enum Kind: Sendable, Hashable {
    /// Something that the city lacks. The ids are those of the need, of the one partner, of the bodies that every link runs
    /// through, or of the ended links.
    case lack(Standing)
    /// Something that nobody has written down.
    case unknown(Unknown)
  }

  /// What nobody has written down about a city or its links.
  public enum Unknown: String, Sendable, Hashable, CaseIterable {
    /// Nobody has said whether there is a department for international affairs.
    case department = "department_unknown"
    /// A stated need on whose theme there is a link, and of which nobody has said whether it is met; the id is the
    /// need's.
    case need = "need_unknown"
    /// No story tells what came of the links.
    case outcome = "no_outcome"
    /// Stories are told, and none says what went wrong.
    case mistakes = "no_mistakes"
    /// Links of which no row proves that they are still there; counted.
    case unproven
    /// Links without a first year; counted.
    case undated
    /// The number of people is not recorded.
    case population = "population_unknown"
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
  package init(kind: Kind, ids: [EntityID] = [], count: Int? = nil, total: Int? = nil) {
    (self.kind, self.ids, self.count, self.total) = (kind, ids, count, total)
  }
}

extension BriefGap.Kind: RawRepresentable, Codable {
  /// The id: that of the standing, or of what is not known.
  public var rawValue: String {
    switch self {
    case .lack(let standing): standing.rawValue
    case .unknown(let point): point.rawValue
    }
  }

  /// What has an id, be it a former one; nil where nothing has.
  public init?(rawValue: String) {
    if let point = BriefGap.Unknown(rawValue: rawValue) {
      self = .unknown(point)
    } else if let standing = Standing(named: rawValue) {
      self = .lack(standing)
    } else {
      return nil
    }
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
    let classes = Set(Standing.gaps(of: situation))
    var gaps: [BriefGap] = []
    func lacks(_ standing: Standing, _ ids: [EntityID] = []) { gaps.append(BriefGap(kind: .lack(standing), ids: ids)) }
    if classes.contains(.noLink) { lacks(.noLink) }
    if classes.contains(.dormant) { lacks(.dormant, situation.links.map(\.id)) }
    if classes.contains(.noInternationalDepartment) { lacks(.noInternationalDepartment) }
    for need in situation.unmetNeeds { lacks(.needUnmet, [need.id]) }
    if classes.contains(.onePartner) {
      lacks(.onePartner, situation.cityPartners + situation.bodies)
    } else if classes.contains(.oneBody) {
      lacks(.oneBody, situation.sharedBodies)
    }
    if classes.contains(.memberOnly) {
      lacks(.memberOnly)
    } else if classes.contains(.noCityPartner) {
      lacks(.noCityPartner)
    }
    if classes.contains(.fragment), !classes.contains(.dormant) { lacks(.fragment) }
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
    gaps += open.map { BriefGap(kind: .unknown(.need), ids: [$0.id]) }
    if situation.city.internationalDepartment.value == .unknown { gaps.append(BriefGap(kind: .unknown(.department))) }
    if !situation.links.isEmpty {
      if !stories.contains(where: \.hasOutcome) {
        gaps.append(BriefGap(kind: .unknown(.outcome)))
      } else if !stories.contains(where: \.hasMistakes) {
        gaps.append(BriefGap(kind: .unknown(.mistakes)))
      }
    }
    func counted(_ point: Unknown, _ links: [Link]) {
      guard !links.isEmpty else { return }
      gaps.append(
        BriefGap(kind: .unknown(point), ids: links.map(\.id), count: links.count, total: situation.presentLinks.count))
    }
    counted(.unproven, situation.presentLinks.filter(judgement.isPresumed))
    counted(.undated, situation.presentLinks.filter { $0.years.from == nil })
    if situation.city.population == nil { gaps.append(BriefGap(kind: .unknown(.population))) }
    return gaps
  }
}
