import Analysis
import ArgumentParser
import Intake
import Presentation
import Tables

/// How much the parts of the gap register's priority count.
struct WeightsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A CSV file with the columns part and weight, instead of the data set's weights.csv.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var weights: String?

  /// The weights of the file that was named, else those of the data set's folder, else the usual ones.
  ///
  /// A file that cannot be used is reported and ends the command before anything is written.
  func read(folder: PartWeights?, reading options: IntakeOptions) throws -> GapPriority.Weights {
    guard let weights else { return try Self.ofFolder(folder) }
    let file = try SideFile.read(weights, options) { $0.readWeights($1) }
    return try Self.checked(file.content, origin: file.name)
  }

  /// The weights of the data set's folder, else the usual ones.
  static func ofFolder(_ folder: PartWeights?) throws -> GapPriority.Weights {
    try folder.map { try checked($0, origin: DataFile.weights.fileName) } ?? .init()
  }

  private static func checked(_ parts: PartWeights, origin: String) throws -> GapPriority.Weights {
    try GapPriority.Weights(
      links: parts.links, department: parts.department, size: parts.size, needs: parts.needs, origin: origin)
  }
}

/// Where the weights of the gap register come from.
enum Weighting {
  /// The usual ones, whatever the data set's folder says.
  case usual
  /// Those of the data set's folder, else the usual ones.
  case ofFolder
  /// Those of the command line, else of the data set's folder, else the usual ones.
  case chosen(WeightsOption)

  /// - Parameter folder: What the data set's folder says; nil where it says nothing.
  func weights(folder: PartWeights?, reading options: IntakeOptions) throws -> GapPriority.Weights {
    switch self {
    case .usual: .init()
    case .ofFolder: try WeightsOption.ofFolder(folder)
    case .chosen(let option): try option.read(folder: folder, reading: options)
    }
  }
}
