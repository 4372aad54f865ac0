import CityNetwork
import Graphs

/// What could break: every loss of one city, agency or programme, on whom each city hangs, the links that have no
/// substitute, what runs out when, and what would mend it.
public struct ResilienceReport: Sendable, Codable {
  /// So many of the worst losses, of bodies and of cities each, get proposals that would mend them.
  public static let mendedLosses = 5

  /// One loss a city, agency and programme; those that part most pairs of cities first.
  public let losses: [Loss]
  /// One entry a city, the most dependent first.
  public let dependencies: [CityDependency]
  /// The links whose end alone would part cities, those that part most pairs first.
  public let bridges: [BridgeLink]
  /// The years in which present links run out, in order.
  public let endings: [YearEnding]
  /// Present links whose last year is not known, as a share of all present links; nil without links.
  public let endUnknownShare: Double?
  /// Who must not be lost.
  public let keyPlayers: KeyPlayers
  /// What would mend the worst losses.
  public let mends: [Mend]
  /// The share of pairs of cities that no way joins now; nil with fewer than two.
  public let fragmentation: Double?
  /// The sizes of the groups of cities, largest first; a city without a present link is a group of its own.
  public let groupSizes: [Int]
  /// The year at which links are judged to be there or ended.
  public let year: Int?
  /// The present links that neither years nor status vouch for.
  public let presumed: PresumedLinks

  /// What could break in a network.
  ///
  /// - Parameters:
  ///   - network: The facts.
  ///   - year: The year of judgement; the data set's own by default.
  ///   - keyPlayers: How many losses to put in a row.
  ///   - options: How to run.
  /// - Throws: ``RunInterruption`` when cancelled.
  /// - Complexity: O((*n* + *m*) log *n*) for all losses of cities and of bodies that only have links of their own, and
  ///   O(log *c* log *n*) for each edge that goes with one of the *c* bodies that pay or carry links of others, and the
  ///   cities that they cut off; the exact part of the key players is bounded.
  /// - SeeAlso: S. P. Borgatti, *Comput. Math. Organ. Theory* 12:21–34, 2006. doi:10.1007/s10588-006-7084-x
  init(_ study: Study, keyPlayers: Int) throws(RunInterruption) {
    let (network, options) = (study.network, study.running)
    let situations = try study.situations
    let ground = try LossGraph(study)
    let table = try LossTable(ground, options: options)
    losses = table.losses
    dependencies = table.dependencies
    bridges = table.bridges
    groupSizes = table.groupSizes
    fragmentation = LossGraph.fragmentation(pairs: LossGraph.pairs(table.groupSizes), cities: network.cities.count)
    endings = YearEnding.all(ground)
    let present = network.links.indices.filter { situations.isPresent[$0] }.map { network.links[$0] }
    endUnknownShare =
      present.isEmpty ? nil : Double(present.count { $0.years.to == nil }) / Double(present.count)
    self.keyPlayers = try KeyPlayerSearch(ground, table, options: options).run(count: keyPlayers)
    let finder = MendFinder(ground, evidence: study.evidence, sparing: try study.partnersInWhole())
    let harmful = table.losses.filter { $0.citiesCutOff > 0 }
    let chosen =
      harmful.filter { $0.sort != .city }.prefix(Self.mendedLosses)
      + harmful.filter { $0.sort == .city }.prefix(Self.mendedLosses)
    mends = chosen.flatMap { finder.mends(after: [$0.id]) }
    self.year = situations.year
    presumed = situations.presumed
  }
}
