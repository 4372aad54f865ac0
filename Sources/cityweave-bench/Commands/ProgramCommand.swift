import ArgumentParser
import Foundation

struct ProgramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program",
    abstract: "Time whole commands of cityweave, from start to end, on real and made-up data sets.",
    usage: """
      cityweave-bench program --data asia-cooperation
             cityweave-bench program gaps expected --data world,made-100k --repetitions 1 --json figures.json
      """,
    discussion: """
      Times are those of the whole process: starting, reading, computing, writing. The program is the one beside this
      one. Memory is the most that the process held.
      """)

  @Argument(help: "The commands to time; all by default.")
  var names: [String] = []

  @Option(help: ArgumentHelp("The data sets, separated by commas.", valueName: "names"))
  var data: String = "asia-cooperation"

  @Option(help: "How often each command is timed.")
  var repetitions: Int = 3

  @Option(help: ArgumentHelp("Seconds after which a command is ended.", valueName: "seconds"))
  var timeout: Double = 300

  @Option(help: ArgumentHelp("Write the figures to a file too.", valueName: "file"), completion: .file())
  var json: String?

  func validate() throws {
    guard repetitions >= 1 else { throw ValidationError("--repetitions takes a number from 1 on.") }
    _ = try Choice.programTasks(names)
    _ = try Choice.programDatasets(data)
  }

  func run() throws {
    let program = try Self.program()
    var record = ProgramRecord(surroundings: .here(), results: [])
    let tasks = try Choice.programTasks(names)
    try ProgramDataset.each(of: try Choice.programDatasets(data), program) { dataset, folder, scratch in
      for task in tasks {
        Console.say("\(task.name) on \(dataset.name) …")
        record.results.append(try time(task, dataset, folder, scratch, program))
      }
    }
    try Console.put(record.table.text)
    if let json { try Console.write(record.json, to: json) }
  }

  private func time(
    _ task: ProgramTask, _ dataset: ProgramDataset, _ folder: String, _ scratch: URL, _ program: String
  ) throws -> ProgramResult {
    var runs: [TimedRun] = []
    for _ in 0..<repetitions {
      let output = scratch.appendingPathComponent("out")
      defer {
        for name in [output, output.appendingPathExtension("svg")] { try? FileManager.default.removeItem(at: name) }
      }
      do {
        let words = [program] + (try task.commandLine(on: folder, output: output.path))
        runs.append(try TimedRun.of(words, timeout: timeout).run)
      } catch let failure as TimedRun.Failure {
        let reason =
          switch failure {
          case .tooLong: "longer than \(Figure.digits(timeout)) s"
          case .ended(let errors): String(errors.suffix(200))
          }
        return ProgramResult(task.name, dataset.name, runs: [], failure: reason)
      }
    }
    return ProgramResult(task.name, dataset.name, runs: runs, failure: nil)
  }

  /// The program beside this one.
  static func program() throws -> String {
    let here = URL(fileURLWithPath: executable).deletingLastPathComponent()
    let program = here.appendingPathComponent("cityweave").path
    guard FileManager.default.isExecutableFile(atPath: program) else {
      Console.say("cityweave-bench: there is no cityweave beside it; swift build -c release makes both")
      throw ExitStatus.noInput
    }
    return program
  }

  /// This program, for runs of it as a child.
  static var executable: String {
    CommandLine.arguments[0].contains("/")
      ? CommandLine.arguments[0]
      : (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }
}
