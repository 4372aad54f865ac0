import ArgumentParser
import Intake
import Tables

/// How the files of a data set are read.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The encoding of the files, if they are not UTF-8.", valueName: "name"))
  var encoding: String?

  @Flag(help: "Leave out links whose ends are missing, and count them.")
  var allowMissingCities = false

  @Flag(help: "Refuse what would be read on an assumption or set aside, instead of warning of it.")
  var strict = false

  @Flag(help: DatasetHelp.anyway)
  var anyway = false

  /// The options as reading takes them; an encoding that is not known ends the command.
  func intakeOptions() throws -> IntakeOptions {
    var options = IntakeOptions()
    options.allowsUnknownEnds = allowMissingCities
    options.isStrict = strict
    guard let encoding else { return options }
    guard let known = TextEncoding(named: encoding) else {
      throw ValidationError(
        "“\(encoding)” is no encoding known here. Common ones are \(TextEncoding.commonNames.joined(separator: ", ")).")
    }
    options.encoding = known
    return options
  }
}

/// The help of options that several groups have.
enum DatasetHelp {
  static let directory: ArgumentHelp = "The folder of CSV files."
  // Not --force, which replaces files.
  static let anyway: ArgumentHelp = "Go on where more memory is needed than this machine has left."
}
