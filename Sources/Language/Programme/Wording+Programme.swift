public import Analysis
import CityNetwork

// What a plan of new links or seed cities reaches, and how far it can be trusted.
extension Wording {
  /// How many links or seed cities are proposed.
  package func title(of plan: ProgrammePlan) -> String {
    let what = plan.request.choice == .links ? count(plan.links.count, .link) : count(plan.seeds.count, .seedCity)
    return say(plan.isOptimal ? "programme.title" : "programme.title.good", ["what": capitalized(what)])
  }

  /// What the plan reaches, and how far from the best it can be.
  public func summary(of plan: ProgrammePlan) -> String {
    guard !plan.links.isEmpty else { return say("programme.none", ["gapCities": count(plan.gapCities, .gapCity)]) }
    var sentences = [reached(plan)]
    let (reached, direct) = (plan.reached.count, plan.links.count)
    if reached > direct {
      sentences.append(say("programme.joined", ["direct": number(direct), "joined": number(reached - direct)]))
    }
    sentences.append(bound(plan))
    if plan.request.budget != nil { sentences.append(say("programme.cost", ["cost": cost(plan.cost)])) }
    if plan.request.choice == .links, plan.links.count < plan.request.count {
      sentences.append(say("programme.fewer.\(plan.request.measure.rawValue)", ["asked": number(plan.request.count)]))
    }
    return self.sentences(sentences)
  }

  private func reached(_ plan: ProgrammePlan) -> String {
    let chosen = plan.seeds.isEmpty ? plan.links.count : plan.seeds.count
    let what = plan.request.choice == .links ? count(plan.links.count, .newLink) : count(plan.seeds.count, .seedCity)
    let (reached, gapCities) = (number(plan.reached.count), count(plan.gapCities, .gapCity))
    let share = percent(Double(plan.reached.count) / Double(max(1, plan.gapCities)))
    let (unknown, people) = (plan.reachedWithoutPopulation, number(plan.reachedPeople))
    guard unknown < plan.reached.count else {
      return say(
        "programme.reached.unknown", count: chosen,
        ["what": what, "reached": reached, "gapCities": gapCities, "share": share])
    }
    guard unknown > 0 else {
      return say(
        "programme.reached.known", count: chosen,
        ["what": what, "reached": reached, "gapCities": gapCities, "share": share, "people": people])
    }
    return say(
      "programme.reached.part", count: chosen,
      [
        "what": what, "reached": reached, "gapCities": gapCities, "share": share, "people": people,
        "cities": count(unknown, .city),
      ])
  }

  private func bound(_ plan: ProgrammePlan) -> String {
    guard !plan.isOptimal else { return say(plan.coversAllPairs ? "programme.optimal" : "programme.optimal.part") }
    let (bound, more) = (Int(plan.upperBound), Int(plan.upperBound - plan.value))
    let numbers: KeyValuePairs = ["bound": number(bound), "more": number(more)]
    return plan.coversAllPairs
      ? say("programme.bound.\(plan.request.measure.rawValue)", numbers)
      : say("programme.bound.part.\(plan.request.measure.rawValue)", numbers)
  }

  private func cost(_ cost: Double) -> String {
    cost == cost.rounded() ? number(Int(cost)) : decimal(cost, places: 2)
  }

  /// How links or seed cities were chosen that the plan is held against.
  public func name(of way: ProgrammePlan.Comparison.Way, in plan: ProgrammePlan) -> String {
    switch way {
    case .random: say("programme.way.random", ["draws": number(plan.request.draws)])
    case .bestLinked: say("programme.way.bestLinked.\(plan.request.choice.rawValue)")
    }
  }

  /// What the gap city lacks, and the first reasons why the other could help.
  public func reason(of link: PlannedLink) -> String {
    let gaps = list(link.gaps.prefix(2).map { name(of: $0) })
    let gap = say(
      link.restsOnAbsence ? "programme.gap.doubted" : "programme.gap", ["city": name(of: link.city), "gaps": gaps])
    return sentences([gap, sentences(of: link.reasons.prefix(2))])
  }

  /// What the plan rests on, and what it does not know.
  package func remarks(on plan: ProgrammePlan) -> [String] {
    [about(plan), helpable(plan), order(plan), age(plan), capacity(plan), absence(plan)]
      + [thin(plan), withoutPopulation(plan), guarantee(plan)].compactMap { $0 }
      + [presence(year: plan.year, presumed: plan.presumed)]
  }

  private func about(_ plan: ProgrammePlan) -> String {
    let gaps = list(ProgrammeRequest.gapClasses.sorted().map { name(of: $0) })
    let hasAgencies = plan.request.choice == .links && plan.request.kinds.contains(.agency)
    return sentences([
      say("programme.remark.gapCities", ["gaps": gaps]),
      say(
        hasAgencies ? "programme.remark.helpers.agencies" : "programme.remark.helpers",
        ["cities": count(plan.helperCities, .city)]),
    ])
  }

  private func helpable(_ plan: ProgrammePlan) -> String {
    sentences([
      say(
        "programme.remark.helpable", count: plan.incomparable,
        ["helpable": number(plan.helpable), "gapCities": count(plan.gapCities, .gapCity)]),
      say("programme.remark.score", ["score": decimal(plan.request.minimumScore, places: 1)]),
      plan.helpersLookedAt.map { say("programme.remark.matches", ["matches": number($0)]) },
    ])
  }

  private func order(_ plan: ProgrammePlan) -> String { say("programme.remark.order.\(plan.request.choice.rawValue)") }

  private func age(_ plan: ProgrammePlan) -> String { say("programme.remark.age", count: plan.staleAfter) }

  private func capacity(_ plan: ProgrammePlan) -> String {
    say(
      plan.request.capacities.isEmpty ? "programme.remark.capacity" : "programme.remark.capacity.own",
      ["links": count(plan.request.capacity, .newLink)])
  }

  private func absence(_ plan: ProgrammePlan) -> String {
    say(
      "programme.remark.absence",
      [
        "resting": number(plan.doubt.restingOnAbsence), "reached": number(plan.doubt.reachedRestingOnAbsence),
        "rowless": number(plan.doubt.withoutAnyRow),
      ])
  }

  private func thin(_ plan: ProgrammePlan) -> String? {
    guard let thin = plan.doubt.inThinCountries, thin > 0 else { return nil }
    let countries = list(plan.doubt.thinCountries.map(country), limit: 6)
    return say("programme.remark.thin", ["cities": number(thin), "countries": countries])
  }

  private func withoutPopulation(_ plan: ProgrammePlan) -> String? {
    guard plan.doubt.withoutPopulation > 0 else { return nil }
    return say(
      "programme.remark.population.\(plan.request.measure.rawValue)",
      ["cities": number(plan.doubt.withoutPopulation)])
  }

  private func guarantee(_ plan: ProgrammePlan) -> String? {
    guard let guarantee = plan.guarantee, guarantee < 1 else { return nil }
    return say("programme.remark.guarantee", ["share": percent(guarantee)])
  }

  /// The sizes of gap cities that were looked at.
  package func remark(onGapCitiesOf sizes: Set<SizeClass>) -> String {
    let names = sizes.sorted().map { statement(of: $0, by: SizeThresholds()) }
    let looked = say("programme.remark.sizes", ["sizes": list(names)])
    return sentences([looked, sizes.contains(.unknown) ? nil : say("programme.remark.sizes.known")])
  }
}
