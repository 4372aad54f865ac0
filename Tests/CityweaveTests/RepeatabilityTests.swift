import Foundation
import TestSupport
import Testing

@Suite("Repeatability")
struct RepeatabilityTests {
  /// A copy of the bundled data set with the rows of every file in another order.
  private func shuffledCopy(seed: UInt64, into folder: URL) throws {
    var generator = SplitMix64(seed: seed)
    for path in Checkout.files(below: "datasets/asia-cooperation", ending: ".csv") {
      // No cell of the bundled data has a line end in it, so that lines are rows.
      var lines = try Checkout.text(path).split(separator: "\n").map(String.init)
      let header = lines.removeFirst()
      lines.shuffle(using: &generator)
      let text = ([header] + lines).joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: folder.appendingPathComponent(URL(fileURLWithPath: path).lastPathComponent))
    }
  }

  private func files(in folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      files[name] = try Data(contentsOf: folder.appendingPathComponent(name))
    }
    return files
  }

  @Test("Two runs, shuffled rows, another language and another time zone give the same bytes")
  func sameBytes() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let shuffled = folder.url.appendingPathComponent("asia-cooperation")
    try FileManager.default.createDirectory(at: shuffled, withIntermediateDirectories: true)
    try shuffledCopy(seed: 7, into: shuffled)
    let first = try BuiltProgram.run(["report", "datasets/asia-cooperation", "-o", folder.path("first")])
    let second = try BuiltProgram.run(
      ["report", shuffled.path, "-o", folder.path("second")],
      environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"])
    #expect(first.status == 0, "\(first.errors)")
    #expect(second.status == 0, "\(second.errors)")
    let (a, b) = (
      try files(in: folder.url.appendingPathComponent("first")),
      try files(in: folder.url.appendingPathComponent("second"))
    )
    #expect(a.keys.sorted() == b.keys.sorted())
    #expect(a.count >= 19)
    for name in a.keys.sorted() { #expect(a[name] == b[name], "\(name) differs") }
  }

  @Test("Every table format gives the same bytes under shuffled rows", arguments: [1, 2, 3] as [UInt64])
  func sameTables(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let shuffled = folder.url.appendingPathComponent("asia-cooperation")
    try FileManager.default.createDirectory(at: shuffled, withIntermediateDirectories: true)
    try shuffledCopy(seed: seed, into: shuffled)
    for command in [
      "metrics", "isolated", "gaps", "expected", "match --all", "match --evaluate", "bands", "chance", "themes",
      "programme",
      "programme --seeds 4 --by people", "reciprocity --samples 100",
      "resilience", "compare --from 2010 --to 2020", "whatif --city phichit",
    ] {
      for format in ["table", "csv", "json", "md"] {
        let words = command.split(separator: " ").map(String.init)
        let options = words.dropFirst() + ["--format", format]
        let a = try BuiltProgram.run([words[0], "datasets/asia-cooperation"] + options)
        let b = try BuiltProgram.run([words[0], shuffled.path] + options)
        #expect(a.output == b.output, "\(command) as \(format), seed \(seed)")
      }
    }
  }

  @Test("Rankings with bands and tests against chance give the same bytes on any number of threads")
  func sameOnThreads() throws {
    for command in ["bands", "chance"] {
      let line = [command, "datasets/asia-cooperation", "--format", "csv", "--threads"]
      let one = try BuiltProgram.run(line + ["1"])
      #expect(one.status == 0 && !one.output.isEmpty)
      for threads in ["2", "3", "8"] {
        #expect(try BuiltProgram.run(line + [threads]).output == one.output, "\(command), \(threads) threads")
      }
    }
  }
}
