public import CityNetwork

/// A pair of cities of which one only gives, and what the other could give back.
public struct PossibleReturn: Sendable, Hashable, Codable, Identifiable {
  /// How firm the ground is.
  public enum Ground: String, Sendable, Hashable, Codable, CaseIterable {
    /// The giver states a need that nobody says is met, on a theme on which the recipient has something.
    case statedNeed = "stated_need"
    /// The recipient has something on a theme of the giver's other links.
    case commonTheme = "common_theme"
    /// The recipient has something on themes on which nothing is known of the giver.
    case ownStrength = "own_strength"
    /// No offer, practice or giving of the recipient is on record: no basis.
    case none

    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What a recipient has to give.
  public enum Proof: Sendable, Hashable {
    /// An offer.
    case offer(Need)
    /// A practice that it tells.
    case practice(Practice)
    /// A link in which it gives.
    case giving
  }

  /// The two ends, such as `kitakyushu>surabaya`.
  public var id: String { "\(giver)>\(recipient)" }
  /// The city that gives.
  public var giver: EntityID
  /// The city that receives.
  public var recipient: EntityID
  /// How firm the ground is.
  public var ground: Ground
  /// On which themes something could come back; empty without a basis.
  public var themes: [Theme]
  /// The giver's needs that would be answered.
  public var needs: [EntityID]
  /// The recipient's offers, practices and links in which it gives, on these themes, in this order; at most
  /// ``ReciprocityReport/mostProofs``.
  public var proofs: [EntityID]
  /// The rows of the links that go one way.
  public var links: [EntityID]

  /// Firmest ground first, then most links, then by ids.
  static func precedes(_ a: PossibleReturn, _ b: PossibleReturn) -> Bool {
    if a.ground != b.ground { return a.ground.rank < b.ground.rank }
    if a.links.count != b.links.count { return a.links.count > b.links.count }
    return a.giver != b.giver ? a.giver < b.giver : a.recipient < b.recipient
  }
}

/// What cities need and what they have to give, by theme.
struct ReturnFinder {
  private let network: CityNetwork
  private var needs: [EntityID: [Need]] = [:]
  private var offers: [EntityID: [Need]] = [:]
  private var practices: [EntityID: [Practice]] = [:]

  init(_ network: CityNetwork) {
    self.network = network
    for need in network.needs {
      switch need.kind {
      case .need where need.met != .yes: needs[need.city, default: []].append(need)
      case .need: break
      case .offer: offers[need.city, default: []].append(need)
      }
    }
    practices = Dictionary(grouping: network.practices, by: \.city)
  }

  func find(_ giver: EntityID, _ recipient: EntityID, _ links: [EntityID]) -> PossibleReturn {
    let has = proofs(recipient)
    let strengths = Set(has.flatMap(\.themes))
    let wanted = (needs[giver] ?? []).filter { !strengths.isDisjoint(with: $0.themes) }
    let wantedThemes = strengths.intersection(wanted.flatMap(\.themes))
    let own = network.links(of: giver).lazy.filter { !$0.isSelfLink && $0.kind != .membership }
    let common = strengths.intersection(own.flatMap(\.themes))
    let (ground, themes): (PossibleReturn.Ground, Set<Theme>) =
      if !wantedThemes.isEmpty { (.statedNeed, wantedThemes) } else if !common.isEmpty {
        (.commonTheme, common)
      } else if !strengths.isEmpty { (.ownStrength, strengths) } else { (.none, []) }
    return PossibleReturn(
      giver: giver, recipient: recipient, ground: ground, themes: themes.sorted(),
      needs: ground == .statedNeed ? wanted.map(\.id).sorted() : [],
      proofs: Array(
        has.lazy.filter { !themes.isDisjoint(with: $0.themes) }.map(\.id).prefix(ReciprocityReport.mostProofs)),
      links: links.sorted())
  }

  /// What a city has to give: offers, then practices, then links in which it gives, each by id. `general` is no theme to
  /// give on.
  private func proofs(_ city: EntityID) -> [(id: EntityID, themes: Set<Theme>)] {
    let giving = network.links(of: city).filter { link in
      !link.isSelfLink && link.kind != .membership && link.direction == .providerToRecipient && link.from == city
    }
    let groups: [[(id: EntityID, themes: Set<Theme>)]] = [
      (offers[city] ?? []).map { ($0.id, Set($0.themes)) }, (practices[city] ?? []).map { ($0.id, Set($0.themes)) },
      giving.map { ($0.id, Set($0.themes)) },
    ]
    return groups.flatMap { $0.sorted { $0.id < $1.id } }.map { ($0.id, $0.themes.filter(\.isSpecific)) }
      .filter { !$0.themes.isEmpty }
  }
}
