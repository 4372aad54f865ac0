import ArgumentParser
import CityNetwork
import Intake
import Tables

/// What a command needs that reads a whole folder and asks for no part of it.
struct FolderOptions: ParsableArguments, DatasetChoice {
  @Argument(help: DatasetHelp.directory, completion: .directory)
  var directory: String

  @Option(help: DatasetHelp.encoding)
  var encoding: String?

  @Flag(help: DatasetHelp.missingCities)
  var allowMissingCities = false

  @Flag(help: DatasetHelp.anyway)
  var anyway = false

  var countries: Set<String>? { nil }
  var within: String? { nil }
  func view() -> NetworkView { NetworkView() }

  func intakeOptions() throws -> IntakeOptions {
    try IntakeOptions(encoding: encoding, allowsUnknownEnds: allowMissingCities)
  }
}

/// The help of options that several groups have.
enum DatasetHelp {
  static let directory: ArgumentHelp = "The folder of CSV files."
  static let encoding = ArgumentHelp("The encoding of the files, if they are not UTF-8.", valueName: "name")
  // Not --force, which replaces files.
  static let anyway: ArgumentHelp = "Go on where more memory is needed than this machine has left."
  static let missingCities: ArgumentHelp = "Leave out links whose ends are missing, and count them."
}

extension IntakeOptions {
  /// How files are read that a command line says more of.
  ///
  /// - Parameters:
  ///   - encoding: The name of an encoding; nil for UTF-8.
  ///   - allowsUnknownEnds: Whether links with an unknown end are left out.
  init(encoding: String?, allowsUnknownEnds: Bool) throws {
    self.init()
    self.allowsUnknownEnds = allowsUnknownEnds
    guard let encoding else { return }
    guard let known = TextEncoding(named: encoding) else {
      throw ValidationError(
        "“\(encoding)” is no encoding known here. Common ones are \(TextEncoding.commonNames.joined(separator: ", ")).")
    }
    self.encoding = known
  }
}
