package import Analysis
import CityNetwork

// What a network loses and gains, in one sentence for whoever decides.
extension Wording {
  /// What the network loses without somebody, such as “Without JICA 20 cities have no link left: …”.
  package func sentence(of impact: NetworkImpact, without names: [String]) -> String {
    say("change.impact.without", ["names": list(names, limit: 5), "clauses": clauses(of: impact)])
  }

  /// What the network loses and gains in a scenario.
  package func sentence(of impact: NetworkImpact, with scenario: String) -> String {
    say("change.impact.scenario", ["scenario": scenario, "clauses": clauses(of: impact)])
  }

  /// What the network lost and gained between two years.
  package func sentence(of impact: NetworkImpact, from: Int, to: Int) -> String {
    say(
      "change.impact.years", ["from": String(from), "to": String(to), "clauses": clauses(of: impact)])
  }

  private func clauses(of impact: NetworkImpact) -> String {
    func cities(_ ids: [EntityID]) -> KeyValuePairs<String, String> { ["cities": list(ids.map(name(of:)), limit: 5)] }
    var clauses: [String] = []
    if !impact.newlyIsolated.isEmpty {
      clauses.append(say("change.impact.isolated", count: impact.newlyIsolated.count, cities(impact.newlyIsolated)))
    } else if impact.linksLost > 0 {
      clauses.append(say("change.impact.isolated.none"))
    }
    if impact.cutOffThoughLinked > 0 {
      clauses.append(
        impact.newlyIsolated.isEmpty
          ? say("change.impact.cutOff", count: impact.cutOffThoughLinked)
          : say("change.impact.cutOff.more", count: impact.cutOffThoughLinked))
    }
    if impact.pairsLost > 0, let share = impact.reachLost {
      clauses.append(say("change.impact.ways", ["share": percent(share)]))
    }
    if !impact.newlyLinked.isEmpty {
      clauses.append(say("change.impact.linked", count: impact.newlyLinked.count, cities(impact.newlyLinked)))
    }
    if impact.pairsGained > 0 { clauses.append(say("change.impact.gained", count: impact.pairsGained)) }
    return clauses.isEmpty ? say("change.impact.nothing") : joined(clauses)
  }
}
