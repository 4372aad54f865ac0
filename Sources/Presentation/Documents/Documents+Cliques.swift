public import Analysis
import CityNetwork
public import Language

extension ResultDocument {
  /// What groups that are linked all with all do to the numbers and the rankings.
  public static func cliqueEffects(_ report: ChanceReport, in words: Wording) -> ResultDocument {
    ResultDocument(
      schema: "cityweave.cliques/1", title: words.say("chance.cliques.title"),
      sections: cliqueSections(report.cliques, in: words),
      flat: ResultTable(
        [
          .id("id", \.fall.id), .text("name", \.fall.name), .text("without", of: "cliques", \.label),
          .text("measure", \.fall.measure.rawValue), .count("rank_with", \.fall.placeWith),
          .count("rank_without", \.fall.placeWithout),
          .count("partners_left", \.fall.partnersLeft), .ids("evidence", \.effect.links),
        ], rows: falls(report.cliques), in: words),
      remarks: [words.caveat], in: words)
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
  static func cliqueSections(_ cliques: CliqueEffects, in words: Wording) -> [Section] {
    var sections = [
      Section(
        title: words.say("chance.cliques.heading"), lead: words.lead(of: cliques), table: shapes(cliques, in: words))
    ]
    if cliques.effects.contains(where: { !$0.falls.isEmpty }) {
      sections.append(
        Section(
          title: words.say("chance.cliques.falls"),
          lead: words.say("chance.cliques.falls.lead", ["places": words.number(CliqueEffects.leastFall)]),
          table: fallTable(cliques, words)))
    }
    return sections
  }

  private static func label(_ index: Int, _ effect: CliqueEffects.Effect) -> String {
    effect.cliques.count > 1 ? "all" : "\(index + 1)"
  }

  /// What people read for the labels of all groups, and of none.
  private static func labels(_ words: Wording) -> [String: String] {
    ["all": words.say("chance.cliques.out.all"), "none": words.say("chance.cliques.out.none")]
  }

  /// The network with all groups, or without some.
  private struct CliqueShape {
    let label: String
    let shape: CliqueEffects.Shape
    let agreement: Double?
    let members: String
  }

  static func shapes(_ cliques: CliqueEffects, in words: Wording) -> ResultTable {
    let without = cliques.effects.enumerated().map { index, effect in
      CliqueShape(
        label: label(index, effect), shape: effect.without, agreement: effect.agreements.first ?? nil,
        members: words.members(of: effect))
    }
    let with = CliqueShape(
      label: "none", shape: cliques.with, agreement: 1, members: words.say("chance.cliques.whole"))
    return ResultTable(
      [
        .text("without", named: labels(words), \.label), .count("pairs", \.shape.linkedPairs),
        .count("cities", \.shape.linkedCities),
        .number("transitivity", decimals: 3, \.shape.transitivity),
        .number("assortativity", decimals: 2, \.shape.degreeAssortativity),
        .number("tau", decimals: 2, \.agreement), .text("members", of: "cliques", \.members),
      ], rows: without.isEmpty ? [] : [with] + without, in: words)
  }

  private static func fallTable(_ cliques: CliqueEffects, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("without", named: labels(words), \.label),
        .word("measure", of: "cliques", \.fall.measure, named: words.title(of:)),
        .count("with", \.fall.placeWith), .count("then", \.fall.placeWithout),
        .count("left", \.fall.partnersLeft), .id("id", \.fall.id),
        .text("name", \.fall.name),
      ], rows: falls(cliques), in: words)
  }
}
