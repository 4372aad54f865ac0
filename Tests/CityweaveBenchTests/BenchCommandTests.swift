import Foundation
import TestSupport
import Testing

@Suite("The benchmark command")
struct BenchCommandTests {
  private func bench(_ arguments: String...) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(arguments, program: "cityweave-bench")
  }

  /// Figures as the command writes them, with all medians multiplied and the checks replaced.
  private func altered(
    _ path: String, medians factor: Double = 1, check: Double? = nil, to other: String
  ) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    var record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    var results = try #require(record["results"] as? [[String: Any]])
    for index in results.indices {
      let median = try #require(results[index]["medianSeconds"] as? Double)
      results[index]["medianSeconds"] = median * factor
      if let check { results[index]["check"] = check }
    }
    record["results"] = results
    try JSONSerialization.data(withJSONObject: record).write(to: URL(fileURLWithPath: other))
  }

  @Test("It runs every benchmark on the tiny graph and writes figures without any path of the machine")
  func figures() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("figures.json")
    let outcome = try bench("run", "--graph", "tiny", "--repetitions", "2", "--threads", "1,2", "--json", path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for word in [FileManager.default.currentDirectoryPath, folder.url.path, "/home", "/tmp"] {
      #expect(!text.contains(word), "\(word)")
    }
    let record = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let results = try #require(record["results"] as? [[String: Any]])
    #expect(results.count >= 24)
    var checks: [String: Set<Double>] = [:]
    for result in results {
      let name = try #require(result["name"] as? String)
      #expect((result["times"] as? [Double])?.count == 2, "\(name)")
      #expect(result["vertexCount"] as? Int == 200, "\(name)")
      checks[name, default: []].insert(try #require(result["check"] as? Double))
    }
    for (name, values) in checks { #expect(values.count == 1, "\(name) finds something else on two threads") }
  }

  @Test("A comparison ends with status 1 only beyond the tolerance, and points out another result")
  func comparison() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("figures.json")
    _ = try bench("run", "cores", "load", "--graph", "tiny", "--json", path)
    try altered(path, medians: 1e6, to: folder.path("slow.json"))
    try altered(path, medians: 1e-6, to: folder.path("fast.json"))
    try altered(path, medians: 1e6, check: -1, to: folder.path("other.json"))
    let line = ["run", "cores", "load", "--graph", "tiny", "--compare"]
    func compare(_ name: String, _ more: String...) throws -> BuiltProgram.Outcome {
      try BuiltProgram.run(line + [folder.path(name)] + more, program: "cityweave-bench")
    }
    #expect(try compare("slow.json").status == 0)
    let slower = try compare("fast.json")
    #expect(slower.status == 1)
    #expect(slower.text.contains("SLOWER"))
    #expect(try compare("fast.json", "--tolerance", "1e12").status == 0)
    let other = try compare("other.json")
    #expect(other.status == 0)
    #expect(other.text.contains("another result"))
    #expect(try compare("nothing.json").status == 66)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: folder.path("empty.json")))
    #expect(try compare("empty.json").status == 65)
  }

  @Test("A graph is written as the same lines every time")
  func graph() throws {
    let first = try bench("graph", "tiny", "--output", "-")
    let second = try bench("graph", "tiny", "--output", "-")
    #expect(first.output == second.output)
    let lines = first.text.split(separator: "\n")
    #expect(first.errors == "tiny: 200 vertices, \(lines.count) edges\n")
    #expect(lines.allSatisfy { $0.split(separator: " ").compactMap { Int($0) }.count == 2 })
  }

  @Test("Growth is told with its exponent, and sizes beyond the bound of quadratic work are left out")
  func growth() throws {
    let outcome = try bench(
      "growth", "components", "harmonic", "--up-to", "3000", "--quadratic-up-to", "1000", "--repetitions", "1")
    #expect(outcome.status == 0)
    let rows = outcome.text.split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace) }
    #expect(rows.count == 4)
    #expect(rows[2].count == 4 && Double(rows[2][3]) != nil)
    #expect(rows[3][2...] == ["–", "–"])
  }

  @Test("Whole commands are timed with their memory, and a record of them is written")
  func program() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("program.json")
    let outcome = try bench("program", "check", "metrics", "--repetitions", "2", "--json", path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let results = try #require(record["results"] as? [[String: Any]])
    #expect(results.map { $0["command"] as? String } == ["check", "metrics"])
    for result in results {
      #expect((result["times"] as? [Double])?.count == 2)
      #expect((result["peakBytes"] as? Int ?? 0) > 1_000_000)
      #expect(result["failure"] == nil)
    }
  }

  @Test("Pictures are timed with their start, beside dot where it is installed, and a record of them is written")
  func draw() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("draw.json")
    let outcome = try bench("draw", "dot-200", "--rounds", "2", "--json", path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let record = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let result = try #require((record["results"] as? [[String: Any]])?.first)
    #expect(result["name"] as? String == "dot-200")
    #expect(result["nodes"] as? Int == 200 && result["edges"] as? Int == 300)
    #expect((result["ours"] as? [Double])?.count == 2 && (result["ourStart"] as? [Double])?.count == 2)
    let theirs = try #require(result["theirs"] as? [Double])
    #expect(theirs.count == 2 || outcome.errors.contains("apt-get install graphviz"))
  }

  @Test("After 1,000 drawings the parent holds no more memory, files or children than after 100")
  func endure() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try BuiltProgram.run(
      ["endure", "--drawings", "1000"], program: "cityweave-bench", environment: ["TMPDIR": folder.url.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.text.split(separator: "\n").suffix(2).map { line in
      line.split(separator: " ").compactMap { Double($0) }
    }
    try #require(rows.map(\.count) == [5, 5])
    #expect(rows.map(\.first) == [100, 1_000])
    // One request and answer kept of each drawing would be ten megabytes.
    #expect(rows[1][1] - rows[0][1] < 8_192, "resident KiB: \(rows[0][1]), then \(rows[1][1])")
    #expect(rows[1][2] <= rows[0][2] + 2, "descriptors")
    #expect(rows[1][3] == 0, "zombies")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  @Test(
    "What is no benchmark, graph or number of threads is refused",
    arguments: [
      "run nonsense", "run --graph nonsense", "run --threads 0", "graph nonsense --output -", "run --repetitions 0",
      "program nonsense", "program --data nonsense", "pipeline nonsense", "pipeline --data nonsense",
      "pipeline --rounds 0", "draw nonsense", "draw --rounds 0", "endure --drawings 1",
    ])
  func usage(line: String) throws {
    let outcome = try BuiltProgram.run(line.split(separator: " ").map(String.init), program: "cityweave-bench")
    #expect(outcome.status == 64)
    #expect(!outcome.errors.isEmpty)
  }
}
