import ArgumentParser
import CityNetwork
import Diagrams

// What a kind of diagram cannot be told, and what the data does not have for it.
extension ValidationError {
  /// An option that goes with some kinds only.
  static func goesWith(_ option: DiagramOption) -> ValidationError {
    let kinds = DiagramKind.allCases.filter { $0.options.contains(option) }
    let names = kinds.map(\.rawValue)
    let whom =
      switch names.count {
      case 1: "--kind \(names[0])" + (kinds[0].need == option ? ", which needs it" : "")
      case 2: "the kinds \(names.joined(separator: " and "))"
      default: "the kinds \(names.joined(separator: ", "))"
      }
    let flags = option.flags
    let last = flags.suffix(2).joined(separator: " and ")
    let list = (flags.dropLast(2) + [last]).joined(separator: ", ")
    return ValidationError("\(list) \(flags.count == 1 ? "goes" : "go") with \(whom).")
  }

  static func undrawn(_ fault: DiagramRequest.Fault) -> ValidationError {
    switch fault {
    case .noCity(let id):
      ValidationError(
        "“\(id?.rawValue ?? "")” is the id of no city that is drawn. cityweave metrics lists the ids.")
    case .noAgency(let id):
      ValidationError(
        "“\(id?.rawValue ?? "")” is the id of no agency or programme that is drawn. agencies.csv and programmes.csv list "
          + "the ids.")
    case .noYears: ValidationError("the first year must come before the second.")
    }
  }
}
