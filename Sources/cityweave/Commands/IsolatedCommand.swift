import Analysis
import ArgumentParser
import CityNetwork
import Presentation

struct IsolatedCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "isolated", abstract: "List the cities that are cut off or hang by a thread.",
    usage: """
      cityweave isolated datasets/asia-cooperation
             cityweave isolated datasets/asia-cooperation --country TH
             cityweave isolated datasets/asia-cooperation --format csv -o isolated.csv
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var list: TopOption

  func run() throws {
    let session = try Session(dataset)
    let report = try Interruption.run {
      try session.study.running($0).isolation.shown(by: session.study)
    }
    try output.write(
      .isolated(report, top: list.top, in: session.words))
  }
}
