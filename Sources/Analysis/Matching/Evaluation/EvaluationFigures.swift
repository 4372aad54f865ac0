import Graphs
import Statistics

/// Sums up the outcomes of all askers, with intervals from drawing the askers anew (the bootstrap of B. Efron, 1979).
///
/// Every way is judged on the same draws, so that differences are those of the same cities.
struct EvaluationFigures {
  let rows: [MatchEvaluation.Row]

  private typealias Sums = (below: Double, precision: Double, hits: Double, hidden: Double, askers: Double)

  init(_ results: [MatchTrial.Result], cities: Int, seed: UInt64) {
    let methods = MatchMethod.all
    let whole = methods.indices.map { Self.figures(Self.sum(results, nil, method: $0)) }
    var drawn = [[(auc: Double, precision: Double, hits: Double)]](repeating: [], count: methods.count)
    var random = RandomStream(seed: seed, number: 3)
    for _ in 0..<MatchEvaluation.draws {
      let draw = results.indices.map { _ in random.whole(below: results.count) }
      for method in methods.indices { drawn[method].append(Self.figures(Self.sum(results, draw, method: method))) }
    }
    let hidden = results.reduce(0) { $0 + $1.hiddenCount }
    let rows = methods.indices.map { method in
      func figure(_ part: ((auc: Double, precision: Double, hits: Double)) -> Double) -> MatchEvaluation.Figure {
        Self.figure(part(whole[method]), drawn[method].map(part))
      }
      func difference(_ part: ((auc: Double, precision: Double, hits: Double)) -> Double) -> MatchEvaluation.Figure {
        Self.figure(part(whole[method]) - part(whole[0]), zip(drawn[method], drawn[0]).map { part($0) - part($1) })
      }
      let known = results.reduce(0) { $0 + $1.outcomes[method].known }
      return MatchEvaluation.Row(
        method: methods[method], auc: figure(\.auc), averagePrecision: figure(\.precision),
        hitsAtTen: figure(\.hits), coverage: Double(known) / Double(max(1, hidden)),
        differences: method == 0
          ? nil
          : .init(
            auc: difference(\.auc), averagePrecision: difference(\.precision), hitsAtTen: difference(\.hits)))
    }
    let chances = PairedChances(results, cities: cities, seed: seed)
    let compared = rows.indices.filter { rows[$0].isCompared }
    let ablations = rows.indices.filter { $0 > 0 && !MatchMethod.baselines.contains(rows[$0].method) }
    self.rows = Self.judged(Self.judged(rows, compared, chances), ablations, chances)
  }

  /// Rows with the chances of their differences, corrected together for all figures of the given ones (Holm).
  private static func judged(
    _ rows: [MatchEvaluation.Row], _ methods: [Int], _ chances: PairedChances
  ) -> [MatchEvaluation.Row] {
    var rows = rows
    let found = methods.map(chances.chances)
    let corrected = MultipleTesting.holm(found.flatMap { [$0.auc, $0.precision, $0.hits] })
    for (place, method) in methods.enumerated() {
      rows[method].differences?.auc.chance = corrected[3 * place]
      rows[method].differences?.averagePrecision.chance = corrected[3 * place + 1]
      rows[method].differences?.hitsAtTen.chance = corrected[3 * place + 2]
    }
    return rows
  }

  private static func sum(_ results: [MatchTrial.Result], _ draw: [Int]?, method: Int) -> Sums {
    var sums: Sums = (0, 0, 0, 0, 0)
    func add(_ result: MatchTrial.Result) {
      let outcome = result.outcomes[method]
      sums.below += outcome.below
      sums.precision += outcome.precision
      sums.hits += outcome.hits
      sums.hidden += Double(result.hiddenCount)
      sums.askers += 1
    }
    if let draw { for index in draw { add(results[index]) } } else { for result in results { add(result) } }
    return sums
  }

  private static func figures(_ sums: Sums) -> (auc: Double, precision: Double, hits: Double) {
    (sums.below / max(1, sums.hidden), sums.precision / max(1, sums.askers), sums.hits / max(1, sums.hidden))
  }

  private static func figure(_ value: Double, _ drawn: [Double]) -> MatchEvaluation.Figure {
    let quantiles = Quantiles(drawn)
    return .init(
      value: value, lower: quantiles.value(at: 0.025) ?? value, upper: quantiles.value(at: 0.975) ?? value)
  }
}
