public import CityNetwork

/// The public–private partnerships of each theme.
public struct PartnershipTable: Sendable {
  /// One theme.
  public struct Row: Sendable, Hashable {
    /// The theme; nil for partnerships without one.
    public let theme: Theme?
    /// Its public–private links, present or not, by id.
    public let links: [EntityID]
    /// All its links.
    public let all: Int
  }

  /// The themes with a public–private link, those with most first, then by word.
  public let rows: [Row]
  /// All public–private links.
  public let count: Int

  /// Counts the links of a network.
  package init(_ network: CityNetwork) {
    var (links, all): ([Theme?: [EntityID]], [Theme?: Int]) = ([:], [:])
    for link in network.links where !link.isSelfLink {
      let themes: [Theme?] = link.themes.isEmpty ? [nil] : Set(link.themes).sorted()
      for theme in themes {
        all[theme, default: 0] += 1
        if link.kind == .publicPrivate { links[theme, default: []].append(link.id) }
      }
    }
    rows = links.map { Row(theme: $0.key, links: $0.value.sorted(), all: all[$0.key] ?? 0) }
      .sorted { a, b in
        if a.links.count != b.links.count { return a.links.count > b.links.count }
        return (a.theme?.rawValue ?? "~") < (b.theme?.rawValue ?? "~")
      }
    count = network.links.count { $0.kind == .publicPrivate && !$0.isSelfLink }
  }
}
