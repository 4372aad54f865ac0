import CityNetwork

/// The links of a network added up by the countries of their cities.
///
/// Only links between two different cities count. A city's country is the code in its row, so a code that stands for no
/// country is a country of its own here.
struct CountryFlows: Sendable {
  /// A country with its cities.
  struct Member: Hashable, Sendable {
    let code: String
    /// The cities recorded.
    var cities = 0
    /// The links between two of its own cities.
    var linksWithin = 0
    /// The links between one of its cities and one of another country.
    var linksAbroad = 0
  }

  /// Two countries, and the links between their cities.
  struct Pair: Hashable, Sendable {
    /// The country whose code comes first.
    let first: String
    let second: String
    /// Links in which a city of the first country provides to one of the second.
    var forward = 0
    /// Links in which a city of the second country provides to one of the first.
    var back = 0
    /// Links recorded as mutual.
    var mutual = 0
    /// Links that do not say who provides.
    var unknown = 0

    var links: Int { forward + back + mutual + unknown }

    func other(than code: String) -> String { code == first ? second : first }
  }

  /// Every country with a city, by code.
  let members: [Member]
  /// Every two countries with a link between their cities, by their codes.
  let pairs: [Pair]
  /// Links that an agency or programme is an end of.
  let bodyLinks: Int
  /// Links of a city with itself.
  let selfLinks: Int
  /// Links between cities of which one's country is not known.
  let unplacedLinks: Int

  init(_ network: CityNetwork) {
    var members: [String: Member] = [:]
    for city in network.cities where city.knownCountry != nil {
      members[city.country, default: Member(code: city.country)].cities += 1
    }
    var pairs: [[String]: Pair] = [:]
    var (bodyLinks, selfLinks, unplacedLinks) = (0, 0, 0)
    for link in network.links {
      guard let from = network.city(link.from)?.country, let to = network.city(link.to)?.country else {
        bodyLinks += 1
        continue
      }
      if link.isSelfLink {
        selfLinks += 1
      } else if from.isEmpty || to.isEmpty {
        unplacedLinks += 1
      } else if from == to {
        members[from]?.linksWithin += 1
      } else {
        members[from]?.linksAbroad += 1
        members[to]?.linksAbroad += 1
        let (first, second) = (min(from, to), max(from, to))
        pairs[[first, second], default: Pair(first: first, second: second)].add(
          link.direction, isForward: from == first)
      }
    }
    self.members = members.values.sorted { $0.code < $1.code }
    self.pairs = pairs.values.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
    self.bodyLinks = bodyLinks
    self.selfLinks = selfLinks
    self.unplacedLinks = unplacedLinks
  }

  /// The pairs that are drawn, and the rule by which they were chosen.
  struct Backbone: Sendable {
    /// By the codes of the countries.
    let pairs: [Pair]
    /// Every pair with at least so many links is drawn; 1 where all are.
    let threshold: Int
  }

  /// The strongest pairs: all where there are no more than the limit; otherwise each country's strongest pair, and
  /// every pair from the smallest number of links on with which the limit is kept, or, where the countries' own pairs
  /// come near it, with which there are no more than a third as many besides.
  ///
  /// Pairs of equal strength are taken or left together, so that no pair is preferred by its name; only a country's own
  /// strongest pair is chosen among equals, by which of its partners has more links abroad, then by code.
  func backbone(limit: Int) -> Backbone {
    guard pairs.count > limit else { return Backbone(pairs: pairs, threshold: 1) }
    let abroad = Dictionary(uniqueKeysWithValues: members.map { ($0.code, $0.linksAbroad) })
    var strongest: [String: Pair] = [:]
    func isStronger(_ a: Pair, _ b: Pair, for code: String) -> Bool {
      if a.links != b.links { return a.links > b.links }
      let (x, y) = (a.other(than: code), b.other(than: code))
      let (p, q) = (abroad[x] ?? 0, abroad[y] ?? 0)
      return p != q ? p > q : x < y
    }
    for pair in pairs {
      for code in [pair.first, pair.second] {
        if let best = strongest[code], !isStronger(pair, best, for: code) { continue }
        strongest[code] = pair
      }
    }
    let own = Set(strongest.values)
    let limit = max(limit, own.count * 4 / 3)
    var threshold = (pairs.map(\.links).max() ?? 0) + 1
    for candidate in Set(pairs.map(\.links)).sorted(by: >) {
      if pairs.count(where: { $0.links >= candidate || own.contains($0) }) > limit { break }
      threshold = candidate
    }
    return Backbone(pairs: pairs.filter { $0.links >= threshold || own.contains($0) }, threshold: threshold)
  }
}

extension CountryFlows.Pair {
  fileprivate mutating func add(_ direction: Link.Direction, isForward: Bool) {
    switch direction {
    case .providerToRecipient: if isForward { forward += 1 } else { back += 1 }
    case .mutual: mutual += 1
    case .unknown: unknown += 1
    }
  }
}
