public import Analysis

extension ResultDocument {
  /// How well hidden links are guessed.
  ///
  /// - Parameters:
  ///   - evaluation: The finding.
  ///   - caveat: What to know about the completeness of the data.
  public static func evaluation(_ evaluation: MatchEvaluation, caveat: String) -> ResultDocument {
    let flat = ResultTable(columns: evaluationColumns, rows: evaluation.rows.map(evaluationRow))
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
      flat: flat, remarks: [howHidden(evaluation)] + evaluationRemarks + [caveat])
  }

  /// Weights as a network would have them, beside those in use.
  public static func weights(of fit: MatchFit) -> ResultDocument {
    let table = ResultTable(
      columns: [
        .text("attribute", "attribute"), .number("weight", "weight", decimals: 3),
        .number("usual", "usual value", decimals: 3), .number("weight_in_use", "in use", decimals: 3),
        .number("usual_in_use", "usual value in use", decimals: 3),
      ],
      rows: zip(fit.weights.entries, MatchWeights.frozen.entries).map { found, used in
        [
          .text(found.attribute.rawValue), .number(found.weight), .number(found.usual), .number(used.weight),
          .number(used.usual),
        ]
      })
    return ResultDocument(
      schema: "cityweave.match-weights/1", title: "Weights as the development part of this network would have them",
      sections: [.init(table: table)], flat: table,
      remarks: [
        "Found from \(Wording.count(fit.partners, "hidden partner")) by a logistic regression with weights of 0 and more, "
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
    return "\(Wording.count(evaluation.hiddenPairs, "pair")) of linked cities were hidden, \(which); "
      + "\(Wording.number(evaluation.knownPairs)) were known. For \(Wording.count(evaluation.askers, "city", "cities")) with "
      + "hidden partners all of the \(Wording.number(evaluation.cities)) cities were ranked that are not known partners."
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
      columns: [
        .text("method", "way"), .text("auc", "area"), .text("average_precision", "precision"),
        .text("hits_at_10", "top ten"), .text("coverage", "covers"),
      ],
      rows: rows.map { row in
        [
          .text(row.method.title), .text(withInterval(row.auc)), .text(withInterval(row.averagePrecision)),
          .text(withInterval(row.hitsAtTen)), .text(Wording.percent(row.coverage)),
        ]
      })
  }

  private static func ablationTable(_ rows: [MatchEvaluation.Row]) -> ResultTable {
    ResultTable(
      columns: [
        .text("method", "attribute"), .text("auc", "area"), .text("average_precision", "precision"),
        .text("hits_at_10", "top ten"),
      ],
      rows: rows.map { row in
        let cells = row.differences.map { [$0.auc, $0.averagePrecision, $0.hitsAtTen] } ?? []
        return [.text(row.method.title)] + cells.map { .text(withInterval($0, signed: true)) }
      })
  }

  private static func withInterval(_ figure: MatchEvaluation.Figure, signed: Bool = false) -> String {
    func text(_ value: Double) -> String {
      let text = NumberText.fixed(value, decimals: 3)
      return signed && value > 0 && text.contains(where: { $0 != "0" && $0 != "." }) ? "+" + text : text
    }
    return "\(text(figure.value)) [\(text(figure.lower)), \(text(figure.upper))]"
  }

  private static let evaluationColumns: [ResultTable.Column] =
    [.text("method", "way")]
    + ["auc", "average_precision", "hits_at_10"].flatMap { name in
      [
        ResultTable.Column.number(name, name, decimals: 4), .number("\(name)_lower", "\(name)_lower", decimals: 4),
        .number("\(name)_upper", "\(name)_upper", decimals: 4),
      ]
    } + [.number("coverage", "coverage", decimals: 4)]

  private static func evaluationRow(_ row: MatchEvaluation.Row) -> [ResultTable.Cell] {
    [.text(row.method.id)]
      + [row.auc, row.averagePrecision, row.hitsAtTen].flatMap { figure in
        [ResultTable.Cell.number(figure.value), .number(figure.lower), .number(figure.upper)]
      } + [.number(row.coverage)]
  }
}

extension MatchEvaluation.Row {
  /// Whether it is the match without an attribute.
  var isAblation: Bool {
    if case .matchWithout = method { true } else { false }
  }
}
