import Foundation
import TestSupport
import Testing

@Suite("All commands on damaged data sets")
struct ReliabilityTests {
  @Test("No command ends by a signal, in an internal fault or without end on the sets of the short form")
  func shortForm() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("figures.json")
    let outcome = try BuiltProgram.run(
      ["reliability", "--sets", "80", "--commands", "6", "--pictures", "--json", path], program: "cityweave-bench")
    #expect(outcome.status == 0, "\(outcome.text)\(outcome.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let folders = try #require(record["folders"] as? [String: Any])
    let accepted = try #require(folders["acceptedSets"] as? Int)
    #expect(folders["sets"] as? Int == 80)
    // Were all sets refused, or none, the damage would be of the wrong size to find anything.
    #expect((20...70).contains(accepted), "\(accepted)")
    #expect(folders["runs"] as? Int == 80 + 7 * accepted)
  }

  @Test("A program that traps is a finding, with the seed, the words and the set that show it")
  func finding() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    // A checkout of its own, in which a script that ends by a signal stands for the program.
    let bench = folder.path("cityweave-bench")
    let built = BuiltProgram.folder.appendingPathComponent("cityweave-bench")
    try FileManager.default.copyItem(at: built, to: URL(fileURLWithPath: bench))
    let program = folder.path("cityweave")
    try Data("#!/bin/sh\n[ \"$1\" = check ] || kill -ILL $$\n".utf8).write(to: URL(fileURLWithPath: program))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let outcome = try BuiltProgram.shell(
      "'\(bench)' reliability --sets 1 --first-seed 7 --commands 2 --keep '\(folder.path("kept"))'")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("seed 7: "))
    #expect(outcome.errors.contains("signal 4"))
    #expect(FileManager.default.fileExists(atPath: folder.path("kept/7/cities.csv")))
  }

  @Test("Every command that reads a data set is among those that are run")
  func commands() throws {
    let dump = try BuiltProgram.run(["--experimental-dump-help"])
    let tree = try #require(try JSONSerialization.jsonObject(with: dump.output) as? [String: Any])
    let commands = try #require((tree["command"] as? [String: Any])?["subcommands"] as? [[String: Any]])
    let reading = commands.filter { command in
      (command["arguments"] as? [[String: Any]] ?? []).contains { $0["valueName"] as? String == "directory" }
    }.compactMap { $0["commandName"] as? String }
    #expect(reading.count > 15)
    let list = try BuiltProgram.run(["reliability", "--list"], program: "cityweave-bench").text
    let words = list.split(separator: "\n").map { $0.split(separator: " ") }
    for command in reading {
      #expect(words.contains { $0.first.map(String.init) == command && $0.contains("DIR") }, "\(command)")
    }
  }
}
