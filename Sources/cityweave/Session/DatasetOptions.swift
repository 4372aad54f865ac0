import Analysis
import ArgumentParser
import CityNetwork
import Intake
import Presentation
import Tables

/// What every command that reads a data set has in common.
struct DatasetOptions: ParsableArguments, DatasetChoice {
  @Argument(help: "The folder of CSV files.", completion: .directory)
  var directory: String

  @Option(help: ArgumentHelp("Kinds of link to look at, separated by commas.", valueName: "kinds"))
  var layers: String?

  @Option(help: ArgumentHelp("Look at the network as it was in a year.", valueName: "year"))
  var asOf: Int?

  @Option(help: ArgumentHelp("Look at links on these themes only, separated by commas.", valueName: "themes"))
  var theme: String?

  @Option(help: ArgumentHelp("Show the cities of these countries, separated by commas.", valueName: "codes"))
  var country: String?

  @Option(
    help: ArgumentHelp(
      "Show the members of an agency or programme, or the cities of a file that lists their ids or names.",
      valueName: "body or file"),
    completion: .file())
  var within: String?

  @Flag(name: .customLong("public"), help: "Leave out confidential rows, and count them.")
  var isPublic = false

  @Option(help: ArgumentHelp("The encoding of the files, if they are not UTF-8.", valueName: "name"))
  var encoding: String?

  @Flag(help: "Leave out links whose ends are missing, and count them.")
  var allowMissingCities = false

  // Not --force, which replaces files.
  @Flag(help: "Go on where more memory is needed than this machine has left.")
  var anyway = false

  /// The countries asked for; nil for all.
  var countries: Set<String>? {
    country.map { Set(Self.words($0).map { $0.uppercased() }) }
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

  /// How to read the files.
  func intakeOptions() throws -> IntakeOptions {
    var options = IntakeOptions()
    options.allowsUnknownEnds = allowMissingCities
    if let encoding {
      guard let known = TextEncoding(named: encoding) else {
        throw ValidationError(
          "“\(encoding)” is no encoding known here. Common ones are \(TextEncoding.commonNames.joined(separator: ", "))."
        )
      }
      options.encoding = known
    }
    return options
  }

  /// What to look at, apart from the countries, which choose what is shown and not what is measured.
  func view() throws -> NetworkView {
    var view = NetworkView()
    view.isPublic = isPublic
    view.asOfYear = asOf
    if let asOf, !YearSpan.plausibleYears.contains(asOf) {
      throw ValidationError("\(asOf) is not a year between 1800 and 2100.")
    }
    if let layers {
      view.layers = Set(
        try Self.words(layers).map { word in
          guard let kind = Link.Kind(rawValue: word.replacing("-", with: "_")) else {
            let known = Link.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("“\(word)” is no kind of link. Possible are \(known).")
          }
          return kind
        })
    }
    view.themes = theme.map { Set(Self.words($0).map { Theme(rawValue: $0.lowercased().replacing("-", with: "_")) }) }
    return view
  }
}
