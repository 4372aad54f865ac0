import ArgumentParser
import Foundation

/// The other tools: a Python environment of their own, made on first use, and the script that runs them.
struct PeerEnvironment {
  /// Versions that the script was tried with.
  static let packages = [
    "duckdb==2.0.1", "igraph==1.0.0", "networkit==11.3", "networkx==3.6.1", "numpy==2.4.6", "pandas==3.1.1",
    "rustworkx==0.18.1",
    "scipy==1.17.1",
  ]
  /// Debian's Python, which has graph-tool where python3-graph-tool is installed.
  private static let systemPython = "/usr/bin/python3"

  /// A library that the script knows and this machine has.
  struct Library {
    let name: String
    let version: String
    let python: String
    let tasks: Set<String>
  }

  let script: String
  let libraries: [Library]

  /// Finds the tools, after making their environment where there is none.
  init(in folder: String?) throws {
    let (root, _, python) = try Self.prepared(in: folder)
    script = root.appendingPathComponent("scripts/bench_peers.py").path
    var libraries: [Library] = []
    for interpreter in [python, Self.systemPython] {
      for found in try Self.libraries(of: interpreter, script: script)
      where !libraries.contains(where: { $0.name == found.name }) {
        libraries.append(found)
      }
    }
    self.libraries = libraries
  }

  /// The project, and the environment with its Python, made where there is none.
  static func prepared(in folder: String?) throws -> (root: URL, folder: URL, python: String) {
    guard let root = ProjectFolder.root else {
      Console.say("cityweave-bench: the script scripts/bench_peers.py was not found here or in a folder above")
      throw ExitStatus.noInput
    }
    let environment =
      folder.map { URL(fileURLWithPath: $0) } ?? root.appendingPathComponent(".build/bench-peers")
    let python = environment.appendingPathComponent("bin/python").path
    if !FileManager.default.isExecutableFile(atPath: python) { try make(environment, python: python) }
    return (root, environment, python)
  }

  /// Installs the tools, into an environment that is there or a new one.
  static func make(_ environment: URL, python: String) throws {
    Console.say("making an environment for the other tools, which takes a minute …")
    for command in [
      ["python3", "-m", "venv", environment.path], [python, "-m", "pip", "install", "--quiet"] + packages,
    ] {
      let outcome = try ChildProcess(executable: "/usr/bin/env", arguments: command).run(timeout: 1200)
      guard outcome.status == 0 else {
        Console.say("cityweave-bench: the other tools could not be installed:\n\(outcome.errors)")
        throw ExitStatus.internalFault
      }
    }
  }

  private struct Listing: Decodable {
    let version: String
    let tasks: Set<String>
  }

  private static func libraries(of python: String, script: String) throws -> [Library] {
    guard FileManager.default.isExecutableFile(atPath: python) else { return [] }
    let outcome = try ChildProcess(executable: python, arguments: [script, "list"]).run(timeout: 120)
    guard outcome.status == 0,
      let listings = try? JSONDecoder().decode([String: Listing].self, from: Data(outcome.output.utf8))
    else {
      Console.say("cityweave-bench: the other tools do not answer:\n\(outcome.errors)")
      throw ExitStatus.internalFault
    }
    return listings.sorted { $0.key < $1.key }.map {
      Library(name: $0.key, version: $0.value.version, python: python, tasks: $0.value.tasks)
    }
  }
}
