import Analysis
import ArgumentParser
import CityNetwork
import Presentation

struct MatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match",
    abstract: "Who could help a city: candidates with their reasons, what is not known, and who opens the door.",
    usage: """
      cityweave match datasets/asia-cooperation battambang
             cityweave match datasets/asia-cooperation --all --format csv -o matches.csv
      """)

  @OptionGroup var dataset: DatasetOptions
  @OptionGroup var output: OutputOptions

  @Argument(help: "The id of the city.")
  var city: String?

  @Flag(help: "Candidates for every city in which the data shows a gap.")
  var all = false

  @Option(help: ArgumentHelp("How many candidates a city gets.", valueName: "count"))
  var candidates: Int?

  func validate() throws {
    if (city != nil) == all { throw ValidationError("Name one city, or say --all.") }
    if let candidates, !(1...100).contains(candidates) {
      throw ValidationError("--candidates takes a number from 1 to 100.")
    }
  }

  func run() async throws {
    let session = try Session(dataset)
    let asker = try city.map { try session.requireCity($0) }
    let comparison = try Interruption.run {
      try PartnerMatches(session.network, year: session.view.asOfYear, options: $0)
    }
    let matches: [CityMatches]
    if let asker {
      matches = [comparison.candidates(for: asker.id, limit: candidates ?? 5)].compactMap { $0 }
    } else {
      matches = try Interruption.run {
        try comparison.all(limit: candidates ?? 3, keeping: { session.shows($0.country) }, options: $0)
      }
    }
    try output.write(
      .matches(
        Array(matches.prefix(output.top ?? .max)), comparison: comparison, network: session.network,
        cut: all ? comparison.cut : nil, caveat: session.caveat))
  }
}
