import Analysis
import ArgumentParser
import CityNetwork
import Intake
import Presentation
import Tables

struct WhatIfCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "What would change if cities, agencies or links came or went; the data stays as it is.",
    usage: """
      cityweave whatif datasets/asia-cooperation scenario.csv
             cityweave whatif datasets/asia-cooperation --city phichit --top 10
      """,
    discussion: """
      A scenario is a CSV file with the columns action (add or remove) and what (city, agency, programme or link), and \
      those of the data set's own files, such as:

        action,what,id,from,to
        add,link,,phichit,kitakyushu
        remove,programme,kitaq,,

      With --city and no scenario, every single new link of that city is tried.
      """)

  @OptionGroup var dataset: DatasetOptions

  var cost: WorkCost { city == nil ? WorkCost(memory: 18.2, seconds: 0.28) : .reading }

  @Argument(help: "The scenario.", completion: .file(extensions: ["csv"]))
  var scenario: String?

  @OptionGroup var output: OutputOptions

  @Option(help: ArgumentHelp("Try all single new links of this city.", valueName: "id"))
  var city: String?

  func validate() throws {
    guard (scenario == nil) != (city == nil) else {
      throw ValidationError("Name a scenario file, or with --city the city whose new links are to be tried.")
    }
  }

  func run() throws {
    let session = try Session(dataset)
    let network = session.network
    if let city {
      let found = try session.requireCity(city)
      let links = try Interruption.run { try session.study.running($0).newLinks(of: found.id) }
      guard let links else { throw ExitStatus.internalFault }
      return try output.write(
        .singleLinks(links, keeping: session.study.shows, top: output.top, in: session.words))
    }
    let name = scenario ?? ""
    let imagined = try applied(try read(name, session), to: network, name)
    let isQuick = Affordable.hasQuickBetweenness(network)
    let change = try Interruption.run {
      try session.study.running($0).change(to: imagined, withBetweenness: isQuick)
    }
    let links = change.links.rows(in: [network, imagined])
    let shown = name.split(separator: "/").last.map(String.init) ?? name
    try output.write(
      .change(
        change, telling: .scenario(name: shown), links: links, keeping: { shows($0, session, imagined) },
        top: output.top,
        in: session.words))
  }

  /// Whether a city is shown; one that only the scenario has, where its country is.
  private func shows(_ city: EntityID, _ session: Session, _ imagined: CityNetwork) -> Bool {
    if session.network.isCity(city) { return session.study.shows(city) }
    guard let countries = dataset.countries else { return true }
    return imagined.city(city).map { countries.contains($0.country) } ?? false
  }

  /// The scenario; a file that cannot be used is reported and ends the command before anything is written.
  private func read(_ path: String, _ session: Session) throws -> Scenario {
    try SideFile.read(path, session.intakeOptions) { $0.readScenario($1, network: session.network) }.content
  }

  private func applied(_ scenario: Scenario, to network: CityNetwork, _ path: String) throws -> CityNetwork {
    do {
      return try network.applying(scenario)
    } catch {
      for violation in error.violations { Console.say("\(path): error: \(violation.detail)") }
      throw ExitStatus.badData
    }
  }
}
