public import Analysis

// How far the rankings of cities hold if some of the links are missing.
extension Wording {
  /// How steady a ranking is, in sentences.
  public func sentences(on ranking: RankingBands) -> [String] {
    [first(ranking), agreement(ranking), groups(ranking)].flatMap(\.self)
  }

  private func first(_ ranking: RankingBands) -> [String] {
    guard let first = ranking.entries.first else { return [] }
    return [
      say("bands.first", ["city": first.name, "share": percent(ranking.firstStays)]),
      say("bands.topTen", ["share": percent(ranking.topTenStays)]),
    ]
  }

  private func agreement(_ ranking: RankingBands) -> [String] {
    guard let agreement = ranking.agreement else { return [say("bands.agreement.none")] }
    return [
      say(
        "bands.agreement",
        [
          "median": decimal(agreement.median, places: 2), "lower": decimal(agreement.lower, places: 2),
          "upper": decimal(agreement.upper, places: 2),
        ])
    ]
  }

  private func groups(_ ranking: RankingBands) -> [String] {
    let sizes = ranking.groupSizes
    guard sizes.count > 1 else { return sizes.isEmpty ? [] : [say("bands.groups.none")] }
    let shown = sizes.prefix(4).map(number)
    let isCut = sizes.count > shown.count
    return [
      say(
        "bands.groups",
        [
          "groups": count(sizes.count, .group),
          "sizes": isCut
            ? say("bands.groups.more", ["sizes": row(shown)]) : list(shown),
        ])
    ]
  }
}

// What was done to the rankings, and what that rests on.
extension Wording {
  /// What was done, what had to be assumed, and what the columns mean.
  package func remarks(on report: ShakenRankings) -> [String] { basis(of: report) + rules(of: report) }

  /// What was done, and what had to be assumed.
  package func basis(of report: ShakenRankings) -> [String] {
    if let abstention = report.abstention { return [sentence(abstention)] }
    let plan = report.plan
    return [
      say(
        "bands.trials",
        [
          "trials": number(plan.repetitions), "taken": number(report.droppedLinks),
          "links": count(report.links, .link), "seed": String(plan.seed),
        ]), reason(of: plan), sentences([say("bands.assumption"), say("bands.bottom")]),
    ]
  }

  /// What the columns of a ranking beside other measures say.
  package func columnRemarks(on report: ShakenRankings) -> [String] {
    guard let ranking = report.rankings.first else { return remarks(on: report) }
    // The groups are no column there, and the projection is told anyway.
    return [say("bands.rule.columns", ["measure": title(of: ranking.measure)])] + basis(of: report)
      + (report.abstention == nil ? [placeRule(report)] : [])
  }

  /// What the columns mean; empty where there is none.
  package func rules(of report: ShakenRankings) -> [String] {
    guard report.abstention == nil else { return [] }
    return [
      say("bands.rule.groups"), placeRule(report),
      say("measures.over", ["projection": statement(of: report.projection)]),
    ]
  }

  /// Where the share of the links that are taken away comes from, in a sentence or two.
  public func reason(of plan: ThinningPlan) -> String {
    let (share, missing) = (percent(plan.droppedShare), plan.missing)
    guard let known = missing.share else {
      // The data set is no origin of a share that it does not tell.
      return plan.origin == .given
        ? say("bands.share.given.unknown", ["share": share]) : say("bands.share.assumed.unknown", ["share": share])
    }
    return say(
      "bands.share.\(plan.origin.rawValue).known",
      [
        "share": share, "links": count(missing.knownMissing, .link), "recorded": number(missing.recorded),
        "known": percent(known), "subjects": list(missing.subjects, limit: 3),
      ])
  }

  private func placeRule(_ report: ShakenRankings) -> String {
    let rule = say("bands.rule.place")
    guard report.withoutPartner > 0 else { return rule }
    return sentences([rule, say("bands.rule.unranked", count: report.withoutPartner)])
  }

  private func sentence(_ abstention: ShakenRankings.Abstention) -> String {
    switch abstention {
    case .fewLinks(let count):
      return say("bands.none.fewLinks", count: count, ["least": number(ShakenRankings.minimumLinks)])
    case .fewCities(let count):
      return say("bands.none.fewCities", count: count, ["least": number(ShakenRankings.minimumCities)])
    case .takesNothing(let links): return say("bands.none.takesNothing", ["links": number(links)])
    case .takesEverything(let links): return say("bands.none.takesEverything", ["links": number(links)])
    }
  }
}
