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
    let steps = ProgrammeSteps(network, in: words)
    var sections = [
      Section(lead: words.summary(of: plan), table: programmeComparison(plan, words)),
      Section(
        title: words.say(plan.seeds.isEmpty ? "programme.title.links" : "programme.title.seeds"),
        table: programmeLinks(plan, words)),
    ]
    if !plan.links.isEmpty {
      sections.append(Section(title: words.say("programme.title.actions"), table: programmeActions(plan, steps, words)))
    }
    let pairs = plan.cut.map(words.statement(of:))
    var document = ResultDocument(
      schema: "cityweave.programme/1", title: words.title(of: plan), sections: sections,
      flat: ResultTable(programmeColumns(network, steps, words), rows: plan.links, in: words),
      remarks: words.remarks(on: plan)
        + [pairs, words.sentences(remarks + [words.caveat])].compactMap { $0 }, in: words)
    document.summary = programmeSummary(plan)
    return document
  }

  private static func programmeComparison(_ plan: ProgrammePlan, _ words: Wording) -> ResultTable {
    let isPeople = plan.request.measure == .people
    @Sendable func cell(_ value: Double?) -> ResultTable.Cell {
      guard let value else { return .blank }
      return isPeople ? .integer(Int(value.rounded())) : .number(value)
    }
    let ways = plan.comparisons.map { comparison in
      ProgrammeWay(
        name: words.name(of: comparison.way, in: plan), value: comparison.value, lower: comparison.lower,
        upper: comparison.upper, meanScore: comparison.meanScore)
    }
    let own = ProgrammeWay(name: words.say("programme.way.plan"), value: plan.value, meanScore: plan.meanScore)
    let bound = ProgrammeWay(name: words.say("programme.way.bound"), value: plan.upperBound)
    return ResultTable(
      [
        .text("way", \.name),
        Column(
          .number(
            "reached", titled: words.say(isPeople ? "column.programme.people" : "column.programme.cities"), decimals: 1)
        ) { cell($0.value) },
        Column(.number("lower", decimals: 1)) { cell($0.lower) },
        Column(.number("upper", decimals: 1)) { cell($0.upper) },
        .number("mean_score", decimals: 1, \.meanScore),
      ], rows: [own] + ways + [bound], in: words)
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

  private static func programmeLinks(_ plan: ProgrammePlan, _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .count("rank", of: "programme", \.rank), .text("city", of: "programme") { words.name(of: $0.city) },
        .text("helper", of: "programme") { words.name(of: $0.helper) },
        .number("score", decimals: 1, \.score), .count("reached", \.reached.count),
        .text("why", words.reason(of:)),
      ], rows: plan.links, in: words)
  }

  private static func programmeActions(
    _ plan: ProgrammePlan, _ steps: ProgrammeSteps, _ words: Wording
  ) -> ResultTable {
    ResultTable(
      [.count("rank", of: "programme", \.rank), .text("action", steps.sentences(for:))],
      rows: plan.links, in: words)
  }

  private static func programmeColumns(
    _ network: CityNetwork, _ steps: ProgrammeSteps, _ words: Wording
  ) -> [Column<PlannedLink>] {
    let gap: [Column<PlannedLink>] =
      [.count("rank", of: "programme", \.rank)]
      + Column<PlannedLink>.idAndName("city", of: "programme", in: words, \.city)
      + Column<PlannedLink>.countryAndName(in: words) { network.city($0.city)?.country }
    let link: [Column<PlannedLink>] = [
      .count("population") { network.city($0.city)?.population?.count },
      .list("gaps") { $0.gaps.map(\.rawValue) }, .number("priority", \.priority),
      .text("gap_rests_on") { $0.restsOnAbsence ? "absence" : "rows" },
    ]
    let figures: [Column<PlannedLink>] = [
      .text("kind", \.kind.rawValue), .number("cost", decimals: 2, \.cost),
      .number("score", decimals: 2, \.score), .count("comparable", \.comparable),
    ]
    let rest: [Column<PlannedLink>] = [
      .count("last_recorded") { $0.last?.year },
      .text("sender", \.action.sender.rawValue),
      .list("themes") { $0.action.themes.map(\.rawValue) }, .id("need", \.action.need),
      .id("offer", \.action.offer), .id("practice", \.action.practice),
      .id("warning", \.action.warning),
      .text("reasons") { words.sentences(of: $0.reasons) },
      .text("action", steps.sentences(for:)),
      .ids("evidence", of: "programme", \.evidence),
    ]
    return gap + link + Column<PlannedLink>.idAndName("helper", in: words, \.helper) + figures
      + Column<PlannedLink>.idsAndNames("reached", "reached_names", in: words, \.reached)
      + Column<PlannedLink>.idsAndNames("through", "through_names", in: words, \.action.through) + rest
  }
}
