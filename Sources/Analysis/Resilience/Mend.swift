public import CityNetwork
import Graphs

/// One link that would join a part again that a loss cuts off.
public struct Mend: Sendable, Hashable, Codable {
  /// Whose loss it answers.
  public var loss: EntityID
  /// How many cities the part has that would be cut off.
  public var citiesCutOff: Int
  /// The city of that part with the most present links.
  public var contact: EntityID
  /// A city of the main part: most themes in common, then same region, then most present links.
  public var partner: EntityID
  /// The themes that both are on record with.
  public var sharedThemes: [Theme]
  /// The agency or programme of the main part that works with cities of the contact's country: the one with the newer evidence
  /// (``LastEvidence/rank``), then with most cities; nil where none does.
  public var door: EntityID?
  /// The newest evidence of the door's work with cities of that country; nil without a door.
  public var doorLast: LastEvidence?
  /// How many pairs of cities the link would join again.
  public var pairsRestored: Int
}

/// Looks for the links that would mend a loss.
struct MendFinder {
  /// The parts that are told for one loss.
  static let partsToShow = 3

  private let ground: LossGraph
  private let evidence: LinkEvidence
  /// For each city, its partners by links that are not looked at; empty where all are.
  private let partnersLeftOut: [[Int]]
  private let themes: [[Theme]]
  /// The same as numbers, which are counted in common for every city of the main part.
  private let themeNumbers: [[Int]]
  private let themeCount: Int
  /// For each vertex, the number of its region; −1 where it has none.
  private let regions: [Int]
  private let countries: [[String: Int]]

  init(_ ground: LossGraph, evidence: LinkEvidence, sparing partnersLeftOut: [[Int]] = []) {
    (self.ground, self.evidence, self.partnersLeftOut) = (ground, evidence, partnersLeftOut)
    let network = ground.network
    let situations = ground.situations
    let links = network.links
    let themes = ground.cityGraph.entityIndices.map { index -> [Theme] in
      guard network.isCity(at: index) else { return [] }
      var found = network.cities[index].themes ?? []
      for place in situations.all[index].presentLinkPlaces { found += links[place].themes }
      return found.count > 1 ? Set(found).sorted() : found
    }
    var (numbers, regionNumbers): ([Theme: Int], [String: Int]) = ([:], [:])
    func number<Name: Hashable>(_ name: Name, in numbers: inout [Name: Int]) -> Int {
      if let number = numbers[name] { return number }
      numbers[name] = numbers.count
      return numbers.count - 1
    }
    themeNumbers = themes.map { $0.map { number($0, in: &numbers) } }
    themeCount = numbers.count
    self.themes = themes
    regions = ground.cityGraph.entityIndices.map { index in
      guard network.isCity(at: index), let region = network.cities[index].region else { return -1 }
      return number(region, in: &regionNumbers)
    }
    countries = ground.entities.indices.map { vertex in
      guard ground.weights[vertex] == 0 else { return [:] }
      var counts: [String: Int] = [:]
      for neighbor in ground.graph.neighbors(of: vertex) {
        let index = ground.cityGraph.entityIndices[neighbor]
        if network.isCity(at: index), let country = network.cities[index].knownCountry {
          counts[country, default: 0] += 1
        }
      }
      return counts
    }
  }

  /// The links that would join the largest parts cut off by the losses, largest first.
  func mends(after losses: [EntityID]) -> [Mend] {
    let lost = losses.compactMap(ground.vertex)
    guard let first = losses.first, !lost.isEmpty else { return [] }
    let (whole, after) = (ground.whole, ground.pieces(without: Set(lost)))
    let touched = Set(
      ground.entities.indices.filter { vertex in
        after.ids[vertex] >= 0 && after.cities[after.ids[vertex]] < whole.cities[whole.ids[vertex]]
      }.map { after.ids[$0] }.filter { after.cities[$0] > 0 }
    ).sorted { after.cities[$0] != after.cities[$1] ? after.cities[$0] > after.cities[$1] : $0 < $1 }
    guard let main = touched.first else { return [] }
    let inMain = ground.entities.indices.filter { after.ids[$0] == main }
    return touched.dropFirst().prefix(Self.partsToShow).compactMap { part in
      let members = ground.entities.indices.filter { after.ids[$0] == part && ground.weights[$0] == 1 }
      guard let contact = members.min(by: { isBetterLinked($0, $1) }),
        let partner = partner(for: contact, among: inMain.filter { ground.weights[$0] == 1 })
      else { return nil }
      let own = Set(themes[contact])
      let door = door(for: contact, among: inMain)
      return Mend(
        loss: first, citiesCutOff: after.cities[part], contact: ground.entities[contact],
        partner: ground.entities[partner], sharedThemes: themes[partner].filter(own.contains),
        door: door?.id, doorLast: door?.last,
        pairsRestored: after.cities[part] * after.cities[main])
    }
  }

  private func isBetterLinked(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (ground.graph.neighbors(of: a).count, ground.graph.neighbors(of: b).count)
    return x != y ? x > y : a < b
  }

  private func partner(for contact: Int, among cities: [Int]) -> Int? {
    var isOwn = [Bool](repeating: false, count: themeCount)
    for theme in themeNumbers[contact] { isOwn[theme] = true }
    let region = regions[contact]
    let indices = ground.cityGraph.entityIndices
    let partners = partnersLeftOut.isEmpty ? [] : Set(partnersLeftOut[indices[contact]])
    // Cities come in ascending order, so that the first of equal ones stays.
    var best: (key: (Int, Int, Int), city: Int)?
    for city in cities where !partners.contains(indices[city]) {
      let isNear = region >= 0 && regions[city] == region
      let shared = themeNumbers[city].count { isOwn[$0] }
      let key = (shared, isNear ? 1 : 0, ground.graph.neighbors(of: city).count)
      if let found = best, found.key >= key { continue }
      best = (key, city)
    }
    return best?.city
  }

  private func door(for contact: Int, among vertices: [Int]) -> (id: EntityID, last: LastEvidence)? {
    guard let country = ground.network.city(ground.entities[contact])?.knownCountry else { return nil }
    let bodies = vertices.compactMap { vertex in
      countries[vertex][country].map { (vertex: vertex, count: $0, last: last(of: vertex, in: country)) }
    }
    return bodies.min { a, b in (a.last.rank, -a.count, a.vertex) < (b.last.rank, -b.count, b.vertex) }
      .map { (ground.entities[$0.vertex], $0.last) }
  }

  /// The newest evidence of a body's present links with cities of a country.
  private func last(of body: Int, in country: String) -> LastEvidence {
    let network = ground.network
    let row = zip(ground.graph.neighbors(of: body), ground.graph.incidentEdges(of: body))
    let places = row.lazy.filter { neighbor, _ in
      let index = ground.cityGraph.entityIndices[neighbor]
      return network.isCity(at: index) && network.cities[index].country == country
    }.flatMap { _, edge in ground.linksOfEdges[edge] }
    return evidence.last(ofLinksAt: places)
  }
}
