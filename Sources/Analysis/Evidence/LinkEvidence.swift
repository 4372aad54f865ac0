public import CityNetwork

/// The year of the last evidence of every link of a network, judged in one year, with a threshold beyond which it is old.
///
/// Evidence after the year of judgement or after the data set's own year does not count; see
/// ``CityNetwork/Link/lastEvidenceYear(until:dataYear:)``. Evidence is *old* when the year of judgement is more than ``staleAfter``
/// years later. Where the data set has no date and no year was asked for, the year of judgement is that of the newest evidence
/// of all: it cannot be earlier.
public struct LinkEvidence: Sendable {
  /// How many years after the last evidence it is old.
  public let staleAfter: Int
  /// The year beside which evidence is held; nil where nothing is dated at all.
  public let year: Int?
  /// The first year of which evidence is recent; nil where nothing is dated at all.
  public var recentSince: Int? { year.map { $0 - staleAfter } }
  /// The year after which nothing counts; nil where neither judgement nor data have a year.
  let limit: Int?
  /// The newest year of each link, by its place in the network's list; 0 where it bears none.
  private let years: [Int32]

  /// - Complexity: O(*m*) for *m* links, and the length of their sources.
  init(_ network: CityNetwork, judgement: Judgement, staleAfter: Int) {
    let limit = [judgement.year, judgement.dataYear].compactMap { $0 }.min()
    let links = network.links
    years = links.indices.map { place in
      Int32(clamping: links[place].lastEvidenceYear(until: limit, dataYear: judgement.dataYear) ?? 0)
    }
    (self.limit, self.staleAfter) = (limit, staleAfter)
    year = judgement.year ?? years.max().flatMap { $0 > 0 ? Int($0) : nil }
  }

  /// The year of the last evidence of the link at a place of the network's list; nil where it bears none.
  func year(ofLinkAt place: Int) -> Int? { years[place] > 0 ? Int(years[place]) : nil }

  /// The last evidence of the link at a place of the network's list.
  public func last(ofLinkAt place: Int) -> LastEvidence { judged(year(ofLinkAt: place)) }

  /// The last evidence of what the links at some places attest together: the newest of them.
  public func last(ofLinksAt places: some Sequence<Int>) -> LastEvidence {
    var newest: Int32 = 0
    for place in places { newest = max(newest, years[place]) }
    return judged(newest > 0 ? Int(newest) : nil)
  }

  /// The last evidence of a practice.
  public func last(of practice: Practice) -> LastEvidence { judged(practice.lastEvidenceYear(until: limit)) }

  /// A year beside the year of judgement.
  public func judged(_ year: Int?) -> LastEvidence {
    guard let year else { return .undated }
    guard let now = self.year else { return LastEvidence(year: year, age: .recent) }
    return LastEvidence(year: year, age: now - year > staleAfter ? .old : .recent)
  }

  /// How much something counts in a plan by its last evidence: 1 where it is recent, a half where it is not dated; where it is
  /// old less than a half, and half as much again with each further ``staleAfter`` years.
  func weight(_ last: LastEvidence) -> Double {
    switch last.age {
    case .recent: return 1
    case .undated: return 0.5
    case .old:
      guard let now = year, let year = last.year else { return 0 }
      return Self.weight(afterYears: now - year, halvedEvery: staleAfter)
    }
  }

  /// Halved with every so many years, along straight lines between: roots would differ in their last digit between machines.
  private static func weight(afterYears age: Int, halvedEvery years: Int) -> Double {
    guard years > 0 else { return 0 }
    var weight = 1.0
    for _ in 0..<min(60, age / years) { weight /= 2 }
    return weight * (1 - Double(age % years) / Double(years) / 2)
  }
}

extension Study {
  /// The year of the last evidence of every link.
  ///
  /// - Complexity: O(*m*) for *m* links when first asked for.
  public var evidence: LinkEvidence {
    memory.evidence.value(.one) { () throws(Never) -> LinkEvidence in
      LinkEvidence(network, judgement: judgement, staleAfter: settings.staleAfter)
    }
  }
}
