import ArgumentParser
import Diagrams

/// How much of a network is drawn.
struct AmountOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Draw at most so many, the best linked or most urgent first.", valueName: "number"))
  var top: Int?

  @Flag(help: "Draw only the lines that hold groups together or stand out, for --kind network.")
  var backbone = false

  /// Refuses kinds that always draw everything, and numbers that no page has room for.
  func validate(kind: DiagramKind) throws {
    if backbone, kind != .network { throw ValidationError("--backbone goes with --kind network.") }
    guard let top else { return }
    guard DiagramThinning.kindsWithTop.contains(kind) else {
      let kinds = DiagramKind.allCases.filter(DiagramThinning.kindsWithTop.contains).map(\.rawValue)
      throw ValidationError("--top goes with the kinds \(kinds.joined(separator: ", ")).")
    }
    guard DiagramThinning.tops.contains(top) else {
      throw ValidationError("--top is a number from 1 to 2,000.")
    }
  }

  /// What was chosen.
  var thinning: DiagramThinning { DiagramThinning(top: top, isBackbone: backbone) }
}
