import ArgumentParser
import Diagrams

extension DiagramOption {
  /// How it is said on the command line.
  var flags: [String] {
    switch self {
    case .city: ["--city"]
    case .agency: ["--agency"]
    case .weights: ["--weights"]
    case .backbone: ["--backbone"]
    case .top: ["--top"]
    case .places: ["--anchor", "--save-places"]
    case .map: ["--projection", "--borders", "--place-names"]
    case .years: ["--from", "--to"]
    case .grouping: ["--by"]
    }
  }

  /// Refuses what a kind of diagram cannot be told, and what it lacks.
  ///
  /// - Parameter given: What was said.
  static func validate(_ given: Set<DiagramOption>, for kind: DiagramKind) throws {
    for option in allCases where given.contains(option) ? !kind.options.contains(option) : kind.need == option {
      throw ValidationError(option.rule)
    }
  }

  /// Which kinds it goes with, as a sentence.
  private var rule: String {
    let kinds = DiagramKind.allCases.filter { $0.options.contains(self) }
    let names = kinds.map(\.rawValue)
    let whom =
      switch names.count {
      case 1: "--kind \(names[0])" + (kinds[0].need == self ? ", which needs it" : "")
      case 2: "the kinds \(names.joined(separator: " and "))"
      default: "the kinds \(names.joined(separator: ", "))"
      }
    let last = flags.suffix(2).joined(separator: " and ")
    let list = (flags.dropLast(2) + [last]).joined(separator: ", ")
    return "\(list) \(flags.count == 1 ? "goes" : "go") with \(whom)."
  }
}
