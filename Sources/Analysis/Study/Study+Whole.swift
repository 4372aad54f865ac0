import CityNetwork
import Graphs

// What a part must know of the whole.
extension Study {
  /// For each city of a part, its situation in the whole, judged in the same year; nil where no link is left out.
  ///
  /// - Complexity: O(*n*) once the situations of the whole are found.
  func situationsInWhole() throws(RunInterruption) -> [CitySituation?]? {
    guard scope.leavesOutLinks else { return nil }
    let whole = ofWhole
    let situations = try whole.situations.all
    return network.cities.map { whole.network.cityIndex(of: $0.id).map { situations[$0] } }
  }

  /// For each city of a part, the places in the part of the cities that it has a present link with in the whole; none where
  /// no link is left out: whoever is a partner already is no candidate, whatever is looked at.
  func partnersInWhole() throws(RunInterruption) -> [[Int]] {
    guard let situations = try situationsInWhole() else { return [] }
    let whole = ofWhole.network
    return situations.map { situation in
      (situation?.cityPartnerIndices ?? []).compactMap { network.cityIndex(of: whole.id(at: $0)) }
    }
  }
}
