public import CityNetwork
import Graphs

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
  /// Every way that holds, in the order of ``Standing/cutOffKinds``.
  public var kinds: [Standing]
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
      let kinds = Standing.cutOff(of: situation)
      guard !kinds.isEmpty else { return nil }
      let city = situation.city
      return IsolatedCity(
        id: city.id, name: city.name, country: city.country, population: city.population?.count,
        sizeClass: thresholds.sizeClass(of: city), internationalDepartment: city.internationalDepartment.value,
        kinds: kinds, reason: Self.reason(kinds, situation, network), evidence: situation.links.map(\.id).sorted())
    }.sorted { a, b in
      let order = Standing.cutOffKinds
      let (x, y) = (a.kinds.first.flatMap(order.firstIndex), b.kinds.first.flatMap(order.firstIndex))
      return x != y ? (x ?? 0) < (y ?? 0) : a.id < b.id
    }
    cityCount = network.cities.count
    self.year = situations.year
    presumedShare = situations.presumedShare
  }

  /// The cities of one kind, ordered by id.
  public func cities(of kind: Standing) -> [IsolatedCity] {
    cities.filter { $0.kinds.contains(kind) }.sorted { $0.id < $1.id }
  }

  /// The heading of one kind; that of the standing, but for one that is said otherwise here.
  public static func title(of kind: Standing) -> String {
    kind == .oneIntermediary ? "Hanging on one agency or programme" : kind.title
  }

  /// The rule of one kind, in one sentence, as this list says it.
  public static func definition(of kind: Standing) -> String {
    switch kind {
    case .noLink: "the data records no link of any kind with anybody"
    case .noCityPartner:
      "it has links, but no link with another city that is not known to have ended, nor to begin later"
    case .dormant: "it has links, and every one of them is known to have ended"
    case .fragment:
      "it is linked with other cities, but only within a group that no recorded city–city link joins to the largest one"
    case .onePartner: "its links that are not known to have ended all lead to one city, agency or programme"
    case .oneIntermediary:
      "one agency or programme is the other end, the programme or the funder of every one of its links that are not "
        + "known to have ended"
    default: kind.definition
    }
  }

  private static func reason(_ kinds: [Standing], _ situation: CitySituation, _ network: CityNetwork) -> String {
    var clauses: [String] = []
    for kind in kinds {
      switch kind {
      case .noLink: clauses.append("no link is recorded")
      case .noCityPartner where kinds.contains(.dormant): break
      case .noCityPartner: clauses.append("no present link with a city is recorded")
      case .dormant:
        clauses.append(
          situation.links.count == 1
            ? "its one recorded link has ended"
            : "\(Wording.all(situation.links.count).lowercased()) recorded links have ended")
      case .fragment:
        clauses.append("linked only within a group of \(Wording.count(situation.componentSize, "city", "cities"))")
      case .onePartner:
        let partner = (situation.cityPartners + situation.intermediaries).first.map(network.displayName) ?? ""
        clauses.append("its only partner is \(partner)")
      case .oneIntermediary where kinds.contains(.onePartner) && situation.cityPartners.isEmpty: break
      case .oneIntermediary:
        let names = situation.sharedIntermediaries.map(network.displayName)
        clauses.append("every link runs through \(Wording.list(names, limit: 3))")
      default: break  // Not in this list.
      }
    }
    return Wording.capitalized(clauses.joined(separator: "; ") + ".")
  }
}
