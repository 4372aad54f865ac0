import Analysis
import ArgumentParser
import CityNetwork
import Presentation

struct ExpectedCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "expected",
    abstract: "What a city of this size, level, country, place and capital status would have, and what is recorded.",
    usage: """
      cityweave expected datasets/asia-cooperation --top 10
             cityweave expected datasets/asia-cooperation --city hue
             cityweave expected datasets/asia-cooperation --format csv -o expected.csv
      """)

  @OptionGroup var dataset: DatasetOptions

  var cost: WorkCost { WorkCost(memory: 11, seconds: 0.2) }
  @OptionGroup var output: OutputOptions
  @OptionGroup var list: TopOption

  @Option(help: ArgumentHelp("Show one city only.", valueName: "id or name"))
  var city: String?

  func run() throws {
    let session = try Session(dataset)
    let asked = try city.map { try session.requireCity($0).id }
    let report = try Interruption.run {
      try session.study.running($0).expected
    }
    try output.write(
      .expected(
        report, keeping: { session.study.shows($0.id) && (asked == nil || $0.id == asked) }, top: list.top,
        in: session.words))
  }
}
