import Analysis
import ArgumentParser
import CityNetwork
import Foundation
import Intake
import Language
import Presentation
import Tables

/// A data set that was read, and the study of the part of it that was asked for.
struct Session {
  /// What every command asks for its findings.
  let study: Study
  let diagnostics: DiagnosticCollection
  /// The weights of the gap register that the data set's folder sets; nil where it sets none.
  let weights: PartWeights?
  /// How many new links single helpers take on, and what they cost, as the data set's folder says; nil where it does not.
  let capacities: [EntityID: Int]?
  let costs: [String: Double]?
  /// How the files were read.
  let intakeOptions: IntakeOptions

  /// The part of the data set that was asked for.
  var network: CityNetwork { study.network }
  /// How the findings are said.
  var words: Wording { Wording(of: study) }

  /// Reads a data set; bad data is reported and ends the command.
  ///
  /// - Parameters:
  ///   - options: Where it is, what to look at, and what to show.
  ///   - weighting: How much the parts of the gap register's priority count.
  ///   - sizes: The sizes of the cities to show; nil for all.
  ///   - evidence: After how many years evidence is old.
  init(
    _ options: some DatasetChoice, weighting: Weighting = .usual, sizes: Set<SizeClass>? = nil,
    evidence: EvidenceOption? = nil
  ) throws {
    let view = try options.view()
    let result = try Self.read(options)
    diagnostics = result.diagnostics
    guard let contents = result.contents else {
      Console.say(DiagnosticText.text(diagnostics, severities: [.error]))
      Console.say(ConsoleText.notRead(options.directory, diagnostics))
      throw ExitStatus.badData
    }
    let warnings = diagnostics.count(of: .warning)
    if warnings > 0 { Console.say(ConsoleText.warnings(warnings, in: options.directory)) }
    let network = contents.network
    (weights, capacities, costs) = (contents.weights, contents.capacities, contents.costs)
    intakeOptions = try options.intakeOptions()
    try Self.validate(view: view, countries: options.countries, network: network)
    var shown = try WithinChoice(
      options.within, bodies: Study(network, scope: Scope(view: view)).network, cities: network, reading: intakeOptions
    ).shown
    (shown.countries, shown.sizes) = (options.countries, sizes)
    let settings = StudySettings(
      weights: try weighting.weights(folder: contents.weights, reading: intakeOptions),
      staleAfter: evidence?.years ?? StudySettings.usualStaleAfter)
    let study = Study(network, scope: Scope(view: view, shown: shown, year: options.asOf), settings: settings)
    self.study = options.isSubnetwork ? study.cut() : study
    KeptUntilExit.keep(study)
    if shown.isWithin, study.shownCount == 0 { throw Self.nobody(shown, in: study) }
  }

  /// Why no city is shown.
  private static func nobody(_ shown: ShownCities, in study: Study) -> ValidationError {
    guard let body = shown.body, shown.countries == nil, shown.sizes == nil else {
      return .nobodyShown
    }
    let network = study.whole
    let paid = network.links.count { $0.funder == body }
    let led = network.programmes.count { $0.lead == body }
    return .noMembers(network.displayName(of: body), paid: paid, led: led, in: Wording(of: study))
  }

  /// Reads a data set without judging it.
  static func read(_ options: some DatasetChoice) throws -> IntakeResult {
    let intake = NetworkIntake(options: try options.intakeOptions())
    ReadFiles.note(options.directory)
    do {
      let result = intake.read(
        try InputFolder.read(options.directory, sizeLimit: intake.options.limits.fileBytes),
        name: URL(fileURLWithPath: options.directory).lastPathComponent)
      KeptUntilExit.keep(result)
      return result
    } catch {
      Console.say("cityweave: \(error)")
      throw ExitStatus.noInput
    }
  }

  private static func validate(view: NetworkView, countries: Set<String>?, network: CityNetwork) throws {
    if let countries {
      let known = Set(network.cities.compactMap(\.knownCountry))
      for code in countries.sorted() where !known.contains(code) {
        throw ValidationError.noCountry(code, among: known)
      }
    }
    if let wanted = view.themes {
      let themes = Set(network.links.flatMap(\.themes))
      for theme in wanted.sorted() where !themes.contains(theme) {
        throw ValidationError.noTheme(theme, among: themes)
      }
    }
  }
}
