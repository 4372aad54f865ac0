/// A command of the program that is timed from its start to its end.
struct ProgramTask: Sendable {
  let name: String
  /// The command line, in which `DIR` stands for the data set and `OUT` for a folder that goes afterwards.
  let arguments: [String]

  static let all = [
    ProgramTask(name: "check", arguments: ["check", "DIR"]),
    ProgramTask(name: "metrics", arguments: ["metrics", "DIR", "--format", "csv"]),
    ProgramTask(name: "isolated", arguments: ["isolated", "DIR", "--format", "csv"]),
    ProgramTask(name: "gaps", arguments: ["gaps", "DIR", "--format", "csv"]),
    ProgramTask(name: "expected", arguments: ["expected", "DIR", "--format", "csv"]),
  ]

  func commandLine(on folder: String, output: String) -> [String] {
    arguments.map { $0 == "DIR" ? folder : $0 == "OUT" ? output : $0 }
  }
}
