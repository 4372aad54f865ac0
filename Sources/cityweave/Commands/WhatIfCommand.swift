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
             cityweave whatif datasets/asia-cooperation --without kitaq
             cityweave whatif datasets/asia-cooperation --city phichit --top 10
      """,
    discussion: """
      A scenario is a CSV file with the columns action (add or remove) and what (city, agency, programme or link), and \
      those of the data set's own files, such as:

        action,what,id,from,to
        add,link,,phichit,kitakyushu
        remove,programme,kitaq,,

      With --without and no scenario, the network is told without a city, agency or programme; the option can be given \
      several times. With --city, every single new link of that city is tried.
      """)

  @OptionGroup var dataset: DatasetOptions

  var cost: WorkCost { city == nil ? WorkCost(memory: 18.2, seconds: 0.28) : .reading }

  @Argument(help: "The scenario.", completion: .file(extensions: ["csv"]))
  var scenario: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var list: TopOption

  @Option(help: ArgumentHelp("Try all single new links of this city.", valueName: "id or name"))
  var city: String?

  @Option(
    help: ArgumentHelp("Tell the network without this city, agency or programme.", valueName: "id or name"))
  var without: [String] = []

  func validate() throws {
    guard [scenario != nil, city != nil, !without.isEmpty].count(where: { $0 }) == 1 else {
      throw ValidationError(
        "Name a scenario file, or with --without who goes, or with --city the city whose new links are to be tried.")
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
        .singleLinks(links, keeping: session.study.shows, top: list.top, in: session.words))
    }
    let name = scenario ?? ""
    let imagination = scenario == nil ? try withoutSome(session) : try read(name, session)
    let imagined = try applied(imagination, to: network, name)
    let isQuick = Affordable.hasQuickBetweenness(network)
    let change = try Interruption.run {
      try session.study.running($0).change(to: imagined, withBetweenness: isQuick)
    }
    let links = change.links.rows(in: [network, imagined])
    let shown = name.split(separator: "/").last.map(String.init) ?? name
    let telling: ChangeTelling =
      imagination.isOfLossesAlone
      ? .without(names: imagination.removedEntities.sorted().map(network.displayName(of:))) : .scenario(name: shown)
    try output.write(
      .change(
        change, telling: telling, links: links, keeping: { shows($0, session, imagined) },
        top: list.top,
        in: session.words))
  }

  /// The scenario in which those of --without go.
  private func withoutSome(_ session: Session) throws -> Scenario {
    var scenario = Scenario()
    for name in without { scenario.removedEntities.insert(try session.require(name, Set(Entity.Sort.allCases)).id) }
    return scenario
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
