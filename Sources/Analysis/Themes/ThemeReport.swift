import CityNetwork
import Graphs

/// What cooperation is about, whether it widens, and whether what works could travel and grow.
public struct ThemeReport: Sendable {
  /// Pairs that came to new fields.
  public let widening: WideningReport
  /// Themes by region.
  public let regions: ThemeRegions
  /// How far practices could travel, in the order of their ids.
  public let travel: [PracticeTravel]
  /// The stages of links.
  public let ladder: StageLadder
  /// Public–private partnerships.
  public let partnerships: PartnershipTable
  /// How many steps a practice travels.
  public let steps: Int
  /// The year of judgement; nil where there is none.
  public let year: Int?

  /// Looks at a network.
  ///
  /// - Parameters:
  ///   - year: The year of judgement; the data set's own by default.
  ///   - steps: How many steps a practice travels, at least 1.
  /// - Throws: `RunInterruption`, when the options' cancellation asks for it.
  init(_ study: Study, steps: Int) throws(RunInterruption) {
    let (network, situations) = (study.network, try study.situations)
    self.year = situations.year
    self.steps = steps
    widening = WideningReport(network)
    regions = ThemeRegions(network, situations: situations)
    travel = PracticeTravel.all(network, situations: situations, steps: steps)
    ladder = StageLadder(network, judgement: study.judgement)
    partnerships = PartnershipTable(network)
  }
}
