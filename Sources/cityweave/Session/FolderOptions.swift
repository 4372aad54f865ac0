import ArgumentParser
import CityNetwork
import Intake

/// What a command needs that reads a whole folder and asks for no part of it.
struct FolderOptions: ParsableArguments, DatasetChoice {
  @Argument(help: DatasetHelp.directory, completion: .directory)
  var directory: String

  @OptionGroup var reading: ReadingOptions

  var countries: Set<String>? { nil }
  var within: String? { nil }
  var anyway: Bool { reading.anyway }
  func view() -> NetworkView { NetworkView() }
  func intakeOptions() throws -> IntakeOptions { try reading.intakeOptions() }
}
