import Foundation
import TestSupport
import Testing

/// Whole commands beside other tools, which a shell script stands in for: what matters here is what is compared.
@Suite("Whole commands beside other tools")
struct PipelineTests {
  /// An environment whose Python tells versions, and answers every script with the same text.
  private func environment(answering answer: String, in folder: TemporaryFolder) throws -> String {
    let bin = folder.url.appendingPathComponent("peers/bin")
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let script = """
      #!/bin/sh
      if [ "$1" = -c ]; then printf 'duckdb 1\\nigraph 2\\npandas 3\\n'; exit 0; fi
      test -f "$1" && test -f "$2/cities.csv" || exit 3
      cat > "$3" <<'END'
      \(answer)
      END
      """
    let python = bin.appendingPathComponent("python")
    try Data((script + "\n").utf8).write(to: python)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python.path)
    return folder.path("peers")
  }

  private func pipeline(_ task: String, answering answer: String, more: [String] = []) throws -> BuiltProgram.Outcome {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let peers = try environment(answering: answer, in: folder)
    return try BuiltProgram.run(
      ["pipeline", task, "--rounds", "1", "--environment", peers] + more, program: "cityweave-bench")
  }

  /// The rows of each file of the bundled data, which has no line break within a cell.
  private static let counts: String = {
    let folder = Checkout.root.appendingPathComponent("datasets/asia-cooperation")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let lines = names.filter { $0.hasSuffix(".csv") }.sorted().map { name in
      let bytes = (try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()
      return "\(name),\(bytes.count { $0 == UInt8(ascii: "\n") } - 1)"
    }
    return "file,rows\n" + lines.joined(separator: "\n")
  }()

  @Test("An equal answer is told with the number of rows, both times and both memories, and a record is written")
  func equalAnswers() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("pipeline.json")
    let outcome = try pipeline("check", answering: Self.counts, more: ["--json", path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("same 9 rows"))
    let record = try #require(
      try JSONSerialization.jsonObject(with: try Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any])
    #expect(record["schema"] as? String == "cityweave.bench-pipeline/1")
    let results = try #require(record["results"] as? [[String: Any]])
    #expect(results.map { $0["other"] as? String } == ["DuckDB 1", "pandas 3"])
    for result in results {
      #expect(result["comparedRows"] as? Int == 9)
      for side in ["ours", "theirs"] {
        let runs = try #require(result[side] as? [[String: Any]])
        #expect(runs.count == 1 && (runs[0]["peakBytes"] as? Int ?? 0) > 100_000)
      }
    }
  }

  @Test(
    "Another answer ends the run with status 1, and the first difference is named",
    arguments: [
      ("check", "file,rows\ncities.csv,361", "only cityweave has agencies.csv"),
      (
        "check", counts.replacingOccurrences(of: "628", with: "629"),
        "links.csv has the rows “628” by cityweave and “629” by DuckDB"
      ),
      ("check", counts + "\nother.csv,1", "only DuckDB has other.csv"),
      ("check", "nothing", "the answer of DuckDB could not be read"),
      ("isolated", "id\naaa", "only pandas + igraph has aaa"),
      ("isolated", "name\nx", "the answer of pandas + igraph could not be read"),
      ("metrics", "id,degree,component_size,harmonic,betweenness,core_number", "only cityweave has aarhus"),
    ])
  func otherAnswers(task: String, answer: String, told: String) throws {
    let outcome = try pipeline(task, answering: answer)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the answers differ"), "\(outcome.errors)")
    #expect(outcome.errors.contains(told), "\(outcome.errors)")
    #expect(outcome.text.isEmpty)
  }

  @Test("Cities without any link are compared by their ids, whatever else the other file holds")
  func isolated() throws {
    let listed = try BuiltProgram.run(["isolated", "datasets/asia-cooperation", "--format", "csv"])
    let ids = listed.text.split(separator: "\n").filter { $0.contains("No link is recorded.") }
      .compactMap { $0.split(separator: ",").first }
    try #require(!ids.isEmpty)
    let outcome = try pipeline("isolated", answering: "degree,id\n" + ids.map { "0,\($0)" }.joined(separator: "\n"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("same \(ids.count) rows"))
  }

  @Test("A measure may differ by the order of adding, and by no more")
  func measures() throws {
    let listed = try BuiltProgram.run(["metrics", "datasets/asia-cooperation", "--format", "csv"])
    #expect(try pipeline("metrics", answering: listed.text).status == 0)
    let harmonic = "0.12643518518518518"
    try #require(listed.text.contains(harmonic))
    func answering(_ value: String) throws -> BuiltProgram.Outcome {
      try pipeline("metrics", answering: listed.text.replacingOccurrences(of: harmonic, with: value))
    }
    #expect(try answering("0.126435185185186").status == 0)
    let apart = try answering("0.12643519")
    #expect(apart.status == 1)
    #expect(apart.errors.contains("has the harmonic “\(harmonic)” by cityweave and “0.12643519”"))
  }

  @Test("The start is compared with nothing, and a tool that fails or is missing is told")
  func starts() throws {
    let start = try pipeline("start", answering: "")
    #expect(start.status == 0, "\(start.errors)")
    #expect(start.text.contains("cityweave --version") && start.text.contains("not compared"))
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let peers = try environment(answering: "", in: folder)
    let python = URL(fileURLWithPath: peers + "/bin/python")
    func run() throws -> BuiltProgram.Outcome {
      try BuiltProgram.run(
        ["pipeline", "isolated", "--rounds", "1", "--environment", peers], program: "cityweave-bench")
    }
    try Data("#!/bin/sh\n[ \"$1\" = -c ] && exit 0\necho broken >&2\nexit 1\n".utf8).write(to: python)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python.path)
    let failed = try run()
    #expect(failed.status == 0, "\(failed.errors)")
    #expect(failed.text.contains("! broken"))
    try Data("#!/bin/sh\nexit 1\n".utf8).write(to: python)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python.path)
    let missing = try run()
    #expect(missing.status == 66)
    #expect(missing.errors.contains("lacks one of igraph, pandas"))
  }
}
