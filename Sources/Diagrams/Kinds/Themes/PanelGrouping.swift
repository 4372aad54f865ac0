import Analysis
import CityNetwork

/// What the panels of small multiples stand for. The raw values are their names on the command line.
public enum PanelGrouping: String, CaseIterable, Sendable {
  /// A panel for each theme; a link with several themes is in several panels.
  case theme
  /// A panel for each kind of link.
  case layer
}

/// The links of one panel.
struct PanelLinks: Sendable {
  let title: String
  /// False for the links of which the theme or kind is not recorded.
  let isKnown: Bool
  /// Positions in the network's links, in order.
  let links: [Int]
}

extension PanelGrouping {
  /// The panels of a network: those with most links first, by title among equals, and last the links of which nothing
  /// is recorded. Every link but those of a city with itself is in at least one of them.
  func panels(of network: CityNetwork) -> [PanelLinks] {
    var known: [String: [Int]] = [:]
    var unknown: [Int] = []
    for (index, link) in network.links.enumerated() where !link.isSelfLink {
      let titles = titles(of: link)
      for title in titles { known[title, default: []].append(index) }
      if titles.isEmpty { unknown.append(index) }
    }
    let panels = known.map { PanelLinks(title: $0.key, isKnown: true, links: $0.value) }
      .sorted { a, b in a.links.count != b.links.count ? a.links.count > b.links.count : a.title < b.title }
    guard !unknown.isEmpty else { return panels }
    return panels + [PanelLinks(title: unknownTitle, isKnown: false, links: unknown)]
  }

  private func titles(of link: Link) -> Set<String> {
    switch self {
    case .theme: Set(link.themes.map(\.displayName))
    case .layer: link.kind == .unspecified ? [] : [link.kind.displayName]
    }
  }

  var unknownTitle: String { self == .theme ? "theme not recorded" : "kind not recorded" }

  var title: String { self == .theme ? "Who works with whom on what" : "Who is linked with whom, by kind of link" }

  /// A number of panels, in words.
  func count(_ panels: Int) -> String {
    self == .theme ? English.count(panels, "theme") : English.count(panels, "kind of link", "kinds of link")
  }
}
