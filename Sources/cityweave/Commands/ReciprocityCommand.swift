import Analysis
import ArgumentParser
import CityNetwork
import Presentation

struct ReciprocityCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "reciprocity",
    abstract: "Who gives, who receives, what could come back, and whose money it is.",
    usage: """
      cityweave reciprocity datasets/asia-cooperation
             cityweave reciprocity datasets/asia-cooperation --country VN --top 20
             cityweave reciprocity datasets/asia-cooperation --theme waste
             cityweave reciprocity datasets/asia-cooperation --format csv -o reciprocity.csv
      """,
    discussion: """
      Cities by what their links say of them: gives only, receives only, both; by theme and size. For each pair in which one \
      city only gives: on what the other could give back, by needs, offers, practices and its other links. Reciprocity \
      against random networks in which every city keeps its numbers.
      """)

  @OptionGroup var dataset: DatasetOptions

  var cost: WorkCost { WorkCost(memory: 9.8, seconds: 0.5) }

  @OptionGroup var output: OutputOptions
  @OptionGroup var list: TopOption

  @Option(
    help: ArgumentHelp(
      "How many random networks to draw, at least 100; by default 1000, or 200 for large networks.",
      valueName: "count"))
  var samples: Int?

  @Option(help: ArgumentHelp("Picks the samples.", valueName: "number"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp("How many threads to use; by default one a core. No result depends on it.", valueName: "count"))
  var threads: Int?

  func validate() throws {
    if let samples, !(100...1_000_000).contains(samples) {
      throw ValidationError("--samples takes a number from 100 to 1000000.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1 on.") }
  }

  func run() throws {
    let session = try Session(dataset)
    let report = try Interruption.run(threads: threads, telling: "drawing") {
      try session.study.running($0).reciprocity(samples: samples, seed: seed)
    }
    try output.write(
      .reciprocity(report, network: session.network, top: list.top, in: session.words))
  }
}
