import ArgumentParser
import Foundation
import Graphviz
import Presentation
import Tables

/// The formats that a command has writers for, and the endings of files' names that stand for each.
///
/// A name says what is in a file: an ending that none of the formats has is refused, and so is a format that is not the
/// ending's. A name without an ending says nothing and goes with every format.
struct NamedFormats<Format: Equatable> {
  /// What is written, such as `tables`.
  let things: String
  /// The formats, each with its endings, the usual one first.
  let formats: [(format: Format, endings: [String])]
  /// The name of a format as an option takes it.
  let name: (Format) -> String

  /// The format that a file's name asks for; nil for standard output, and where the name has no ending.
  func format(of file: String?) -> Format? {
    guard let file, file != "-", let ending = FileEnding.of(file) else { return nil }
    return formats.first { $0.endings.contains(ending) }?.format
  }

  /// Refuses a file's name that would not say what is in the file.
  ///
  /// - Parameter asked: The format that was named beside it; nil for none.
  func validate(_ file: String?, asked: Format? = nil) throws {
    guard let file, file != "-", let ending = FileEnding.of(file) else { return }
    guard let named = format(of: file) else {
      throw ValidationError.noWriter(of: ending, for: file, things: things, endings: formats.map { $0.endings[0] })
    }
    if let asked, asked != named { throw ValidationError.contradiction(name(asked), file) }
  }
}

extension NamedFormats<Presentation.OutputFormat> {
  /// Tables of results.
  static var tables: Self {
    // What programs read comes first, as in the help.
    let formats: [Presentation.OutputFormat] = [.csv, .tsv, .json, .jsonl, .markdown, .html, .table]
    return Self(things: "tables", formats: formats.map { ($0, $0.endings) }, name: { $0.rawValue })
  }
}

extension NamedFormats<BriefCommand.Format> {
  /// The page on a city.
  static var briefs: Self {
    Self(
      things: "briefs",
      formats: [
        (.md, Presentation.OutputFormat.markdown.endings), (.html, Presentation.OutputFormat.html.endings),
      ], name: { $0.rawValue })
  }
}

extension NamedFormats<Graphviz.OutputFormat> {
  /// Diagrams.
  static var pictures: Self {
    Self(
      things: "diagrams", formats: [.svg, .pdf, .png, .dot].map { ($0, [$0.rawValue]) }, name: { $0.rawValue })
  }
}

extension NamedFormats<String> {
  /// Something that is written in one format alone.
  static func only(_ ending: String, _ things: String) -> Self {
    Self(things: things, formats: [(ending, [ending])], name: { $0 })
  }
}

/// Folders that commands write.
enum OutputFolderName {
  /// Refuses a folder with the name of a file: whoever opens it would look for something else in it.
  static func validate(_ folder: String, of command: String) throws {
    let name = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard let ending = FileEnding.of(name), FileEnding.ofFiles.contains(ending) else { return }
    // A file that is there is told of by whoever writes the folder.
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: name, isDirectory: &isFolder), !isFolder.boolValue { return }
    throw ValidationError.fileName(folder, of: command)
  }
}
