import ArgumentParser
import Foundation

struct ReliabilityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reliability",
    abstract: "Run every command of cityweave on damaged data sets, and tell which ended as none may.",
    usage: """
      cityweave-bench reliability --sets 200
             cityweave-bench reliability --sets 5000 --pictures --keep output/findings --json output/reliability.json
             cityweave-bench reliability --first-seed 1234 --sets 1 --keep output/findings
      """,
    discussion: """
      A set is a small part of a data set with one to six changes: cells at the edges of what is allowed, whole columns
      at them, rows and columns that are gone or doubled. Where check accepts it, all commands are run. No run may end by
      a signal, with status 70, without a word, or not within 20 seconds; the command then ends with status 1.
      """)

  @Option(help: "How many sets.")
  var sets: Int = 200

  @Option(help: ArgumentHelp("The seed of the first set; the others follow.", valueName: "number"))
  var firstSeed: UInt64 = 0

  @Option(help: ArgumentHelp("Run so many commands on each accepted set, by turn; all by default.", valueName: "count"))
  var commands: Int?

  @Flag(help: "Draw one picture, gallery or report for each accepted set too.")
  var pictures = false

  @Option(help: ArgumentHelp("Begin no further set after so many seconds.", valueName: "seconds"))
  var seconds: Double?

  @Option(help: ArgumentHelp("Folders of data sets to damage, besides the bundled one.", valueName: "folders"))
  var data: [String] = []

  @Option(help: ArgumentHelp("Keep the sets of findings in this folder.", valueName: "folder"), completion: .directory)
  var keep: String?

  @Flag(help: "List the commands that are run, and run nothing.")
  var list = false

  @Option(help: ArgumentHelp("Write the figures to a file too.", valueName: "file"), completion: .file())
  var json: String?

  func validate() throws {
    guard sets >= 1 else { throw ValidationError("--sets takes a number from 1 on.") }
    guard firstSeed <= UInt64.max - UInt64(sets) else { throw ValidationError("--first-seed is too large.") }
    if let commands, commands < 1 { throw ValidationError("--commands takes a number from 1 on.") }
    if let seconds, !(seconds > 0) { throw ValidationError("--seconds takes a number above 0.") }
  }

  func run() throws {
    if list {
      let lines = [["check", "DIR"]] + FolderTask.all.map(\.arguments)
      return try Console.put(lines.map { $0.joined(separator: " ") + "\n" }.joined())
    }
    guard let root = ProjectFolder.root else {
      Console.say("cityweave-bench: run it within a checkout, whose bundled data set is damaged")
      throw ExitStatus.noInput
    }
    let folders = [root.appendingPathComponent("datasets/asia-cooperation")] + data.map { URL(fileURLWithPath: $0) }
    let fuzzing = FolderFuzzing(
      program: try ProgramCommand.program(), bases: try folders.map { try TableFolder(reading: $0) },
      tasksPerSet: commands, draws: pictures)
    let outcome = fuzzing.run(
      seeds: firstSeed..<firstSeed + UInt64(sets), seconds: seconds, keeping: keep.map { URL(fileURLWithPath: $0) })
    let record = ReliabilityRecord(
      surroundings: .here(), date: Date.now.formatted(.iso8601.year().month().day()), firstSeed: firstSeed,
      wantedSets: sets, draws: pictures, folders: outcome)
    for finding in outcome.findings {
      Console.say("seed \(finding.seed): \(finding.words.joined(separator: " ")): \(finding.fault)")
    }
    try Console.put(record.table.text)
    if let json { try Console.write(record.json, to: json) }
    guard outcome.findings.isEmpty else { throw ExitCode.failure }
  }
}
