import Foundation
import Tables

/// A command of the program that is timed from its start to its end.
struct ProgramTask: Sendable {
  let name: String
  /// The command line, in which `DIR` stands for the data set, `CITY` for the first city of it, and `OUT` for a folder that
  /// goes afterwards.
  let arguments: [String]

  static let all = [
    ProgramTask(name: "check", arguments: ["check", "DIR"]),
    ProgramTask(name: "metrics", arguments: ["metrics", "DIR", "--format", "csv"]),
    ProgramTask(name: "isolated", arguments: ["isolated", "DIR", "--format", "csv"]),
    ProgramTask(name: "gaps", arguments: ["gaps", "DIR", "--format", "csv"]),
    ProgramTask(name: "expected", arguments: ["expected", "DIR", "--format", "csv"]),
    ProgramTask(name: "match", arguments: ["match", "DIR", "CITY"]),
    ProgramTask(name: "match-all", arguments: ["match", "DIR", "--all", "--format", "csv"]),
    ProgramTask(name: "match-evaluate", arguments: ["match", "DIR", "--evaluate"]),
    ProgramTask(name: "programme", arguments: ["programme", "DIR", "--format", "csv"]),
    ProgramTask(name: "programme-people", arguments: ["programme", "DIR", "--by", "people", "--format", "csv"]),
    ProgramTask(name: "programme-seeds", arguments: ["programme", "DIR", "--seeds", "10", "--format", "csv"]),
    ProgramTask(name: "reciprocity", arguments: ["reciprocity", "DIR", "--format", "csv"]),
    ProgramTask(name: "brief", arguments: ["brief", "DIR", "CITY"]),
    ProgramTask(name: "bands-degree", arguments: ["bands", "DIR", "--measure", "degree", "--format", "csv"]),
    ProgramTask(name: "bands", arguments: ["bands", "DIR", "--format", "csv"]),
    ProgramTask(name: "chance", arguments: ["chance", "DIR", "--format", "csv"]),
    ProgramTask(name: "report", arguments: ["report", "DIR", "-o", "OUT"]),
  ]

  func commandLine(on folder: String, output: String) throws -> [String] {
    try arguments.map { word in
      switch word {
      case "DIR": folder
      case "CITY": try Self.firstCity(of: folder)
      case "OUT": output
      default: word
      }
    }
  }

  private static func firstCity(of folder: String) throws -> String {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent("cities.csv")))
    guard let table = CSVReader().read(bytes, file: "cities.csv").table, table.rowCount > 0,
      let column = table.columnNames.firstIndex(of: "id")
    else { return "" }
    return table.text(row: 0, column: column)
  }
}
