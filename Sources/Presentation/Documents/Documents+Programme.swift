public import Analysis
public import CityNetwork
public import Language

extension ResultDocument {
  /// A plan of new links or seed cities, beside other ways of choosing, with an action list.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - network: The network, for names and titles.
  ///   - remarks: What else is to be said, such as what the command showed.
  ///   - words: How it is said.
  public static func programme(
    _ plan: ProgrammePlan, network: CityNetwork, saying remarks: [String] = [], in words: Wording
  ) -> ResultDocument {
    let wording = ProgrammeWording(network)
    var sections = [
      Section(lead: programmeLead(plan), table: programmeComparison(plan)),
      Section(title: plan.seeds.isEmpty ? "The links" : "Who takes on whom", table: programmeLinks(plan, wording)),
    ]
    if !plan.links.isEmpty {
      sections.append(Section(title: "Who does what", table: programmeActions(plan, wording)))
    }
    var document = ResultDocument(
      schema: "cityweave.programme/1", title: programmeTitle(plan), sections: sections,
      flat: ResultTable(programmeColumns(wording), rows: plan.links),
      remarks: programmeRemarks(plan) + [plan.cut, (remarks + [words.caveat]).joined(separator: " ")].compactMap { $0 })
    document.summary = programmeSummary(plan)
    return document
  }

  static func programmeTitle(_ plan: ProgrammePlan) -> String {
    plan.request.choice == .links
      ? "\(English.capitalized(English.count(plan.links.count, "link"))) that would help most"
      : "\(English.count(plan.seeds.count, "seed city", "seed cities")) that would help most"
  }

  /// What the plan reaches, and how far from the best it can be.
  static func programmeLead(_ plan: ProgrammePlan) -> String {
    let what =
      plan.request.choice == .links
      ? English.count(plan.links.count, "new link")
      : English.count(plan.seeds.count, "seed city", "seed cities")
    guard !plan.links.isEmpty else {
      return
        "No link can be proposed: of \(English.count(plan.gapCities, "gap city", "gap cities")) none has a helper "
        + "within these limits."
    }
    let reached = plan.reached.count
    let share = English.percent(Double(reached) / Double(max(1, plan.gapCities)))
    let verb = (plan.seeds.isEmpty ? plan.links.count : plan.seeds.count) == 1 ? "reaches" : "reach"
    var sentences = [
      "\(what) \(verb) \(English.number(reached)) of \(English.count(plan.gapCities, "gap city", "gap cities")) (\(share))"
        + "\(programmePeople(plan))."
    ]
    let direct = plan.links.count
    if reached > direct {
      sentences.append(
        "\(English.number(direct)) of them get a link of their own; \(English.number(reached - direct)) stand in groups "
          + "that these links join to the main one.")
    }
    sentences.append(
      plan.isOptimal
        ? "No plan within these limits reaches more."
        : "No plan within these limits reaches more than \(programmeNumber(plan.upperBound, plan)), so that a better one "
          + "could gain at most \(English.percent(plan.gap)).")
    if plan.request.budget != nil { sentences.append("It costs \(programmeCost(plan.cost)).") }
    if plan.request.choice == .links, plan.links.count < plan.request.count {
      sentences.append(
        "Of the \(English.number(plan.request.count)) links asked for no more are proposed: no other within the limits "
          + "would reach anybody else.")
    }
    return sentences.joined(separator: " ")
  }

  private static func programmePeople(_ plan: ProgrammePlan) -> String {
    let unknown = plan.reachedWithoutPopulation
    guard unknown < plan.reached.count else { return ", whose populations are not known" }
    let rest =
      unknown == 0
      ? "" : ", and those of \(English.count(unknown, "city", "cities")) whose population is not known"
    return ", with \(English.number(plan.reachedPeople)) people\(rest)"
  }

  private static func programmeNumber(_ value: Double, _ plan: ProgrammePlan) -> String {
    "\(NumberText.grouped(Int(value.rounded()))) \(plan.request.measure == .cities ? "cities" : "people")"
  }

  private static func programmeCost(_ cost: Double) -> String {
    cost == cost.rounded() ? NumberText.grouped(Int(cost)) : NumberText.fixed(cost, decimals: 2)
  }

