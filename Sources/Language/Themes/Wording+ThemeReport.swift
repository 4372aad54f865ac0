public import Analysis
import CityNetwork

// Whether cooperation widens, and whether what works could travel and grow.
extension Wording {
  /// What themes have in common.
  public func name(of family: ThemeFamily) -> String {
    switch family {
    case .environment: say("themes.family.environment")
    case .knowledge: say("themes.family.knowledge")
    case .business: say("themes.family.business")
    case .cityBuilding: say("themes.family.cityBuilding")
    case .other: say("themes.family.other")
    }
  }

  /// How many pairs came to new fields, and of how many nothing can be said.
  package func lead(of widening: WideningReport) -> String {
    say(
      "themes.widening.lead",
      [
        "pairs": capitalized(countOrNo(widening.widened.count, .pair)),
        "environment": number(widening.fromEnvironment.count),
        "reached": number(widening.toKnowledgeOrBusiness),
        "wide": number(widening.wideFromStart), "same": number(widening.sameField),
        "notTold": number(widening.notTold),
      ])
  }

  /// How many cells of themes by region are empty.
  package func lead(of regions: ThemeRegions) -> String {
    say(
      "themes.regions.lead",
      ["empty": number(regions.emptyCells), "cells": number(regions.cells)])
  }

  /// How many practices nobody could hear of, and which could come farthest.
  package func lead(of travel: [PracticeTravel], steps: Int) -> String {
    guard let farthest = PracticeTravel.farthest(of: travel) else { return say("themes.practices.none") }
    let stuck = say(
      "themes.practices.stuck",
      ["practices": count(travel.count, .practice), "stuck": number(PracticeTravel.unheard(of: travel))])
    let far = say(
      "themes.practices.farthest",
      [
        "city": name(of: farthest.practice.city), "cities": count(farthest.reach, .city),
        "steps": count(steps, .step),
      ])
    return sentences([stuck, far])
  }

  /// How many links stand at each stage, and how many stand still.
  package func lead(of ladder: StageLadder) -> String {
    func links(_ stage: Link.Stage) -> String { number(ladder.count(of: stage)) }
    let stages = say(
      "themes.stages.counts",
      [
        "exploratory": links(.exploratory), "pilots": links(.pilot), "projects": links(.project),
        "scaled": links(.scaledUp), "unknown": number(ladder.notRecorded),
      ])
    let stalled = say(
      "themes.stages.stalled",
      ["links": capitalized(countOrNo(ladder.stalled.count, .link)), "years": number(StageLadder.patience)])
    return sentences([stages, stalled])
  }

  /// How many public–private partnerships there are.
  package func lead(of partnerships: PartnershipTable) -> String {
    say("themes.partnerships.lead", ["links": capitalized(countOrNo(partnerships.count, .link))])
  }

  /// What a pair is said to have come to: which fields there are.
  package var wideningRemark: String {
    let fields = row(ThemeFamily.allCases.map(name))
    return say("themes.widening.remark", ["fields": fields])
  }

  /// The links that stand in no cell; nil where there are none.
  package func remark(on regions: ThemeRegions) -> String? {
    regions.withoutTheme > 0
      ? say("themes.regions.remark", ["links": count(regions.withoutTheme, .presentLink)]) : nil
  }

  /// The links of which nothing can be said; nil where there are none.
  package func remark(on ladder: StageLadder) -> String? {
    ladder.undated > 0 ? say("themes.stages.remark", ["links": count(ladder.undated, .link)]) : nil
  }
}
