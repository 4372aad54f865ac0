import ArgumentParser
import CityNetwork
import Language
import Tables

// What was asked for that a data set does not have.
extension ValidationError {
  static let nobodyShown = ValidationError(
    "No city is shown: none meets all that --within and the other options ask for.")

  /// A body without members.
  ///
  /// - Parameters:
  ///   - paid: The number of links that it pays for.
  ///   - led: The number of programmes that it leads.
  static func noMembers(_ name: String, paid: Int, led: Int, in words: Wording) -> ValidationError {
    let besides = [
      paid > 0 ? "pays for \(words.count(paid, .link))" : nil,
      led > 0 ? "leads \(words.count(led, .programme))" : nil,
    ].compactMap(\.self)
    let other = besides.isEmpty ? "" : " It \(words.list(besides)), which makes no city a member."
    return ValidationError(
      "\(name) has no members on record: no city has a present link to it, or one that runs under it.\(other)")
  }

  static func noCity(_ id: String, near: City?) -> ValidationError {
    let suggestion = near.map { " Did you mean “\($0.id)” (\($0.name))?" } ?? ""
    return ValidationError(
      "“\(id)” is the id of no city of the data set.\(suggestion) cityweave metrics lists the ids.")
  }

  static func implausible(year: Int) -> ValidationError {
    let years = YearSpan.plausibleYears
    return ValidationError("\(year) is not a year between \(years.lowerBound) and \(years.upperBound).")
  }

  static func noCountry(_ code: String, among known: Set<String>) -> ValidationError {
    let country = Country(code: code).map { "\($0.code) (\($0.name))" }
    let fault =
      country.map { "No city of the data set is recorded in \($0)." } ?? "“\(code)” is the name or code of no country."
    return ValidationError("\(fault) Countries are \(known.sorted().joined(separator: ", ")).")
  }

  static func noTheme(_ theme: Theme, among known: Set<Theme>) -> ValidationError {
    let words = known.sorted().map(\.rawValue)
    let meant = NearMiss.nearest(to: theme.rawValue, among: words).map { " Did you mean “\($0)”?" } ?? ""
    return ValidationError(
      "No link of the data set is on “\(theme.rawValue)”.\(meant) Themes are \(words.joined(separator: ", ")).")
  }
}
