package import Foundation

/// The program as it was built beside the tests, run as a user would.
package enum BuiltProgram {
  /// What came of a run.
  package struct Outcome: Sendable {
    /// The exit code.
    package let status: Int32
    /// What went to standard output.
    package let output: Data
    /// What went to standard error.
    package let errors: String

    /// The output as text.
    package var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The folder that holds the built program: that of the running test bundle.
  package static let folder: URL = {
    let bundle = URL(
      fileURLWithPath: CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0])
    return bundle.resolvingSymlinksInPath().deletingLastPathComponent()
  }()

  /// Runs the program, or another product, in the checkout's root.
  package static func run(
    _ arguments: [String], program: String = "cityweave", environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(folder.appendingPathComponent(program), arguments, environment: environment)
  }

  /// Runs a line of shell in the checkout's root, with the program on the search path.
  package static func shell(_ line: String) throws -> Outcome {
    let path = "\(folder.path):/usr/bin:/bin"
    return try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line], environment: ["PATH": path])
  }

  private static func run(_ executable: URL, _ arguments: [String], environment: [String: String]) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = Checkout.root
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: nothing can fill up while nobody reads.
    let base = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: base) }
    let (out, err) = (base.appendingPathComponent("out"), base.appendingPathComponent("err"))
    for file in [out, err] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    let (outHandle, errHandle) = (try FileHandle(forWritingTo: out), try FileHandle(forWritingTo: err))
    process.standardOutput = outHandle
    process.standardError = errHandle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try outHandle.close()
    try errHandle.close()
    return Outcome(
      status: process.terminationStatus, output: try Data(contentsOf: out),
      errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
  }
}

/// A folder that is gone when the test is over.
package struct TemporaryFolder: Sendable {
  /// Where it is.
  package let url: URL

  /// Makes the folder.
  package init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("cityweave-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// The path of a file in it.
  package func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a data set of such files into a folder of it, and returns its path.
  package func data(_ files: [String: String]) throws -> String {
    let folder = url.appendingPathComponent("data")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in files { try Data(text.utf8).write(to: folder.appendingPathComponent(name)) }
    return folder.path
  }

  /// Deletes it with everything in it.
  package func remove() { try? FileManager.default.removeItem(at: url) }
}
