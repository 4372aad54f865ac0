import Foundation

/// The Python environment that has the tools of whole commands, and the scripts that use them.
struct PipelinePeers {
  let python: String
  private let folder: URL
  private let versionOf: [String: String]

  /// Finds the modules; our own environment is made, or completed where it was made before a tool joined.
  ///
  /// - Parameter named: An environment that somebody named, in which nothing is installed unless it is not there.
  init(in named: String?, modules: [String]) throws {
    let environment = try PeerEnvironment.prepared(in: named)
    python = environment.python
    folder = environment.root.appendingPathComponent("scripts/pipeline_peers")
    let wanted = Set(modules).sorted()
    var versions = try Self.versions(of: wanted, python: python)
    if versions == nil, named == nil {
      try PeerEnvironment.make(environment.folder, python: python)
      versions = try Self.versions(of: wanted, python: python)
    }
    guard let versions else {
      Console.say("cityweave-bench: \(python) lacks one of \(wanted.joined(separator: ", "))")
      throw ExitStatus.noInput
    }
    versionOf = versions
  }

  func script(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// The tools with their versions, such as `pandas 3.1.1 + igraph 1.0.0`.
  func names(of peer: PipelineTask.Peer) -> String {
    zip(peer.names, peer.modules).map { name, module in name + (versionOf[module].map { " \($0)" } ?? "") }
      .joined(separator: " + ")
  }

  /// The version of every module, nil where one cannot be imported.
  private static func versions(of modules: [String], python: String) throws -> [String: String]? {
    guard !modules.isEmpty else { return [:] }
    let program = modules.map { "import \($0)\nprint('\($0)', \($0).__version__)\n" }.joined()
    let outcome = try ChildProcess(executable: python, arguments: ["-c", program]).run(timeout: 120)
    guard outcome.status == 0 else { return nil }
    let lines = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }.filter { $0.count == 2 }
    return Dictionary(lines.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { $1 })
  }
}
