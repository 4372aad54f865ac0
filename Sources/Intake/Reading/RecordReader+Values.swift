import CityNetwork
import Tables

extension RecordReader {
  /// The code of a country, in capitals; nil when blank or refused.
  ///
  /// - Parameter orInternational: Whether the word `international` will do.
  mutating func country(_ column: PlacedColumn, orInternational: Bool = false) -> String? {
    guard let text = line(column) else { return nil }
    if orInternational, text.lowercased() == "international" { return "international" }
    let code = text.uppercased()
    let isCode = code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    guard isCode else {
      let known = Country.all.first { $0.name.lowercased() == text.lowercased() }
      report(
        .error, "country.invalid", column, text, "“\(text)” is not a two-letter country code",
        fix: known.map { "write \($0.code)" } ?? "write the code of ISO 3166-1, such as JP or VN")
      return nil
    }
    if Country(code: code) == nil {
      report(
        .warning, "country.unknown", column, text, "\(code) is not a country code of ISO 3166-1 that is known here",
        fix: "check it; it was kept as it is")
    }
    return code
  }

  /// A number of people; nil when blank or refused.
  mutating func people(_ column: PlacedColumn) -> Int? {
    guard let count = integer(column) else { return nil }
    if count > 200_000_000 {
      report(
        .warning, "population.large", column, "\(count)", "a population of \(count) is more than any city has",
        fix: "check the number of digits")
    }
    return count
  }

  /// A point on the globe; nil when blank or refused.
  mutating func coordinate(
    _ latitudes: PlacedColumn, _ longitudes: PlacedColumn, note: PlacedColumn, inCountry code: String
  ) -> City.Coordinate? {
    let (latitude, longitude) = (number(latitudes), number(longitudes))
    guard let latitude, let longitude else {
      if (latitude == nil) != (longitude == nil) {
        report(
          .error, "coordinate.incomplete", latitude == nil ? latitudes : longitudes, "",
          "only one of latitude and longitude can be read", fix: "fill in both, or neither if the place is not known")
      }
      return nil
    }
    let point = City.Coordinate(
      latitudeDegrees: latitude, longitudeDegrees: longitude, note: text(note))
    if latitude == 0, longitude == 0 {
      report(
        .warning, "coordinate.zero", latitudes, "0, 0", "latitude and longitude are both 0, a point in the Atlantic",
        fix: "leave both cells blank if the place is not known")
    } else if let country = Country(code: code), !country.contains(latitude: latitude, longitude: longitude) {
      let isSwapped = country.contains(latitude: longitude, longitude: latitude)
      report(
        .warning, isSwapped ? "coordinate.swapped" : "coordinate.outside-country", latitudes,
        "\(latitude), \(longitude)", "the point lies outside the country \(code)",
        fix: isSwapped ? "latitude and longitude seem to be swapped" : "check the coordinates and the country")
    }
    return point
  }

  /// A sum of money; nil when blank or refused.
  mutating func amount(_ amounts: PlacedColumn, currency currencies: PlacedColumn) -> Link.Amount? {
    let (value, currency) = (number(amounts), line(currencies))
    guard let value else { return nil }
    guard let currency, currency.utf8.count == 3, currency.uppercased().utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else {
      report(
        .error, "amount.currency", currency == nil ? amounts : currencies, currency ?? "",
        "the amount has no currency", fix: "write the three letters of ISO 4217 into “currency”, such as JPY or USD")
      return nil
    }
    return Link.Amount(value: value, currency: currency.uppercased())
  }
}
