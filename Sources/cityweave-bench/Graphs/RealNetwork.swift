import ArgumentParser
import Foundation
import Graphs
import Tables

/// The network of twinned cities, which lies beside the project and not in it.
enum RealNetwork {
  static let absence =
    "no folder world-twinning with cities.csv and links.csv was found here, in datasets or in shared/datasets of a "
    + "folder above; --data names it"

  /// The graph, its vertices in the order of cities.csv; nil when nobody named a folder and none is found.
  static func graph(in named: String?) throws -> Graph? {
    guard let folder = named.map({ URL(fileURLWithPath: $0) }) ?? nearest() else { return nil }
    let cities = try table("cities.csv", in: folder)
    let links = try table("links.csv", in: folder)
    guard let id = cities.columnNames.firstIndex(of: "id"), let source = links.columnNames.firstIndex(of: "source"),
      let target = links.columnNames.firstIndex(of: "target")
    else { throw refusal("cities.csv needs a column id, and links.csv needs source and target") }
    var vertices: [String: Int] = [:]
    for row in 0..<cities.rowCount { vertices[cities.text(row: row, column: id)] = row }
    var text = ""
    for row in 0..<links.rowCount {
      guard let a = vertices[links.text(row: row, column: source)],
        let b = vertices[links.text(row: row, column: target)]
      else { throw refusal("links.csv names a city that cities.csv has not, in row \(row + 1)") }
      text += "\(a) \(b)\n"
    }
    // An edge list leaves out twinnings that are recorded twice.
    return try EdgeList(bytes: Array(text.utf8), vertexCount: cities.rowCount).graph
  }

  /// The folder nearest above the working directory.
  static func nearest() -> URL? {
    for folder in ProjectFolder.ancestors {
      for path in ["world-twinning", "datasets/world-twinning", "shared/datasets/world-twinning"] {
        let candidate = folder.appendingPathComponent(path)
        if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("links.csv").path) {
          return candidate
        }
      }
    }
    return nil
  }

  private static func table(_ name: String, in folder: URL) throws -> Table {
    guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
      throw refusal("\(name) could not be read", status: ExitStatus.noInput)
    }
    guard let table = CSVReader().read([UInt8](data), file: name).table else {
      throw refusal("\(name) is no valid CSV file")
    }
    return table
  }

  private static func refusal(_ text: String, status: ExitCode = ExitStatus.badData) -> ExitCode {
    Console.say("cityweave-bench: \(text)")
    return status
  }
}

/// The project from whose folder the command was started.
enum ProjectFolder {
  /// The working directory and the folders above it, from the nearest.
  static var ancestors: [URL] {
    var folder = URL(fileURLWithPath: FileManager.default.currentDirectoryPath).standardizedFileURL
    var folders = [folder]
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      folders.append(folder)
    }
    return folders
  }

  /// The nearest folder with a package and the script that runs other tools.
  static var root: URL? {
    ancestors.first {
      FileManager.default.fileExists(atPath: $0.appendingPathComponent("scripts/bench_peers.py").path)
    }
  }
}
