import CityNetwork

/// What the rows say of each city, before it is put in order.
struct MatchFactsCollector {
  private let network: CityNetwork
  /// The two cities of each link between cities, the lower place first, and the link's place in the network's list.
  private var pairs: [(low: Int, high: Int, place: Int)] = []
  /// A number for each theme, in the order in which they are met; cities list them by it, each as often as it is said.
  private(set) var themeNumbers: [Theme: Int] = [:]
  private(set) var themes: [[Int]]
  private(set) var needs: [[Int]]
  private(set) var gives: [[Int]]
  private(set) var provides: [[Int]]
  private(set) var needRows: [[Need]]
  private(set) var practiceRows: [[Practice]]
  private(set) var bodyLinks: [MatchFacts.BodyPair: [Int]] = [:]

  init(_ network: CityNetwork) {
    self.network = network
    let none = [[Int]](repeating: [], count: network.cities.count)
    (themes, needs, gives, provides) = (none, none, none, none)
    needRows = Array(repeating: [], count: none.count)
    practiceRows = Array(repeating: [], count: none.count)
  }

  mutating func add(linkAt place: Int) {
    let ends = network.ends(ofLinkAt: place)
    let (isFrom, isTo) = (network.isCity(at: ends.from), network.isCity(at: ends.to))
    let (direction, said) = (network.links[place].direction, numbers(of: network.links[place].themes))
    if isFrom { themes[ends.from] += said }
    if isTo { themes[ends.to] += said }
    if isFrom, isTo {
      pairs.append((min(ends.from, ends.to), max(ends.from, ends.to), place))
      if direction != .unknown { provides[ends.from] += said }
      if direction == .mutual { provides[ends.to] += said }
      if let programme = ends.programme {
        for end in [ends.from, ends.to] { bodyLinks[.init(city: end, body: programme), default: []].append(place) }
      }
    } else if isFrom {
      bodyLinks[.init(city: ends.from, body: ends.to), default: []].append(place)
    } else if isTo {
      bodyLinks[.init(city: ends.to, body: ends.from), default: []].append(place)
    }
  }

  mutating func add(_ need: Need, _ city: Int) {
    let said = numbers(of: need.themes)
    themes[city] += said
    needRows[city].append(need)
    switch need.kind {
    case .need: if need.met != .yes { needs[city] += said }
    case .offer: gives[city] += said
    }
  }

  mutating func add(_ practice: Practice, _ city: Int) {
    let said = numbers(of: practice.themes)
    themes[city] += said
    gives[city] += said
    practiceRows[city].append(practice)
  }

  /// Adds themes that are stated for a city.
  mutating func add(_ stated: [Theme], _ city: Int) { themes[city] += numbers(of: stated) }

  private mutating func numbers(of names: [Theme]) -> [Int] {
    names.map { name in
      if let number = themeNumbers[name] { return number }
      let number = themeNumbers.count
      themeNumbers[name] = number
      return number
    }
  }

  /// The pairs of cities that are linked, in order and each once, with the places of their links, in order.
  ///
  /// - Complexity: O(*m* log *m*) for *m* links.
  var linkedPairs: (pairs: [(Int, Int)], links: [[Int]]) {
    var (distinct, links): ([(Int, Int)], [[Int]]) = ([], [])
    for pair in pairs.sorted(by: { ($0.low, $0.high, $0.place) < ($1.low, $1.high, $1.place) }) {
      if let last = distinct.last, last == (pair.low, pair.high) {
        links[links.count - 1].append(pair.place)
      } else {
        distinct.append((pair.low, pair.high))
        links.append([pair.place])
      }
    }
    return (distinct, links)
  }
}
