package import Analysis

// What differs between two states of a network.
extension Wording {
  /// What became of a city's standing: what it lost, then the gaps that opened or closed, and what they stand for.
  package func gaps(of city: NetworkChange.City) -> String {
    let standing = city.standing
    return sentences([
      loss(of: city), sentence("opened", standing.opened, insteadOf: standing.worsened),
      sentence("closed", standing.closed, leaving: standing.bettered),
    ])
  }

  /// That a city lost all its links; nil where it did not.
  private func loss(of city: NetworkChange.City) -> String? {
    guard city.isNewlyIsolated, let before = city.before else { return nil }
    return before.links == 1
      ? say("change.gaps.lost.only", ["city": city.name])
      : say("change.gaps.lost.all", ["city": city.name, "links": count(before.links, .link)])
  }

  private func sentence(_ event: String, _ gaps: [Standing], insteadOf lesser: [Standing]) -> String? {
    guard !gaps.isEmpty else { return nil }
    let names = list(gaps.map(title(of:)))
    return lesser.isEmpty
      ? say("change.gaps.\(event)", ["gaps": names])
      : say("change.gaps.worse", ["gaps": names, "former": list(lesser.map(title(of:)))])
  }

  private func sentence(_ event: String, _ gaps: [Standing], leaving lesser: [Standing]) -> String? {
    guard !gaps.isEmpty else { return nil }
    let names = list(gaps.map(title(of:)))
    return lesser.isEmpty
      ? say("change.gaps.\(event)", ["gaps": names])
      : say("change.gaps.better", ["gaps": list(lesser.map(title(of:))), "former": names])
  }
}
