import ArgumentParser
import Foundation
import Tables

/// The exit codes of the command.
enum ExitStatus {
  static let usage = ExitCode(64)
  static let badData = ExitCode(65)
  static let noInput = ExitCode(66)
  static let internalFault = ExitCode(70)
  static let cannotWrite = ExitCode(74)
}

/// The terminal's side of the command: figures on standard output, everything else on standard error.
enum Console {
  /// Says something to the person.
  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Writes text to standard output.
  static func put(_ text: String) throws { try FileHandle.standardOutput.write(contentsOf: Data(text.utf8)) }

  /// Writes bytes to a file, or to standard output for a dash; an earlier file is replaced.
  static func write(_ bytes: [UInt8], to path: String) throws {
    if path == "-" { return try FileHandle.standardOutput.write(contentsOf: Data(bytes)) }
    do {
      try OutputFile.write(Data(bytes), to: path, replacing: true)
    } catch {
      say("cityweave-bench: \(error)")
      throw ExitStatus.cannotWrite
    }
  }
}
