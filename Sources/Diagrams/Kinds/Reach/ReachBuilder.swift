import Analysis
import CityNetwork
import Graphviz
import Language

/// Chooses who gets a box, folds the others, and collects the lines between boxes.
struct ReachBuilder {
  private let context: DiagramContext
  private let facts: ReachFacts
  private let entity: Entity
  private var words: Wording { context.words }
  private let capacity: Int
  private(set) var items: [ReachPlan.Item] = []
  private var counts: [Pair: ReachPlan.Tie] = [:]

  /// The most boxes of programmes, since each may bring a box of folded cities.
  private static let programmeLimit = 12

  private struct Pair: Hashable {
    let from: String
    let to: String
  }

  init(_ context: DiagramContext, _ facts: ReachFacts, entity: Entity, capacity: Int) {
    self.context = context
    self.facts = facts
    self.entity = entity
    self.capacity = capacity
  }

  /// In the order of their boxes, so that equal networks give equal layouts.
  var ties: [ReachPlan.Tie] {
    let places = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1.name, $0) })
    return counts.values.sorted { a, b in
      (places[a.from] ?? 0, places[a.to] ?? 0) < (places[b.from] ?? 0, places[b.to] ?? 0)
    }
  }

  mutating func build() {
    let style = context.style
    let root = add(
      0, entity.sort == .programme ? .programme : .agency, entity.id,
      TextSample(ReachPlan.short(entity.displayName, 24), style: style.text(12, isBold: true)), entity.displayName)
    let doors = addProgrammes(root)
    let boxes = addCities(doors)
    addNext(boxes)
  }

  private mutating func add(
    _ column: Int, _ sort: ReachPlan.Item.Sort, _ id: EntityID?, _ label: TextSample, _ tooltip: String
  ) -> String {
    let name = "n\(items.count)"
    items.append(.init(name: name, column: column, sort: sort, id: id, label: label, tooltip: tooltip))
    return name
  }

  private mutating func tie(_ from: String, _ to: String, isPresent: Bool = true) {
    let pair = Pair(from: from, to: to)
    counts[pair, default: .init(from: from, to: to, count: 0, isPresent: false)].count += 1
    if isPresent { counts[pair]?.isPresent = true }
  }

  private func text(_ name: String, _ length: Int, isBold: Bool = false, isFaint: Bool = false) -> TextSample {
    TextSample(
      ReachPlan.short(name, length),
      style: context.style.text(isBold ? 8.5 : 7.5, isFaint ? .faintInk : .ink, isBold: isBold, isItalic: isFaint))
  }

  private mutating func addProgrammes(_ root: String) -> [EntityID?: String] {
    let sizes = Dictionary(grouping: facts.ways.keys, by: \.programme).mapValues(\.count)
    let order = facts.programmes.sorted { a, b in
      let (x, y) = (sizes[a] ?? 0, sizes[b] ?? 0)
      return x != y ? x > y : a < b
    }
    let limit = order.count <= Self.programmeLimit ? order.count : Self.programmeLimit - 1
    var doors: [EntityID?: String] = [:]
    for id in order.prefix(limit) {
      let count = words.count(sizes[id] ?? 0, .city)
      let name = context.network.displayName(of: id)
      doors[id] = add(
        1, .programme, id, text("\(ReachPlan.short(name, 26)) · \(sizes[id] ?? 0)", 34, isBold: true),
        "\(name): \(count)")
    }
    if order.count > limit {
      let label = words.say("diagram.reach.folded.programmes", count: order.count - limit)
      let folded = add(1, .folded, nil, text(label, 40, isFaint: true), label)
      for id in order.dropFirst(limit) { doors[id] = folded }
    }
    if let count = sizes[nil] {
      let label =
        facts.programmes.isEmpty
        ? words.say("diagram.reach.direct", ["number": String(count)])
        : words.say("diagram.reach.noProgramme", ["number": String(count)])
      doors[nil] = add(1, .direct, nil, text(label, 40, isFaint: true), label)
    }
    for door in Set(doors.values).sorted() { tie(root, door) }
    return doors
  }

  /// A box for each city, the best connected first; the others are folded by the first way to them.
  private mutating func addCities(_ doors: [EntityID?: String]) -> [EntityID: String] {
    let waysTo = Dictionary(grouping: facts.ways.keys, by: \.city)
    let order = facts.cities.sorted { a, b in
      let (x, y) = (facts.next[a]?.count ?? 0, facts.next[b]?.count ?? 0)
      let (v, w) = (waysTo[a]?.count ?? 0, waysTo[b]?.count ?? 0)
      return x + 2 * v != y + 2 * w ? x + 2 * v > y + 2 * w : a < b
    }
    let folds = Set(doors.values).count
    let limit = order.count <= capacity ? order.count : max(0, capacity - folds)
    var boxes: [EntityID: String] = [:]
    for id in order.prefix(limit).sorted() { boxes[id] = addCity(2, id) }
    func door(_ city: EntityID) -> String? {
      waysTo[city]?.compactMap { doors[$0.programme] }.min { a, b in a.count != b.count ? a.count < b.count : a < b }
    }
    for (name, cities) in Dictionary(grouping: order.dropFirst(limit), by: door).sorted(by: {
      ($0.key ?? "") < ($1.key ?? "")
    })
    where name != nil {
      let label = words.say("diagram.reach.folded.cities", count: cities.count)
      let folded = add(2, .folded, nil, text(label, 40, isFaint: true), list(cities))
      for city in cities { boxes[city] = folded }
    }
    for (way, isPresent) in facts.ways {
      if let from = doors[way.programme], let to = boxes[way.city] { tie(from, to, isPresent: isPresent) }
    }
    return boxes
  }

  private mutating func addNext(_ boxes: [EntityID: String]) {
    var reachedBy: [EntityID: Int] = [:]
    for partners in facts.next.values { for partner in partners { reachedBy[partner, default: 0] += 1 } }
    let order = reachedBy.keys.sorted { a, b in
      let (x, y) = (reachedBy[a] ?? 0, reachedBy[b] ?? 0)
      return x != y ? x > y : a < b
    }
    let limit = order.count <= capacity ? order.count : capacity - 1
    var ends: [EntityID: String] = [:]
    for id in order.prefix(limit).sorted() { ends[id] = addCity(3, id) }
    if order.count > limit {
      let label = words.say("diagram.reach.folded.cities", count: order.count - limit)
      let folded = add(3, .folded, nil, text(label, 40, isFaint: true), list(Array(order.dropFirst(limit))))
      for id in order.dropFirst(limit) { ends[id] = folded }
    }
    for (city, partners) in facts.next {
      for partner in partners { if let from = boxes[city], let to = ends[partner] { tie(from, to) } }
    }
  }

  private mutating func addCity(_ column: Int, _ id: EntityID) -> String {
    let country = context.network.city(id)?.country ?? ""
    let name = context.network.displayName(of: id)
    return add(
      column, .city, id, text(Country.label(ReachPlan.short(name, 24), in: country), 32),
      context.situations[id].map(context.tooltip) ?? name)
  }

  private func list(_ ids: [EntityID]) -> String {
    words.list(ids.sorted().map { ReachPlan.short(context.network.displayName(of: $0), 40) }, limit: 30)
  }
}
