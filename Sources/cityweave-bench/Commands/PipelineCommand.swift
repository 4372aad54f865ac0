import ArgumentParser
import Foundation

struct PipelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline",
    abstract: "Run whole commands of cityweave in turn with scripts of other tools, and compare times and answers.",
    usage: """
      cityweave-bench pipeline --data made-100k --rounds 5
             cityweave-bench pipeline metrics --data world --json pipeline.json
      """,
    discussion: """
      The same CSV files in, the same answer out. The scripts lie in scripts/pipeline_peers; pandas, igraph and DuckDB
      are installed into .build/bench-peers on first use. Every run is a process of its own, with its start. The ratio is
      the processor time of ours divided by the other's. The command ends with status 1 where answers differ.
      """)

  @Argument(help: "The commands to run; all by default.")
  var names: [String] = []

  @Option(help: ArgumentHelp("The data sets, separated by commas.", valueName: "names"))
  var data: String = "asia-cooperation"

  @Option(help: "How often each pair is run.")
  var rounds: Int = 3

  @Option(help: ArgumentHelp("Seconds after which a process is ended.", valueName: "seconds"))
  var timeout: Double = 300

  @Option(help: ArgumentHelp("A Python environment that has the tools.", valueName: "folder"), completion: .directory)
  var environment: String?

  @Option(help: ArgumentHelp("Write the figures to a file too.", valueName: "file"), completion: .file())
  var json: String?

  func validate() throws {
    guard rounds >= 1 else { throw ValidationError("--rounds takes a number from 1 on.") }
    guard timeout > 0 else { throw ValidationError("--timeout takes a number above 0.") }
    _ = try Choice.pipelineTasks(names)
    _ = try Choice.programDatasets(data)
  }

  func run() throws {
    let tasks = try Choice.pipelineTasks(names)
    let program = try ProgramCommand.program()
    let peers = try PipelinePeers(
      in: environment, modules: tasks.flatMap { $0.peers.flatMap(\.modules) })
    var record = PipelineRecord(surroundings: .here())
    try ProgramDataset.each(of: try Choice.programDatasets(data), program) { dataset, folder, scratch in
      for task in tasks {
        Console.say("\(task.name) on \(dataset.name) …")
        let contest = PipelineContest(
          task: task, dataset: dataset.name, folder: folder, scratch: scratch, program: program,
          rounds: rounds, timeout: timeout)
        record.results += try results(of: contest, peers)
      }
    }
    try Console.put(record.table.text)
    if let json { try Console.write(record.json, to: json) }
  }

  private func results(of contest: PipelineContest, _ peers: PipelinePeers) throws -> [PipelineResult] {
    do {
      guard !contest.task.peers.isEmpty else { return [try contest.resultBesideStart()] }
      return try contest.task.peers.map { peer in
        try contest.result(
          beside: peer, python: peers.python, script: peers.script(peer.script), tools: peers.names(of: peer))
      }
    } catch let disagreement as PipelineContest.Disagreement {
      Console.say("cityweave-bench: \(disagreement.text)")
      throw ExitCode.failure
    }
  }
}
