import CityNetwork
import Diagrams

/// What a gallery shows: every kind of diagram, with the city and the body that stand for the others.
struct GalleryPlan {
  /// One picture to be drawn.
  struct Item {
    let kind: DiagramKind
    /// The name of its files, without an ending.
    let name: String
    /// The options that the kind needs.
    let options: [String]
  }

  let items: [Item]
  /// Kinds that nothing can be drawn of, with the reason.
  let missing: [String]
  /// Sentences on the choice.
  let remarks: [String]

  init(_ network: CityNetwork) {
    let examples = DiagramExamples(network)
    let slugs = EntitySlugs(network)
    var items: [Item] = []
    var missing: [String] = []
    for kind in DiagramKind.allCases {
      switch kind {
      case .ego:
        if let city = examples.city {
          items.append(Item(kind: kind, name: "ego-\(slugs[city])", options: ["--city", city.rawValue]))
        } else {
          missing.append("\(kind.rawValue): no city has a city partner")
        }
      case .change:
        let last = examples.years.map { min($0.upperBound, network.dataset.dataYear ?? $0.upperBound) }
        if let years = examples.years, let last, last > years.lowerBound {
          items.append(
            Item(
              kind: kind, name: kind.rawValue,
              options: [
                "--from", String(max(years.lowerBound, last - 10)), "--to", String(last),
              ]))
        } else {
          missing.append("\(kind.rawValue): fewer than two years are recorded")
        }
      case .reach:
        if let agency = examples.agency {
          items.append(Item(kind: kind, name: "reach-\(slugs[agency])", options: ["--agency", agency.rawValue]))
        } else {
          missing.append("\(kind.rawValue): no agency or programme has a city")
        }
      case .network, .agencies, .gaps, .map, .countries, .themes, .timeline, .communities, .coverage:
        items.append(Item(kind: kind, name: kind.rawValue, options: []))
      }
    }
    self.items = items
    self.missing = missing
    remarks = [
      examples.city.flatMap(network.city).map {
        "One city stands for all: \($0.name), which has the most city partners."
      },
      examples.agency.map {
        "One body stands for all: \(network.displayName(of: $0)), which has the most cities."
      },
    ]
    .compactMap(\.self)
  }
}
