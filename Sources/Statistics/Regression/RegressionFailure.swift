/// Why a regression could not be fitted.
package enum RegressionFailure: Error, Sendable, Hashable, CustomStringConvertible {
  /// There are fewer observations than numbers to find.
  case tooFewRows(rows: Int, columns: Int)
  /// All counts are 0.
  case noCounts
  /// Wherever the column differs from 0, the count is 0, so that its coefficient would be infinite.
  case separated(column: String)
  /// The steps did not settle.
  case notSettled(steps: Int)

  /// The failure in one sentence.
  package var description: String {
    switch self {
    case .tooFewRows(let rows, let columns): "\(rows) observations are too few to find \(columns) numbers"
    case .noCounts: "all counts are 0"
    case .separated(let column): "every count is 0 where “\(column)” is not 0, so its effect cannot be told"
    case .notSettled(let steps): "the fit did not settle within \(steps) steps"
    }
  }
}