  static func programmeComparison(_ plan: ProgrammePlan) -> ResultTable {
    let isPeople = plan.request.measure == .people
    @Sendable func cell(_ value: Double?) -> ResultTable.Cell {
      guard let value else { return .blank }
      return isPeople ? .integer(Int(value.rounded())) : .number(value)
    }
    let ways = plan.comparisons.map { comparison in
      let way =
        switch comparison.way {
        case .random: "drawn by lot, mean of \(English.number(plan.request.draws)) draws"
        case .bestLinked: plan.request.choice == .links ? "links of the best linked cities" : "the best linked cities"
        }
      return ProgrammeWay(
        name: way, value: comparison.value, lower: comparison.lower, upper: comparison.upper,
        meanScore: comparison.meanScore)
    }
    return ResultTable(
      [
        .text("way", "way of choosing", \.name),
        Column(.number("reached", isPeople ? "people reached" : "cities reached", decimals: 1)) { cell($0.value) },
        Column(.number("lower", "5 %", decimals: 1)) { cell($0.lower) },
        Column(.number("upper", "95 %", decimals: 1)) { cell($0.upper) },
        .number("mean_score", "mean score", decimals: 1, \.meanScore),
      ],
      rows: [ProgrammeWay(name: "this plan", value: plan.value, meanScore: plan.meanScore)] + ways
        + [ProgrammeWay(name: "no plan more than", value: plan.upperBound)])
  }

  /// What a way of choosing links reaches.
  private struct ProgrammeWay {
    let name: String
    let value: Double
    var lower: Double?
    var upper: Double?
    var meanScore: Double?
  }

  private static func programmeSummary(_ plan: ProgrammePlan) -> [(name: String, value: ResultTable.Cell)] {
    let random = plan.comparisons.first { $0.way == .random }
    return [
      ("choice", .text(plan.request.choice.rawValue)), ("by", .text(plan.request.measure.rawValue)),
      ("value", .number(plan.value)), ("upper_bound", .number(plan.upperBound)), ("gap", .number(plan.gap)),
      ("guarantee", .init(plan.guarantee)), ("cost", .number(plan.cost)), ("budget", .init(plan.request.budget)),
      ("seeds", .list(plan.seeds.map(\.rawValue))), ("reached", .list(plan.reached.map(\.rawValue))),
      ("reached_people", .integer(plan.reachedPeople)),
      ("reached_without_population", .integer(plan.reachedWithoutPopulation)), ("gap_cities", .integer(plan.gapCities)),
      ("helpable", .integer(plan.helpable)), ("incomparable", .integer(plan.incomparable)),
      ("helper_cities", .integer(plan.helperCities)), ("random_mean", .init(random?.value)),
      ("random_lower", .init(random?.lower)), ("random_upper", .init(random?.upper)),
      ("best_linked", .init(plan.comparisons.first { $0.way == .bestLinked }?.value)),
      ("mean_score", .init(plan.meanScore)), ("resting_on_absence", .integer(plan.doubt.restingOnAbsence)),
      ("reached_resting_on_absence", .integer(plan.doubt.reachedRestingOnAbsence)),
      ("without_any_row", .integer(plan.doubt.withoutAnyRow)), ("in_thin_countries", .init(plan.doubt.inThinCountries)),
      ("without_population", .integer(plan.doubt.withoutPopulation)),
    ]
  }

  static func programmeLinks(_ plan: ProgrammePlan, _ wording: ProgrammeWording) -> ResultTable {
    ResultTable(
      [
        .count("rank", "#", \.rank), .id("city", "gap city", \.city), .id("helper", "with", \.helper),
        .number("score", "score", decimals: 1, \.score), .count("reached", "reaches", \.reached.count),
        .text("why", "why") { link in
          let gaps = English.list(link.gaps.prefix(2).map { Wording.english.title(of: $0).lowercased() })
          let doubt = link.restsOnAbsence ? " (as far as the data tells)" : ""
          return "\(wording.name(link.city)): \(gaps)\(doubt). \(link.reasons.prefix(2).joined(separator: " "))"
        },
      ], rows: plan.links)
  }

  static func programmeActions(_ plan: ProgrammePlan, _ wording: ProgrammeWording) -> ResultTable {
    ResultTable(
      [
        .count("rank", "#", \.rank),
        .text("action", "what to do") { wording.steps($0).joined(separator: " ") },
      ], rows: plan.links)
  }

