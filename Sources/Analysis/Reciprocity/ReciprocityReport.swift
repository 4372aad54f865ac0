public import CityNetwork
import Graphs

/// Who gives, who receives and who does both; on which themes; what recipients could give back; and whose money it is.
///
/// All recorded links count, ended ones included, as in the measures; memberships do not, since to be a member is neither
/// to give nor to receive. A link of unknown direction counts for nobody, and is counted. See <doc:Reciprocity>.
public struct ReciprocityReport: Sendable, Hashable, Codable {
  /// The most rows that are named as what a recipient has to give.
  public static let mostProofs = 5
  /// How many random networks reciprocity is held against unless asked otherwise: 1,000, and 200 for large networks.
  public static func usualSamples(_ network: CityNetwork) -> Int {
    network.links.count(where: network.isCityToCity) > 10_000 ? 200 : 1000
  }

  /// Pairs of linked cities by direction, all their links taken together.
  public struct Pairs: Sendable, Hashable, Codable {
    /// Pairs in which one city gives and never receives from the other.
    public var oneWay = 0
    /// Pairs in which both give: in a mutual link, or in links one each way.
    public var bothWays = 0
    /// Pairs of which no direction is known.
    public var unknown = 0

    /// All pairs.
    public var total: Int { oneWay + bothWays + unknown }
  }

  /// One that pays.
  public struct Funder: Sendable, Hashable, Codable, Identifiable {
    /// The agency or programme.
    public var id: EntityID
    /// Links that it pays for.
    public var links: Int
    /// Cities in these links.
    public var cities: Int
  }

  /// Sums of money in one currency.
  public struct Sum: Sendable, Hashable, Codable {
    /// Whose money it is; nil where not known.
    public var source: Link.Financing?
    /// Three letters of ISO 4217.
    public var currency: String
    /// The sum over the links whose amount is known.
    public var value: Double
    /// How many these are.
    public var links: Int
  }

  /// One entry a city that was asked for, ordered by id.
  public let cities: [CityGiving]
  /// Pairs of linked cities.
  public let pairs: Pairs
  /// One entry a theme, most links first.
  public let themes: [ThemeBalance]
  /// What could come back, for each pair in which one only gives; the firmest ground first.
  public let returns: [PossibleReturn]
  /// The links, memberships left out, by whose money it is.
  public let funding: FundingCounts
  /// Who pays for most links first, then by id.
  public let funders: [Funder]
  /// The known sums of money, by source as declared and unknown last, then by currency.
  public let sums: [Sum]
  /// Links besides memberships.
  public let links: Int
  /// Memberships, left out.
  public let memberships: Int
  /// The share of steps between cities that are returned, against networks in which every city keeps its numbers; of the
  /// whole network, whatever cities were asked for.
  public let chance: ChanceTest
  /// How many random networks were drawn.
  public let samples: Int
  /// Picks them.
  public let seed: UInt64

  /// Looks at who gives and who receives.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - keeping: Which cities to look at; links count where an end is one of them. Chance is asked of the whole network.
  ///   - samples: How many random networks, at least 1; nil for ``usualSamples(_:)``.
  ///   - seed: Picks them.
  ///   - thresholds: What is small and large.
  ///   - options: How to run.
  /// - Throws: ``RunInterruption`` when cancelled or too large.
  /// - Complexity: O(*m* log *m*) for *m* links, and O(samples · *m*) for chance.
  /// - Note: The same bits on every run and for every number of threads.
  init(_ study: Study, samples: Int?, seed: UInt64) throws(RunInterruption) {
    let (network, thresholds, options) = (study.network, study.settings.thresholds, study.running)
    precondition(samples.map { $0 >= 1 } ?? true, "there is at least one sample to compare with")
    let shown = network.cities.indices.filter(study.shows(cityAt:)).map { network.cities[$0] }
    let ids = Set(shown.map(\.id))
    let all = network.links.filter { !$0.isSelfLink && (ids.contains($0.from) || ids.contains($0.to)) }
    let counted = all.filter { $0.kind != .membership }
    cities = shown.map { CityGiving($0, in: network, thresholds: thresholds) }
    themes = ThemeBalance.all(counted, in: network, isShown: ids.contains)
    (pairs, returns) = Self.pairs(counted, network)
    var funding = FundingCounts()
    for link in counted { funding.add(link) }
    self.funding = funding
    funders = Self.funders(counted, network)
    sums = Self.sums(counted)
    links = counted.count
    memberships = all.count - counted.count
    self.samples = samples ?? Self.usualSamples(network)
    self.seed = seed
    var test = try ChanceRuns(samples: self.samples, permutations: 0, seed: seed, options: options)
      .overDirections(study)
    // The only test of the report, so that there is nothing to correct for.
    if let value = test.result?.pValue { test.result?.correctedPValue = value }
    chance = test
  }

  /// How many cities have a role.
  public func count(_ role: GivingRole) -> Int { cities.count { $0.role == role } }

  private static func pairs(_ links: [Link], _ network: CityNetwork) -> (Pairs, [PossibleReturn]) {
    struct Pair: Hashable {
      var first: EntityID
      var second: EntityID
    }
    struct Found {
      var forth = false
      var back = false
      var links: [EntityID] = []
    }
    var found: [Pair: Found] = [:]
    for link in links where network.isCityToCity(link) {
      let isForth = link.from < link.to
      let pair = isForth ? Pair(first: link.from, second: link.to) : Pair(first: link.to, second: link.from)
      var entry = found[pair] ?? Found()
      switch link.direction {
      case .mutual: (entry.forth, entry.back) = (true, true)
      case .providerToRecipient: if isForth { entry.forth = true } else { entry.back = true }
      case .unknown: break
      }
      if link.direction != .unknown { entry.links.append(link.id) }
      found[pair] = entry
    }
    var pairs = Pairs()
    var returns: [PossibleReturn] = []
    let finder = ReturnFinder(network)
    for (pair, entry) in found {
      switch (entry.forth, entry.back) {
      case (true, true): pairs.bothWays += 1
      case (false, false): pairs.unknown += 1
      case (true, false):
        pairs.oneWay += 1
        returns.append(finder.find(pair.first, pair.second, entry.links))
      case (false, true):
        pairs.oneWay += 1
        returns.append(finder.find(pair.second, pair.first, entry.links))
      }
    }
    return (pairs, returns.sorted(by: PossibleReturn.precedes))
  }

  private static func funders(_ links: [Link], _ network: CityNetwork) -> [Funder] {
    Dictionary(grouping: links.filter { $0.funder != nil }, by: \.funder).compactMap { funder, links in
      funder.map { funder in
        Funder(
          id: funder, links: links.count,
          cities: Set(links.flatMap { [$0.from, $0.to] }).count(where: network.isCity))
      }
    }.sorted { $0.links != $1.links ? $0.links > $1.links : $0.id < $1.id }
  }

  private static func sums(_ links: [Link]) -> [Sum] {
    let order: [Link.Financing?] = Link.Financing.allCases + [nil]
    return order.flatMap { source in
      let amounts = links.filter { $0.financing == source }.compactMap(\.amount)
      return Dictionary(grouping: amounts, by: \.currency).sorted { $0.key < $1.key }.map { currency, amounts in
        Sum(source: source, currency: currency, value: amounts.reduce(0) { $0 + $1.value }, links: amounts.count)
      }
    }
  }
}
