public import CityNetwork
import Graphs

/// One city's gaps, what they are seen by, and the nearest way in.
public struct GapEntry: Sendable, Hashable, Codable, Identifiable {
  /// The id.
  public var id: EntityID
  /// The name to show.
  public var name: String
  /// The country, as two letters of ISO 3166-1.
  public var country: String
  /// What sort of place it is.
  public var level: City.Level
  /// How many people live there; nil where not known.
  public var population: Int?
  /// How large it is.
  public var sizeClass: SizeClass
  /// How large it is beside the other cities of its country.
  public var relativeSize: RelativeSize
  /// Whether it has a department for international affairs.
  public var internationalDepartment: Answer
  /// Who says whether it has a department; nil where nobody does.
  public var departmentSource: String?
  /// The signs that it lacks one; only where it is not known.
  public var departmentSigns: DepartmentSigns?
  /// Every class that holds, gravest first; empty where the data shows no gap.
  public var classes: [Standing]
  /// The gravest class; nil where the data shows no gap.
  public var primary: Standing?
  /// How urgent it is, with all the parts of the sum.
  public var priority: GapPriority
  /// How many cities it has present links with.
  public var cityPartners: Int
  /// How many agencies and programmes it has present links with.
  public var bodies: Int
  /// Whom all its present links lead to; nil where that is not one partner.
  public var onlyPartner: EntityID?
  /// The agencies and programmes that every one of its present links runs through.
  public var sharedBodies: [EntityID]
  /// The stated needs that are not met, as far as the data tells.
  public var unmetNeeds: [EntityID]
  /// The themes of the first of them.
  public var needThemes: [Theme]
  /// Whether a source says of one of them that it is not met: it may well have a link on its theme.
  public var isNeedDenied: Bool
  /// The nearest way in; nil where the data shows none.
  public var wayIn: WayIn?
  /// What would settle whether it has a department; nil where that is known.
  public var wouldSettle: DepartmentEnquiry?
  /// The ids of its recorded links.
  public var evidence: [EntityID]
  /// The rows about it that were not read, or of which nothing follows.
  public var rowsSetAside: [RowSetAside]
  /// What is on record of its links in the whole of the facts; nil where no link is left out.
  public var inWhole: LinksOnRecord?
}

extension GapEntry {
  /// How it stands by the links that are looked at.
  package var onRecord: LinksOnRecord {
    LinksOnRecord(
      classes: classes.filter(\.restsOnLinks), links: evidence.count, cityPartners: cityPartners, bodies: bodies,
      onlyPartner: onlyPartner, sharedBodies: sharedBodies)
  }
}

/// Every city of a network with its gaps, the most urgent first.
public struct GapRegister: Sendable {
  /// One entry a city, by falling priority; equal ones by id.
  public internal(set) var entries: [GapEntry]
  /// The weights of the priority.
  public let weights: GapPriority.Weights
  /// Where one size class ends and the next begins.
  public let thresholds: SizeThresholds
  /// The year at which links were judged; nil where the data set has no date.
  public let year: Int?
  /// The present links that neither years nor status vouch for.
  public let presumed: PresumedLinks
  /// The number of city partners from which a city is called a hub.
  public let hubDegree: Int

  /// The gap register of a network.
  ///
  /// - Complexity: O(*n* (*n* + *m*)) time at worst: one short search for each city.
  init(_ study: Study) throws(RunInterruption) {
    Construction.note(.gapRegister)
    let (network, weights, thresholds) = (study.network, study.settings.weights, study.settings.thresholds)
    let situations = try study.situations
    let relativeSizes = RelativeSize.all(in: network, thresholds: thresholds)
    // A way in leads along any link, and an office shows in any of them, whatever part is looked at.
    let known = situations.inWhole
    let finder = try (known == nil ? study : study.ofWhole).introducers
    var search = finder.search()
    let links = network.links
    var entries: [GapEntry] = []
    entries.reserveCapacity(situations.all.count)
    for situation in situations.all {
      if study.running.isCancelled?() == true { throw .cancelled }
      let city = situation.city
      let sizeClass = thresholds.sizeClass(of: city)
      let relativeSize = relativeSizes[situation.index]
      let classes = Standing.gaps(of: situation)
      let inWhole = known?[situation.index]
      let signs = DepartmentSigns(
        inWhole ?? situation, sizeClass: sizeClass, relativeSize: relativeSize, thresholds: thresholds)
      let isDepartmentUnknown = city.internationalDepartment.value == .unknown
      entries.append(
        GapEntry(
          id: city.id, name: city.name, country: city.country, level: city.level,
          population: city.population?.count, sizeClass: sizeClass, relativeSize: relativeSize,
          internationalDepartment: city.internationalDepartment.value,
          departmentSource: city.internationalDepartment.source,
          departmentSigns: isDepartmentUnknown ? signs : nil, classes: classes, primary: classes.first,
          priority: GapPriority(
            situation, classes: classes, sizeClass: sizeClass, signs: signs, weights: weights),
          cityPartners: situation.cityPartnerIndices.count, bodies: situation.bodyIndices.count,
          onlyPartner: situation.onlyPartner, sharedBodies: situation.sharedBodies,
          unmetNeeds: situation.unmetNeeds.map(\.id), needThemes: situation.unmetNeeds.first?.themes ?? [],
          isNeedDenied: situation.unmetNeeds.contains { $0.met == .no },
          wayIn: finder.wayIn(to: inWhole ?? situation, by: &search),
          wouldSettle: isDepartmentUnknown ? DepartmentEnquiry(inWhole ?? situation) : nil,
          // Links are in the order of their ids as well.
          evidence: situation.linkPlaces.map { links[$0].id }, rowsSetAside: situation.rowsSetAside,
          inWhole: inWhole.map(LinksOnRecord.init)))
    }
    // By place, which is in the order of the ids: entries are large to move.
    let scores = entries.map(\.priority.score)
    let order = entries.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    self.entries = order.map { entries[$0] }
    self.weights = weights
    self.thresholds = thresholds
    self.year = situations.year
    presumed = situations.presumed
    hubDegree = finder.hubDegree
  }

  /// The entries of the cities known to lack an international department, known to have one, or not known.
  public func entries(withDepartment answer: Answer) -> [GapEntry] {
    entries.filter { $0.internationalDepartment == answer }
  }

  /// The small cities of which it is not known whether they have an international department.
  public var smallWithUnknownDepartment: Int {
    entries.count { $0.sizeClass == .small && $0.internationalDepartment == .unknown }
  }

  /// The cities with a stated need that is not met, as far as the data tells.
  public var withUnmetNeed: Int { entries.count { !$0.unmetNeeds.isEmpty } }

  /// How many cities are in each class, gravest class first; a city counts in every class that holds.
  public var countsByClass: [(gapClass: Standing, holds: Int, primary: Int)] {
    Standing.gapClasses.map { gapClass in
      (
        gapClass, entries.count { $0.classes.contains(gapClass) }, entries.count { $0.primary == gapClass }
      )
    }
  }
}
