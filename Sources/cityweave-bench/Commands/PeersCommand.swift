import ArgumentParser
import Foundation
import Graphs

struct PeersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peers",
    abstract: "Run the same work in other tools, in turn with ours, and compare times and results.",
    usage: """
      cityweave-bench peers --graph twin
             cityweave-bench peers pagerank cores load --graph cl1m --threads 2 --rounds 5
             cityweave-bench peers betweenness --graph twin --libraries igraph,networkit --everyone --json peers.json
      """,
    discussion: """
      Python's igraph, networkit, networkx, rustworkx and scipy are installed into .build/bench-peers on first use;
      graph-tool takes part where Debian's python3-graph-tool is installed. Every run is a process of its own. The
      ratio is the other tool's time divided by ours. A row with ! in the last column compares unlike things.
      """)

  @Argument(help: "The benchmarks to run; all by default.")
  var names: [String] = []

  @Option(help: ArgumentHelp("The graphs, separated by commas.", valueName: "names"))
  var graph: String = "twin,cl17k"

  @Option(help: ArgumentHelp("The numbers of threads, the same for both, separated by commas.", valueName: "counts"))
  var threads: String = "1"

  @Option(help: "How many processes of each tool there are.")
  var rounds: Int = 3

  @Option(help: ArgumentHelp("Seconds after which a process is ended.", valueName: "seconds"))
  var timeout: Double = 120

  @Option(help: ArgumentHelp("The other tools, separated by commas; all by default.", valueName: "names"))
  var libraries: String?

  @Flag(help: "Print a row for every tool, not for the fastest only.")
  var everyone = false

  @Option(help: ArgumentHelp("A Python environment that has the tools.", valueName: "folder"), completion: .directory)
  var environment: String?

  @Option(help: ArgumentHelp("The folder of the real network.", valueName: "folder"), completion: .directory)
  var data: String?

  @Option(help: ArgumentHelp("Write the figures to a file too.", valueName: "file"), completion: .file())
  var json: String?

  func validate() throws {
    guard rounds >= 1 else { throw ValidationError("--rounds takes a number from 1 on.") }
    guard timeout > 0 else { throw ValidationError("--timeout takes a number above 0.") }
    _ = try Choice.tasks(names)
    _ = try Choice.graphs(graph)
    _ = try Choice.threads(threads)
  }

  func run() throws {
    let tasks = try Choice.tasks(names)
    let peers = try PeerEnvironment(in: environment)
    let wanted = libraries.map { Set($0.split(separator: ",").map(String.init)) }
    for name in (wanted ?? []).sorted() where !peers.libraries.contains(where: { $0.name == name }) {
      let known = peers.libraries.map(\.name).joined(separator: ", ")
      throw ValidationError("“\(name)” is not installed. There are \(known).")
    }
    let present = peers.libraries.filter { wanted?.contains($0.name) ?? true }
    var table = TextTable(columns: Contest.columns)
    var record = PeerRecord(surroundings: .here(), contests: [])
    for benchGraph in try Choice.graphs(graph) {
      guard let made = try benchGraph.make(data) else {
        Console.say("cityweave-bench: \(benchGraph.name) is left out: \(RealNetwork.absence)")
        continue
      }
      // As everybody reads it from the file: without the isolated vertices of the greatest numbers.
      let input = BenchInput(graph: try EdgeList(bytes: made.edgeListText()).graph)
      for task in tasks where !names.isEmpty || task.fits(made) {
        for count in try Choice.threads(threads) {
          Console.say("\(task.name) on \(benchGraph.name), \(count) thread\(count == 1 ? "" : "s") …")
          let contest = try Contest(
            task, graph: benchGraph.name, input, threads: count,
            libraries: present.filter { $0.tasks.contains(task.name) }, script: peers.script,
            rules: .init(rounds: rounds, timeout: timeout))
          record.contests.append(contest)
          let shown: [Contestant?] = everyone && !contest.others.isEmpty ? contest.others : [contest.fastest]
          for other in shown { table.rows.append(contest.row(other, task.agreement)) }
        }
      }
    }
    try Console.put(table.text)
    if let json { try Console.write(record.json, to: json) }
  }
}

/// Contests as they are kept in a file.
struct PeerRecord: FigureFile, Codable {
  var schema = "cityweave.bench-peers/1"
  let surroundings: BenchSurroundings
  var contests: [Contest]
}
