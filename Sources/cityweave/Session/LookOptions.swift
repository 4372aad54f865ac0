import ArgumentParser
import Diagrams
import Foundation
import Styles
import Tables

/// How diagrams are to look.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How diagrams look: light, dark, grey, or a style file.", valueName: "name or file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var style: String?

  @Flag(help: "Write no picture in which a character has no glyph.")
  var strictFonts = false

  /// The style asked for; a bad style file is reported and ends the command.
  func read() throws -> DiagramStyle {
    guard let style else { return DiagramStyle() }
    if let theme = StyleTheme(rawValue: style) { return DiagramStyle(palette: theme.palette) }
    ReadFiles.note(style)
    let bytes: [UInt8]
    do {
      bytes = try FileReading.bytes(of: style, limit: InputLimits.style)
    } catch {
      let names = StyleTheme.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("“\(style)” is neither a style (\(names)) nor a file that can be read: \(error).")
    }
    do {
      let file = try StyleFile(bytes)
      for remark in file.remarks { Console.say("cityweave: \(style): \(remark)") }
      return file.style
    } catch {
      for fault in error.faults { Console.say("cityweave: \(style): \(fault)") }
      throw ExitStatus.badData
    }
  }
}
