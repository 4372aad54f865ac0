import Analysis
import ArgumentParser
import CityNetwork
import Language
import Presentation

struct CompareCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "What changed between two years: who came, who went, which links began and ended.",
    usage: """
      cityweave compare datasets/asia-cooperation --from 2015 --to 2025
             cityweave compare datasets/asia-cooperation --from 2010 --to 2020 --country JP -o change.csv
      """)

  @OptionGroup var dataset: DatasetOptions

  var cost: WorkCost { WorkCost(memory: 17.6, seconds: 0.2) }

  @OptionGroup var output: OutputOptions
  @OptionGroup var list: TopOption

  @Option(help: ArgumentHelp("The year to begin with.", valueName: "year"))
  var from: Int

  @Option(help: ArgumentHelp("The year to end with.", valueName: "year"))
  var to: Int

  func validate() throws {
    try [from, to].forEach(YearSpan.requirePlausible)
    guard from < to else { throw ValidationError("--from \(from) must lie before --to \(to).") }
    guard dataset.asOf == nil else { throw ValidationError("--as-of does not go with --from and --to.") }
  }

  func run() throws {
    let session = try Session(dataset)
    let network = session.network
    let isQuick = Affordable.hasQuickBetweenness(network)
    let change = try Interruption.run {
      try session.study.running($0).change(from: from, to: to, withBetweenness: isQuick)
    }
    let hint = session.words.say("change.hint", ["from": "\(from)", "to": "\(to)"])
    let links = change.links.rows(in: [network])
    try output.write(
      .change(
        change, telling: .years(from: from, to: to), links: links, keeping: session.study.shows, top: list.top,
        hint: hint, in: session.words))
  }
}
