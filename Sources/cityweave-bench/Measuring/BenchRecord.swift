import Foundation

/// The figures of one benchmark.
struct BenchResult: Codable, Sendable {
  let name: String
  let graph: String
  let vertexCount: Int
  let edgeCount: Int
  let threads: Int
  /// Seconds, run by run.
  let times: [Double]
  let medianSeconds: Double
  let cpuSeconds: Double
  let peakBytes: Int?
  /// The sum of what was found: it changes when a result does.
  let check: Double

  init(name: String, graph: String, vertexCount: Int, edgeCount: Int, threads: Int, _ timing: Timing) {
    self.name = name
    self.graph = graph
    self.vertexCount = vertexCount
    self.edgeCount = edgeCount
    self.threads = threads
    times = timing.times
    medianSeconds = timing.times.median
    cpuSeconds = timing.cpu
    peakBytes = timing.peakBytes
    check = timing.values.reduce(0, +)
  }
}

/// What the figures depend on besides the program.
struct BenchSurroundings: Codable, Sendable {
  let version: String
  /// The commit, with a plus sign where files differ from it; nil outside a checkout.
  let commit: String?
  let processor: String?
  let cores: Int
  let system: String

  static func here() -> BenchSurroundings {
    BenchSurroundings(
      version: "0.1.0", commit: commit(), processor: processor(), cores: ProcessInfo.processInfo.processorCount,
      system: ProcessInfo.processInfo.operatingSystemVersionString)
  }

  private static func commit() -> String? {
    func git(_ arguments: String...) -> String? {
      let outcome = try? ChildProcess(executable: "/usr/bin/env", arguments: ["git"] + arguments).run(timeout: 20)
      guard let outcome, outcome.status == 0 else { return nil }
      return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }
    guard let commit = git("rev-parse", "--short", "HEAD") else { return nil }
    return git("status", "--porcelain", "--untracked-files=no") == "" ? commit : commit + "+"
  }

  private static func processor() -> String? {
    let information = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    return information?.split(separator: "\n").first { $0.hasPrefix("model name") }?
      .split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
  }
}

/// The figures of one run of the command, as they are kept in a file.
struct BenchRecord: FigureFile, Codable, Sendable {
  var schema = "cityweave.bench/1"
  let surroundings: BenchSurroundings
  var results: [BenchResult] = []

  init(_ surroundings: BenchSurroundings) { self.surroundings = surroundings }

  var table: TextTable {
    var table = TextTable(columns: [
      "benchmark", "graph", "n", "m", "threads", "median s", "CPU s", "runs", "peak MB", "check",
    ])
    for result in results {
      table.rows.append([
        result.name, result.graph, "\(result.vertexCount)", "\(result.edgeCount)", "\(result.threads)",
        Figure.digits(result.medianSeconds), Figure.digits(result.cpuSeconds), "\(result.times.count)",
        Figure.megabytes(result.peakBytes), "\(result.check)",
      ])
    }
    return table
  }

  /// Reads figures that were written earlier.
  static func read(_ path: String) throws -> BenchRecord {
    guard let data = FileManager.default.contents(atPath: path) else {
      Console.say("cityweave-bench: \(path) could not be read")
      throw ExitStatus.noInput
    }
    guard let record = try? JSONDecoder().decode(BenchRecord.self, from: data), record.schema == "cityweave.bench/1"
    else {
      Console.say("cityweave-bench: \(path) holds no figures of cityweave-bench run")
      throw ExitStatus.badData
    }
    return record
  }
}
