public import ArgumentParser
import Foundation
public import Presentation

/// Where results go, and how they look.
struct OutputOptions: ParsableArguments {
  @Option(
    help: "The format: table, csv, tsv, json, jsonl, md or html. By default from the file's ending, otherwise table.")
  var format: OutputFormat?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Replace the output file if it exists.")
  var force = false

  @Option(help: ArgumentHelp("Show only the first rows.", valueName: "count"))
  var top: Int?

  mutating func validate() throws {
    if let top, top < 1 { throw ValidationError("--top takes a number from 1 on.") }
    if let output, let format, let natural = OutputFormat(fileName: output), natural != format, format != .table {
      throw ValidationError("--format \(format.rawValue) does not fit the file name \(output).")
    }
  }

  /// Writes a document where it is wanted.
  func write(_ document: ResultDocument) throws {
    let format = self.format ?? output.flatMap(OutputFormat.init(fileName:)) ?? .table
    let width = output == nil ? Console.width : 120
    try write(Data(document.bytes(format, width: width)))
  }

  /// Writes bytes where they are wanted.
  func write(_ bytes: Data) throws {
    try OutputDestination(file: output, replaces: force).write(bytes)
  }
}

/// Where bytes go: a file, or standard output.
struct OutputDestination {
  /// The file; nil or `-` for standard output.
  let file: String?
  /// Whether a file that exists is replaced.
  let replaces: Bool

  /// Writes bytes; what keeps them from being written is told and ends the command.
  func write(_ bytes: Data) throws {
    try OutputWriting.write([(bytes, file ?? "-")], replacing: replaces)
  }
}

extension OutputFormat: ExpressibleByArgument {}
