import Analysis
import ArgumentParser
import CityNetwork
import Foundation
import Intake
import Presentation
import Tables

/// What every command that reads a data set has in common.
struct DatasetOptions: ParsableArguments, DatasetChoice {
  @Argument(help: DatasetHelp.directory, completion: .directory)
  var directory: String

  @Option(help: ArgumentHelp("Kinds of link to look at, separated by commas.", valueName: "kinds"))
  var layers: String?

  @Option(
    help: ArgumentHelp(
      "Judge links as of a year: what has ended by then is on record and not present.", valueName: "year"))
  var asOf: Int?

  @Option(help: ArgumentHelp("Look at links on these themes only, separated by commas.", valueName: "themes"))
  var theme: String?

  @Option(
    help: ArgumentHelp("Show the cities of these countries, by code or name, separated by commas.", valueName: "codes"))
  var country: String?

  @Option(
    help: ArgumentHelp(
      "Show the members of an agency or programme, or the cities of a file that lists their ids or names.",
      valueName: "body or file"),
    completion: .file())
  var within: String?

  @Flag(
    name: .customLong("subnetwork"),
    help: "Measure the cities of --country or --within, and whoever they are linked with directly, as a network alone.")
  var isSubnetwork = false

  @Flag(name: .customLong("public"), help: "Leave out confidential rows, and count them.")
  var isPublic = false

  @OptionGroup var reading: ReadingOptions

  var anyway: Bool { reading.anyway }

  /// The countries asked for; nil for all.
  var countries: Set<String>? {
    country.map { list in
      // A name may have spaces in it, and a comma only between countries.
      let names = list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
      return Set(names.map { CountryNames.code(for: $0) ?? $0.uppercased() })
    }
  }

  /// Whether an option chooses which cities are shown.
  var choosesCities: Bool { country != nil || within != nil }

  /// Ends the command where cities are chosen of which it has no list.
  func refuseWithin(_ command: String) throws {
    if within != nil { throw ValidationError("--within does not go with \(command).") }
  }

  /// The words of a list separated by commas.
  static func words(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
  }

  /// Refuses options that would be listed and not read.
  ///
  /// - Parameters:
  ///   - options: The options, with whether they were given.
  ///   - reason: With what they do not go, and why.
  static func refuse(_ options: KeyValuePairs<String, Bool>, with reason: String) throws {
    for (option, isGiven) in options where isGiven { throw ValidationError("\(option) does not go with \(reason).") }
  }

  /// Refuses lists that name nothing: whoever gives one means something else than everything.
  mutating func validate() throws {
    for (option, list) in [("--layers", layers), ("--theme", theme), ("--country", country)] {
      guard let list, Self.words(list).isEmpty else { continue }
      throw ValidationError("\(option) names nothing. Leave it out to look at everything.")
    }
    if let within, within.allSatisfy({ $0 == " " }) {
      throw ValidationError("--within names nobody. Leave it out to show every city.")
    }
    if isSubnetwork, country == nil, within == nil {
      throw ValidationError("--subnetwork needs --country or --within, which choose its cities.")
    }
    _ = try (view(), intakeOptions())
  }

  /// How to read the files.
  func intakeOptions() throws -> IntakeOptions { try reading.intakeOptions() }

  /// What to look at, apart from the countries, which choose what is shown and not what is measured.
  func view() throws -> NetworkView {
    var view = NetworkView()
    view.isPublic = isPublic
    try asOf.map(YearSpan.requirePlausible)
    if let layers {
      view.layers = Set(
        try Self.words(layers).map { word in
          guard let kind = Link.Kind(rawValue: word.replacing("-", with: "_")) else {
            let known = Link.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            let near = NearMiss.nearest(to: word, among: Link.Kind.allCases.map(\.rawValue))
            let meant = near.map { " Did you mean “\($0)”?" } ?? ""
            throw ValidationError("“\(word)” is no kind of link.\(meant) Possible are \(known).")
          }
          return kind
        })
    }
    view.themes = theme.map { Set(Self.words($0).map { Theme(rawValue: $0.lowercased().replacing("-", with: "_")) }) }
    return view
  }
}
