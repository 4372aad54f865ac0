import CityNetwork
import Graphs

extension MatchFacts {
  /// The way of three links between two cities over the partners that have the fewest partners themselves, which says most;
  /// ties go by id. Nil where there is none.
  ///
  /// - Complexity: The number of ways of two links from the first city.
  func chain(from start: Int, to end: Int) -> (first: Int, second: Int)? {
    func rank(_ first: Int, _ second: Int) -> (Int, Int, Int) { (degrees[first] * degrees[second], first, second) }
    var best: (first: Int, second: Int)?
    for first in graph.neighbors(of: start) where first != end {
      for second in graph.neighbors(of: first) where second != start && second != end {
        guard graph.edgeID(from: second, to: end) != nil else { continue }
        let key = rank(first, second)
        if best.map({ key < rank($0.first, $0.second) }) ?? true { best = (first, second) }
      }
    }
    return best
  }

  /// One link for each step from city to city.
  func links(along cities: [Int]) -> [EntityID] {
    zip(cities, cities.dropFirst()).compactMap { links(between: $0, and: $1).first }
  }
}
