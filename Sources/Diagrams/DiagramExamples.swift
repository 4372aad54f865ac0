package import CityNetwork

/// Whom to show, by rule, where nobody chose: in a gallery, or in a report.
package struct DiagramExamples: Hashable, Sendable {
  /// The city with the most city partners, whatever became of the links; nil where no city has one.
  package let city: EntityID?
  /// The agency or programme with the most cities; nil where none has one.
  package let agency: EntityID?
  /// From the first to the last year in which a link began or ended; nil where fewer than two years are recorded.
  package let years: ClosedRange<Int>?

  /// Chooses from a network. The first id in the order of text decides between equals.
  package init(_ network: CityNetwork) {
    var partners: [EntityID: Set<EntityID>] = [:]
    var cities: [EntityID: Set<EntityID>] = [:]
    for link in network.links where !link.isSelfLink {
      for (one, other) in [(link.from, link.to), (link.to, link.from)] where network.isCity(other) {
        if network.isCity(one) {
          partners[one, default: []].insert(other)
        } else {
          cities[one, default: []].insert(other)
        }
      }
    }
    func foremost(_ ends: [EntityID: Set<EntityID>]) -> EntityID? {
      ends.min { a, b in a.value.count != b.value.count ? a.value.count > b.value.count : a.key < b.key }?.key
    }
    city = foremost(partners)
    agency = foremost(cities)
    let recorded = network.links.flatMap { [$0.years.from, $0.years.to] }.compactMap(\.self)
    if let first = recorded.min(), let last = recorded.max(), first < last {
      years = first...last
    } else {
      years = nil
    }
  }
}
