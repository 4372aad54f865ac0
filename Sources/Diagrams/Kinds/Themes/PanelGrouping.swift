import Analysis
import CityNetwork
import Language

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
  func panels(of network: CityNetwork, in words: Wording) -> [PanelLinks] {
    var known: [String: [Int]] = [:]
    var unknown: [Int] = []
    for (index, link) in network.links.enumerated() where !link.isSelfLink {
      let titles = titles(of: link, in: words)
      for title in titles { known[title, default: []].append(index) }
      if titles.isEmpty { unknown.append(index) }
    }
    let panels = known.map { PanelLinks(title: $0.key, isKnown: true, links: $0.value) }
      .sorted { a, b in a.links.count != b.links.count ? a.links.count > b.links.count : a.title < b.title }
    guard !unknown.isEmpty else { return panels }
    return panels + [PanelLinks(title: unknownTitle(in: words), isKnown: false, links: unknown)]
  }

  private func titles(of link: Link, in words: Wording) -> Set<String> {
    switch self {
    case .theme: Set(link.themes.map(words.name(of:)))
    case .layer: link.kind == .unspecified ? [] : [words.name(of: link.kind)]
    }
  }

  private func unknownTitle(in words: Wording) -> String {
    self == .theme ? words.say("themes.noTheme") : words.say("diagram.themes.unknown.layer")
  }

  func title(in words: Wording) -> String {
    self == .theme ? words.title("diagram.themes.title.theme") : words.title("diagram.themes.title.layer")
  }

  /// How many links there are, and on how many themes or of how many kinds.
  ///
  /// - Parameters:
  ///   - all: The links.
  ///   - unknown: Those of which the theme or kind is not recorded.
  ///   - panels: The themes or kinds.
  func subtitle(links all: Int, unknown: Int, panels: Int, in words: Wording) -> String {
    let links = words.count(all, .link)
    let panels = self == .theme ? words.count(panels, .theme) : words.count(panels, .kindOfLink)
    let number = words.number(unknown)
    return switch (self, unknown) {
    case (.theme, all): words.say("diagram.themes.subtitle.theme.none", ["links": links])
    case (.theme, 0): words.say("diagram.themes.subtitle.theme.all", ["links": links, "themes": panels])
    case (.theme, _):
      words.say("diagram.themes.subtitle.theme.some", ["links": links, "themes": panels, "unknown": number])
    case (.layer, all): words.say("diagram.themes.subtitle.layer.none", ["links": links])
    case (.layer, 0): words.say("diagram.themes.subtitle.layer.all", ["links": links, "kinds": panels])
    case (.layer, _):
      words.say("diagram.themes.subtitle.layer.some", ["links": links, "kinds": panels, "unknown": number])
    }
  }
}
