public import Analysis

// How well hidden links are guessed.
extension Wording {
  private typealias Figure = (
    name: String, of: (MatchEvaluation.Row) -> MatchEvaluation.Figure,
    difference: (MatchEvaluation.Row.Differences) -> MatchEvaluation.Figure
  )

  /// Whether the match does better than the best simpler way, figure by figure.
  public func verdict(on evaluation: MatchEvaluation) -> String {
    let figures: [Figure] = [
      ("auc", { $0.auc }, { $0.auc }), ("averagePrecision", { $0.averagePrecision }, { $0.averagePrecision }),
      ("hitsAtTen", { $0.hitsAtTen }, { $0.hitsAtTen }),
    ]
    let judgements = figures.compactMap { figure -> String? in
      guard let own = evaluation.match, let best = evaluation.bestBaseline(by: figure.of),
        let verdict = best.verdict(by: figure.difference)
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
    }
  }

  /// What weights were found from.
  public func statement(of fit: MatchFit) -> String {
    say(
      "matching.fit.remark",
      ["partners": count(fit.partners, .hiddenPartner), "penalty": decimal(fit.penalty, places: 0)])
  }
}
