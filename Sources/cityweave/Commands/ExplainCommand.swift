import Analysis
import ArgumentParser
import CityNetwork
import Foundation
import Intake
import Language
import Presentation

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a measure or class means, or show the rows behind an id.",
    usage: """
      cityweave explain
             cityweave explain betweenness
             cityweave explain need_unmet
             cityweave explain kitakyushu datasets/asia-cooperation
             cityweave explain surabaya-offer-1 datasets/asia-cooperation
      """)

  @Argument(
    help: "A measure, a class of gaps or isolation, or an id or name of the data set; nothing lists the measures.")
  var term: String?

  @Argument(help: "The folder of CSV files, to show the rows about an id.", completion: .directory)
  var directory: String?

  @Flag(help: DatasetHelp.anyway)
  var anyway = false

  func validate() throws {
    if anyway, directory == nil { throw ValidationError("--anyway goes with a folder of CSV files.") }
  }

  func run() throws {
    guard let term else { return try Console.put(Data(ExplanationText.list(in: .english).utf8)) }
    if let directory {
      let dataset = WholeDataset(directory: directory, anyway: anyway)
      try Foresight.look(at: dataset, for: "explain", cost: .reading)
      let session = try Session(dataset)
      return try Console.put(Data(try rows(about: term, session).utf8))
    }
    guard let text = ExplanationText.definition(of: term, in: .english) else {
      let nearest = ExplanationText.nearest(to: term).map { " Did you mean “\($0)”?" } ?? ""
      throw ValidationError(
        "“\(term)” is no measure and no class.\(nearest) cityweave explain lists them all; with the folder of a data set behind it, a city or body is explained."
      )
    }
    try Console.put(Data(text.utf8))
  }

  /// The rows about an id, or about whom a name stands for.
  private func rows(about term: String, _ session: Session) throws -> String {
    func text(_ id: EntityID) -> String? {
      ExplanationText.rows(about: id, in: session.study.whole, in: session.words)
    }
    if let found = text(EntityID(term)) { return found }
    guard let found = text(try session.require(term, Set(Entity.Sort.allCases)).id) else {
      throw ExitStatus.internalFault
    }
    return found
  }
}
