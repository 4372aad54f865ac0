import CityNetwork
import Graphs

/// Pairs of cities whose links are hidden, and the rest, from which they are to be guessed.
///
/// A pair stands for all links between its two cities. With a pair everything is hidden that tells of it: every link of
/// one of its cities, and every need, offer and practice of theirs, that comes from the same source; and what that source
/// says of their departments, policies and industries. Links that are not present are as if nobody had written them down.
struct MatchSplit {
  /// How pairs are chosen to be hidden.
  enum Choice: Sendable, Hashable {
    /// A fifth of the pairs, by a hash of their ids and the seed. These are looked at once, when the weights stand.
    case test(seed: UInt64)
    /// Another fifth, for choosing weights; the pairs of the test are then taken out altogether.
    case development(seed: UInt64)
    /// The pairs whose first link began last, about a fifth of those of a known year; pairs of no known year are taken
    /// out.
    case latestYears
  }

  /// Two cities by their positions in the network's list.
  struct Pair: Hashable, Comparable {
    var low: Int
    var high: Int
    static func < (a: Pair, b: Pair) -> Bool { (a.low, a.high) < (b.low, b.high) }
  }

  /// The pairs to be guessed.
  let hidden: [Pair]
  /// The links behind the pairs to be guessed, ordered by id.
  let hiddenLinkIDs: [EntityID]
  /// The pairs that are neither known nor to be guessed.
  let removed: Set<Pair>
  /// How many pairs are known.
  let observedCount: Int
  /// The first year that is hidden, where years decide.
  let fromYear: Int?
  /// What is known.
  let admission: MatchFacts.Admission
  /// The cities of hidden pairs that have other links on record, and those of them that keep none.
  let citiesWithOthers: Int
  let citiesLosingOthers: Int

  /// Whether so many cities lose their other links that nothing is left to guess from.
  var losesNearlyAll: Bool {
    citiesWithOthers > 0 && Double(citiesLosingOthers) >= MatchEvaluation.mostLost * Double(citiesWithOthers)
  }

  init(_ network: CityNetwork, by choice: Choice, judgement: Judgement) {
    let positions = Dictionary(uniqueKeysWithValues: network.cities.enumerated().map { ($1.id, $0) })
    var links: [Pair: [Link]] = [:]
    for link in network.links where !link.isSelfLink && judgement.isPresent(link) {
      guard let from = positions[link.from], let to = positions[link.to] else { continue }
      links[Pair(low: min(from, to), high: max(from, to)), default: []].append(link)
    }
    let pairs = links.keys.sorted()
    let roles: [Role]
    (roles, fromYear) = Self.roles(of: pairs, links, network, by: choice)
    func withRole(_ role: Role) -> [Pair] { zip(pairs, roles).filter { $1 == role }.map(\.0) }
    hidden = withRole(.hidden)
    let (hiddenLinks, removedLinks) = (
      hidden.flatMap { links[$0] ?? [] }, withRole(.removed).flatMap { links[$0] ?? [] }
    )
    hiddenLinkIDs = hiddenLinks.map(\.id).sorted()
    let admission = Self.admission(without: hiddenLinks + removedLinks, before: fromYear, judgement: judgement)
    self.admission = admission
    (citiesWithOthers, citiesLosingOthers) = Self.others(
      of: hidden, besides: Set((hiddenLinks + removedLinks).map(\.id)), before: fromYear, network, admission, judgement)
    // A pair of which no row may be known, since all come from the sources of hidden ones, is linked all the same: to rank
    // it among the cities without a link would count it as a wrong guess.
    let known = withRole(.observed).filter { (links[$0] ?? []).contains(where: admission.link) }
    observedCount = known.count
    removed = Set(pairs).subtracting(known).subtracting(hidden)
  }

  /// How many cities of hidden pairs have other links, and how many of these keep none of them.
  private static func others(
    of hidden: [Pair], besides ids: Set<EntityID>, before year: Int?, _ network: CityNetwork,
    _ admission: MatchFacts.Admission,
    _ judgement: Judgement
  ) -> (having: Int, losing: Int) {
    var (has, keeps) = ([Bool](repeating: false, count: network.cities.count), [Bool]())
    keeps = has
    for place in network.links.indices {
      let link = network.links[place]
      // What begins with the hidden ones is not lost by its source.
      let isLate = year.map { year in link.years.from.map { $0 >= year } ?? false } ?? false
      guard !link.isSelfLink, !isLate, !ids.contains(link.id), judgement.isPresent(link) else { continue }
      let (ends, isKept) = (network.ends(ofLinkAt: place), admission.link(link))
      for end in [ends.from, ends.to] where network.isCity(at: end) {
        has[end] = true
        if isKept { keeps[end] = true }
      }
    }
    let cities = Set(hidden.flatMap { [$0.low, $0.high] }).filter { has[$0] }
    return (cities.count, cities.count { !keeps[$0] })
  }

  private enum Role {
    case observed, hidden, removed
  }

  private static func roles(
    of pairs: [Pair], _ links: [Pair: [Link]], _ network: CityNetwork, by choice: Choice
  ) -> ([Role], Int?) {
    switch choice {
    case .test(let seed):
      return (pairs.map { part(of: $0, network, seed) == 0 ? .hidden : .observed }, nil)
    case .development(let seed):
      return (
        pairs.map { pair in
          switch part(of: pair, network, seed) {
          case 0: .removed
          case 1: .hidden
          default: .observed
          }
        }, nil
      )
    case .latestYears:
      let years = pairs.map { pair in (links[pair] ?? []).compactMap(\.years.from).min() }
      let known = years.compactMap { $0 }.sorted()
      guard !known.isEmpty else { return (pairs.map { _ in .removed }, nil) }
      let cut = known[known.count * 4 / 5]
      return (years.map { year in year.map { $0 >= cut ? .hidden : .observed } ?? .removed }, cut)
    }
  }

  /// One of five parts, from the ids alone: it does not change when other pairs are added.
  private static func part(of pair: Pair, _ network: CityNetwork, _ seed: UInt64) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let text = network.cities[pair.low].id.rawValue + "\n" + network.cities[pair.high].id.rawValue
    // Fowler, Noll and Vo's hash: the same on every machine.
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var random = RandomStream(seed: seed ^ hash)
    return random.whole(below: 5)
  }

  /// What may be known when some links may not, nor anything that begins in or after a year.
  private static func admission(
    without links: [Link], before year: Int?, judgement: Judgement
  ) -> MatchFacts.Admission {
    let ids = Set(links.map(\.id))
    var sources: [EntityID: Set<String>] = [:]
    for link in links {
      guard let source = link.provenance.source else { continue }
      sources[link.from, default: []].insert(source)
      sources[link.to, default: []].insert(source)
    }
    func tells(_ city: EntityID, _ provenance: Provenance) -> Bool {
      provenance.source.map { sources[city]?.contains($0) ?? false } ?? false
    }
    func isLate(_ own: Int?) -> Bool { year.map { year in own.map { $0 >= year } ?? false } ?? false }
    return MatchFacts.Admission(
      link: { link in
        judgement.isPresent(link) && !ids.contains(link.id) && !isLate(link.years.from)
          && !tells(link.from, link.provenance)
          && !tells(link.to, link.provenance)
      },
      need: { !tells($0.city, $0.provenance) && !isLate($0.year) },
      practice: { !tells($0.city, $0.provenance) && !isLate($0.year) },
      statement: { city, source in
        (source ?? city.provenance.source).map { sources[city.id]?.contains($0) != true } ?? true
      }, countsStatedThemes: false)
  }
}
