public import CityNetwork
import Graphs

/// The ways in which a city can be cut off, or hang by a thread.
public enum IsolationKind: String, Sendable, Hashable, Codable, CaseIterable {
  case noLink = "no_link"
  case noCityPartner = "no_city_partner"
  case onlyEndedLinks = "only_ended_links"
  case outsideMainComponent = "outside_main_component"
  case onePartner = "one_partner"
  case oneIntermediary = "one_intermediary"

  /// A heading, such as `No recorded link`.
  public var title: String {
    switch self {
    case .noLink: "No recorded link"
    case .noCityPartner: "No city partner"
    case .onlyEndedLinks: "Only ended links"
    case .outsideMainComponent: "Outside the main group"
    case .onePartner: "One partner only"
    case .oneIntermediary: "Hanging on one agency or programme"
    }
  }

  /// The exact rule, in one sentence.
  public var definition: String {
    switch self {
    case .noLink: "the data records no link of any kind with anybody"
    case .noCityPartner:
      "it has links, but no link with another city that is not known to have ended, nor to begin later"
    case .onlyEndedLinks: "it has links, and every one of them is known to have ended"
    case .outsideMainComponent:
      "it is linked with other cities, but only within a group that no recorded city–city link joins to the largest one"
    case .onePartner: "its links that are not known to have ended all lead to one city, agency or programme"
    case .oneIntermediary:
      "one agency or programme is the other end, the programme or the funder of every one of its links that are not "
        + "known to have ended"
    }
  }
}

/// A city that is cut off or hangs by a thread, with the reason in words and the rows that say so.
public struct IsolatedCity: Sendable, Hashable, Codable, Identifiable {
  /// The id.
  public var id: EntityID
  /// The name to show.
  public var name: String
  /// The country, as two letters of ISO 3166-1.
  public var country: String
  /// How many people live there; nil where not known.
  public var population: Int?
  /// How large it is.
  public var sizeClass: SizeClass
  /// Whether it has a department for international affairs.
  public var internationalDepartment: Answer
  /// Every way that holds, in the order of ``IsolationKind``.
  public var kinds: [IsolationKind]
  /// Why it is listed, in plain words.
  public var reason: String
  /// The ids of its recorded links; empty when it has none.
  public var evidence: [EntityID]
}

/// The cities of a network that are cut off or hang by a thread.
public struct IsolationReport: Sendable {
  /// The cities, ordered by their first kind, then by id.
  public internal(set) var cities: [IsolatedCity]
  /// How many cities were looked at.
  public internal(set) var cityCount: Int
  /// The year at which links were judged; nil where the data set has no date.
  public let year: Int?
  /// The share of the links counted as present that only lack proof of an end.
  public let presumedShare: Double?

  /// The cities that a network's links leave out.
  init(_ study: Study) throws(RunInterruption) {
    let (network, thresholds) = (study.network, study.settings.thresholds)
    let situations = try study.situations
    cities = situations.all.compactMap { situation in
      let kinds = Self.kinds(of: situation)
      guard !kinds.isEmpty else { return nil }
      let city = situation.city
      return IsolatedCity(
        id: city.id, name: city.name, country: city.country, population: city.population?.count,
        sizeClass: thresholds.sizeClass(of: city), internationalDepartment: city.internationalDepartment.value,
        kinds: kinds, reason: Self.reason(kinds, situation, network), evidence: situation.links.map(\.id).sorted())
    }.sorted { a, b in
      let order = IsolationKind.allCases
      let (x, y) = (a.kinds.first.flatMap(order.firstIndex), b.kinds.first.flatMap(order.firstIndex))
      return x != y ? (x ?? 0) < (y ?? 0) : a.id < b.id
    }
    cityCount = network.cities.count
    self.year = situations.year
    presumedShare = situations.presumedShare
  }

  /// The cities of one kind, ordered by id.
  public func cities(of kind: IsolationKind) -> [IsolatedCity] {
    cities.filter { $0.kinds.contains(kind) }.sorted { $0.id < $1.id }
  }

  static func kinds(of situation: CitySituation) -> [IsolationKind] {
    if situation.linkPlaces.isEmpty { return [.noLink] }
    var kinds: [IsolationKind] = []
    if situation.cityPartnerIndices.isEmpty { kinds.append(.noCityPartner) }
    if situation.hasOnlyEndedLinks { kinds.append(.onlyEndedLinks) }
    if situation.componentSize > 1, !situation.isInMainComponent { kinds.append(.outsideMainComponent) }
    if situation.partnerCount == 1 { kinds.append(.onePartner) }
    if !situation.sharedIntermediaryIndices.isEmpty { kinds.append(.oneIntermediary) }
    return kinds
  }

  private static func reason(_ kinds: [IsolationKind], _ situation: CitySituation, _ network: CityNetwork) -> String {
    var clauses: [String] = []
    for kind in kinds {
      switch kind {
      case .noLink: clauses.append("no link is recorded")
      case .noCityPartner where kinds.contains(.onlyEndedLinks): break
      case .noCityPartner: clauses.append("no present link with a city is recorded")
      case .onlyEndedLinks:
        clauses.append(
          situation.links.count == 1
            ? "its one recorded link has ended"
            : "\(Wording.all(situation.links.count).lowercased()) recorded links have ended")
      case .outsideMainComponent:
        clauses.append("linked only within a group of \(Wording.count(situation.componentSize, "city", "cities"))")
      case .onePartner:
        let partner = (situation.cityPartners + situation.intermediaries).first.map(network.displayName) ?? ""
        clauses.append("its only partner is \(partner)")
      case .oneIntermediary where kinds.contains(.onePartner) && situation.cityPartners.isEmpty: break
      case .oneIntermediary:
        let names = situation.sharedIntermediaries.map(network.displayName)
        clauses.append("every link runs through \(Wording.list(names, limit: 3))")
      }
    }
    return Wording.capitalized(clauses.joined(separator: "; ") + ".")
  }
}
