import Foundation
import TestSupport

/// Every command with every option that it lists, as the program itself tells them.
enum CommandOptions {
  /// A command, or an option of one.
  struct Command: Decodable {
    let commandName: String
    let shouldDisplay: Bool
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// Its options and flags, but for those that every command has.
    var options: [Argument] {
      (arguments ?? []).filter { $0.kind != "positional" && !["help", "version"].contains($0.name) }
    }

    /// Whether it reads the folder of a data set that is named first.
    var readsDataset: Bool { arguments?.first.map { $0.kind == "positional" && $0.valueName == "directory" } ?? false }
  }

  /// An option, flag or positional argument.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }

    let kind: String
    let valueName: String?
    let names: [Name]?

    /// The long name without dashes.
    var name: String { names?.first { $0.kind == "long" }?.name ?? "" }
    /// Whether a value follows.
    var takesValue: Bool { kind == "option" }
  }

  private struct Dump: Decodable {
    let command: Command
  }

  /// The commands that people see.
  static func all() throws -> [Command] {
    let outcome = try BuiltProgram.run(["--experimental-dump-help"])
    let dump = try JSONDecoder().decode(Dump.self, from: outcome.output)
    return (dump.command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// What a command must be told besides a data set, to say something soon; OUT stands for a place to write to.
  static let least: [String: [String]] = [
    "report": ["-o", "OUT/r", "--no-diagrams"], "gallery": ["-o", "OUT/g", "--formats", "svg"],
    "diagram": ["-o", "OUT/x.svg"], "compare": ["--from", "2010", "--to", "2020"], "brief": ["surabaya"],
    "match": ["surabaya"], "whatif": ["--city", "surabaya"], "bands": ["--repetitions", "20", "--measure", "degree"],
    "chance": ["--samples", "100"], "reciprocity": ["--samples", "100"], "programme": ["--budget", "3"],
  ]
}
