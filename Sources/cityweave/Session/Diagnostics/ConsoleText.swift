import CityNetwork
import Graphviz
import Language
import Presentation
import Tables

/// What is said on standard error, beside errors of the command line.
enum ConsoleText {
  /// A file or folder whose diagnostics keep it from being used.
  static func notRead(_ path: String, _ diagnostics: DiagnosticCollection) -> String {
    "cityweave: \(path) was not read: \(DiagnosticText.counts(diagnostics))"
  }

  static func warnings(_ count: Int, in folder: String) -> String {
    "cityweave: \(Wording.english.count(count, .warning)) about the data; cityweave check \(folder) lists them"
  }

  /// What was found by a name, or by the beginning of one.
  static func taken(_ text: String, for entity: Entity) -> String {
    "cityweave: “\(text)” is taken for “\(entity.id)” (\(entity.displayName))"
  }

  static func noOutput(_ reason: String) -> String { "cityweave: standard output could not be written: \(reason)" }

  static func failedPicture(_ name: String) -> String { "cityweave: that was the picture “\(name)”" }

  static let strictFonts = "cityweave: nothing was written, as --strict-fonts asks for"

  static func otherLayout(_ warning: DrawingWarning, _ layout: Layout) -> String {
    "cityweave: \(warning.message); \(layout) found the places"
  }

  static func longPaths(cities: Int, seconds: Double) -> String {
    "cityweave: the paths between all \(cities) cities take up to about \(duration(seconds)); Ctrl-C stops, and nothing "
      + "is written; --sampled 0.01 estimates them from a sample instead"
  }

  static func longTrials(_ count: Int, seconds: Double) -> String {
    "cityweave: \(count) trials take up to about \(duration(seconds)); Ctrl-C stops, and nothing is written; "
      + "--measure degree, or fewer --repetitions, take less"
  }

  /// A command that would need more memory than there is.
  ///
  /// - Parameters:
  ///   - need: About how much it needs, in bytes.
  ///   - left: About how much is left, in bytes.
  ///   - files: The size of the files in all.
  static func needsMemory(_ command: String, need: Int, left: Int, files: Int) -> String {
    "cityweave: \(command) needs about \(size(need)) of memory for files of \(size(files)), and about \(size(left)) are "
      + "left; nothing was done. \(less[command] ?? "")Leave rows and columns that are not needed out of the files, end "
      + "other programs, or raise the limit; --anyway goes on all the same."
  }

  /// What takes less memory and answers a part of the question.
  private static let less = [
    "gaps": "cityweave isolated, for whoever has no links, needs half of it. ",
    "match": "One city instead of --all needs less. ",
    "metrics": "With --sampled 0.01 it needs less, the more so the more cores there are. ",
  ]

  /// A command that takes more than a minute.
  static func takesLong(_ command: String, seconds: Double) -> String {
    "cityweave: \(command) takes about \(duration(seconds)) for so large a data set; Ctrl-C stops, and nothing is written"
  }

  private static func size(_ bytes: Int) -> String {
    let megabytes = Double(bytes) / 1e6
    return megabytes < 1000 ? "\(Int(megabytes.rounded())) MB" : "\((megabytes / 100).rounded() / 10) GB"
  }

  private static func duration(_ seconds: Double) -> String {
    seconds < 100 ? "\(Int(seconds.rounded())) seconds" : "\(Int((seconds / 60).rounded(.up))) minutes"
  }

  static func wrote(_ files: Int, into folder: String, page: String) -> String {
    "Wrote \(files) files into \(folder). Open \(folder)/\(page) in a browser."
  }

  static func madeUp(cities: Int, links: Int, into folder: String) -> String {
    "Wrote \(Wording.english.count(cities, .madeUpCity)) and \(Wording.english.count(links, .link)) into \(folder). "
      + "Nothing in it is real."
  }
}
