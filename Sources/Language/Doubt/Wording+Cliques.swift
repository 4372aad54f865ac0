package import Analysis
import CityNetwork

// What groups that are linked all with all do to the numbers and the rankings.
extension Wording {
  /// What the numbers with and without groups are about.
  package func lead(of cliques: CliqueEffects) -> String {
    let least = number(ProgrammeClique.minimumSize)
    return cliques.effects.isEmpty
      ? say("chance.cliques.lead.none", ["least": least])
      : sentences([
        say("chance.cliques.lead", ["least": least]), overlapping(told: cliques.groups, of: cliques.allGroups),
      ])
  }

  /// How many groups are told of all; nil where all are.
  package func overlapping(told: Int, of all: Int) -> String? {
    guard told < all else { return nil }
    return say("chance.cliques.overlapping", ["told": number(told), "all": number(all)])
  }

  /// Which groups are taken out.
  package func members(of effect: CliqueEffects.Effect) -> String {
    guard let clique = effect.cliques.first, effect.cliques.count == 1 else {
      return say(
        "chance.cliques.together",
        ["count": number(effect.cliques.count), "links": count(effect.links.count, .link)])
    }
    let cities = count(clique.cities.count, .city)
    let names = list(clique.cities.map(\.rawValue), limit: 6)
    guard let programme = clique.sharedProgramme else {
      return say("chance.cliques.group", ["cities": cities, "names": names])
    }
    return say(
      "chance.cliques.group.programme",
      ["cities": cities, "programme": programme, "names": names])
  }
}
