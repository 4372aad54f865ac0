import CityNetwork
import Tables

extension IntakeRules {
  /// Makes one partnership of two rows that list the same pair from its two ends and differ in nothing else.
  ///
  /// Rows that differ in kind, years, status, title, bodies or what they say of the link otherwise stay apart, and so do rows
  /// that say who gives. Themes may be left out at one end.
  mutating func joinPairsFromBothEnds() {
    guard !hasRefusedValues(.links) else { return }
    let shared = linksSharingPairs()
    guard !shared.isEmpty else { return }
    // By id, so that the order of rows decides nothing.
    let links = records.links
    let order = shared.sorted { links[$0].id < links[$1].id }
    var joined: [(kept: Int, gone: Int)] = []
    var left: [PairRow: (forward: [Int], backward: [Int])] = [:]
    for index in order where !links[index].isSelfLink && links[index].direction != .providerToRecipient {
      let isForward = links[index].from < links[index].to
      var rows = left[PairRow(links[index], withThemes: true)] ?? ([], [])
      if isForward { rows.forward.append(index) } else { rows.backward.append(index) }
      left[PairRow(links[index], withThemes: true)] = rows
    }
    var unlike: [PairRow: (forward: [Int], backward: [Int])] = [:]
    for index in order {
      // Each group is met at the first of its links.
      guard let rows = left.removeValue(forKey: PairRow(links[index], withThemes: true)) else { continue }
      joined += zip(rows.forward, rows.backward).map { ($0, $1) }
      let (forward, backward) = (rows.forward.count, rows.backward.count)
      var others = unlike[PairRow(links[index], withThemes: false)] ?? ([], [])
      others.forward += rows.forward.dropFirst(backward)
      others.backward += rows.backward.dropFirst(forward)
      unlike[PairRow(links[index], withThemes: false)] = others
    }
    for index in order {
      guard let rows = unlike.removeValue(forKey: PairRow(links[index], withThemes: false)) else { continue }
      func split(_ places: [Int]) -> (bare: [Int], themed: [Int]) {
        (places.filter { links[$0].themes.isEmpty }, places.filter { !links[$0].themes.isEmpty })
      }
      let (forward, backward) = (split(rows.forward), split(rows.backward))
      joined += zip(forward.bare, backward.themed).map { ($0, $1) }
      joined += zip(forward.themed, backward.bare).map { ($0, $1) }
    }
    if !joined.isEmpty { join(joined) }
  }

  private mutating func join(_ pairs: [(kept: Int, gone: Int)]) {
    var names: [EntityID: EntityID] = [:]
    for (kept, gone) in pairs {
      names[records.links[gone].id] = records.links[kept].id
      records.links[kept].take(from: records.links[gone])
    }
    for index in givenAnswers.indices {
      if let subject = givenAnswers[index].subject, let kept = names[subject] { givenAnswers[index].subject = kept }
    }
    let gone = Set(pairs.map(\.gone))
    let place = gone.min().flatMap { readers[.links]?.location(row: row(ofLink: $0), column: "from") }
    diagnostics.append(.joinedPairs(pairs.count, first: place ?? .init(file: DataFile.links.fileName)))
    keepLinks(at: records.links.indices.filter { !gone.contains($0) })
    judgeAnew()
  }

  /// The links whose pair of ends stands in another link as well, in either direction, in the file's order.
  ///
  /// - Complexity: O(*m*) for *m* links when it is first asked.
  mutating func linksSharingPairs() -> [Int] {
    if let sharingPairs { return sharingPairs }
    let listed = verdict
    // Ends that are not listed have numbers of their own, above the others.
    var unlisted = IDTable()
    func number(_ end: Int, _ id: @autoclosure () -> EntityID) -> UInt64 {
      UInt64(end == LinkEnds.nothing ? listed.entities.count + unlisted.insert(id()).number : end)
    }
    let pairs = records.links.indices.map { index in
      let from = number(listed.ends[index].from, records.links[index].from)
      let to = number(listed.ends[index].to, records.links[index].to)
      return min(from, to) << 32 | max(from, to)
    }
    let order = RadixOrder.places(of: pairs)
    var isShared = [Bool](repeating: false, count: pairs.count)
    for place in order.indices.dropFirst() where pairs[order[place]] == pairs[order[place - 1]] {
      isShared[order[place]] = true
      isShared[order[place - 1]] = true
    }
    let shared = isShared.indices.filter { isShared[$0] }
    sharingPairs = shared
    return shared
  }
}

/// What two rows of one partnership have to agree in.
private struct PairRow: Hashable {
  let first: EntityID
  let second: EntityID
  let kind: Link.Kind
  let direction: Link.Direction
  let themes: [Theme]
  let title: String?
  let programme: EntityID?
  let years: YearSpan
  let status: Link.Status
  let funder: EntityID?
  let stage: Link.Stage?
  let amount: Link.Amount?
  let staff: Double?
  let financing: Link.Financing?
  let isConfidential: Bool

  init(_ link: Link, withThemes: Bool) {
    (first, second) = link.from < link.to ? (link.from, link.to) : (link.to, link.from)
    (kind, direction, title, programme) = (link.kind, link.direction, link.title, link.programme)
    themes = withThemes ? link.themes : []
    (years, status, funder, stage) = (link.years, link.status, link.funder, link.stage)
    (amount, staff, financing, isConfidential) = (link.amount, link.staff, link.financing, link.isConfidential)
  }
}

extension Link {
  /// Fills in what the row at the other end says besides.
  fileprivate mutating func take(from other: Link) {
    if themes.isEmpty { themes = other.themes }
    if !other.events.isEmpty {
      events += other.events
      IntakeRules.sort(&events)
    }
    if provenance.source == nil { provenance.source = other.provenance.source }
    if note == nil { note = other.note }
    if confidence == nil { confidence = other.confidence }
    lastVerified = [lastVerified, other.lastVerified].compactMap(\.self).max()
  }
}
