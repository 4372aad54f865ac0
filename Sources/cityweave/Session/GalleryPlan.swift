import Analysis
import CityNetwork
import Diagrams
import Language

/// What a gallery shows: every kind of diagram, with the city and the body that stand for the others.
struct GalleryPlan {
  /// One picture to be drawn.
  struct Item {
    let request: DiagramRequest
    /// The name of its files, without an ending.
    let name: String
  }

  let items: [Item]
  /// Kinds that nothing can be drawn of, with the reason.
  let missing: [String]
  /// Sentences on the choice.
  let remarks: [String]

  init(_ network: CityNetwork, in words: Wording) {
    let examples = DiagramExamples(network)
    let slugs = EntitySlugs(network)
    var items: [Item] = []
    var missing: [String] = []
    for kind in DiagramKind.allCases {
      guard let request = kind.example(examples, of: network) else {
        missing.append("\(kind.rawValue): \(words.lack(of: kind))")
        continue
      }
      let subject = (request.city ?? request.agency).map { "-\(slugs[$0])" } ?? ""
      items.append(Item(request: request, name: kind.rawValue + subject))
    }
    self.items = items
    self.missing = missing
    remarks = [
      examples.city.flatMap(network.city).map {
        words.say("diagram.gallery.city", ["city": $0.name])
      },
      examples.agency.map {
        words.say("diagram.gallery.body", ["body": network.displayName(of: $0)])
      },
    ]
    .compactMap(\.self)
  }
}
