import ArgumentParser
import Foundation
import Intake
import Tables

/// Writes what a command has made; what keeps it from being written is told and ends the command.
///
/// Files named .csv begin with the byte order mark, wherever they are written, unless a command is told otherwise;
/// standard output never does.
enum OutputWriting {
  /// Writes files that belong together; `-` stands for standard output, which takes one of them.
  ///
  /// - Parameters:
  ///   - replacing: Whether files that exist are replaced.
  ///   - marking: Whether files named .csv begin with the byte order mark.
  static func write(_ outputs: [(bytes: Data, path: String)], replacing: Bool, marking: Bool = true) throws {
    let files = outputs.filter { $0.path != "-" }
    do throws(OutputFile.Failure) {
      guard outputs.count - files.count <= 1 else { throw .twice(path: "-") }
      let cleared = try OutputFile.write(
        files, replacing: replacing, sparing: ReadFiles.identities, marking: marking)
      if cleared > 0 { Console.say(OutputText.cleared(cleared, beside: files.map(\.path))) }
    } catch {
      switch error {
      case .readerGone: throw ExitCode(141)
      case .interrupted: throw EndingSignals.status
      default:
        Console.say("cityweave: \(error)")
        if case .twice = error { throw ExitStatus.usage }
        throw ExitStatus.cannotWrite
      }
    }
    for output in outputs where output.path == "-" { try Console.put(output.bytes) }
  }

  /// Ends the command where a folder cannot be written as a whole, or is that of a data set; before any work is done.
  static func check(folder: String, sparing dataset: DatasetOptions) throws {
    try told { () throws(OutputFolder.Failure) in
      try OutputFolder.check(
        folder, sparing: dataset.directory, with: [DataFile.cities.fileName, DataFile.links.fileName])
    }
  }

  /// Writes files into a folder, as a whole.
  static func write(
    _ files: [(name: String, bytes: Data)], into folder: String, by command: String, marking: Bool = true
  ) throws {
    tell(
      try told { () throws(OutputFolder.Failure) in
        try OutputFolder.replace(
          folder, by: command, with: files, sparing: ReadFiles.identities, marking: marking)
      }, of: folder)
  }

  /// Makes a new folder.
  static func make(
    _ folder: String, marking: Bool = true, fill: (OutputFolder) throws(OutputFolder.Failure) -> Void
  ) throws {
    tell(
      try told { () throws(OutputFolder.Failure) in try OutputFolder.make(folder, marking: marking, fill: fill) },
      of: folder)
  }

  private static func tell(_ notes: OutputFolder.Notes, of folder: String) {
    if notes.clearedLeftovers { Console.say(OutputText.cleared(folder)) }
    if notes.replacedWorkingFolder { Console.say(OutputText.replacedWorkingFolder(folder)) }
  }

  private static func told<Value>(_ body: () throws(OutputFolder.Failure) -> Value) throws -> Value {
    do throws(OutputFolder.Failure) {
      return try body()
    } catch {
      if case .interrupted = error { throw EndingSignals.status }
      Console.say("cityweave: \(error)")
      throw error.isMisuse ? ExitStatus.usage : ExitStatus.cannotWrite
    }
  }
}
