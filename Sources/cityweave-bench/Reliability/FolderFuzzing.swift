import Dispatch
import Foundation
import Graphs
import Synchronization

/// All commands on damaged data sets: none may end by a signal, in an internal fault or not at all.
struct FolderFuzzing: Sendable {
  /// A run that ended as none may.
  struct Finding: Codable, Sendable {
    let seed: UInt64
    let words: [String]
    let fault: String
  }

  /// What came of many sets.
  struct Outcome: Codable, Sendable {
    var sets = 0
    var acceptedSets = 0
    var runs = 0
    /// How often each exit status came, over the runs on sets that `check` accepted.
    var statuses: [String: Int] = [:]
    var slowestSeconds = 0.0
    var findings: [Finding] = []
  }

  let program: String
  let bases: [TableFolder]
  /// How many of the tasks that do not draw are run on each accepted set, by turn; nil for all.
  var tasksPerSet: Int?
  /// Whether each accepted set has one task that draws as well.
  let draws: Bool
  /// Seconds after which a run counts as one without an end.
  static let timeout = 20.0

  /// Goes through the sets of some seeds, on all cores.
  ///
  /// - Parameters:
  ///   - seeds: One a set; the same seed makes the same set.
  ///   - seconds: When the time is up, no further set is begun.
  ///   - keep: Where the sets of findings are kept; nil for nowhere.
  func run(seeds: Range<UInt64>, seconds: Double?, keeping keep: URL?) -> Outcome {
    let clock = ContinuousClock()
    let start = clock.now
    let total = Mutex(Outcome())
    DispatchQueue.concurrentPerform(iterations: seeds.count) { index in
      if let seconds, Stopwatch.seconds(clock.now - start) > seconds { return }
      let seed = seeds.lowerBound + UInt64(index)
      let one: Outcome
      do {
        one = try outcome(of: seed, keeping: keep)
      } catch {
        one = Outcome(findings: [Finding(seed: seed, words: [], fault: "the set could not be made: \(error)")])
      }
      total.withLock { $0.add(one) }
    }
    return total.withLock { outcome in
      outcome.findings.sort { ($0.seed, $0.words.joined()) < ($1.seed, $1.words.joined()) }
      return outcome
    }
  }

  private func outcome(of seed: UInt64, keeping keep: URL?) throws -> Outcome {
    var random = RandomStream(seed: seed)
    let part = bases[random.whole(below: bases.count)].cut(toCities: 2 + random.whole(below: 14), &random)
    var damage = TableDamage(random)
    let scratch = try ScratchFolder()
    defer { scratch.remove() }
    let data = try ScratchFolder(at: scratch.url.appendingPathComponent("data"))
    try damage.damage(part).fill(data)
    var outcome = Outcome(sets: 1)
    let isAccepted = try run(["check", data.path], seed, &outcome) == 0
    if isAccepted {
      outcome.acceptedSets = 1
      var tasks = turn(of: seed)
      if draws { tasks.append(FolderTask.drawing[Int(seed % UInt64(FolderTask.drawing.count))]) }
      for (number, task) in tasks.enumerated() {
        let words = try task.words(on: data.path, output: scratch.url.appendingPathComponent("out-\(number)").path)
        let status = try run(words, seed, &outcome)
        outcome.statuses[status.map { "\($0)" } ?? "none", default: 0] += 1
      }
    }
    if let keep, !outcome.findings.isEmpty {
      let kept = try ScratchFolder(at: keep.appendingPathComponent("\(seed)"))
      for name in try FileManager.default.contentsOfDirectory(atPath: data.path) {
        try kept.write([UInt8](try Data(contentsOf: data.url.appendingPathComponent(name))), to: name)
      }
    }
    return outcome
  }

  /// The tasks of a set that do not draw: after as many seeds as there are tasks, each had the same number of turns.
  private func turn(of seed: UInt64) -> [FolderTask] {
    guard let tasksPerSet, tasksPerSet < FolderTask.quiet.count else { return FolderTask.quiet }
    let first = Int(seed % UInt64(FolderTask.quiet.count)) * tasksPerSet
    return (0..<tasksPerSet).map { FolderTask.quiet[(first + $0) % FolderTask.quiet.count] }
  }

  /// Runs a command and notes what is wrong with its end.
  ///
  /// - Returns: Its exit code; nil where it has none.
  private func run(_ words: [String], _ seed: UInt64, _ outcome: inout Outcome) throws -> Int32? {
    let clock = ContinuousClock()
    let start = clock.now
    let end = try ChildProcess(executable: program, arguments: words).run(timeout: Self.timeout)
    outcome.runs += 1
    outcome.slowestSeconds = max(outcome.slowestSeconds, Stopwatch.seconds(clock.now - start))
    if let fault = Self.fault(of: end) {
      outcome.findings.append(Finding(seed: seed, words: words, fault: fault))
    }
    return end.isSignalled ? nil : end.status
  }

  private static func fault(of end: ChildProcess.Outcome) -> String? {
    guard let status = end.status else { return "no end within \(Figure.digits(timeout)) s" }
    if end.isSignalled { return "signal \(status)" }
    if status == 70 || status >= 126 { return "status \(status): \(end.errors.suffix(300))" }
    // A sentence for a person is on standard error whenever there is no result.
    if status != 0, end.output.isEmpty, end.errors.isEmpty { return "status \(status) without a word" }
    return nil
  }
}

extension FolderFuzzing.Outcome {
  mutating func add(_ other: Self) {
    sets += other.sets
    acceptedSets += other.acceptedSets
    runs += other.runs
    statuses.merge(other.statuses) { $0 + $1 }
    slowestSeconds = max(slowestSeconds, other.slowestSeconds)
    findings += other.findings
  }
}
