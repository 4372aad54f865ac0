import Foundation

/// Runs a command and another tool's script in turn and compares what they write.
struct PipelineContest {
  let task: PipelineTask
  let dataset: String
  /// The folder of the data set.
  let folder: String
  /// A folder for what the programs write.
  let scratch: URL
  /// Our program.
  let program: String
  let rounds: Int
  let timeout: Double

  /// Both answers are there and differ, or one cannot be read.
  struct Disagreement: Error {
    let text: String
  }

  /// Each round is ours, theirs: what disturbs the machine disturbs both.
  ///
  /// - Throws: ``Disagreement`` where the answers of the first round differ.
  func result(beside peer: PipelineTask.Peer, python: String, script: String, tools: String) throws -> PipelineResult {
    let theirs = [python, script, folder, path("theirs.csv")]
    return try result(other: tools, theirs: theirs) { errors in try compare(errors, peer.name) }
  }

  /// The command beside a start of the program that does nothing.
  func resultBesideStart() throws -> PipelineResult {
    try result(other: "cityweave --version", theirs: [program, "--version"]) { _ in nil }
  }

  private func result(
    other: String, theirs: [String], compare: (_ errors: String) throws -> Int?
  ) throws -> PipelineResult {
    var result = PipelineResult(task: task.name, dataset: dataset, other: other)
    for round in 0..<rounds {
      for name in ["ours.csv", "theirs.csv"] { try? FileManager.default.removeItem(atPath: path(name)) }
      do {
        let mine = try timed([program] + task.commandLine(on: folder, output: path("ours.csv")))
        let its = try timed(theirs)
        result.ours.append(mine.run)
        result.theirs.append(its.run)
        if round == 0 { result.comparedRows = try compare(mine.errors) }
      } catch let failure as Unfinished {
        (result.ours, result.theirs, result.failure) = ([], [], failure.reason)
        break
      }
    }
    return result
  }

  private struct Unfinished: Error {
    let reason: String
  }

  private func timed(_ words: [String]) throws -> (run: TimedRun, errors: String) {
    do {
      return try TimedRun.of(words, timeout: timeout)
    } catch let failure as TimedRun.Failure {
      switch failure {
      case .tooLong:
        let name = URL(fileURLWithPath: words[1].hasSuffix(".py") ? words[1] : words[0]).lastPathComponent
        throw Unfinished(reason: "\(name): longer than \(Figure.digits(timeout)) s")
      case .ended(let errors):
        throw Unfinished(reason: String(errors.split(separator: "\n").suffix(2).joined(separator: "; ").suffix(200)))
      }
    }
  }

  /// The number of rows compared.
  private func compare(_ errors: String, _ peer: String) throws -> Int? {
    let (ours, theirs, columns) = answers(errors)
    guard let columns else { return nil }
    let difference: String?
    if let ours, let theirs {
      difference = ours.difference(from: theirs, ours: "cityweave", theirs: peer, columns: columns)
    } else {
      difference = "the answer of \(ours == nil ? "cityweave" : peer) could not be read"
    }
    if let difference {
      throw Disagreement(text: "\(task.name) on \(dataset): the answers differ: \(difference)")
    }
    return ours?.rows.count
  }

  private func answers(_ errors: String) -> (ours: PipelineAnswer?, theirs: PipelineAnswer?, columns: [String]?) {
    switch task.answer {
    case .none: (nil, nil, nil)
    case .countsOfSummary:
      (
        PipelineAnswer(summary: errors),
        PipelineAnswer(file: path("theirs.csv"), key: "file", columns: ["rows"]), ["rows"]
      )
    case .columns(let columns, let kind):
      (
        PipelineAnswer(file: path("ours.csv"), key: "id", columns: columns, kind: kind),
        PipelineAnswer(file: path("theirs.csv"), key: "id", columns: columns), columns
      )
    }
  }

  private func path(_ name: String) -> String { scratch.appendingPathComponent(name).path }
}