  /// What the plan rests on, and what it does not know.
  static func programmeRemarks(_ plan: ProgrammePlan) -> [String] {
    let doubt = plan.doubt
    var remarks = [
      "A gap city is one in which the data shows a gap that a link could close: \(gapNames). Helpers are "
        + "\(English.count(plan.helperCities, "city", "cities")) of the main group without such a gap"
        + (plan.request.choice == .links && plan.request.kinds.contains(.agency)
          ? ", and agencies and programmes that work in the same country or region." : "."),
      "\(English.number(plan.helpable)) of \(English.count(plan.gapCities, "gap city", "gap cities")) could get a link; "
        + "for \(plan.incomparable == 0 ? "none" : English.number(plan.incomparable)) too little is known to compare it with "
        + "any helper city. A match has at least the score "
        + "\(NumberText.fixed(plan.request.minimumScore, decimals: 1)); only the order of scores means something, and what "
        + "is not known counts neither way.",
      plan.request.choice == .links
        ? "Of links that reach as much, the one for the most urgent city of the gap register comes first, then the better "
          + "match."
        : "Of seed cities that reach as much, the one that matches with the more urgent gap cities comes first.",
      "A helper takes on \(English.count(plan.request.capacity, "new link")) at most"
        + (plan.request.capacities.isEmpty ? "." : ", or as many as its capacity says."),
      "Nothing but the absence of rows speaks for the gap of \(English.number(doubt.restingOnAbsence)) of the gap cities, "
        + "\(English.number(doubt.reachedRestingOnAbsence)) of those reached; \(English.number(doubt.withoutAnyRow)) have "
        + "no row about a link at all. They may have links that nobody wrote down: ask before the first letter.",
    ]
    if let thin = doubt.inThinCountries, thin > 0 {
      remarks.append(
        "\(English.number(thin)) gap cities are in countries of which markedly fewer links are recorded than size and "
          + "place lead to expect (\(English.list(doubt.thinCountries.map { Country.name(of: $0) }, limit: 6))): there the "
          + "data may be thin, not the cities alone.")
    }
    if doubt.withoutPopulation > 0 {
      remarks.append(
        "The population of \(English.number(doubt.withoutPopulation)) gap cities is not known"
          + (plan.request.measure == .people
            ? "; they count no people, so that a plan by people passes them over: see --by cities." : "."))
    }
    if let guarantee = plan.guarantee, guarantee < 1 {
      remarks.append(
        "Whatever the data, such a choice reaches at least \(English.percent(guarantee)) of the best possible.")
    }
    return remarks + presenceRemarks(plan.year, plan.presumedShare)
  }

  private static var gapNames: String {
    English.list(ProgrammeRequest.gapClasses.sorted().map { Wording.english.title(of: $0).lowercased() })
  }

  private static func programmeColumns(_ wording: ProgrammeWording) -> [Column<PlannedLink>] {
    [
      .count("rank", "#", \.rank), .id("city", "gap city", \.city),
      .text("city_name", "name") { wording.name($0.city) },
      .text("country", "country") { wording.city($0.city)?.country },
      .count("population", "population") { wording.city($0.city)?.population?.count },
      .list("gaps", "gaps") { $0.gaps.map(\.rawValue) }, .number("priority", "priority", \.priority),
      .text("gap_rests_on", "the gap rests on") { $0.restsOnAbsence ? "absence" : "rows" },
      .id("helper", "helper", \.helper), .text("helper_name", "helper's name") { wording.name($0.helper) },
      .text("kind", "kind", \.kind.rawValue), .number("cost", "cost", decimals: 2, \.cost),
      .number("score", "score", decimals: 2, \.score), .count("comparable", "comparable", \.comparable),
      .ids("reached", "reaches", \.reached), .ids("through", "through", \.action.through),
      .text("sender", "sender", \.action.sender.rawValue),
      .list("themes", "themes") { $0.action.themes.map(\.rawValue) }, .id("need", "need", \.action.need),
      .id("offer", "offer", \.action.offer), .id("practice", "practice", \.action.practice),
      .id("warning", "what went wrong", \.action.warning),
      .text("reasons", "why") { $0.reasons.joined(separator: " ") },
      .text("action", "what to do") { wording.steps($0).joined(separator: " ") }, .ids("evidence", "rows", \.evidence),
    ]
  }
}
