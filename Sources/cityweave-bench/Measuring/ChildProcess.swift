import Foundation

/// A program that is run to its end, or to the end of its time.
struct ChildProcess {
  struct Outcome {
    /// The exit code, or the signal that ended it; nil when the time was up.
    let status: Int32?
    /// Whether a signal ended it, this program's own at the end of the time included.
    let isSignalled: Bool
    let output: String
    let errors: String
  }

  let executable: String
  let arguments: [String]
  var environment: [String: String] = [:]

  /// Runs it; output goes through files, which cannot fill up while nobody reads.
  func run(timeout: Double) throws -> Outcome {
    let folder = try ScratchFolder()
    defer { folder.remove() }
    let (out, err) = (folder.url.appendingPathComponent("out"), folder.url.appendingPathComponent("err"))
    for file in [out, err] { try folder.write([], to: file.lastPathComponent) }
    let (outHandle, errHandle) = (try FileHandle(forWritingTo: out), try FileHandle(forWritingTo: err))
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = outHandle
    process.standardError = errHandle
    process.standardInput = FileHandle.nullDevice
    let end = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in end.signal() }
    try process.run()
    let isInTime = end.wait(timeout: .now() + timeout) == .success
    if !isInTime {
      kill(process.processIdentifier, SIGKILL)
      end.wait()
    }
    try outHandle.close()
    try errHandle.close()
    return Outcome(
      status: isInTime ? process.terminationStatus : nil, isSignalled: process.terminationReason == .uncaughtSignal,
      output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
  }
}
