public import Analysis
import CityNetwork

extension ResultDocument {
  /// What groups that are linked all with all do to the numbers and the rankings.
  public static func cliqueEffects(_ report: ChanceReport, caveat: String) -> ResultDocument {
    let effects = report.cliques.effects
    let rows = effects.enumerated().flatMap { index, effect in
      effect.falls.map { fall -> [ResultTable.Cell] in
        [
          .text(fall.id.rawValue), .text(fall.name), .text(label(index, effect)), .text(fall.measure.rawValue),
          .integer(fall.placeWith), .integer(fall.placeWithout), .integer(fall.partnersLeft),
          .list(effect.links.map(\.rawValue)),
        ]
      }
    }
    return ResultDocument(
      schema: "cityweave.cliques/1", title: "Without the groups that are linked all with all",
      sections: cliqueSections(report.cliques),
      flat: ResultTable(
        columns: [
          .text("id", "id"), .text("name", "name"), .text("without", "without group"), .text("measure", "measure"),
          .number("rank_with", "place"), .number("rank_without", "place without"),
          .number("partners_left", "partners left"), .text("evidence", "links"),
        ], rows: rows),
      remarks: [caveat])
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
          table: falls(cliques)))
    }
    return sections
  }

  private static func label(_ index: Int, _ effect: CliqueEffects.Effect) -> String {
    effect.cliques.count > 1 ? "all" : "\(index + 1)"
  }

  static func shapes(_ cliques: CliqueEffects) -> ResultTable {
    func row(_ name: String, _ shape: CliqueEffects.Shape, _ agreement: Double?, _ words: String) -> [ResultTable.Cell]
    {
      [
        .text(name), .integer(shape.linkedPairs), .integer(shape.linkedCities), .init(shape.transitivity),
        .init(shape.degreeAssortativity), .init(agreement), .text(words),
      ]
    }
    let without = cliques.effects.enumerated().map { index, effect in
      row(label(index, effect), effect.without, effect.agreements.first ?? nil, members(effect))
    }
    return ResultTable(
      columns: [
        .text("without", "without"), .number("pairs", "pairs"), .number("cities", "cities"),
        .number("transitivity", "transitivity", decimals: 3), .number("assortativity", "assort.", decimals: 2),
        .number("tau", "tau", decimals: 2), .text("members", "which"),
      ],
      rows: without.isEmpty ? [] : [row("none", cliques.with, 1, "All recorded links.")] + without)
  }

  private static func members(_ effect: CliqueEffects.Effect) -> String {
    guard let clique = effect.cliques.first, effect.cliques.count == 1 else {
      return "All \(Wording.number(effect.cliques.count)) groups, \(Wording.count(effect.links.count, "link"))."
    }
    let programme = clique.sharedProgramme.map { ", “\($0)”" } ?? ""
    let names = Wording.list(clique.cities.map(\.rawValue), limit: 6)
    return "\(Wording.count(clique.cities.count, "city", "cities"))\(programme): \(names)."
  }

  static func falls(_ cliques: CliqueEffects) -> ResultTable {
    let rows = cliques.effects.enumerated().flatMap { index, effect in
      effect.falls.map { fall -> [ResultTable.Cell] in
        [
          .text(label(index, effect)), .text(fall.measure.rawValue), .integer(fall.placeWith),
          .integer(fall.placeWithout), .integer(fall.partnersLeft), .text(fall.id.rawValue), .text(fall.name),
        ]
      }
    }
    return ResultTable(
      columns: [
        .text("without", "without"), .text("measure", "ranking"), .number("with", "place"),
        .number("then", "then"), .number("left", "partners left"), .text("id", "id"), .text("name", "name"),
      ], rows: rows)
  }
}
