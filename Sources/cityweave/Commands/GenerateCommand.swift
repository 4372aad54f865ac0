import ArgumentParser
import CityNetwork
import Foundation
import Language
import Synthesis
import Tables

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Make up a network that looks like a real one, for trials and demonstrations.",
    usage: """
      cityweave generate made-up --cities 1000 --seed 7
             cityweave generate made-up --cities 400 --seed 1 --clique 28 --clique 12
             cityweave generate made-up --cities 100000 --seed 3 --unknown 0.6 --isolated 0.1
      """,
    discussion: """
      The folder is made as a whole or not at all. The same options give the same bytes. Every row says that it is \
      synthetic. Standard output has one line for each planted clique: its programme, and the ids of its cities.
      """)

  @Argument(help: "The folder to make; it must be new or empty.", completion: .directory)
  var folder: String

  @Option(help: "The number of cities, 1 to 1,000,000.")
  var cities: Int

  @Option(help: "Picks the network: any whole number from 0 on.")
  var seed: UInt64

  @Option(help: "The number of agencies; by default about 2.5 times the square root of the number of cities.")
  var agencies: Int?

  @Option(help: "How many other cities a city is linked with on average, 0 to 100.")
  var meanDegree = 2.9

  @Option(help: "Plant a group of so many cities, all linked with one another, 3 to 500; may be repeated.")
  var clique: [Int] = []

  @Option(help: "The chance that a fact which may be unknown is unknown, 0 to 1.")
  var unknown = 0.3

  @Option(help: "The share of cities without any link, 0 to 1; by default as chance has it.")
  var isolated: Double?

  @Option(help: ArgumentHelp("The year of the data.", valueName: "year"))
  var asOf = 2026

  @OptionGroup var mark: MarkOption

  private func plan() throws(GenerationPlan.Refusal) -> GenerationPlan {
    try GenerationPlan(
      cityCount: cities, seed: seed, agencyCount: agencies, meanDegree: meanDegree, cliqueSizes: clique,
      unknownShare: unknown, isolatedShare: isolated, year: asOf)
  }

  func validate() throws {
    try OutputFolderName.validate(folder, of: "generate")
    do {
      _ = try plan()
    } catch {
      throw ValidationError("\(error).")
    }
  }

  func run() throws {
    let network = SyntheticNetwork(try plan())
    try OutputWriting.make(folder, marking: !mark.isLeftOut) { (output) throws(OutputFolder.Failure) in
      for name in network.fileNames {
        try output.write(name) { (put) throws(OutputFolder.Failure) in try network.write(file: name, to: put) }
      }
    }
    let lines = network.plantedCliques.map { "\($0.programme): \($0.cities.map(\.rawValue).joined(separator: " "))\n" }
    try Console.put(Data(lines.joined().utf8))
    Console.say(ConsoleText.madeUp(cities: network.cityCount, links: network.linkCount, into: folder))
  }
}
