import CityNetwork
import Graphs

extension MatchFacts {
  /// The way of three links between two cities: over links with the newest evidence, its weakest link told by it
  /// (``LastEvidence/rank``); of these over the partners that have the fewest partners themselves, which says most; ties go by
  /// id. Nil where there is none.
  ///
  /// - Complexity: The number of ways of two links from the first city.
  func chain(from start: Int, to end: Int, by evidence: LinkEvidence) -> (first: Int, second: Int)? {
    func rank(_ edge: Int?) -> Int { edge.map { evidence.last(ofLinksAt: linksOfEdges[$0]).rank } ?? 0 }
    var best: (key: (Int, Int, Int, Int), first: Int, second: Int)?
    for first in graph.neighbors(of: start) where first != end {
      let firstRank = rank(graph.edgeID(from: start, to: first))
      for second in graph.neighbors(of: first) where second != start && second != end {
        guard let third = graph.edgeID(from: second, to: end) else { continue }
        let weakest = max(firstRank, rank(graph.edgeID(from: first, to: second)), rank(third))
        let key = (weakest, degrees[first] * degrees[second], first, second)
        if best.map({ key < $0.key }) ?? true { best = (key, first, second) }
      }
    }
    return best.map { ($0.first, $0.second) }
  }

  /// One link for each step from city to city: the one with the newest evidence, of these the one with the smallest id.
  func links(along cities: [Int], by evidence: LinkEvidence) -> [EntityID] {
    zip(cities, cities.dropFirst()).compactMap {
      newest(linkPlaces(between: $0, and: $1), by: evidence).map { network.links[$0].id }
    }
  }

  /// The last evidence of a way from city to city: that of its weakest step.
  func last(along cities: [Int], by evidence: LinkEvidence) -> LastEvidence {
    let steps = zip(cities, cities.dropFirst()).map { evidence.last(ofLinksAt: linkPlaces(between: $0, and: $1)) }
    return steps.dropFirst().reduce(steps.first ?? .undated, LastEvidence.weaker)
  }

  /// Of some links the one with the newest evidence, of equal ones the first; nil where there is none.
  func newest(_ places: [Int], by evidence: LinkEvidence) -> Int? {
    // The first of the largest.
    places.min { a, b in (evidence.year(ofLinkAt: a) ?? 0, b) > (evidence.year(ofLinkAt: b) ?? 0, a) }
  }
}
