import Foundation

/// A whole command and another tool's script, run in turn on the same files.
struct PipelineResult: Codable, Sendable {
  let task: String
  let dataset: String
  /// The other tools with their versions; the bare start of the program in the row of that name.
  let other: String
  /// One run a round.
  var ours: [TimedRun] = []
  var theirs: [TimedRun] = []
  /// How many rows of both answers were compared, and found the same; nil where nothing was.
  var comparedRows: Int?
  /// Why there are no times; nil where there are.
  var failure: String?

  init(task: String, dataset: String, other: String) {
    self.task = task
    self.dataset = dataset
    self.other = other
  }

  static let columns = [
    "command", "data", "other", "ours CPU s", "its CPU s", "ours/its", "ours s", "its s", "ours MB", "its MB", "answer",
  ]

  var row: [String] {
    let (ourCPU, theirCPU) = (Self.median(ours, \.cpu), Self.median(theirs, \.cpu))
    let ratio = ourCPU.flatMap { ours in theirCPU.flatMap { $0 > 0 ? ours / $0 : nil } }
    let times = [ourCPU, theirCPU, ratio, Self.median(ours, \.seconds), Self.median(theirs, \.seconds)]
    return [task, dataset, other] + times.map { $0.map { Figure.digits($0) } ?? "–" } + [
      Figure.megabytes(ours.map(\.peakBytes).max()), Figure.megabytes(theirs.map(\.peakBytes).max()),
      failure.map { "! \($0)" } ?? comparedRows.map { "same \($0) rows" } ?? "not compared",
    ]
  }

  private static func median(_ runs: [TimedRun], _ value: (TimedRun) -> Double) -> Double? {
    runs.isEmpty ? nil : runs.map(value).median
  }
}

/// The figures of one run of `pipeline`, as they are kept in a file.
struct PipelineRecord: FigureFile, Codable {
  var schema = "cityweave.bench-pipeline/1"
  let surroundings: BenchSurroundings
  var results: [PipelineResult] = []

  init(surroundings: BenchSurroundings) { self.surroundings = surroundings }

  var table: TextTable { TextTable(columns: PipelineResult.columns, rows: results.map(\.row)) }
}
