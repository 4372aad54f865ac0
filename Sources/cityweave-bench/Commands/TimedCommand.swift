import ArgumentParser
import Foundation
import Glibc

/// Runs one program in a process of its own and tells what it took, for `program` and `pipeline`; not for people.
struct TimedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "timed", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough) var command: [String]

  func run() throws {
    let words = command.first == "--" ? Array(command.dropFirst()) : command
    guard let program = words.first else { throw ExitStatus.usage }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = Array(words.dropFirst())
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    // Waiting for the exit itself looks only twenty times a second.
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    let clock = ContinuousClock()
    let start = clock.now
    try process.run()
    end.wait()
    let seconds = Stopwatch.seconds(clock.now - start)
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      Console.say("cityweave-bench: \(words.dropFirst().first ?? program) ended with \(process.terminationStatus)")
      throw ExitStatus.internalFault
    }
    var usage = rusage()
    getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    let cpu = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6 }
    let run = TimedRun(seconds: seconds, cpu: cpu, peakBytes: Int(usage.ru_maxrss) * 1024)
    try Console.put(String(decoding: try JSONEncoder().encode(run), as: UTF8.self) + "\n")
  }
}
