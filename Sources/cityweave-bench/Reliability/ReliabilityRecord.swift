import Foundation

/// What one run of `reliability` found, as it is kept in a file.
struct ReliabilityRecord: FigureFile, Codable {
  var schema = "cityweave.bench-reliability/1"
  let surroundings: BenchSurroundings
  let date: String
  let firstSeed: UInt64
  let wantedSets: Int
  let draws: Bool
  let folders: FolderFuzzing.Outcome
  /// What no part of it tries.
  var notTried = [
    "loss of power", "network file systems", "other versions of Graphviz", "other systems than Linux",
  ]

  var table: TextTable {
    let tally = folders.statuses.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }.joined(separator: ", ")
    return TextTable(
      columns: ["what", "figure"],
      rows: [
        ["sets done of those wanted", "\(folders.sets) of \(wantedSets), seeds from \(firstSeed) on"],
        ["sets that check accepts", "\(folders.acceptedSets)"],
        ["runs of commands", "\(folders.runs)"],
        ["statuses on accepted sets", tally],
        ["slowest run", "\(Figure.digits(folders.slowestSeconds)) s"],
        ["findings", "\(folders.findings.count)"],
        ["not tried", notTried.joined(separator: ", ")],
      ])
  }
}
