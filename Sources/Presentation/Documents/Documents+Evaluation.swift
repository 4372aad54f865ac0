public import Analysis
public import Language

extension ResultDocument {
  /// How well hidden links are guessed.
  ///
  /// - Parameters:
  ///   - evaluation: The finding.
  ///   - words: How it is said.
  public static func evaluation(_ evaluation: MatchEvaluation, in words: Wording) -> ResultDocument {
    let flat = ResultTable(evaluationColumns, rows: evaluation.rows)
    let ways = evaluation.rows.filter { !$0.isAblation }
    let ablations = evaluation.rows.filter(\.isAblation)
    var sections: [Section] = []
    if evaluation.rows.isEmpty {
      sections.append(Section(lead: evaluation.abstention, table: ResultTable(columns: [], rows: [])))
    } else {
      sections.append(Section(lead: verdict(evaluation), table: figureTable(ways)))
      sections.append(
        Section(
          title: "Without one attribute",
          lead:
            "What the figures change by when an attribute counts nothing. Below 0: the attribute helps. An interval on "
            + "both sides of 0 shows no effect.", table: ablationTable(ablations)))
    }
    return ResultDocument(
      schema: "cityweave.match-evaluation/1", title: "How well hidden links are guessed", sections: sections,
      flat: flat, remarks: [howHidden(evaluation)] + evaluationRemarks + [words.caveat])
  }

  /// Weights as a network would have them, beside those in use.
  public static func weights(of fit: MatchFit) -> ResultDocument {
    let table = ResultTable(
      [
        .text("attribute", "attribute") { $0.0.attribute.rawValue },
        .number("weight", "weight", decimals: 3) { $0.0.weight },
        .number("usual", "usual value", decimals: 3) { $0.0.usual },
        .number("weight_in_use", "in use", decimals: 3) { $0.1.weight },
        .number("usual_in_use", "usual value in use", decimals: 3) { $0.1.usual },
      ], rows: zip(fit.weights.entries, MatchWeights.frozen.entries))
    return ResultDocument(
      schema: "cityweave.match-weights/1", title: "Weights as the development part of this network would have them",
      sections: [.init(table: table)], flat: table,
      remarks: [
        "Found from \(English.count(fit.partners, "hidden partner")) by a logistic regression with weights of 0 and more, "
          + "held near those in use (penalty \(NumberText.fixed(fit.penalty, decimals: 0))). The links of the test were taken "
          + "out before. The weights in use are frozen in the program; this changes none of them."
      ])
  }

  /// Whether the match does better than the best simpler way, figure by figure.
  static func verdict(_ evaluation: MatchEvaluation) -> String {
    let figures:
      [(
        String, (MatchEvaluation.Row) -> MatchEvaluation.Figure,
        (MatchEvaluation.Row.Differences) -> MatchEvaluation.Figure
      )] = [
        ("area under the curve", { $0.auc }, { $0.auc }),
        ("average precision", { $0.averagePrecision }, { $0.averagePrecision }),
        ("hits among the first ten", { $0.hitsAtTen }, { $0.hitsAtTen }),
      ]
    let sentences = figures.compactMap { name, figure, difference -> String? in
      guard let own = evaluation.match, let best = evaluation.bestBaseline(by: figure),
        let gap = best.differences.map(difference)
      else { return nil }
      let numbers =
        "\(NumberText.fixed(figure(own).value, decimals: 3)) against \(NumberText.fixed(figure(best).value, decimals: 3)) of \(best.method.title)"
      let word =
        gap.upper < 0 ? "better" : gap.lower > 0 ? "worse" : "not told apart"
      return "By \(name): \(word), \(numbers)."
    }
    return sentences.joined(separator: " ")
  }

  private static func howHidden(_ evaluation: MatchEvaluation) -> String {
    let which =
      switch evaluation.hiding {
      case .random: "drawn by a hash of their ids and the seed \(evaluation.seed)"
      case .latestYears:
        "those whose first link began in \(evaluation.fromYear.map(String.init) ?? "no known year") or later"
      case .development: "the part on which weights are chosen, seed \(evaluation.seed)"
      }
    return "\(English.count(evaluation.hiddenPairs, "pair")) of linked cities were hidden, \(which); "
      + "\(English.number(evaluation.knownPairs)) were known. For \(English.count(evaluation.askers, "city", "cities")) with "
      + "hidden partners all of the \(English.number(evaluation.cities)) cities were ranked that are not known partners."
  }

  private static let evaluationRemarks = [
    "Hidden with a pair: every row about one of its cities that comes from the same source. Themes stated for cities are "
      + "not used, since they may sum up their links.",
    "area: how often a hidden partner stands above a city that is none, 0.5 by chance. precision: mean average precision. "
      + "top ten: the share of hidden partners among the first ten. covers: the share about whom the way says anything; "
      + "the others stand last, in an order drawn by lot. In brackets: nineteen of twenty draws of the cities asked about.",
    "It tells how far the ranking resembles what cities did, not whether that was good for them.",
  ]

  private static func figureTable(_ rows: [MatchEvaluation.Row]) -> ResultTable {
    ResultTable(
      [
        .text("method", "way", \.method.title), .text("auc", "area") { withInterval($0.auc) },
        .text("average_precision", "precision") { withInterval($0.averagePrecision) },
        .text("hits_at_10", "top ten") { withInterval($0.hitsAtTen) },
        .text("coverage", "covers") { English.percent($0.coverage) },
      ], rows: rows)
  }

  private static func ablationTable(_ rows: [MatchEvaluation.Row]) -> ResultTable {
    @Sendable func change(_ figure: MatchEvaluation.Figure?) -> String? {
      figure.map { withInterval($0, signed: true) }
    }
    return ResultTable(
      [
        .text("method", "attribute", \.method.title), .text("auc", "area") { change($0.differences?.auc) },
        .text("average_precision", "precision") { change($0.differences?.averagePrecision) },
        .text("hits_at_10", "top ten") { change($0.differences?.hitsAtTen) },
      ], rows: rows)
  }

  private static func withInterval(_ figure: MatchEvaluation.Figure, signed: Bool = false) -> String {
    func text(_ value: Double) -> String {
      let text = NumberText.fixed(value, decimals: 3)
      return signed && value > 0 && text.contains(where: { $0 != "0" && $0 != "." }) ? "+" + text : text
    }
    return "\(text(figure.value)) [\(text(figure.lower)), \(text(figure.upper))]"
  }

  private static let evaluationColumns: [Column<MatchEvaluation.Row>] =
    [.text("method", "way", \.method.id)] + figureColumns("auc") { $0.auc }
    + figureColumns("average_precision") { $0.averagePrecision } + figureColumns("hits_at_10") { $0.hitsAtTen }
    + [.number("coverage", "coverage", decimals: 4, \.coverage)]

  /// A figure and its interval.
  private static func figureColumns(
    _ name: String, _ figure: @escaping @Sendable (MatchEvaluation.Row) -> MatchEvaluation.Figure
  ) -> [Column<MatchEvaluation.Row>] {
    [
      .number(name, name, decimals: 4) { figure($0).value },
      .number("\(name)_lower", "\(name)_lower", decimals: 4) { figure($0).lower },
      .number("\(name)_upper", "\(name)_upper", decimals: 4) { figure($0).upper },
    ]
  }
}

extension MatchEvaluation.Row {
  /// Whether it is the match without an attribute.
  var isAblation: Bool {
    if case .matchWithout = method { true } else { false }
  }
}
