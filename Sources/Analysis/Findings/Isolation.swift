public import CityNetwork
import Graphs

/// A city that is cut off or hangs by a thread, with what makes it so and the rows that say so.
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
  /// How many cities, itself included, are joined by city–city links in its group.
  public var groupSize: Int
  /// Whom all its present links lead to; nil where that is not one partner.
  public var onlyPartner: EntityID?
  /// The agencies and programmes that every one of its present links runs through.
  public var sharedBodies: [EntityID]
  /// The ids of its recorded links; empty when it has none.
  public var evidence: [EntityID]
  /// The rows about it that were not read, or of which nothing follows.
  public var rowsSetAside: [RowSetAside]
  /// What is on record of its links in the whole of the facts; nil where no link is left out.
  public var inWhole: LinksOnRecord?
}

/// The cities of a network that are cut off or hang by a thread.
public struct IsolationReport: Sendable {
  /// The cities, ordered by their first kind, then by id.
  public internal(set) var cities: [IsolatedCity]
  /// How many cities were looked at.
  public internal(set) var cityCount: Int
  /// The cities of which it is not known whether they have links, since nothing follows from the only rows about them, by
  /// id.
  public internal(set) var unjudged: [(city: EntityID, rows: [RowSetAside])]
  /// The year at which links were judged; nil where the data set has no date.
  public let year: Int?
  /// The present links that neither years nor status vouch for.
  public let presumed: PresumedLinks

  /// The cities that a network's links leave out.
  init(_ study: Study) throws(RunInterruption) {
    let (network, thresholds) = (study.network, study.settings.thresholds)
    let situations = try study.situations
    // The situations are in the order of the ids, and so are the cities of each first kind.
    var byFirstKind = [[IsolatedCity]](repeating: [], count: Standing.cutOffKinds.count)
    let (all, links) = (situations.all, network.links)
    for place in all.indices {
      let kinds = Standing.cutOff(of: all[place])
      guard let first = kinds.first, let group = Standing.cutOffKinds.firstIndex(of: first) else { continue }
      let city = all[place].city
      byFirstKind[group].append(
        IsolatedCity(
          id: city.id, name: city.name, country: city.country, population: city.population?.count,
          sizeClass: thresholds.sizeClass(of: city), internationalDepartment: city.internationalDepartment.value,
          kinds: kinds, groupSize: all[place].componentSize, onlyPartner: all[place].onlyPartner,
          // Links are in the order of their ids as well.
          sharedBodies: all[place].sharedBodies, evidence: all[place].linkPlaces.map { links[$0].id },
          rowsSetAside: all[place].rowsSetAside, inWhole: situations.inWhole?[place].map(LinksOnRecord.init)))
    }
    cities = Array(byFirstKind.joined())
    cityCount = network.cities.count
    unjudged =
      network.hasRowsSetAside ? all.filter(\.hasOnlyRowsSetAside).map { ($0.city.id, $0.rowsSetAside) } : []
    self.year = situations.year
    presumed = situations.presumed
  }

  /// The cities of one kind, ordered by id.
  public func cities(of kind: Standing) -> [IsolatedCity] {
    cities.filter { $0.kinds.contains(kind) }.orderedByID
  }
}
