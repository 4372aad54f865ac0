import Analysis
public import ArgumentParser
import CityNetwork
public import Presentation

struct ResilienceCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "resilience",
    abstract: "What could break: what would be lost with each agency, programme and city, and what would mend it.",
    usage: """
      cityweave resilience datasets/asia-cooperation --top 5
             cityweave resilience datasets/asia-cooperation --part dependencies --country VN
             cityweave resilience datasets/asia-cooperation --part losses -o losses.csv
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var evidence: EvidenceOption

  var cost: WorkCost { WorkCost(memory: 8.8, seconds: 0.12) }
  @OptionGroup var output: OutputOptions
  @OptionGroup var list: TopOption

  @Option(help: "One part only: losses, dependencies, bridges, endings, key-players or mends.")
  var part: ResiliencePart?

  @Option(help: ArgumentHelp("How many losses to put in a row to split the network.", valueName: "count"))
  var keyPlayers = 10

  func validate() throws {
    try DatasetOptions.refuse(
      ["--stale-after": part != nil && part != .mends && evidence.staleAfter != nil],
      with: "--part, but for --part mends, which names doors")
    guard (1...1000).contains(keyPlayers) else { throw ValidationError("--key-players takes a number from 1 to 1000.") }
  }

  func run() throws {
    let session = try Session(dataset, evidence: evidence)
    let report = try Interruption.run {
      try session.study.running($0).resilience(keyPlayers: keyPlayers)
    }
    try output.write(
      .resilience(
        report, network: session.network, part: part, keeping: session.study.shows, top: list.top,
        in: session.words))
  }
}

extension ResiliencePart: ExpressibleByArgument {}
