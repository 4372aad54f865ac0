import ArgumentParser
import Diagrams

/// How much of a network is drawn.
struct AmountOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Draw at most so many, the best linked or most urgent first.", valueName: "number"))
  var top: Int?

  @Flag(help: "Draw only the lines that hold groups together or stand out, for --kind network.")
  var backbone = false

  /// What was said.
  var given: Set<DiagramOption> {
    Set((backbone ? [.backbone] : []) + (top != nil ? [.top] : []))
  }

  /// Refuses numbers that no page has room for.
  func validateNumber() throws {
    guard top.map(DiagramThinning.tops.contains) ?? true else {
      throw ValidationError("--top is a number from 1 to 2,000.")
    }
  }

  /// What was chosen.
  var thinning: DiagramThinning { DiagramThinning(top: top, isBackbone: backbone) }
}
