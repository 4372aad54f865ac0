public import ArgumentParser
import Foundation
public import Presentation

/// Where results go, and how they look.
struct OutputOptions: ParsableArguments {
  @Option(
    help: "The format: table, csv, tsv, json, jsonl, md or html. By default from the file's ending, or table.")
  var format: OutputFormat?

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
    completion: .file())
  var output: String?

  @Flag(help: "Replace the output file if it exists.")
  var force = false

  @OptionGroup var mark: MarkOption

  mutating func validate() throws {
    try NamedFormats<OutputFormat>.tables.validate(output, asked: format)
    if mark.isLeftOut, format(otherwise: .table) != .csv { throw ValidationError.noMark }
  }

  /// The format that was asked for, by its name or by the file's.
  ///
  /// - Parameter usual: The format where neither says one.
  private func format(otherwise usual: OutputFormat) -> OutputFormat {
    format ?? NamedFormats<OutputFormat>.tables.format(of: output) ?? usual
  }

  /// Writes a document where it is wanted.
  ///
  /// - Parameter usual: The format where neither an option nor the file's ending says one.
  func write(_ document: ResultDocument, otherwise usual: OutputFormat = .table) throws {
    let width = output == nil ? Console.width : 120
    let bytes = Data(document.bytes(format(otherwise: usual), width: width))
    try OutputDestination(file: output, replaces: force, isMarked: !mark.isLeftOut).write(bytes)
  }
}

/// Where bytes go: a file, or standard output.
struct OutputDestination {
  /// The file; nil or `-` for standard output.
  let file: String?
  /// Whether a file that exists is replaced.
  let replaces: Bool
  /// Whether a file named .csv begins with the byte order mark.
  var isMarked = true

  /// Writes bytes; what keeps them from being written is told and ends the command.
  func write(_ bytes: Data) throws {
    try OutputWriting.write([(bytes, file ?? "-")], replacing: replaces, marking: isMarked)
  }
}

extension OutputFormat: ExpressibleByArgument {}
