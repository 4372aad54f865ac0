/// Which part of a network to look at.
///
/// Every condition that is set must hold; a condition left nil lets everything through. Cities are never dropped by a
/// condition on links: a city whose links are all filtered out is still there, without them.
public struct NetworkView: Sendable, Hashable {
  /// The kinds of link to keep.
  public var layers: Set<Link.Kind>?
  /// Keep links that have one of these themes.
  public var themes: Set<Theme>?
  /// Keep the cities of these countries, and whatever they have a direct link with.
  public var countries: Set<String>?
  /// Keep the cities of these regions, and whatever they have a direct link with.
  public var regions: Set<String>?
  /// Keep the links that were there in this year; see ``Link/presence(in:dataYear:)``.
  public var asOfYear: Int?
  /// Keep the links of at least this confidence; a link without a stated confidence is left out.
  public var minimumConfidence: Confidence?
  /// Leave out confidential rows, and whatever refers to them.
  public var isPublic = false

  /// A view that keeps everything.
  public init() {}

  /// What was left out, for saying so.
  public struct Omissions: Sendable, Hashable, Codable {
    /// How many cities.
    public var cities = 0
    /// How many agencies.
    public var agencies = 0
    /// How many programmes.
    public var programmes = 0
    /// How many links.
    public var links = 0
    /// How many of the omitted rows were confidential.
    public var confidential = 0
    /// Links kept although neither their years nor their status say that they were there.
    public var linksPresumedPresent = 0

    /// Nothing left out.
    public init() {}
  }
}

extension CityNetwork {
  /// The part of the network that a view keeps, and what it leaves out.
  ///
  /// - Complexity: O(entries).
  public func viewed(_ view: NetworkView) -> (network: CityNetwork, omissions: NetworkView.Omissions) {
    var omissions = NetworkView.Omissions()
    let hidden = view.isPublic ? confidentialEntities : []
    var links = self.links.filter { link in
      guard view.isPublic else { return true }
      let isHidden =
        link.isConfidential || hidden.contains(link.from) || hidden.contains(link.to)
        || link.programme.map(hidden.contains) ?? false || link.funder.map(hidden.contains) ?? false
      return !isHidden
    }
    omissions.confidential = hidden.count + self.links.count - links.count
    links = links.filter { view.keeps($0, dataYear: dataset.dataYear) }
    if let year = view.asOfYear {
      omissions.linksPresumedPresent =
        links.count { $0.presence(in: year, dataYear: dataset.dataYear) == .presumedPresent }
    }
    var keptIDs = Set(cities.lazy.map(\.id)).union(agencies.lazy.map(\.id)).union(programmes.lazy.map(\.id))
      .subtracting(hidden)
    if view.countries != nil || view.regions != nil {
      let home = Set(cities.lazy.filter { view.isHome($0) && keptIDs.contains($0.id) }.map(\.id))
      links = links.filter { home.contains($0.from) || home.contains($0.to) }
      keptIDs = home.union(links.lazy.flatMap { [$0.from, $0.to] + [$0.programme, $0.funder].compactMap { $0 } })
    }
    let cities = self.cities.filter { keptIDs.contains($0.id) }
    let agencies = self.agencies.filter { keptIDs.contains($0.id) }
    let programmes = self.programmes.filter { keptIDs.contains($0.id) }.map { programme in
      var programme = programme
      if let lead = programme.lead, !keptIDs.contains(lead) { programme.lead = nil }
      return programme
    }
    omissions.cities = self.cities.count - cities.count
    omissions.agencies = self.agencies.count - agencies.count
    omissions.programmes = self.programmes.count - programmes.count
    omissions.links = self.links.count - links.count
    let network = CityNetwork(
      valid: dataset, cities: cities, agencies: agencies, programmes: programmes, links: links,
      practices: practices.filter { keptIDs.contains($0.city) }, needs: needs.filter { keptIDs.contains($0.city) },
      completeness: completeness.filter { $0.programme.map(keptIDs.contains) ?? true },
      answers: answers(about: keptIDs, and: links))
    return (network, omissions)
  }

  /// The answers about cities, links and needs that are kept: an answer tells as much as the row that it completes.
  private func answers(about cities: Set<EntityID>, and links: [Link]) -> [GivenAnswer] {
    guard !answers.isEmpty else { return [] }
    let subjects = Set(links.lazy.map(\.id)).union(needs.lazy.map(\.id))
    return answers.filter { answer in
      cities.contains(answer.city) && (answer.subject.map(subjects.contains) ?? true)
    }
  }

  private var confidentialEntities: Set<EntityID> {
    Set(cities.lazy.filter(\.isConfidential).map(\.id))
      .union(agencies.lazy.filter(\.isConfidential).map(\.id))
      .union(programmes.lazy.filter(\.isConfidential).map(\.id))
  }
}

extension NetworkView {
  fileprivate func keeps(_ link: Link, dataYear: Int?) -> Bool {
    if let layers, !layers.contains(link.kind) { return false }
    if let themes, themes.isDisjoint(with: link.themes) { return false }
    if let minimumConfidence, !(link.confidence.map { $0 >= minimumConfidence } ?? false) { return false }
    if let asOfYear, !link.presence(in: asOfYear, dataYear: dataYear).counts { return false }
    return true
  }

  fileprivate func isHome(_ city: City) -> Bool {
    if let countries, !countries.contains(city.country) { return false }
    if let regions, !(city.region.map(regions.contains) ?? false) { return false }
    return true
  }
}
