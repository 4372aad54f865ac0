package import CityNetwork
import TestSupport

/// Small networks, written down in as few words as possible.
package enum Sample {
  /// A city of Viet Nam named after its id, with any changes.
  package static func city(_ id: EntityID, _ change: (inout City) -> Void = { _ in }) -> City {
    var city = City(id: id, name: id.rawValue.uppercased(), country: "VN")
    change(&city)
    return city
  }

  /// A link with the id `from~to`, with any changes.
  package static func link(_ from: EntityID, _ to: EntityID, _ change: (inout Link) -> Void = { _ in }) -> Link {
    var link = Link(id: EntityID("\(from)~\(to)"), from: from, to: to)
    change(&link)
    return link
  }

  /// A link that is known to have ended in 2010.
  package static func ended(_ from: EntityID, _ to: EntityID) -> Link { link(from, to) { $0.years.to = 2010 } }

  /// A network with a date.
  package static func network(
    date: String? = "2020-06-30", cities: [City], agencies: [Agency] = [], programmes: [Programme] = [],
    links: [Link] = [], practices: [Practice] = [], needs: [Need] = [], completeness: [Completeness] = []
  ) throws -> CityNetwork {
    var dataset = DatasetDescription(title: "Sample")
    dataset.dataDate = date
    return try CityNetwork(
      dataset: dataset, cities: cities, agencies: agencies, programmes: programmes, links: links,
      practices: practices, needs: needs, completeness: completeness)
  }

  /// The network of words such as `a-b b-c f`: a link for each pair, a city for each name.
  package static func network(of words: String) throws -> CityNetwork {
    let words = words.split(separator: " ").map { $0.split(separator: "-").map { EntityID(String($0)) } }
    let links = words.filter { $0.count == 2 }.map { link($0[0], $0[1]) }
    return try network(cities: Set(words.joined()).sorted().map { city($0) }, links: links)
  }

  /// The same facts in another order.
  package static func shuffled(_ network: CityNetwork, seed: UInt64) throws -> CityNetwork {
    var random = SplitMix64(seed: seed)
    return try CityNetwork(
      dataset: network.dataset, cities: network.cities.shuffled(using: &random),
      agencies: network.agencies.shuffled(using: &random), programmes: network.programmes.shuffled(using: &random),
      links: network.links.shuffled(using: &random), practices: network.practices.shuffled(using: &random),
      needs: network.needs.shuffled(using: &random), completeness: network.completeness.shuffled(using: &random))
  }
}
