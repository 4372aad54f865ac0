public import Analysis
public import CityNetwork

extension ResultDocument {
  /// A plan of new links or seed cities, beside other ways of choosing, with an action list.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - network: The network, for names and titles.
  ///   - caveat: What to know about the completeness of the data.
  public static func programme(_ plan: ProgrammePlan, network: CityNetwork, caveat: String) -> ResultDocument {
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
      flat: ResultTable(columns: programmeColumns, rows: plan.links.map { programmeRow($0, plan, wording) }),
      remarks: programmeRemarks(plan) + [plan.cut, caveat].compactMap { $0 })
    document.summary = programmeSummary(plan)
    return document
  }

  static func programmeTitle(_ plan: ProgrammePlan) -> String {
    plan.request.choice == .links
      ? "\(Wording.capitalized(Wording.count(plan.links.count, "link"))) that would help most"
      : "\(Wording.count(plan.seeds.count, "seed city", "seed cities")) that would help most"
  }

  /// What the plan reaches, and how far from the best it can be.
  static func programmeLead(_ plan: ProgrammePlan) -> String {
    let what =
      plan.request.choice == .links
      ? Wording.count(plan.links.count, "new link") : Wording.count(plan.seeds.count, "seed city", "seed cities")
    guard !plan.links.isEmpty else {
      return "No link can be proposed: of \(Wording.count(plan.gapCities, "gap city", "gap cities")) none has a helper "
        + "within these limits."
    }
    let reached = plan.reached.count
    let share = Wording.percent(Double(reached) / Double(max(1, plan.gapCities)))
    let verb = (plan.seeds.isEmpty ? plan.links.count : plan.seeds.count) == 1 ? "reaches" : "reach"
    var sentences = [
      "\(what) \(verb) \(Wording.number(reached)) of \(Wording.count(plan.gapCities, "gap city", "gap cities")) (\(share))"
        + "\(programmePeople(plan))."
    ]
    let direct = plan.links.count
    if reached > direct {
      sentences.append(
        "\(Wording.number(direct)) of them get a link of their own; \(Wording.number(reached - direct)) stand in groups "
          + "that these links join to the main one.")
    }
    sentences.append(
      plan.isOptimal
        ? "No plan within these limits reaches more."
        : "No plan within these limits reaches more than \(programmeNumber(plan.upperBound, plan)), so that a better one "
          + "could gain at most \(Wording.percent(plan.gap)).")
    if plan.request.budget != nil { sentences.append("It costs \(programmeCost(plan.cost)).") }
    if plan.request.choice == .links, plan.links.count < plan.request.count {
      sentences.append(
        "Of the \(Wording.number(plan.request.count)) links asked for no more are proposed: no other within the limits "
          + "would reach anybody else.")
    }
    return sentences.joined(separator: " ")
  }

  private static func programmePeople(_ plan: ProgrammePlan) -> String {
    let unknown = plan.reachedWithoutPopulation
    guard unknown < plan.reached.count else { return ", whose populations are not known" }
    let rest =
      unknown == 0 ? "" : ", and those of \(Wording.count(unknown, "city", "cities")) whose population is not known"
    return ", with \(Wording.number(plan.reachedPeople)) people\(rest)"
  }

  private static func programmeNumber(_ value: Double, _ plan: ProgrammePlan) -> String {
    "\(NumberText.grouped(Int(value.rounded()))) \(plan.request.measure == .cities ? "cities" : "people")"
  }

  private static func programmeCost(_ cost: Double) -> String {
    cost == cost.rounded() ? NumberText.grouped(Int(cost)) : NumberText.fixed(cost, decimals: 2)
  }

  static func programmeComparison(_ plan: ProgrammePlan) -> ResultTable {
    let isPeople = plan.request.measure == .people
    func cell(_ value: Double?) -> ResultTable.Cell {
      guard let value else { return .blank }
      return isPeople ? .integer(Int(value.rounded())) : .number(value)
    }
    var rows: [[ResultTable.Cell]] = [[.text("this plan"), cell(plan.value), .blank, .blank, .init(plan.meanScore)]]
    for comparison in plan.comparisons {
      let way =
        switch comparison.way {
        case .random: "drawn by lot, mean of \(Wording.number(plan.request.draws)) draws"
        case .bestLinked: plan.request.choice == .links ? "links of the best linked cities" : "the best linked cities"
        }
      rows.append([
        .text(way), cell(comparison.value), cell(comparison.lower), cell(comparison.upper), .init(comparison.meanScore),
      ])
    }
    rows.append([.text("no plan more than"), cell(plan.upperBound), .blank, .blank, .blank])
    return ResultTable(
      columns: [
        .text("way", "way of choosing"),
        .number("reached", isPeople ? "people reached" : "cities reached", decimals: 1),
        .number("lower", "5 %", decimals: 1), .number("upper", "95 %", decimals: 1),
        .number("mean_score", "mean score", decimals: 1),
      ], rows: rows)
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
      columns: [
        .number("rank", "#"), .text("city", "gap city"), .text("helper", "with"),
        .number("score", "score", decimals: 1),
        .number("reached", "reaches"), .text("why", "why"),
      ],
      rows: plan.links.map { link in
        let gaps = Wording.list(link.gaps.prefix(2).map { $0.title.lowercased() })
        let doubt = link.restsOnAbsence ? " (as far as the data tells)" : ""
        return [
          .integer(link.rank), .text(link.city.rawValue), .text(link.helper.rawValue), .init(link.score),
          .integer(link.reached.count),
          .text("\(wording.name(link.city)): \(gaps)\(doubt). \(link.reasons.prefix(2).joined(separator: " "))"),
        ]
      })
  }

  static func programmeActions(_ plan: ProgrammePlan, _ wording: ProgrammeWording) -> ResultTable {
    ResultTable(
      columns: [.number("rank", "#"), .text("action", "what to do")],
      rows: plan.links.map { [.integer($0.rank), .text(wording.steps($0).joined(separator: " "))] })
  }

  /// What the plan rests on, and what it does not know.
  static func programmeRemarks(_ plan: ProgrammePlan) -> [String] {
    let doubt = plan.doubt
    var remarks = [
      "A gap city is one in which the data shows a gap that a link could close: \(gapNames). Helpers are "
        + "\(Wording.count(plan.helperCities, "city", "cities")) of the main group without such a gap"
        + (plan.request.choice == .links && plan.request.kinds.contains(.agency)
          ? ", and agencies and programmes that work in the same country or region." : "."),
      "\(Wording.number(plan.helpable)) of \(Wording.count(plan.gapCities, "gap city", "gap cities")) could get a link; "
        + "for \(plan.incomparable == 0 ? "none" : Wording.number(plan.incomparable)) too little is known to compare it with "
        + "any helper city. A match has at least the score "
        + "\(NumberText.fixed(plan.request.minimumScore, decimals: 1)); only the order of scores means something, and what "
        + "is not known counts neither way.",
      plan.request.choice == .links
        ? "Of links that reach as much, the one for the most urgent city of the gap register comes first, then the better "
          + "match."
        : "Of seed cities that reach as much, the one that matches with the more urgent gap cities comes first.",
      "A helper takes on \(Wording.count(plan.request.capacity, "new link")) at most"
        + (plan.request.capacities.isEmpty ? "." : ", or as many as its capacity says."),
      "Nothing but the absence of rows speaks for the gap of \(Wording.number(doubt.restingOnAbsence)) of the gap cities, "
        + "\(Wording.number(doubt.reachedRestingOnAbsence)) of those reached; \(Wording.number(doubt.withoutAnyRow)) have "
        + "no row about a link at all. They may have links that nobody wrote down: ask before the first letter.",
    ]
    if let thin = doubt.inThinCountries, thin > 0 {
      remarks.append(
        "\(Wording.number(thin)) gap cities are in countries of which markedly fewer links are recorded than size and "
          + "place lead to expect (\(Wording.list(doubt.thinCountries.map { Country.name(of: $0) }, limit: 6))): there the "
          + "data may be thin, not the cities alone.")
    }
    if doubt.withoutPopulation > 0 {
      remarks.append(
        "The population of \(Wording.number(doubt.withoutPopulation)) gap cities is not known"
          + (plan.request.measure == .people
            ? "; they count no people, so that a plan by people passes them over: see --by cities." : "."))
    }
    if let guarantee = plan.guarantee, guarantee < 1 {
      remarks.append(
        "Whatever the data, such a choice reaches at least \(Wording.percent(guarantee)) of the best possible.")
    }
    return remarks + presenceRemarks(plan.year, plan.presumedShare)
  }

  private static var gapNames: String {
    Wording.list(ProgrammeRequest.gapClasses.sorted().map { $0.title.lowercased() })
  }

  private static let programmeColumns: [ResultTable.Column] = [
    .number("rank", "#"), .text("city", "gap city"), .text("city_name", "name"), .text("country", "country"),
    .number("population", "population"), .text("gaps", "gaps"), .number("priority", "priority", decimals: 0),
    .text("gap_rests_on", "the gap rests on"), .text("helper", "helper"), .text("helper_name", "helper's name"),
    .text("kind", "kind"), .number("cost", "cost", decimals: 2), .number("score", "score", decimals: 2),
    .number("comparable", "comparable"), .text("reached", "reaches"), .text("through", "through"),
    .text("sender", "sender"), .text("themes", "themes"), .text("need", "need"), .text("offer", "offer"),
    .text("practice", "practice"), .text("warning", "what went wrong"), .text("reasons", "why"),
    .text("action", "what to do"), .text("evidence", "rows"),
  ]

  private static func programmeRow(
    _ link: PlannedLink, _ plan: ProgrammePlan, _ wording: ProgrammeWording
  ) -> [ResultTable.Cell] {
    let city = wording.city(link.city)
    return [
      .integer(link.rank), .text(link.city.rawValue), .text(wording.name(link.city)), .init(city?.country),
      .init(city?.population?.count), .list(link.gaps.map(\.rawValue)), .number(link.priority),
      .text(link.restsOnAbsence ? "absence" : "rows"), .text(link.helper.rawValue), .text(wording.name(link.helper)),
      .text(link.kind.rawValue), .init(link.cost), .init(link.score), .init(link.comparable),
      .list(link.reached.map(\.rawValue)), .list(link.action.through.map(\.rawValue)),
      .text(link.action.sender.rawValue), .list(link.action.themes.map(\.rawValue)),
      .init(link.action.need?.rawValue), .init(link.action.offer?.rawValue), .init(link.action.practice?.rawValue),
      .init(link.action.warning?.rawValue), .text(link.reasons.joined(separator: " ")),
      .text(wording.steps(link).joined(separator: " ")), .list(link.evidence.map(\.rawValue)),
    ]
  }
}
