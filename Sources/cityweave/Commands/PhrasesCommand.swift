import ArgumentParser
import Foundation
import Language

struct PhrasesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "phrases", abstract: "The phrases of a brief as a table, to be translated into another language.",
    usage: """
      cityweave phrases -o vi.csv
      """,
    discussion: """
      Translate the column text, with any spreadsheet, and write the tag of the language into its first row. Names in
      braces, such as {city}, are put in by the program and stay as they are. Rows left empty are said in English.
      Then: cityweave brief DIR CITY --phrases vi.csv
      """)

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write instead of standard output.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var output: String?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @OptionGroup var mark: MarkOption

  func validate() throws { try NamedFormats<String>.only("csv", "phrases").validate(output) }

  func run() throws {
    try OutputDestination(file: output, replaces: force, isMarked: !mark.isLeftOut)
      .write(Data(PhraseFile.template().utf8))
  }
}
