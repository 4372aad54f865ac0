import Foundation
import TestSupport
import Testing

@Suite("Values of options")
struct OptionValueTests {
  /// Values that nobody means, which every option is given.
  private static let silly = [
    "", ",", "-1", "0", "9223372036854775807", "-9223372036854775808", "18446744073709551616", "nan", "1e400", "none",
    "\u{202E}x", "/dev/zero", "/proc", String(repeating: "9", count: 5_000),
  ]

  /// Options that write where they are told, and so are given nothing that is there.
  private static let writing: Set<String> = ["output", "save-places"]

  @Test("No value of any option traps, hangs or is told of as a fault of the program")
  func silly() async throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let data = try folder.data([
      "cities.csv":
        "id,name,country,population,latitude,longitude\nsurabaya,Surabaya,ID,3000000,-7.2,112.7\nb,Bb,JP,5,35,135\nc,Cc,TH,,,\n",
      "links.csv": "from,to,themes,from_year,kind\nsurabaya,b,waste,2012,bilateral\nb,c,water,2015,\n",
      "dataset.csv": "key,value\ndata_date,2020-01-01\n",
    ])
    let commands = try CommandOptions.all()
    try await withThrowingTaskGroup(of: Int.self) { group in
      for command in commands {
        group.addTask { try Self.run(command, data, folder) }
      }
      let count = try await group.reduce(0, +)
      #expect(count > 2_000)
    }
  }

  private static func run(_ command: CommandOptions.Command, _ data: String, _ folder: TemporaryFolder) throws -> Int {
    let name = command.commandName
    let least = (CommandOptions.least[name] ?? []).map {
      $0.replacing("OUT/", with: folder.path("\(name)-"))
    }
    let first =
      command.readsDataset
      ? [data] : name == "generate" ? [folder.path("made-up"), "--cities", "5", "--seed", "1"] : []
    var count = 0
    for option in command.options where option.takesValue && !writing.contains(option.name) {
      for value in silly {
        // Everything is replaced, so that a run does not end for what another wrote.
        let force = command.options.contains { $0.name == "force" } ? ["--force"] : []
        let begun = Date()
        let outcome = try BuiltProgram.run([name] + first + least + force + ["--\(option.name)=\(value)"])
        let seconds = Date().timeIntervalSince(begun)
        let what = "\(name) --\(option.name)=\(value.prefix(30)): \(outcome.status) \(outcome.errors.prefix(200))"
        #expect([0, 1, 64, 65, 66, 74].contains(outcome.status), "\(what)")
        #expect(seconds < 20, "\(what)")
        count += 1
      }
    }
    return count
  }
}
