import Foundation
import Glibc
import TestSupport
import Testing

/// Commands that write a folder are killed at random moments, over and over, in one folder.
@Suite("Killed writers")
struct KilledWriterTests {
  private let folder: TemporaryFolder
  /// How many kills; more by hand.
  private let rounds = ProcessInfo.processInfo.environment["CITYWEAVE_KILLS"].flatMap { Int($0) } ?? 30

  init() throws {
    folder = try TemporaryFolder()
    for (name, title) in [("first", "One"), ("second", "Two")] {
      let data = folder.path(name)
      try FileManager.default.createDirectory(atPath: data, withIntermediateDirectories: true)
      try Data("id,name,country\na,Aa,VN\n".utf8).write(to: URL(fileURLWithPath: data + "/cities.csv"))
      try Data("key,value\ntitle,\(title)\n".utf8).write(to: URL(fileURLWithPath: data + "/dataset.csv"))
    }
  }

  private func words(_ command: String, _ data: Int, _ out: String) -> [String] {
    let options = command == "report" ? ["--no-diagrams"] : ["--formats", "svg"]
    return [command, folder.path(data == 0 ? "first" : "second"), "-o", folder.path(out)] + options
  }

  /// Who says in the lock that they write the folder; a run that was killed still does.
  private func holder() -> Int32? {
    let record = FileManager.default.contents(atPath: folder.path(".out.cityweave/lock")) ?? Data()
    return record.split(separator: 0x0A).first.flatMap { Int32(String(decoding: $0, as: UTF8.self)) }
  }

  /// Starts a run and kills it: at any moment, or as soon as it has begun to write.
  private func kill(_ words: [String], after microseconds: UInt32, whileWriting: Bool) throws {
    let process = Process()
    process.executableURL = BuiltProgram.folder.appendingPathComponent("cityweave")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while whileWriting, process.isRunning, holder() != process.processIdentifier { usleep(100) }
    usleep(microseconds)
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  @Test(
    "The folder is old or new as a whole after each of 30 kills or more, and the next run leaves nothing lying",
    arguments: ["report", "gallery"])
  func kills(command: String) throws {
    defer { folder.remove() }
    var states: [[String: Data]] = []
    for data in [0, 1] {
      for target in ["alone", "out"] {
        let run = try BuiltProgram.run(words(command, data, target))
        #expect(run.status == 0, "\(run.errors)")
      }
      if data == 0 {
        try FileManager.default.createDirectory(atPath: folder.path("out/mine"), withIntermediateDirectories: false)
        try Data("kept".utf8).write(to: URL(fileURLWithPath: folder.path("out/mine/notes.txt")))
      }
      let files = try FolderContents(folder.path("alone")).files
      states.append(files.merging(["mine/notes.txt": Data("kept".utf8)]) { $1 })
    }
    #expect(states[0] != states[1])
    var generator = SplitMix64(seed: 19)
    var (olds, news) = (0, 0)
    for round in 0..<rounds {
      let before = try FolderContents(folder.path("out")).files
      // Always the other of the two, so that old and new differ.
      let data = before == states[0] ? 1 : 0
      let isWriting = round % 4 != 0
      let pause = UInt32(generator.unit() * generator.unit() * (isWriting ? 60_000 : 400_000))
      try kill(words(command, data, "out"), after: pause, whileWriting: isWriting)
      let now = try FolderContents(folder.path("out")).files
      #expect(now == before || now == states[data], "round \(round): \(now.keys.sorted())")
      if now == states[data] { news += 1 } else { olds += 1 }
    }
    #expect(olds + news == rounds)
    #expect(try BuiltProgram.run(words(command, 0, "out")).status == 0)
    #expect(try FolderContents(folder.path("out")).files == states[0])
    #expect(try FolderContents.names(in: folder.url.path) == ["alone", "first", "out", "second"])
  }
}
