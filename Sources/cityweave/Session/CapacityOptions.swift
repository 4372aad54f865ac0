import Analysis
import ArgumentParser
import CityNetwork
import Foundation
import Intake
import Presentation
import Tables

/// What a programme can afford: budget, costs, and how much each helper takes on.
struct CapacityOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The most that may be spent, in the unit of the costs.", valueName: "amount"))
  var budget: Double?

  @Option(
    help: ArgumentHelp("What things cost, such as city=3,agency=1,seed=10; 1 where not said.", valueName: "costs"))
  var cost: String?

  @Option(
    help: ArgumentHelp("A CSV file with the columns kind and cost instead.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var costs: String?

  @Option(
    help: ArgumentHelp(
      "How many new links a helper takes on: 2 by default, and 5 for a seed city.", valueName: "count"))
  var capacity: Int?

  @Option(
    help: ArgumentHelp("A CSV file with the columns id and capacity, for single helpers.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var capacities: String?

  mutating func validate() throws {
    if let budget, !(budget > 0 && budget <= NumberBounds.amount) {
      throw ValidationError(
        "--budget takes a number above 0, at most 1,000,000,000,000,000; leave it out if money is no limit.")
    }
    if let capacity, !(0...1_000_000).contains(capacity) {
      throw ValidationError("--capacity takes a number from 0 to 1,000,000.")
    }
    if cost != nil, costs != nil { throw ValidationError("--cost and --costs say the same; give one of them.") }
    _ = try cost.map(Self.parsed)
  }

  /// The costs of the command line, else of the file that was named, else of the data set's folder, else 1 each.
  ///
  /// A file that cannot be used is reported and ends the command before anything is written.
  func readCosts(_ session: Session) throws -> ProgrammeRequest.Costs {
    var found = session.costs ?? [:]
    if let cost {
      found = try Self.parsed(cost)
    } else if let costs {
      found = try SideFile.read(costs, session.intakeOptions) { $0.readCosts($1) }.content
    }
    var result = ProgrammeRequest.Costs()
    result.city = found["city"] ?? 1
    result.agency = found["agency"] ?? 1
    result.seed = found["seed"] ?? 1
    return result
  }

  /// The capacities of the file that was named, else of the data set's folder.
  func readCapacities(_ session: Session) throws -> [EntityID: Int] {
    guard let capacities else { return session.capacities ?? [:] }
    return try SideFile.read(capacities, session.intakeOptions) {
      $0.readCapacities($1, network: session.study.whole)
    }.content
  }

  private static func parsed(_ text: String) throws -> [String: Double] {
    var costs: [String: Double] = [:]
    let parts = DatasetOptions.words(text)
    guard !parts.isEmpty else { throw ValidationError("--cost names no cost. Write such as city=3,agency=1.") }
    for part in parts {
      let pieces = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard pieces.count == 2, let cost = Double(pieces[1]), (0...1e12).contains(cost) else {
        throw ValidationError("“\(part)” is no cost; write a kind and a number not below 0, such as city=3,agency=1.")
      }
      guard ["city", "agency", "seed"].contains(pieces[0]) else {
        throw ValidationError("“\(pieces[0])” is no kind of new link. Possible are city, agency and seed.")
      }
      if costs.updateValue(cost, forKey: pieces[0]) != nil {
        throw ValidationError("--cost names \(pieces[0]) twice.")
      }
    }
    return costs
  }
}
