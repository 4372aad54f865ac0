import Analysis
import ArgumentParser
import CityNetwork
import Diagrams

/// The two years that a diagram of change compares.
struct YearSpanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The first year, with --kind change; ten years before the second by default.", valueName: "year")
  )
  var from: Int?

  @Option(help: ArgumentHelp("The second year, with --kind change; that of the data by default.", valueName: "year"))
  var to: Int?

  /// What was said.
  var given: Set<DiagramOption> { from != nil || to != nil ? [.years] : [] }

  /// The two years, the first below the second.
  func read(_ session: Session) throws -> ClosedRange<Int> {
    try [from, to].compactMap(\.self).forEach(YearSpan.requirePlausible)
    guard let second = to ?? session.study.year else {
      throw ValidationError("the data set has no date, so give both years: --from YEAR --to YEAR.")
    }
    let first = from ?? second - NetworkChange.usualYears
    guard first < second else {
      throw ValidationError("--from \(first) --to \(second): the first year must come before the second.")
    }
    return first...second
  }
}

extension YearSpan {
  /// Refuses years that no fact of a data set can have.
  static func requirePlausible(_ year: Int) throws {
    guard plausibleYears.contains(year) else { throw ValidationError.implausible(year: year) }
  }
}
