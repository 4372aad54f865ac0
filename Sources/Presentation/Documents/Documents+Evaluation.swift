public import Analysis
public import Language

extension ResultDocument {
  /// How well hidden links are guessed.
  ///
  /// - Parameters:
  ///   - evaluation: The finding.
  ///   - words: How it is said.
  public static func evaluation(_ evaluation: MatchEvaluation, in words: Wording) -> ResultDocument {
    let flat = ResultTable(evaluationColumns(words), rows: evaluation.rows, in: words)
    let ways = evaluation.rows.filter { !$0.isAblation }
    let ablations = evaluation.rows.filter(\.isAblation)
    var sections: [Section] = []
    if evaluation.rows.isEmpty {
      let lead = evaluation.abstention.map(words.reason(of:))
      sections.append(Section(lead: lead, table: ResultTable(columns: [], rows: [])))
    } else {
      sections.append(Section(lead: words.verdict(on: evaluation), table: figureTable(ways, words)))
      sections.append(
        Section(
          title: words.say("matching.evaluation.without.title"), lead: words.withoutAttributes(evaluation),
          table: ablationTable(ablations, words)))
    }
    let remarks: [String?] = [
      words.howHidden(evaluation), words.say("matching.evaluation.remark.sources"), words.lost(evaluation),
      words.ruleOfVerdicts(evaluation), words.say("matching.evaluation.remark.figures"),
      words.say("matching.evaluation.remark.good"), words.caveat,
    ]
    return ResultDocument(
      schema: "cityweave.match-evaluation/1", title: words.say("matching.evaluation.title"), sections: sections,
      flat: flat, remarks: remarks.compactMap { $0 }, in: words)
  }

  /// Weights as a network would have them, beside those in use.
  public static func weights(of fit: MatchFit, in words: Wording) -> ResultDocument {
    let table = ResultTable(
      [
        .text("attribute") { $0.0.attribute.rawValue },
        .number("weight", decimals: 3) { $0.0.weight },
        .number("usual", decimals: 3) { $0.0.usual },
        .number("weight_in_use", decimals: 3) { $0.1.weight },
        .number("usual_in_use", decimals: 3) { $0.1.usual },
      ], rows: zip(fit.weights.entries, MatchWeights.frozen.entries), in: words)
    return ResultDocument(
      schema: "cityweave.match-weights/1", title: words.say("matching.fit.title"), sections: [.init(table: table)],
      flat: table, remarks: [words.statement(of: fit)], in: words)
  }

  private static func figureTable(_ rows: [MatchEvaluation.Row], _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("method") { words.name(of: $0.method) },
        .text("auc") { withInterval($0.auc, words) },
        .text("average_precision") { withInterval($0.averagePrecision, words) },
        .text("hits_at_10") { withInterval($0.hitsAtTen, words) },
        .text("coverage", of: "evaluation") { words.percent($0.coverage) },
      ], rows: rows, in: words)
  }

  private static func ablationTable(_ rows: [MatchEvaluation.Row], _ words: Wording) -> ResultTable {
    @Sendable func change(_ figure: MatchEvaluation.Figure?) -> String? {
      figure.map { withInterval($0, signed: true, words) }
    }
    return ResultTable(
      [
        .text("method", of: "evaluation") { words.name(of: $0.method) },
        .text("auc") { change($0.differences?.auc) },
        .text("average_precision") { change($0.differences?.averagePrecision) },
        .text("hits_at_10") { change($0.differences?.hitsAtTen) },
      ], rows: rows, in: words)
  }

  private static func withInterval(
    _ figure: MatchEvaluation.Figure, signed: Bool = false, _ words: Wording
  ) -> String {
    func text(_ value: Double) -> String {
      let text = words.decimal(value, places: 3)
      return signed && value > 0 && text.contains(where: { $0 != "0" && $0 != "." }) ? "+" + text : text
    }
    return "\(text(figure.value)) [\(text(figure.lower)), \(text(figure.upper))]"
  }

  private static func evaluationColumns(_ words: Wording) -> [Column<MatchEvaluation.Row>] {
    [.text("method", \.method.id)] + figureColumns(.number("auc", decimals: 4), words) { $0.auc }
      + figureColumns(.number("average_precision", decimals: 4), words) { $0.averagePrecision }
      + figureColumns(.number("hits_at_10", decimals: 4), words) { $0.hitsAtTen }
      + [.number("coverage", decimals: 4, \.coverage)]
  }

  /// A figure and its interval.
  private static func figureColumns(
    _ heading: ColumnHeading, _ words: Wording,
    _ figure: @escaping @Sendable (MatchEvaluation.Row) -> MatchEvaluation.Figure
  ) -> [Column<MatchEvaluation.Row>] {
    let title = heading.title(in: words)
    let (lower, upper) = (
      words.say("column.evaluation.lower", ["figure": title]), words.say("column.evaluation.upper", ["figure": title])
    )
    return [
      Column(heading) { .init(figure($0).value) },
      .number("\(heading.name)_lower", titled: lower, decimals: 4) { figure($0).lower },
      .number("\(heading.name)_upper", titled: upper, decimals: 4) { figure($0).upper },
    ]
  }
}

extension MatchEvaluation.Row {
  /// Whether it is the match without an attribute.
  var isAblation: Bool {
    if case .matchWithout = method { true } else { false }
  }
}
