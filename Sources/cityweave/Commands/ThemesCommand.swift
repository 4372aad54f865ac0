import Analysis
import ArgumentParser
import CityNetwork
import Presentation

struct ThemesCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "Whether cooperation widens to new fields, and whether what works could travel.",
    usage: """
      cityweave themes datasets/asia-cooperation
             cityweave themes datasets/asia-cooperation --part practices --steps 2
             cityweave themes datasets/asia-cooperation --part regions --format csv -o themes.csv
      """,
    discussion: """
      Pairs that came from one field to another; themes by region with the empty cells; how far each practice could travel \
      along links between cities, and who is in the way; pilots that stand still; public–private partnerships.
      """)

  @OptionGroup var dataset: DatasetOptions

  var cost: WorkCost { WorkCost(memory: 7.2, seconds: 0.07) }
  @OptionGroup var output: OutputOptions

  @Option(
    help: ArgumentHelp("Show one part: widening, regions, practices, stages or partnerships.", valueName: "part"))
  var part: ThemePart?

  @Option(help: ArgumentHelp("How many steps from city to city a practice travels, 1 to 10.", valueName: "count"))
  var steps = 3

  func validate() throws {
    try dataset.refuseWithin("themes, which tells of pairs, practices and links")
    if !(1...10).contains(steps) { throw ValidationError("--steps takes a number from 1 to 10.") }
  }

  func run() throws {
    let session = try Session(dataset)
    let report = try Interruption.run {
      try session.study.running($0).themes(steps: steps)
    }
    try output.write(.themes(report, part: part, in: session.words))
  }
}
