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

  /// Whose loss would split the largest group, and how sure that is.
  public func sentences(of players: KeyPlayers) -> String {
    guard players.groupSize > 2 else { return say("resilience.players.none") }
    let (cities, least) = (number(players.groupSize), number(players.atLeast))
    var sentences: [String]
    if players.smallestSet.isEmpty {
      sentences = [say("resilience.players.unsplit", ["cities": cities, "least": least])]
    } else {
      let names = list(players.smallestSet.map(name(of:)))
      sentences = [
        say("resilience.players.split", ["names": names, "half": number(players.half), "cities": cities]),
        players.isProven
          ? say("resilience.players.proven") : say("resilience.players.unproven", ["least": least]),
      ]
    }
    if players.carriersWeighed < players.carriers {
      sentences.append(
        say(
          "resilience.players.weighed",
          ["weighed": number(players.carriersWeighed), "carriers": number(players.carriers)]))
    }
    return self.sentences(sentences)
  }
}
