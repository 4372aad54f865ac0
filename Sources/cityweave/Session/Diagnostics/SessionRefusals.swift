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

  static func noCity(_ text: String, near: Entity?) -> ValidationError {
    ValidationError(
      "“\(text)” is the id of no city of the data set, nor the name of one.\(meant(near)) cityweave metrics lists the ids."
    )
  }

  /// A name of nobody of the sorts that were asked for.
  static func noEntry(_ text: String, _ sorts: Set<Entity.Sort>, near: Entity?) -> ValidationError {
    ValidationError(
      "“\(text)” is the id of no \(words(sorts)) of the data set, nor the name of one.\(meant(near)) agencies.csv and programmes.csv list those of bodies."
    )
  }

  /// The name of somebody of another sort.
  static func otherSort(_ text: String, _ entity: Entity, _ sorts: Set<Entity.Sort>) -> ValidationError {
    let sort = entity.sort == .agency ? "an agency" : "a \(entity.sort.rawValue)"
    return ValidationError(
      "“\(text)” is \(sort) (\(entity.displayName)), and the id of no \(words(sorts)). Name \(sorts == [.city] ? "a city" : "one")."
    )
  }

  /// A name that several have.
  static func severalNamed(_ text: String, _ entities: [Entity]) -> ValidationError {
    let named = entities.prefix(8).map { "“\($0.id)” (\(name(of: $0)))" }.joined(separator: ", ")
    let more = entities.count > 8 ? " and \(entities.count - 8) more" : ""
    return ValidationError("“\(text)” may be \(entities.count) of the data set: \(named)\(more). Give the id.")
  }

  private static func meant(_ near: Entity?) -> String {
    near.map { " Did you mean “\($0.id)” (\($0.displayName))?" } ?? ""
  }

  private static func words(_ sorts: Set<Entity.Sort>) -> String {
    let words = [Entity.Sort.city, .agency, .programme].filter(sorts.contains).map(\.rawValue)
    return words.count < 3 ? words.joined(separator: " or ") : "city, agency or programme"
  }

  private static func name(of entity: Entity) -> String {
    if case .city(let city) = entity { return "\(city.name), \(Country.name(of: city.country))" }
    return entity.displayName
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
