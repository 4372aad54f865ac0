import Analysis
import CityNetwork
import Language

/// Which agencies, programmes and cities the diagram of agencies shows as marks of their own.
///
/// In small networks, with up to ``foldFrom`` cities, every linked city has a mark. In larger ones a city linked with one
/// body alone is counted in that one's box. Where there are more bodies or shared cities than a page holds, the foremost
/// are drawn.
struct AgenciesSelection: Sendable {
  /// Up to how many cities nobody is folded into a box.
  static let foldFrom = 50
  /// How many boxes and how many cities a page has room for.
  static let bodyLimit = 75
  static let cityLimit = 400
  /// How many of each an overview shows.
  static let overview = (bodies: 45, cities: 220)

  /// Whom a body reaches: all its cities, and those that no other body reaches.
  struct Reach: Sendable {
    var cities = 0
    var alone = 0
  }

  /// The agencies and programmes with a box, by id.
  let bodies: [EntityID]
  /// The cities with a mark, by id.
  let cities: [EntityID]
  /// Every agency and programme that a city is linked with.
  let reach: [EntityID: Reach]
  private let alone: Int
  private let sharedCount: Int
  private let drawsAlone: Bool

  /// The agencies and programmes that each city is linked with.
  static func bodiesOfCity(_ network: CityNetwork) -> [EntityID: Set<EntityID>] {
    var bodiesOfCity: [EntityID: Set<EntityID>] = [:]
    for link in network.links where !link.isSelfLink {
      let (from, to) = (network.isCity(link.from), network.isCity(link.to))
      if from != to { bodiesOfCity[from ? link.from : link.to, default: []].insert(from ? link.to : link.from) }
    }
    return bodiesOfCity
  }

  init(_ bodiesOfCity: [EntityID: Set<EntityID>], _ context: DiagramContext) {
    var reach: [EntityID: Reach] = [:]
    for (_, bodies) in bodiesOfCity {
      for body in bodies {
        reach[body, default: Reach()].cities += 1
        if bodies.count == 1 { reach[body, default: Reach()].alone += 1 }
      }
    }
    self.reach = reach
    drawsAlone = bodiesOfCity.count <= Self.foldFrom
    alone = bodiesOfCity.values.count { $0.count == 1 }
    sharedCount = bodiesOfCity.count - alone
    let top = context.thinning.top
    let isLarge = top != nil || reach.count > Self.bodyLimit || sharedCount > Self.cityLimit
    let known = { (id: EntityID) in context.anchor?.places[context.anchorName(of: id)] != nil }
    let bodyCount = isLarge ? min(top ?? .max, Self.overview.bodies) : .max
    bodies = reach.sorted { a, b in
      let (x, y) = (known(a.key), known(b.key))
      return x != y ? x : a.value.cities != b.value.cities ? a.value.cities > b.value.cities : a.key < b.key
    }
    .prefix(bodyCount).map(\.key).sorted()
    let shown = Set(bodies)
    let least = drawsAlone ? 1 : 2
    // With how many of the boxes shown a city is linked.
    let counts = bodiesOfCity.filter { $0.value.count >= least }.mapValues { $0.count(where: shown.contains) }
    let cityCount = isLarge ? top.map { max(0, $0 - shown.count) } ?? Self.overview.cities : .max
    cities = counts.filter { !isLarge || $0.value >= least }.sorted { a, b in
      let (x, y) = (known(a.key), known(b.key))
      return x != y ? x : a.value != b.value ? a.value > b.value : a.key < b.key
    }
    .prefix(cityCount).map(\.key).sorted()
  }

  /// What the caption says.
  func sentences(_ context: DiagramContext, lines: Int, labelled: Int) -> [String] {
    let words = context.words
    let drawn = Drawn(bodies + cities, in: context, lines: lines).sentence
    let naming =
      labelled == cities.count
      ? words.say("diagram.named.all.uncounted")
      : words.say("diagram.agencies.named", ["named": words.number(labelled)])
    var sentences = [drawn, naming, words.say("diagram.agencies.box.rule")]
    if bodies.count < reach.count {
      sentences.append(
        words.say("diagram.agencies.leftOut.bodies", ["bodies": words.count(reach.count - bodies.count, .body)]))
    }
    if !drawsAlone { sentences.append(words.say("diagram.agencies.alone", count: alone)) }
    let other = (drawsAlone ? sharedCount + alone : sharedCount) - cities.count
    if other > 0 {
      sentences.append(words.say("diagram.agencies.leftOut.cities", ["cities": words.count(other, .city)]))
    }
    return sentences
  }
}
