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
  func read(_ session: Session) throws -> GapPriority.Weights {
    guard let weights else { return try Self.ofFolder(session) }
    let intake = NetworkIntake(options: session.intakeOptions)
    let input: InputFile
    do {
      input = try InputFolder.readFile(weights, sizeLimit: intake.options.limits.fileBytes)
    } catch {
      Console.say("cityweave: \(error)")
      throw ExitStatus.noInput
    }
    let reading = intake.readWeights(input)
    let text = DiagnosticText.text(reading.diagnostics, severities: [.error, .warning])
    if !text.isEmpty { Console.say(text) }
    guard let parts = reading.weights, !reading.diagnostics.hasErrors else {
      Console.say("cityweave: \(weights) was not read: \(DiagnosticText.counts(reading.diagnostics))")
      throw ExitStatus.badData
    }
    return try Self.checked(parts, origin: input.name)
  }

  /// The weights of the data set's folder, else the usual ones.
  static func ofFolder(_ session: Session) throws -> GapPriority.Weights {
    try session.weights.map { try checked($0, origin: DataFile.weights.fileName) } ?? .init()
  }

  private static func checked(_ parts: PartWeights, origin: String) throws -> GapPriority.Weights {
    try GapPriority.Weights(
      links: parts.links, department: parts.department, size: parts.size, needs: parts.needs, origin: origin)
  }
}
