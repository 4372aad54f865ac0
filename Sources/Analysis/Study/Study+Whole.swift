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

  /// The places in a part of the cities that one of its cities has a present link with in the whole; none where no link is
  /// left out: whoever is a partner already is no candidate, whatever is looked at.
  func partnersInWhole(ofCityAt place: Int) throws(RunInterruption) -> [Int] {
    try situations.inWhole.map { partners(of: $0[place]) } ?? []
  }

  /// The same for each city; empty where no link is left out.
  func partnersInWhole() throws(RunInterruption) -> [[Int]] { try situations.inWhole?.map(partners) ?? [] }

  private func partners(of situation: CitySituation?) -> [Int] {
    situation?.cityPartners.compactMap(network.cityIndex(of:)) ?? []
  }
}
