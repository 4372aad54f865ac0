public import Analysis

// How well hidden links are guessed.
extension Wording {
  private typealias Figure = (
    name: String, of: (MatchEvaluation.Row) -> MatchEvaluation.Figure,
    difference: (MatchEvaluation.Row.Differences) -> MatchEvaluation.Figure
  )

  /// Whether the match does better than every simpler way, or worse than one, figure by figure.
  public func verdict(on evaluation: MatchEvaluation) -> String {
    let figures: [Figure] = [
      ("auc", { $0.auc }, { $0.auc }), ("averagePrecision", { $0.averagePrecision }, { $0.averagePrecision }),
      ("hitsAtTen", { $0.hitsAtTen }, { $0.hitsAtTen }),
    ]
    if evaluation.match != nil, evaluation.comparedWays.isEmpty {
      return say("matching.evaluation.alone", ["share": percent(MatchEvaluation.leastCoverage)])
    }
    let judgements = figures.compactMap { figure -> String? in
      guard let own = evaluation.match,
        let (verdict, best) = evaluation.verdict(by: figure.of, difference: figure.difference)
      else { return nil }
      return say(
        "matching.evaluation.\(verdict.rawValue)",
        [
          "figure": say("matching.figure.\(figure.name)"), "own": decimal(figure.of(own).value, places: 3),
          "best": decimal(figure.of(best).value, places: 3), "method": name(of: best.method),
        ])
    }
    return sentences(judgements)
  }

  /// What the match loses or gains by each attribute, and of which that is beyond chance.
  package func withoutAttributes(_ evaluation: MatchEvaluation) -> String {
    let shown = evaluation.rows.filter { row in
      guard case .matchWithout = row.method else { return false }
      return [row.verdict { $0.auc }, row.verdict { $0.averagePrecision }, row.verdict { $0.hitsAtTen }].contains {
        $0 == .better || $0 == .worse
      }
    }
    return say(
      "matching.evaluation.without",
      [
        "attributes": shown.isEmpty
          ? say("matching.evaluation.without.none") : list(shown.map { name(of: $0.method) })
      ])
  }

  /// How many cities lose their other links with a hidden one; nil where none does, or nothing is judged.
  package func lost(_ evaluation: MatchEvaluation) -> String? {
    guard evaluation.abstention == nil, evaluation.citiesLosingOthers > 0 else { return nil }
    return say(
      "matching.evaluation.remark.lost",
      ["cities": count(evaluation.citiesWithOthers, .city), "lost": number(evaluation.citiesLosingOthers)])
  }

  /// When the match is called better or worse; nil where nothing is judged.
  package func ruleOfVerdicts(_ evaluation: MatchEvaluation) -> String? {
    guard evaluation.abstention == nil else { return nil }
    return say("matching.evaluation.remark.verdict", ["share": percent(MatchEvaluation.leastCoverage)])
  }

  /// What was hidden, and who was ranked.
  package func howHidden(_ evaluation: MatchEvaluation) -> String {
    let pairs = count(evaluation.hiddenPairs, .pair)
    let (known, seed) = (number(evaluation.knownPairs), String(evaluation.seed))
    let hidden =
      switch evaluation.hiding {
      case .random: say("matching.hidden.random", ["pairs": pairs, "seed": seed, "known": known])
      case .latestYears:
        if let year = evaluation.fromYear {
          say("matching.hidden.latest_years", ["pairs": pairs, "year": String(year), "known": known])
        } else {
          say("matching.hidden.undated", ["pairs": pairs, "known": known])
        }
      case .development: say("matching.hidden.development", ["pairs": pairs, "seed": seed, "known": known])
      }
    return sentences([
      hidden,
      say("matching.hidden.ranked", ["askers": count(evaluation.askers, .city), "all": number(evaluation.cities)]),
    ])
  }

  /// Why there are no figures.
  public func reason(of abstention: MatchEvaluation.Abstention) -> String {
    switch abstention {
    case .noYears: say("matching.evaluation.noYears")
    case .fewPairs(let pairs):
      say(
        "matching.evaluation.fewPairs",
        ["pairs": count(pairs, .pair), "minimum": number(MatchEvaluation.minimumHidden)])
    case .oneSource(let lost, let cities):
      say("matching.evaluation.oneSource", ["cities": count(cities, .city), "lost": number(lost)])
    case .nothingLeft: say("matching.evaluation.nothingLeft")
    }
  }

  /// What weights were found from.
  public func statement(of fit: MatchFit) -> String {
    say(
      "matching.fit.remark",
      ["partners": count(fit.partners, .hiddenPartner), "penalty": decimal(fit.penalty, places: 0)])
  }
}
