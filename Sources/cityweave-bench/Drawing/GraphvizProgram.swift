import Foundation
import Graphviz

/// The program `dot` of Graphviz, started as a person would.
struct GraphvizProgram {
  let path: String
  let version: String

  static let absence = "no program dot on the search path; apt-get install graphviz brings it"

  /// The program on the search path; nil where there is none.
  static func find() -> GraphvizProgram? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let path = folders.map { "\($0)/dot" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let path, let outcome = try? ChildProcess(executable: path, arguments: ["-V"]).run(timeout: 20) else {
      return nil
    }
    let words = outcome.errors.split(separator: " ")
    return GraphvizProgram(path: path, version: words.first { $0.contains(".") }.map(String.init) ?? "?")
  }

  /// The seconds from the start to the end of drawing a file as SVG into another.
  func seconds(_ source: URL, to target: URL, layout: Layout, timeout: Double) throws -> Double {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = ["-K\(layout.rawValue)", "-Tsvg", "-o", target.path, source.path]
    process.standardError = FileHandle.nullDevice
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    guard end.wait(timeout: .now() + timeout) == .success else {
      kill(process.processIdentifier, SIGKILL)
      end.wait()
      Console.say("cityweave-bench: dot was not finished after \(Figure.digits(timeout)) s")
      throw ExitStatus.internalFault
    }
    let seconds = Stopwatch.seconds(clock.now - start)
    guard process.terminationStatus == 0 else {
      Console.say("cityweave-bench: dot ended with \(process.terminationStatus)")
      throw ExitStatus.internalFault
    }
    return seconds
  }
}
