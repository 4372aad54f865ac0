import ArgumentParser
import Foundation
import Intake
import Language
import Presentation
import Tables

struct CheckCommand: DatasetCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "List what is wrong or doubtful in a data set, with line and column.",
    usage: """
      cityweave check datasets/asia-cooperation
             cityweave check my-cities --encoding SHIFT_JIS
      """,
    discussion: "Ends with status 65 if there is an error, 0 otherwise.")

  @OptionGroup var dataset: FolderOptions

  var cost: WorkCost { WorkCost(memory: 4.4, seconds: 0.03) }

  func run() throws {
    let result = try Session.read(dataset)
    try Console.put(Data(DiagnosticText.text(result.diagnostics, severities: Set(Diagnostic.Severity.allCases)).utf8))
    let rows = result.rowCounts.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "\($0.key.fileName) \(Wording.english.count($0.value, .row))" }
    Console.say("\(DiagnosticText.counts(result.diagnostics)) (\(rows.joined(separator: ", ")))")
    if result.diagnostics.hasErrors { throw ExitStatus.badData }
  }
}
