import Foundation

/// What a command took on a data set.
struct ProgramResult: Codable, Sendable {
  let command: String
  let dataset: String
  let times: [Double]
  let medianSeconds: Double?
  let cpuSeconds: Double?
  let peakBytes: Int?
  /// Why there is no time; nil where there is one.
  let failure: String?

  init(_ command: String, _ dataset: String, runs: [TimedRun], failure: String?) {
    self.command = command
    self.dataset = dataset
    self.failure = failure
    times = runs.map(\.seconds)
    medianSeconds = runs.isEmpty ? nil : times.median
    cpuSeconds = runs.isEmpty ? nil : runs.map(\.cpu).median
    peakBytes = runs.map(\.peakBytes).max()
  }
}

/// The figures of one run of `program`, as they are kept in a file.
struct ProgramRecord: FigureFile, Codable {
  var schema = "cityweave.bench-program/1"
  let surroundings: BenchSurroundings
  var results: [ProgramResult]

  var table: TextTable {
    var table = TextTable(columns: ["command", "data", "median s", "CPU s", "peak MB", "runs", "remark"])
    for result in results {
      table.rows.append([
        result.command, result.dataset, result.medianSeconds.map { Figure.digits($0) } ?? "–",
        result.cpuSeconds.map { Figure.digits($0) } ?? "–", Figure.megabytes(result.peakBytes),
        "\(result.times.count)", result.failure ?? "",
      ])
    }
    return table
  }
}
