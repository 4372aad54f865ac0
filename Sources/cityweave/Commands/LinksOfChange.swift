import Analysis
import CityNetwork

extension NetworkChange.Links {
  /// The links that began or ended, by id, which a document names; of one that several networks have, as the first of them
  /// has it.
  ///
  /// - Complexity: O(entries).
  func rows(in networks: [CityNetwork]) -> [EntityID: Link] {
    let named = Set(begun).union(ended)
    var rows: [EntityID: Link] = [:]
    for network in networks {
      let links = network.links
      for place in links.indices where named.contains(links[place].id) && rows[links[place].id] == nil {
        rows[links[place].id] = links[place]
      }
    }
    return rows
  }
}
