/// A question that a whole command answers, and the scripts of other tools that answer it from the same files.
struct PipelineTask: Sendable {
  /// Another tool's way to the answer.
  struct Peer: Sendable {
    /// The tools, as they are printed.
    let names: [String]
    /// The file in `scripts/pipeline_peers`, which takes a folder and a file to write.
    let script: String
    /// The Python modules that it needs, in the order of the names.
    let modules: [String]

    var name: String { names.joined(separator: " + ") }
  }

  /// Where ours writes what is compared.
  enum Answer: Sendable {
    /// The rows of each file, which the summary on standard error names.
    case countsOfSummary
    /// The columns of the CSV file; where a kind is named, of those rows that are of this kind.
    case columns([String], kind: String? = nil)
    /// Nothing: the other is a start of the program that answers nothing.
    case none
  }

  let name: String
  /// The command line, in which `DIR` stands for the data set and `OUT` for the file to write.
  let arguments: [String]
  let peers: [Peer]
  let answer: Answer

  static let all = [
    PipelineTask(
      name: "check", arguments: ["check", "DIR"],
      peers: [
        Peer(names: ["DuckDB"], script: "check_duckdb.py", modules: ["duckdb"]),
        Peer(names: ["pandas"], script: "check_pandas.py", modules: ["pandas"]),
      ],
      answer: .countsOfSummary),
    PipelineTask(
      name: "isolated", arguments: ["isolated", "DIR", "--format", "csv", "-o", "OUT"],
      peers: [Peer(names: ["pandas", "igraph"], script: "isolated_igraph.py", modules: ["pandas", "igraph"])],
      answer: .columns([], kind: "no_link")),
    PipelineTask(
      name: "metrics", arguments: ["metrics", "DIR", "--format", "csv", "-o", "OUT"],
      peers: [Peer(names: ["pandas", "igraph"], script: "metrics_igraph.py", modules: ["pandas", "igraph"])],
      answer: .columns(["degree", "component_size", "harmonic", "betweenness", "core_number"])),
    PipelineTask(
      name: "start", arguments: ["metrics", "DIR", "--format", "csv", "-o", "OUT"], peers: [], answer: .none),
  ]

  func commandLine(on folder: String, output: String) -> [String] {
    arguments.map { $0 == "DIR" ? folder : $0 == "OUT" ? output : $0 }
  }
}
