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
      let lead = evaluation.abstention.map(words.reason(of:))
      sections.append(Section(lead: lead, table: ResultTable(columns: [], rows: [])))
    } else {
      sections.append(Section(lead: words.verdict(on: evaluation), table: figureTable(ways, words)))
      sections.append(
        Section(
          title: words.say("matching.evaluation.without.title"), lead: words.say("matching.evaluation.without"),
          table: ablationTable(ablations, words)))
    }
    let remarks = [
      words.howHidden(evaluation), words.say("matching.evaluation.remark.sources"),
      words.say("matching.evaluation.remark.figures"), words.say("matching.evaluation.remark.good"), words.caveat,
    ]
    return ResultDocument(
      schema: "cityweave.match-evaluation/1", title: words.say("matching.evaluation.title"), sections: sections,
      flat: flat, remarks: remarks)
  }

  /// Weights as a network would have them, beside those in use.
  public static func weights(of fit: MatchFit, in words: Wording) -> ResultDocument {
    let table = ResultTable(
      [
        .text("attribute", "attribute") { $0.0.attribute.rawValue },
        .number("weight", "weight", decimals: 3) { $0.0.weight },
        .number("usual", "usual value", decimals: 3) { $0.0.usual },
        .number("weight_in_use", "in use", decimals: 3) { $0.1.weight },
        .number("usual_in_use", words.say("matching.fit.column.usual"), decimals: 3) { $0.1.usual },
      ], rows: zip(fit.weights.entries, MatchWeights.frozen.entries))
    return ResultDocument(
      schema: "cityweave.match-weights/1", title: words.say("matching.fit.title"), sections: [.init(table: table)],
      flat: table, remarks: [words.statement(of: fit)])
  }

  private static func figureTable(_ rows: [MatchEvaluation.Row], _ words: Wording) -> ResultTable {
    ResultTable(
      [
        .text("method", "way") { words.name(of: $0.method) },
        .text("auc", "area") { withInterval($0.auc, words) },
        .text("average_precision", "precision") { withInterval($0.averagePrecision, words) },
        .text("hits_at_10", "top ten") { withInterval($0.hitsAtTen, words) },
        .text("coverage", "covers") { words.percent($0.coverage) },
      ], rows: rows)
  }

  private static func ablationTable(_ rows: [MatchEvaluation.Row], _ words: Wording) -> ResultTable {
    @Sendable func change(_ figure: MatchEvaluation.Figure?) -> String? {
      figure.map { withInterval($0, signed: true, words) }
    }
    return ResultTable(
      [
        .text("method", "attribute") { words.name(of: $0.method) },
        .text("auc", "area") { change($0.differences?.auc) },
        .text("average_precision", "precision") { change($0.differences?.averagePrecision) },
        .text("hits_at_10", "top ten") { change($0.differences?.hitsAtTen) },
      ], rows: rows)
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
