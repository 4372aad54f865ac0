import CityNetwork
import Tables

// About what would make the network invalid.
extension CellDiagnostic {
  static func eventYear(_ year: Int) -> Self {
    Self(
      .error, "year.range", String(year), "the year \(year) is not between 1800 and 2100", fix: "check the digits")
  }

  /// - Parameter first: Where the id stands first; nil where that is not known.
  static func duplicateID(_ id: EntityID, first: Diagnostic.Location?) -> Self {
    let place = first.map { "\($0.file) line \($0.line ?? 0)" } ?? "another row"
    return Self(
      .error, "id.duplicate", id.rawValue, "the id “\(id)” is taken already, by \(place)",
      fix: "give one of the two another id, or delete the row that is repeated")
  }

  static func unknownReference(_ value: String, _ detail: String, isEnd: Bool, _ suggestion: Suggestion) -> Self {
    Self(.error, isEnd ? "link.end.unknown" : "reference.unknown", value, detail, fix: suggestion.fix)
  }

  /// A value that breaks a rule; nil for rules about ids, names and references.
  static func outOfRange(_ violation: Violation, value: String?) -> Self? {
    func refused(_ code: String, fix: String) -> Self { Self(.error, code, value ?? "", violation.detail, fix: fix) }
    return switch violation.rule {
    case .duplicateID, .blankID, .blankName, .unknownReference: nil
    case .invalidCoordinate: refused("coordinate.range", fix: "write degrees with a decimal point, such as 33.85")
    case .invalidPopulation: refused("population.negative", fix: "leave the cell blank if the number is not known")
    case .invalidYear: refused("year.range", fix: "check the digits")
    case .reversedYears: refused("years.reversed", fix: "swap the two, or correct one")
    case .invalidAmount: refused("amount.range", fix: "correct it")
    case .largeNumber: refused("number.range", fix: "check the number of digits")
    }
  }
}
