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
  /// The agency or programme of the main part that works with most cities of the contact's country; nil where none does.
  public var door: EntityID?
  /// How many pairs of cities the link would join again.
  public var pairsRestored: Int
}

/// Looks for the links that would mend a loss.
struct MendFinder {
  /// The parts that are told for one loss.
  static let partsToShow = 3

  private let ground: LossGraph
  private let themes: [[Theme]]
  private let countries: [[String: Int]]

  init(_ ground: LossGraph) {
    self.ground = ground
    let network = ground.network
    themes = ground.cityGraph.entityIndices.map { index in
      guard network.isCity(at: index) else { return [] }
      let present = ground.situations.all[index].presentLinks
      return Set(present.flatMap(\.themes) + (network.cities[index].themes ?? [])).sorted()
    }
    countries = ground.entities.indices.map { vertex in
      guard ground.weights[vertex] == 0 else { return [:] }
      var counts: [String: Int] = [:]
      for neighbor in ground.graph.neighbors(of: vertex) {
        let index = ground.cityGraph.entityIndices[neighbor]
        if network.isCity(at: index) { counts[network.cities[index].country, default: 0] += 1 }
      }
      return counts
    }
  }

  /// The links that would join the largest parts cut off by the losses, largest first.
  func mends(after losses: [EntityID]) -> [Mend] {
    let lost = losses.compactMap(ground.vertex)
    guard let first = losses.first, !lost.isEmpty else { return [] }
    let (whole, after) = (ground.pieces(without: []), ground.pieces(without: Set(lost)))
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
      return Mend(
        loss: first, citiesCutOff: after.cities[part], contact: ground.entities[contact],
        partner: ground.entities[partner], sharedThemes: themes[partner].filter(own.contains),
        door: door(for: contact, among: inMain), pairsRestored: after.cities[part] * after.cities[main])
    }
  }

  private func isBetterLinked(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (ground.graph.neighbors(of: a).count, ground.graph.neighbors(of: b).count)
    return x != y ? x > y : a < b
  }

  private func partner(for contact: Int, among cities: [Int]) -> Int? {
    let own = Set(themes[contact])
    let region = ground.network.city(ground.entities[contact])?.region
    func key(_ city: Int) -> (Int, Int, Int) {
      let isNear = region != nil && ground.network.city(ground.entities[city])?.region == region
      return (themes[city].count(where: own.contains), isNear ? 1 : 0, ground.graph.neighbors(of: city).count)
    }
    return cities.map { (key($0), $0) }.max { a, b in a.0 != b.0 ? a.0 < b.0 : a.1 > b.1 }?.1
  }

  private func door(for contact: Int, among vertices: [Int]) -> EntityID? {
    guard let country = ground.network.city(ground.entities[contact])?.country else { return nil }
    let bodies = vertices.compactMap { vertex in countries[vertex][country].map { (count: $0, vertex: vertex) } }
    return bodies.max { a, b in a.count != b.count ? a.count < b.count : a.vertex > b.vertex }
      .map { ground.entities[$0.vertex] }
  }
}
