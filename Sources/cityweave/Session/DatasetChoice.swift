import CityNetwork
import Intake

/// Which data set is read, how, and what of it is looked at.
protocol DatasetChoice {
  /// The folder of CSV files.
  var directory: String { get }
  /// The countries whose cities are shown; nil for all.
  var countries: Set<String>? { get }
  /// Whose members, or which list of cities, is shown; nil for all.
  var within: String? { get }
  /// The year of judgement; nil for the data set's own.
  var asOf: Int? { get }
  /// Whether the cities that are chosen, and whoever they are linked with directly, are a network of their own.
  var isSubnetwork: Bool { get }
  /// Whether to go on where more memory is needed than this machine has left.
  var anyway: Bool { get }
  /// What to look at, apart from the countries.
  func view() throws -> NetworkView
  /// How to read the files.
  func intakeOptions() throws -> IntakeOptions
}

extension DatasetChoice {
  var asOf: Int? { nil }
  var isSubnetwork: Bool { false }
}

/// A data set as it is, all of it.
struct WholeDataset: DatasetChoice {
  let directory: String
  let anyway: Bool

  var countries: Set<String>? { nil }
  var within: String? { nil }
  func view() -> NetworkView { NetworkView() }
  func intakeOptions() -> IntakeOptions { IntakeOptions() }
}
