import Foundation
import Intake
import Tables
import Testing

/// One folder of the corpus: the files of a small data set, and every diagnostic that reading them gives.
///
/// The folder is named after the diagnostic's code; a second case of the same code adds `--` and what sets it apart.
/// `expected.txt` lists `code severity file line column`, with `-` for no line or column, in the order in which
/// diagnostics are shown. `options.txt`, where there is one, lists options and their values.
struct CorpusCase: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  /// The code that the folder is there for.
  var code: String { name.components(separatedBy: "--")[0] }

  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let folder = repository.appendingPathComponent("Tests/Corpus")

  static let all: [CorpusCase] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map(CorpusCase.init(name:))
  }()

  private var url: URL { Self.folder.appendingPathComponent(name) }

  func expected() throws -> [String] {
    try String(contentsOf: url.appendingPathComponent("expected.txt"), encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  func files() throws -> [InputFile] {
    let files = try InputFolder.read(url.path, sizeLimit: 1 << 20)
    let twice = try settings()["twice"]
    return files + files.filter { $0.name == twice }
  }

  func options() throws -> IntakeOptions {
    var options = IntakeOptions()
    for (key, value) in try settings() {
      switch key {
      case "allowsUnknownEnds": options.allowsUnknownEnds = value == "true"
      case "cellBytes": options.limits.cellBytes = try #require(Int(value))
      case "columns": options.limits.columns = try #require(Int(value))
      case "encoding": options.encoding = try #require(TextEncoding(named: value))
      case "fileBytes": options.limits.fileBytes = try #require(Int(value))
      case "rowBytes": options.limits.rowBytes = try #require(Int(value))
      case "twice": break
      default: Issue.record("\(name): unknown option \(key)")
      }
    }
    return options
  }

  private func settings() throws -> [String: String] {
    let path = url.appendingPathComponent("options.txt")
    guard FileManager.default.fileExists(atPath: path.path) else { return [:] }
    var settings: [String: String] = [:]
    for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ")
      settings[String(parts[0])] = String(try #require(parts.last))
    }
    return settings
  }
}

extension Diagnostic {
  /// The diagnostic as `expected.txt` writes it.
  var corpusLine: String {
    let line = location.line.map(String.init) ?? "-"
    let column = location.column.map(String.init) ?? "-"
    return "\(code) \(severity.rawValue) \(location.file) \(line) \(column)"
  }
}
