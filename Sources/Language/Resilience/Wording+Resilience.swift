public import Analysis
import CityNetwork

// What could break, and who must not be lost.
extension Wording {
  /// How many of a number of cities reach one another as it is; without a capital letter or full stop.
  package func summary(of report: ResilienceReport, cities: Int) -> String {
    say(
      "resilience.summary", ["cities": count(cities, .city), "reached": number(report.groupSizes.first ?? 0)])
  }

  /// What is counted as a way, and how fragmented the network is now.
  package func ways(of report: ResilienceReport) -> String {
    sentences([
      say("resilience.ways"),
      report.fragmentation.map { say("resilience.fragmentation.now", ["share": percent($0)]) }
        ?? say("resilience.fragmentation"),
    ])
  }

  /// How many cities hang on one other, and on whom.
  package func dependencies(of report: ResilienceReport) -> String {
    let linked = report.linkedDependencies.count
    guard linked > 0 else { return say("resilience.dependencies.none") }
    let most = report.supports.prefix(3).map {
      say("resilience.dependencies.on", ["name": name(of: $0.id), "count": number($0.cities)])
    }
    let (all, cities) = (number(report.wholeDependencies.count), count(linked, .city))
    return most.isEmpty
      ? say("resilience.dependencies.whole", ["whole": all, "cities": cities])
      : say("resilience.dependencies.whole.most", ["whole": all, "cities": cities, "bodies": list(most)])
  }

  /// How many links have no substitute.
  package func bridges(of report: ResilienceReport) -> String {
    say(
      "resilience.bridges.lead",
      ["links": count(report.bridges.count, .link), "more": number(report.bridgesOfSeveralCities)])
  }

  /// How much is known of when links run out.
  package func endings(of report: ResilienceReport) -> String {
    guard let share = report.endUnknownShare else { return say("resilience.endings.none") }
    return say("resilience.endings.unknown", ["share": capitalized(percent(share))])
  }

  /// What a year would end.
  public func reason(of ending: YearEnding) -> String {
    func names(_ ids: [EntityID]) -> String { list(ids.map(name(of:)), limit: 6) }
    return sentences([
      ending.newlyIsolated.isEmpty
        ? nil : say("resilience.endings.isolated", ["cities": names(ending.newlyIsolated)]),
      ending.programmes.isEmpty
        ? nil : say("resilience.endings.programmes", ["programmes": names(ending.programmes)]),
      ending.evidence.isEmpty
        ? nil : say("resilience.endings.links", ["links": list(ending.evidence.map(\.rawValue), limit: 3)]),
    ])
  }

  /// Whose loss would split the largest group, how far smaller sets were looked at, and what the steps are.
  public func sentences(of players: KeyPlayers) -> String {
    guard players.groupSize > 2 else { return say("resilience.players.none") }
    let cities = number(players.groupSize)
    let found =
      players.smallestSet.isEmpty
      ? say("resilience.players.unsplit", ["cities": cities])
      : say(
        "resilience.players.split",
        ["names": list(players.smallestSet.map(name(of:))), "half": number(players.half), "cities": cities])
    return sentences([
      found, tried(by: players), untried(by: players),
      players.carriersWeighed < players.carriers
        ? say(
          "resilience.players.weighed",
          ["weighed": number(players.carriersWeighed), "carriers": number(players.carriers)])
        : say("resilience.players.steps"),
    ])
  }

  /// Up to which size all sets were looked at; nil where none was, or one member is the least that there is.
  private func tried(by players: KeyPlayers) -> String? {
    guard players.atLeast > 1 else { return nil }
    return players.isProven
      ? say("resilience.players.proven") : say("resilience.players.tried", count: players.atLeast - 1)
  }

  /// Which sizes below that of the set found were not looked at; nil where there are none.
  private func untried(by players: KeyPlayers) -> String? {
    let last = players.smallestSet.count - 1
    guard last >= players.atLeast else { return nil }
    guard players.atLeast > 1 else { return say("resilience.players.untried.any") }
    let (from, to) = (number(players.atLeast), number(last))
    return say(
      "resilience.players.untried",
      ["sizes": players.atLeast == last ? to : say("resilience.players.sizes", ["first": from, "last": to])])
  }
}
