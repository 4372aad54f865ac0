import CityNetwork
import Tables

// About tables of keys and numbers: weights, capacities and costs.
extension CellDiagnostic {
  /// A number that a table does not take.
  ///
  /// - Parameters:
  ///   - written: The number as it stands there.
  ///   - column: The name of its column.
  ///   - greatest: How the greatest number is written; nil for a negative one.
  typealias OutOfRange = @Sendable (_ written: String, _ column: String, _ greatest: String?) -> CellDiagnostic

  static let weightOutOfRange: OutOfRange = {
    outOfRange(
      "weight.range", $0, $1, $2,
      fix: "only proportions matter: 3 to 2 says the same as 60 to 40; write 0 for what shall not count")
  }

  static let capacityOutOfRange: OutOfRange = {
    outOfRange("capacity.range", $0, $1, $2, fix: "write how many new links it can take on, 0 for none")
  }

  static let costOutOfRange: OutOfRange = {
    outOfRange("cost.range", $0, $1, $2, fix: "write it in the unit of the budget, such as thousands")
  }

  private static func outOfRange(
    _ code: String, _ written: String, _ column: String, _ greatest: String?, fix: String
  ) -> Self {
    Self(.error, code, written, "a \(column) is \(greatest.map { "at most \($0)" } ?? "not negative")", fix: fix)
  }

  static func unknownPart(_ key: String, near: String?, possible: [String]) -> Self {
    Self(
      .error, "weight.part.unknown", key, "“\(key)” is no part of the priority", fix: listing(near, possible))
  }

  static func unknownCostKind(_ key: String, near: String?, possible: [String]) -> Self {
    Self(
      .error, "cost.kind.unknown", key, "“\(key)” is no kind of new link", fix: listing(near, possible))
  }

  private static func listing(_ near: String?, _ possible: [String]) -> String {
    Suggestion.listing(near, "possible are \(possible.joined(separator: ", "))")
  }

  static func repeatedPart(_ key: String, column: String, line: Int) -> Self {
    repeatedKey("weight.part.duplicate", key, column, line)
  }

  static func repeatedCostKind(_ key: String, column: String, line: Int) -> Self {
    repeatedKey("cost.contradiction", key, column, line)
  }

  private static func repeatedKey(_ code: String, _ key: String, _ column: String, _ line: Int) -> Self {
    Self(
      .error, code, key, "the \(column) “\(key)” stands in line \(line) already", fix: "delete one of the rows")
  }

  static func unknownCapacityID(_ id: EntityID, _ suggestion: Suggestion) -> Self {
    Self(
      .error, "capacity.id.unknown", id.rawValue, "“\(id)” is no city, agency or programme of this data set",
      fix: suggestion.fix)
  }

  static func otherCapacity(of id: EntityID, _ capacity: Int, before: Int, line: Int) -> Self {
    Self(
      .error, "capacity.contradiction", String(capacity),
      "“\(id)” has the capacity \(before) in line \(line) and \(capacity) here", fix: "delete one of the rows")
  }

  static func repeatedCapacity(of id: EntityID, line: Int) -> Self {
    Self(
      .warning, "capacity.repeated", id.rawValue, "“\(id)” stands in line \(line) already",
      fix: "delete one of the rows")
  }
}

extension Diagnostic {
  static func missingWeights(_ parts: [String], in file: String) -> Self {
    Self(
      .error, code: "weight.part.missing", at: .init(file: file),
      message: "there is no weight for \(parts.map { "“\($0)”" }.joined(separator: ", "))",
      fix: "add a row for each; write 0 for a part that shall not count")
  }

  static func noWeight(in file: String) -> Self {
    Self(
      .error, code: "weight.all-zero", at: .init(file: file), message: "all weights are 0, so that nothing would count",
      fix: "write a number above 0 for what shall count")
  }
}
