public import Analysis
import CityNetwork
public import Language

extension ResultDocument {
  /// What groups that are linked all with all do to the numbers and the rankings.
  public static func cliqueEffects(_ report: ChanceReport, in words: Wording) -> ResultDocument {
    ResultDocument(
      schema: "cityweave.cliques/1", title: "Without the groups that are linked all with all",
      sections: cliqueSections(report.cliques),
      flat: ResultTable(
        [
          .id("id", "id", \.fall.id), .text("name", "name", \.fall.name), .text("without", "without group", \.label),
          .text("measure", "measure", \.fall.measure.rawValue), .count("rank_with", "place", \.fall.placeWith),
          .count("rank_without", "place without", \.fall.placeWithout),
          .count("partners_left", "partners left", \.fall.partnersLeft), .ids("evidence", "links", \.effect.links),
        ], rows: falls(report.cliques)),
      remarks: [words.caveat])
  }

  /// A city that falls when groups are taken out.
  private struct CliqueFall {
    let effect: CliqueEffects.Effect
    /// Which group is out.
    let label: String
    let fall: CliqueEffects.Fall
  }

  private static func falls(_ cliques: CliqueEffects) -> [CliqueFall] {
    cliques.effects.enumerated().flatMap { index, effect in
      effect.falls.map { CliqueFall(effect: effect, label: label(index, effect), fall: $0) }
    }
  }

  /// The numbers and the falls, for people.
  static func cliqueSections(_ cliques: CliqueEffects) -> [Section] {
    let lead =
      cliques.effects.isEmpty
      ? "No \(ProgrammeClique.minimumSize) cities are linked all with all, so nothing had to be taken out."
      : "Groups of \(ProgrammeClique.minimumSize) or more cities linked all with all are mostly one programme written down as "
        + "pairs. Each row is the network without a group: all links among its members are out, those that stand for more "
        + "than the programme too. tau: how far the rankings by city partners with and without agree (Kendall; 1 is the same)."
    var sections = [Section(title: "With and without groups linked all with all", lead: lead, table: shapes(cliques))]
    if cliques.effects.contains(where: { !$0.falls.isEmpty }) {
      sections.append(
        Section(
          title: "Who falls without them",
          lead:
            "Of the first twenty of each ranking, those that lose most places, at least \(CliqueEffects.leastFall).",
          table: fallTable(cliques)))
    }
    return sections
  }

  private static func label(_ index: Int, _ effect: CliqueEffects.Effect) -> String {
    effect.cliques.count > 1 ? "all" : "\(index + 1)"
  }

  /// The network with all groups, or without some.
  private struct CliqueShape {
    let label: String
    let shape: CliqueEffects.Shape
    let agreement: Double?
    let members: String
  }

  static func shapes(_ cliques: CliqueEffects) -> ResultTable {
    let without = cliques.effects.enumerated().map { index, effect in
      CliqueShape(
        label: label(index, effect), shape: effect.without, agreement: effect.agreements.first ?? nil,
        members: members(effect))
    }
    let with = CliqueShape(label: "none", shape: cliques.with, agreement: 1, members: "All recorded links.")
    return ResultTable(
      [
        .text("without", "without", \.label), .count("pairs", "pairs", \.shape.linkedPairs),
        .count("cities", "cities", \.shape.linkedCities),
        .number("transitivity", "transitivity", decimals: 3, \.shape.transitivity),
        .number("assortativity", "assort.", decimals: 2, \.shape.degreeAssortativity),
        .number("tau", "tau", decimals: 2, \.agreement), .text("members", "which", \.members),
      ], rows: without.isEmpty ? [] : [with] + without)
  }

  private static func members(_ effect: CliqueEffects.Effect) -> String {
    guard let clique = effect.cliques.first, effect.cliques.count == 1 else {
      return
        "All \(English.number(effect.cliques.count)) groups, \(English.count(effect.links.count, "link"))."
    }
    let programme = clique.sharedProgramme.map { ", “\($0)”" } ?? ""
    let names = English.list(clique.cities.map(\.rawValue), limit: 6)
    return "\(English.count(clique.cities.count, "city", "cities"))\(programme): \(names)."
  }

  private static func fallTable(_ cliques: CliqueEffects) -> ResultTable {
    ResultTable(
      [
        .text("without", "without", \.label), .text("measure", "ranking", \.fall.measure.rawValue),
        .count("with", "place", \.fall.placeWith), .count("then", "then", \.fall.placeWithout),
        .count("left", "partners left", \.fall.partnersLeft), .id("id", "id", \.fall.id),
        .text("name", "name", \.fall.name),
      ], rows: falls(cliques))
  }
}
