import Foundation
import Graphs

/// One benchmark run by this library and the others in turn.
struct Contest: Codable, Sendable {
  let task: String
  let graph: String
  let vertexCount: Int
  let edgeCount: Int
  let threads: Int
  private(set) var ours: Contestant
  private(set) var others: [Contestant]

  /// How a contest is held.
  struct Rules {
    let rounds: Int
    let timeout: Double
    let repetitions = 3
    /// Seconds after which a process begins no other repetition.
    let budget = 5.0
  }

  /// Each round is ours, another, ours, another, …: what disturbs the machine disturbs both.
  init(
    _ task: BenchTask, graph: String, _ input: BenchInput, threads: Int, libraries: [PeerEnvironment.Library],
    script: String, rules: Rules
  ) throws {
    self.task = task.name
    self.graph = graph
    self.threads = threads
    vertexCount = input.graph.vertexCount
    edgeCount = input.graph.edgeCount
    ours = Contestant(library: "cityweave", version: "0.1.0")
    others = libraries.map { Contestant(library: $0.name, version: $0.version) }
    let values = FileManager.default.temporaryDirectory.appendingPathComponent("cityweave-bench-\(UUID().uuidString)")
      .path
    defer { try? FileManager.default.removeItem(atPath: values) }
    let common = [
      "--edges", input.edgeList, "--threads", "\(threads)", "--repetitions", "\(rules.repetitions)", "--budget",
      "\(rules.budget)", "--values", values,
    ]
    let program = ChildProcess(
      executable: CommandLine.arguments[0].contains("/") ? CommandLine.arguments[0] : "/proc/self/exe",
      arguments: ["measure", task.name] + common)
    for round in 0..<rules.rounds {
      for index in others.indices where others[index].failure == nil && ours.failure == nil {
        let found = try ours.add(program, values: values, timeout: rules.timeout)
        let process = ChildProcess(
          executable: libraries[index].python,
          arguments: [script, "measure", "--library", libraries[index].name, "--task", task.name] + common,
          environment: Self.threadVariables(threads))
        let theirs = try others[index].add(process, values: values, timeout: rules.timeout)
        if round == 0, let found, let theirs,
          let (deviation, agrees) = Deviation.of(theirs, from: found, task.agreement)
        {
          (others[index].deviation, others[index].agrees) = (deviation, agrees)
        }
      }
    }
  }

  /// The fastest of the others whose result agrees with ours; failing that, the fastest of all.
  var fastest: Contestant? {
    let timed = others.filter { !$0.rounds.isEmpty }.sorted { ($0.median, $0.library) < ($1.median, $1.library) }
    return timed.first { $0.agrees == true } ?? timed.first
  }

  /// The cells of a contestant's row.
  func row(_ other: Contestant?, _ agreement: BenchTask.Agreement) -> [String] {
    let isTimed = !ours.rounds.isEmpty
    let ratio = other.flatMap { isTimed && !$0.rounds.isEmpty && ours.median > 0 ? $0.median / ours.median : nil }
    return [
      task, graph, "\(threads)", isTimed ? Figure.digits(ours.median) : ours.failure ?? "–",
      other.map { "\($0.library) \($0.version)" } ?? "none",
      other.map { $0.rounds.isEmpty ? "–" : Figure.digits($0.median) } ?? "–",
      ratio.map { Figure.digits($0) } ?? "–", Figure.megabytes(ours.peakBytes), Figure.megabytes(other?.peakBytes),
      other.map { Self.verdict($0, agreement) } ?? "",
    ]
  }

  static let columns = [
    "task", "graph", "threads", "ours s", "other", "its s", "ratio", "ours MB", "its MB", "agreement",
  ]

  private static func verdict(_ other: Contestant, _ agreement: BenchTask.Agreement) -> String {
    if let failure = other.failure { return "! \(failure)" }
    guard let deviation = other.deviation, let agrees = other.agrees else { return "! values cannot be compared" }
    switch agreement {
    case .quality: return "its value is \(deviation >= 0 ? "higher" : "lower") by \(Figure.scientific(abs(deviation)))"
    case .within(let bound):
      return (agrees ? "" : "! ") + "apart by \(Figure.scientific(deviation)), bound \(bound) each"
    case .values, .vector: return "\(agrees ? "to" : "! differs by") \(Figure.scientific(deviation))"
    }
  }

  private static func threadVariables(_ count: Int) -> [String: String] {
    let names = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS"]
    return Dictionary(uniqueKeysWithValues: names.map { ($0, "\(count)") })
  }
}
