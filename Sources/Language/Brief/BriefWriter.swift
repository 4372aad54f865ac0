import Analysis
import CityNetwork

/// Puts a brief into sentences of one language.
struct BriefWriter {
  let brief: CityBrief
  let network: CityNetwork
  let phrases: PhraseBook
  private var numbers: [EntityID: Int] = [:]
  private var sources: [BriefPage.Source] = []
  /// The practices of which the page has told what came of them.
  var told: Set<EntityID> = []

  /// How much of everything one page holds; what is left out is counted.
  enum Room {
    static let partners = 6
    static let drawn = 12
    static let namesInLists = 8
    static let stories = 3
    static let mistakes = 2
    static let gaps = 5
    static let helpers = 3
    static let title = 80
    static let words = 130
    static let name = 48
  }

  /// A writer of a brief that was made from a network.
  init(_ brief: CityBrief, of network: CityNetwork, in phrases: PhraseBook) {
    (self.brief, self.network, self.phrases) = (brief, network, phrases)
  }

  /// The page.
  static func page(_ brief: CityBrief, of network: CityNetwork, in phrases: PhraseBook) -> BriefPage? {
    var writer = BriefWriter(brief, of: network, in: phrases)
    guard let city = network.city(brief.city) else { return nil }
    // Numbers are given in the order in which the page is read.
    let facts = writer.facts(city)
    let summary = writer.summary()
    let rows = writer.partnerRows()
    let notes = writer.partnerNotes()
    let sections = [writer.brought(), writer.wrong(), writer.missing(), writer.help()]
    let steps = writer.steps()
    let name = writer.name(city.id)
    let others = [city.name] + city.otherNames
    let second = others.first { $0 != name }
    return BriefPage(
      city: city, title: writer.title(phrases.say("page.title", ["city": name])), name: name,
      secondName: second.map { writer.cut($0, Room.name) }, facts: facts, summary: summary,
      partners: rows, partnerNotes: notes, sections: sections, steps: steps, picture: writer.picture(),
      sources: writer.sources, footer: writer.footer(), phrases: phrases)
  }

  // MARK: Words

  func name(_ id: EntityID) -> String { cut(network.entity(id).map(phrases.name) ?? id.rawValue, Room.name) }

  var cityName: String { name(brief.city) }

  /// A city with its country; agencies and programmes by their names alone.
  func place(_ id: EntityID) -> String {
    guard let city = network.city(id) else { return name(id) }
    guard let country = city.knownCountry, country != network.city(brief.city)?.country else { return name(id) }
    return phrases.say("place.in", ["place": name(id), "country": phrases.country(country)])
  }

  func names(_ ids: [EntityID], limit: Int = 3) -> String { phrases.list(ids.map(name), limit: limit) }

  /// Words of the data in quotation marks, without their full stop, cut where they are long.
  func quote(_ text: String, _ room: Int = Room.words) -> String {
    var text = text
    while let last = text.last, ". \n".contains(last) { text.removeLast() }
    return phrases.say("quote", ["text": cut(text, room)])
  }

  /// The text, cut between words where it is too long for the page.
  func cut(_ text: String, _ room: Int) -> String {
    guard text.count > room else { return text }
    let start = text.prefix(room - 1)
    let space = start.lastIndex(of: " ").map { start[..<$0] }
    let words = space.map { $0.count > room / 2 ? $0 : start } ?? start
    let kept = words.reversed().drop { " ,;:.".contains($0) }
    return String(kept.reversed()) + "…"
  }

  // MARK: Sources

  /// The numbers of rows, given at their first use.
  mutating func references(_ ids: [EntityID]) -> [Int] {
    Set(ids.compactMap { number(of: $0) }).sorted()
  }

  private mutating func number(of id: EntityID) -> Int? {
    if let number = numbers[id] { return number }
    guard let row = row(id) else { return nil }
    let number = sources.count + 1
    numbers[id] = number
    let source = row.source.map { cut(Self.site(of: $0), Room.name) }
    let table = phrases.say("table.\(row.table)")
    let shown = cut(id.rawValue, Room.name)
    sources.append(
      BriefPage.Source(
        number: number,
        text: source.map { phrases.say("sources.row", ["id": shown, "file": table, "source": $0]) }
          ?? phrases.say("sources.row.plain", ["id": shown, "file": table]),
        id: id.rawValue, address: row.source))
    return number
  }

  private func row(_ id: EntityID) -> (table: String, source: String?)? {
    if let link = Self.find(id, in: network.links) { return ("links", link.provenance.source) }
    if let practice = Self.find(id, in: network.practices) { return ("practices", practice.provenance.source) }
    if let need = Self.find(id, in: network.needs) { return ("needs", need.provenance.source) }
    switch network.entity(id) {
    case .city(let city): return ("cities", city.provenance.source)
    case .agency(let agency): return ("agencies", agency.provenance.source)
    case .programme(let programme): return ("programmes", programme.provenance.source)
    case nil: return nil
    }
  }

  /// The entry with an id in a list ordered by id.
  static func find<Entry: Identifiable>(_ id: EntityID, in list: [Entry]) -> Entry? where Entry.ID == EntityID {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle].id < id { low = middle + 1 } else { high = middle }
    }
    return low < list.count && list[low].id == id ? list[low] : nil
  }

  func practice(_ id: EntityID) -> Practice? { Self.find(id, in: network.practices) }
  func need(_ id: EntityID) -> Need? { Self.find(id, in: network.needs) }

  /// The site of an address, such as `www.iges.or.jp`; other sources as they are.
  private static func site(of source: String) -> String {
    guard let scheme = source.firstRange(of: "://") else { return source }
    let site = source[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return site.hasPrefix("www.") ? String(site.dropFirst(4)) : String(site)
  }
}
