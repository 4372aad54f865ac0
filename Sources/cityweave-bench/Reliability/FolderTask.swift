import Foundation

/// What is run on a damaged data set that `check` accepts.
struct FolderTask: Sendable {
  let name: String
  let arguments: [String]
  /// Whether it draws, which takes so long that each set has one such task alone, by turn.
  let draws: Bool

  private init(_ arguments: [String], name: String? = nil) {
    self.arguments = arguments
    self.name =
      name
      ?? arguments.filter { !["DIR", "--format", "csv", "-o", "OUT", "OUT.svg"].contains($0) }
      .joined(separator: " ")
    draws =
      arguments.contains("OUT.svg")
      || ["report", "gallery"].contains(arguments[0]) && !arguments.contains("--no-diagrams")
  }

  /// Every command that is timed, and the questions to the same data that are not.
  static let all: [FolderTask] =
    ProgramTask.all.filter { $0.name != "check" }.map { FolderTask($0.arguments) }
    + [
      ["gaps", "DIR", "--questionnaire"], ["gaps", "DIR", "--coverage", "country"], ["gaps", "DIR", "--rules"],
      ["isolated", "DIR", "--format", "html"], ["metrics", "DIR", "--format", "json"],
      ["gaps", "DIR", "--format", "md"],
      ["metrics", "DIR", "--bands"], ["metrics", "DIR", "--sampled", "0.1"], ["chance", "DIR", "--cliques"],
      ["match", "DIR", "--fit"], ["expected", "DIR", "--city", "CITY"], ["themes", "DIR", "--steps", "3"],
      ["resilience", "DIR", "--key-players", "3"], ["explain", "degree", "DIR"],
      ["brief", "DIR", "CITY", "--language", "ja"], ["brief", "DIR", "CITY", "--format", "html"],
      ["report", "DIR", "-o", "OUT", "--no-diagrams"], ["report", "DIR", "-o", "OUT", "--no-diagrams", "--public"],
      ["report", "DIR", "-o", "OUT", "--no-diagrams", "--theme", "water"],
      ["diagram", "DIR", "--kind", "ego", "--city", "CITY", "-o", "OUT.svg"],
      ["diagram", "DIR", "--kind", "communities", "-o", "OUT.svg"],
      ["diagram", "DIR", "--kind", "change", "--from", "2000", "--to", "2020", "-o", "OUT.svg"],
      ["diagram", "DIR", "--kind", "map", "--projection", "distance", "-o", "OUT.svg"],
    ].map { FolderTask($0) }

  static let quiet = all.filter { !$0.draws }
  static let drawing = all.filter(\.draws)

  /// The words for a data set.
  func words(on folder: String, output: String) throws -> [String] {
    try ProgramTask(name: name, arguments: arguments).commandLine(on: folder, output: output)
  }
}
