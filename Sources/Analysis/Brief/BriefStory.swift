public import CityNetwork

/// A recorded practice that bears on a city: its own, or a partner's on a theme of their links.
public struct BriefStory: Sendable, Hashable, Codable {
  /// Whose story it is.
  public enum Relation: String, Sendable, Hashable, Codable {
    /// The city's own.
    case own
    /// Of a city with a present link.
    case partner
    /// Of a city with which every link has ended.
    case formerPartner = "former_partner"
  }

  /// The practice.
  public var practice: EntityID
  /// The city that it is about.
  public var city: EntityID
  /// Whose story it is.
  public var relation: Relation
  /// The themes of the story; for a partner's those that the links share with it.
  public var themes: [Theme]
  /// Whether it tells what came of it.
  public var hasOutcome: Bool
  /// Whether it tells what went wrong.
  public var hasMistakes: Bool
}

extension BriefStory {
  /// The stories that bear on a city.
  ///
  /// A partner's story counts when its themes meet those of the links, `general` set aside, and when it is not older
  /// than the first recorded year of the links. Even so nobody says that the links brought it about; whoever shows it
  /// must say so. Own stories come first, then those of present partners; newest first, undated ones last, then by id.
  static func all(of city: EntityID, partners: [BriefPartner], in network: CityNetwork) -> [BriefStory] {
    let byCity = Dictionary(
      partners.lazy.filter { $0.sort == .city }.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let found = network.practices.compactMap { practice -> (story: BriefStory, year: Int?)? in
      if practice.city == city { return (BriefStory(practice, .own, practice.themes), practice.year) }
      guard let partner = byCity[practice.city], partner.standing != .planned else { return nil }
      let shared = practice.themes.filter(Set(partner.subjects).contains)
      guard !shared.isEmpty else { return nil }
      if let told = practice.year, let since = partner.since, told < since { return nil }
      return (BriefStory(practice, partner.standing == .ended ? .formerPartner : .partner, shared), practice.year)
    }
    return found.sorted { a, b in
      if a.story.relation != b.story.relation { return a.story.relation.rank < b.story.relation.rank }
      if a.year != b.year { return (a.year ?? .min) > (b.year ?? .min) }
      return a.story.practice < b.story.practice
    }.map(\.story)
  }

  /// So many stories that one reads of each kind of relation: own ones first, then one or two of partners where there are
  /// any, for which one place is kept.
  package static func chosen(from stories: [BriefStory], atMost room: Int) -> [BriefStory] {
    let own = stories.filter { $0.relation == .own }
    let others = stories.filter { $0.relation != .own }
    let kept = own.prefix(others.isEmpty ? room : room - 1)
    return Array(kept) + others.prefix(min(2, room - kept.count))
  }

  private init(_ practice: Practice, _ relation: Relation, _ themes: [Theme]) {
    self.practice = practice.id
    city = practice.city
    self.relation = relation
    self.themes = themes
    hasOutcome = practice.outcome != nil
    hasMistakes = practice.mistakes != nil
  }
}

extension BriefStory.Relation {
  fileprivate var rank: Int {
    switch self {
    case .own: 0
    case .partner: 1
    case .formerPartner: 2
    }
  }
}
