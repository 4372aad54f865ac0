import Intake
import Presentation
import Tables

/// A file that an option names, beside the data set's folder.
enum SideFile {
  /// What a file says, with the file's name; one that cannot be used is reported and ends the command before anything is
  /// written.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - options: How to read it.
  ///   - content: What the file says, unless its diagnostics have an error.
  static func read<Content>(
    _ path: String, _ options: IntakeOptions,
    _ content: (NetworkIntake, InputFile) -> (Content?, DiagnosticCollection)
  ) throws -> (content: Content, name: String) {
    let input = try file(path, sizeLimit: options.limits.fileBytes)
    let (found, diagnostics) = content(NetworkIntake(options: options), input)
    let text = DiagnosticText.text(diagnostics, severities: [.error, .warning])
    if !text.isEmpty { Console.say(text) }
    guard let found, !diagnostics.hasErrors else {
      Console.say(ConsoleText.notRead(path, diagnostics))
      throw ExitStatus.badData
    }
    return (found, input.name)
  }

  /// A file of a table; one that cannot be read is reported and ends the command.
  ///
  /// - Parameter sizeLimit: The most bytes that are wanted; one more is read, so that a larger file is seen to be one.
  static func file(_ path: String, sizeLimit: Int) throws -> InputFile {
    ReadFiles.note(path)
    do {
      return try InputFolder.readFile(path, sizeLimit: sizeLimit)
    } catch {
      Console.say("cityweave: \(error)")
      throw ExitStatus.noInput
    }
  }
}
