import Analysis
import ArgumentParser
import Language
import Presentation

struct ChanceCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "chance",
    abstract: "What of the network's shape chance alone would give, and what single programmes do to it.",
    usage: """
      cityweave chance datasets/asia-cooperation
             cityweave chance datasets/asia-cooperation --samples 10000 --seed 7
             cityweave chance datasets/asia-cooperation --cliques --format csv -o cliques.csv
      """,
    discussion: """
      Clustering, reciprocity and what cities have in common, against random networks in which every city keeps its number of \
      partners, and against the same network with cities that swap places (QAP). All answers are corrected together for \
      their number. Then the network with and without groups of cities that are linked all with all.
      """)

  @OptionGroup var dataset: DatasetOptions

  var cost: WorkCost { WorkCost(memory: 6.8, seconds: 2.3) }

  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp(
      "How many random networks to draw, at least 100; by default 1000, or 500 for large networks. Cities swap places as often, but at least 1000 times.",
      valueName: "count"))
  var samples: Int?

  @Option(help: ArgumentHelp("Picks the samples.", valueName: "number"))
  var seed: UInt64 = 1

  @Flag(help: "Show only the groups linked all with all, and who falls without them.")
  var cliques = false

  @Option(
    help: ArgumentHelp("How many threads to use; by default one a core. No result depends on it.", valueName: "count"))
  var threads: Int?

  func validate() throws {
    try dataset.refuseWithin("chance, which is asked of the whole network")
    if let samples, !(100...1_000_000).contains(samples) {
      throw ValidationError("--samples takes a number from 100 to 1000000.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads takes a number from 1 on.") }
  }

  func run() throws {
    let session = try Session(dataset)
    // Without groups' effects on rankings of paths where these take too long.
    let report = try Interruption.run(threads: threads, telling: "drawing") {
      try session.study.running($0).affordableChance(samples: samples, seed: seed)
    }
    if session.study.cliqueMeasures != RankingMeasure.usual {
      Console.say("cityweave: \(session.words.say("chance.large"))")
    }
    try output.write(
      cliques
        ? .cliqueEffects(report, in: session.words) : .chance(report, in: session.words))
  }
}
