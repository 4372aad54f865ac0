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
    case .evidence: ["--stale-after"]
    }
  }

  /// Refuses what a kind of diagram cannot be told, and what it lacks.
  ///
  /// - Parameter given: What was said.
  static func validate(_ given: Set<DiagramOption>, for kind: DiagramKind) throws {
    for option in allCases where given.contains(option) ? !kind.options.contains(option) : kind.need == option {
      throw ValidationError.goesWith(option)
    }
  }
}
