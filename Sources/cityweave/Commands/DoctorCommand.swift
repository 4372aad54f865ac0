import ArgumentParser
import Foundation
import Graphviz
import Presentation

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Tell whether this machine has what drawing needs, and what to install if not.",
    usage: "cityweave doctor")

  func run() throws {
    var lines = ["cityweave \(ProductVersion.text)"]
    var isHealthy = true
    do {
      let found = try DiagramRendering().installation()
      lines.append("Graphviz \(found.version)")
      lines.append("  layouts: \(found.layouts.map(\.rawValue).joined(separator: ", "))")
      lines.append("  formats: \(found.formats.map(\.rawValue).joined(separator: ", "))")
      lines.append(
        "  overlap removal (prism): \(found.hasPrism ? "yes" : "no"); text by pango: \(found.hasPango ? "yes" : "no")")
      lines.append("Fonts")
      lines.append("  Noto Sans: \(found.fonts.hasFamily ? "yes" : "no")")
      if found.fonts.isKnown {
        let missing = found.fonts.missingScripts
        for script in Script.allCases {
          lines.append(
            "  \(script.rawValue): \(missing.contains(script) ? "no glyphs, install \(script.debianPackage)" : "yes")")
        }
      } else {
        lines.append("  which scripts have glyphs could not be found out")
      }
      if !found.packagesToInstall.isEmpty {
        isHealthy = false
        lines.append("To install: apt install \(found.packagesToInstall.joined(separator: " "))")
      }
    } catch {
      isHealthy = false
      lines.append("Graphviz: \(error)")
    }
    lines.append(isHealthy ? "All is well." : "Everything but the diagrams concerned works all the same.")
    try Console.put(Data((lines.joined(separator: "\n") + "\n").utf8))
    if !isHealthy { throw ExitStatus.checkFailed }
  }
}
