/// Figures beside those of a baseline.
struct Comparison {
  private struct Row {
    let result: BenchResult
    let baseline: BenchResult?
    var ratio: Double? {
      baseline.flatMap { $0.medianSeconds > 0 ? result.medianSeconds / $0.medianSeconds : nil }
    }
  }

  private let rows: [Row]
  private let tolerance: Double

  init(of record: BenchRecord, with baseline: BenchRecord, tolerance: Double) {
    self.tolerance = tolerance
    rows = record.results.map { result in
      Row(
        result: result,
        baseline: baseline.results.first {
          $0.name == result.name && $0.graph == result.graph && $0.threads == result.threads
        })
    }
  }

  /// False when some benchmark takes longer than the baseline's time and the tolerance together.
  var isWithinTolerance: Bool { rows.allSatisfy { !isSlower($0) } }

  /// The ratio of every benchmark, and what became of it.
  var text: String {
    var table = TextTable(columns: ["benchmark", "graph", "threads", "median s", "baseline s", "ratio", "verdict"])
    for row in rows {
      table.rows.append([
        row.result.name, row.result.graph, "\(row.result.threads)", Figure.digits(row.result.medianSeconds),
        row.baseline.map { Figure.digits($0.medianSeconds) } ?? "–",
        row.ratio.map { Figure.fixed($0, decimals: 2) } ?? "–", verdict(row),
      ])
    }
    return table.text
  }

  private func isSlower(_ row: Row) -> Bool { row.ratio.map { $0 > 1 + tolerance } ?? false }

  private func verdict(_ row: Row) -> String {
    guard let baseline = row.baseline else { return "not in the baseline" }
    let change = abs(baseline.check - row.result.check)
    let isSame = change <= 1e-9 * max(abs(baseline.check), abs(row.result.check))
    return (isSlower(row) ? "SLOWER" : "ok") + (isSame ? "" : "; another result")
  }
}
