import Foundation
import Tables

/// A command of the program that is timed from its start to its end.
struct ProgramTask: Sendable {
  let name: String
  /// The command line, in which `DIR` stands for the data set, `CITY` for the first city of it, `SCENARIO` for a file in
  /// which this city goes, `OUT` for a folder and `OUT.svg` for a picture that go afterwards.
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
    ProgramTask(name: "resilience", arguments: ["resilience", "DIR", "--format", "csv"]),
    ProgramTask(name: "themes", arguments: ["themes", "DIR", "--format", "csv"]),
    ProgramTask(name: "compare", arguments: ["compare", "DIR", "--from", "2015", "--to", "2025", "--format", "csv"]),
    ProgramTask(name: "whatif-city", arguments: ["whatif", "DIR", "--city", "CITY", "--format", "csv"]),
    ProgramTask(name: "whatif-scenario", arguments: ["whatif", "DIR", "SCENARIO", "--format", "csv"]),
    ProgramTask(name: "brief", arguments: ["brief", "DIR", "CITY"]),
    ProgramTask(name: "bands-degree", arguments: ["bands", "DIR", "--measure", "degree", "--format", "csv"]),
    ProgramTask(name: "bands", arguments: ["bands", "DIR", "--format", "csv"]),
    ProgramTask(name: "chance", arguments: ["chance", "DIR", "--format", "csv"]),
    ProgramTask(name: "diagram-network", arguments: ["diagram", "DIR", "--kind", "network", "-o", "OUT.svg"]),
    ProgramTask(name: "diagram-map", arguments: ["diagram", "DIR", "--kind", "map", "-o", "OUT.svg"]),
    ProgramTask(name: "gallery", arguments: ["gallery", "DIR", "-o", "OUT"]),
    ProgramTask(name: "report", arguments: ["report", "DIR", "-o", "OUT"]),
  ]

  func commandLine(on folder: String, output: String) throws -> [String] {
    try arguments.map { word in
      switch word {
      case "DIR": folder
      case "CITY": try Self.firstCity(of: folder)
      case "SCENARIO": try Self.scenario(for: folder, beside: output)
      case "OUT": output
      case "OUT.svg": output + ".svg"
      default: word
      }
    }
  }

  /// Writes the file beside the folder for the output, and says where it stands.
  private static func scenario(for folder: String, beside output: String) throws -> String {
    let path = output + "-scenario.csv"
    try Data("action,what,id\nremove,city,\(try firstCity(of: folder))\n".utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private static func firstCity(of folder: String) throws -> String {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent("cities.csv")))
    guard let table = CSVReader().read(bytes, file: "cities.csv").table, table.rowCount > 0,
      let column = table.columnNames.firstIndex(of: "id")
    else { return "" }
    return table.text(row: 0, column: column)
  }
}
