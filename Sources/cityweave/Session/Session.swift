import Analysis
import ArgumentParser
import CityNetwork
import Foundation
import Intake
import Presentation
import Tables

/// A data set that was read, and the part of it that was asked for.
struct Session {
  /// The whole data set.
  let whole: CityNetwork
  /// The part that was asked for.
  let network: CityNetwork
  /// What that part leaves out.
  let omissions: NetworkView.Omissions
  let view: NetworkView
  let diagnostics: DiagnosticCollection
  let countries: Set<String>?
  /// The weights of the gap register that the data set's folder sets; nil where it sets none.
  let weights: PartWeights?
  /// How many new links single helpers take on, and what they cost, as the data set's folder says; nil where it does not.
  let capacities: [EntityID: Int]?
  let costs: [String: Double]?
  /// How the files were read.
  let intakeOptions: IntakeOptions

  /// Reads a data set; bad data is reported and ends the command.
  init(_ options: some DatasetChoice) throws {
    view = try options.view()
    let result = try Self.read(options)
    diagnostics = result.diagnostics
    guard let network = result.network else {
      Console.say(DiagnosticText.text(diagnostics, severities: [.error]))
      Console.say("cityweave: \(options.directory) was not read: \(DiagnosticText.counts(diagnostics))")
      throw ExitStatus.badData
    }
    let warnings = diagnostics.count(of: .warning)
    if warnings > 0 {
      Console.say(
        "cityweave: \(Wording.count(warnings, "warning")) about the data; cityweave check \(options.directory) lists them"
      )
    }
    whole = network
    weights = result.weights
    (capacities, costs) = (result.capacities, result.costs)
    intakeOptions = try options.intakeOptions()
    (self.network, omissions) = network.viewed(view)
    countries = options.countries
    try Self.validate(view: view, countries: countries, network: network)
  }

  /// Reads a data set without judging it.
  static func read(_ options: some DatasetChoice) throws -> IntakeResult {
    let intake = NetworkIntake(options: try options.intakeOptions())
    do {
      let files = try InputFolder.read(options.directory, sizeLimit: intake.options.limits.fileBytes)
      return intake.read(files, name: URL(fileURLWithPath: options.directory).lastPathComponent)
    } catch {
      Console.say("cityweave: \(error)")
      throw ExitStatus.noInput
    }
  }

  /// The city with an id; ends the command with a suggestion where there is none.
  func requireCity(_ id: String) throws -> City {
    if let city = network.cities.first(where: { $0.id.rawValue == id }) { return city }
    func suggestion(_ city: City?) -> String { city.map { " Did you mean “\($0.id)” (\($0.name))?" } ?? "" }
    let wanted = id.lowercased()
    let named = network.cities.first { ([$0.name] + $0.otherNames).contains { $0.lowercased() == wanted } }
    let near =
      named == nil ? NearMiss.nearest(to: id, among: network.cities.flatMap { [$0.id.rawValue, $0.name] }) : nil
    let found = named ?? near.flatMap { near in network.cities.first { $0.id.rawValue == near || $0.name == near } }
    throw ValidationError(
      "“\(id)” is the id of no city of the data set.\(suggestion(found)) cityweave metrics lists the ids.")
  }

  /// The part that a diagram draws: there the countries choose what is drawn.
  var drawnNetwork: CityNetwork {
    guard countries != nil else { return network }
    var view = view
    view.countries = countries
    return whole.viewed(view).network
  }

  /// Whether a city is to be shown.
  func shows(_ country: String) -> Bool { countries?.contains(country) ?? true }

  /// What is to be said beside every finding: how complete the data is, and what was looked at.
  var caveat: String {
    ([CompletenessReport(whole).caveat] + viewRemarks).joined(separator: " ")
  }

  /// What was looked at, where it is not everything.
  var viewRemarks: [String] {
    var remarks: [String] = []
    if let year = view.asOfYear {
      let presumed = Wording.number(omissions.linksPresumedPresent)
      remarks.append(
        "Only links not known to have ended before, or to begin after, \(year); \(presumed) of them lack proof either way."
      )
    }
    if let layers = view.layers {
      remarks.append("Only links of the kinds \(Wording.list(layers.sorted().map(\.displayName))).")
    }
    if let themes = view.themes {
      remarks.append("Only links on \(Wording.list(themes.sorted().map(\.displayName))).")
    }
    if view.isPublic {
      remarks.append("\(Wording.count(omissions.confidential, "confidential row")) left out.")
    }
    if let countries {
      remarks.append("Shown are the cities of \(Wording.list(countries.sorted())); measured is the whole network.")
    }
    return remarks
  }

  /// What was looked at, where it is not everything, for a diagram: there the countries choose what is drawn.
  var diagramRemarks: [String] {
    let remarks = viewRemarks.filter { !$0.hasPrefix("Shown are") }
    guard let countries else { return remarks }
    return remarks + [
      "Only the cities of \(Wording.list(countries.sorted())) and whoever they are linked with directly."
    ]
  }

  private static func validate(view: NetworkView, countries: Set<String>?, network: CityNetwork) throws {
    let known = Set(network.cities.map(\.country))
    for code in (countries ?? []).sorted() where !known.contains(code) {
      throw ValidationError(
        "No city of the data set is in “\(code)”. Countries are \(known.sorted().joined(separator: ", ")).")
    }
    let themes = Set(network.links.flatMap(\.themes))
    for theme in (view.themes ?? []).sorted() where !themes.contains(theme) {
      let list = themes.sorted().map(\.rawValue).joined(separator: ", ")
      throw ValidationError("No link of the data set is on “\(theme.rawValue)”. Themes are \(list).")
    }
  }
}
