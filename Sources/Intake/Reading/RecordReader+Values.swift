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
    if isCode, Country(code: code) != nil { return code }
    if let known = CountryNames.code(for: text) {
      remark(.country, text, as: known, at: column)
      return known
    }
    if CountryNames.saysNotKnown(text) {
      remark(.countryNotKnown, text, as: "", at: column)
      return nil
    }
    guard isCode else {
      report(.invalidCountry(text), at: column)
      return nil
    }
    report(.unknownCountry(code, written: text), at: column)
    return code
  }

  /// A number of people; nil when blank or refused.
  mutating func people(_ column: PlacedColumn) -> Int? {
    guard let count = integer(column) else { return nil }
    // What is beyond every bound is an error anyhow.
    if count > 200_000_000, count <= NumberBounds.whole { report(.largePopulation(count), at: column) }
    return count
  }

  /// A point on the globe; nil when blank or refused.
  mutating func coordinate(
    _ latitudes: PlacedColumn, _ longitudes: PlacedColumn, note: PlacedColumn, inCountry code: String
  ) -> City.Coordinate? {
    let (latitude, longitude) = (number(latitudes), number(longitudes))
    guard let latitude, let longitude else {
      if (latitude == nil) != (longitude == nil) {
        report(.incompleteCoordinate, at: latitude == nil ? latitudes : longitudes)
      }
      return nil
    }
    let point = City.Coordinate(
      latitudeDegrees: latitude, longitudeDegrees: longitude, note: text(note))
    if latitude == 0, longitude == 0 {
      report(.zeroCoordinate, at: latitudes)
    } else if let country = Country(code: code), !country.contains(latitude: latitude, longitude: longitude) {
      if let territory = country.territory(latitude: latitude, longitude: longitude) {
        remark(.territory, "\(latitude), \(longitude)", as: territory.code, at: latitudes)
        return point
      }
      let isSwapped = country.contains(latitude: longitude, longitude: latitude)
      report(
        .outside(country: code, latitude: latitude, longitude: longitude, isSwapped: isSwapped), at: latitudes)
    }
    return point
  }

  /// A sum of money; nil when blank or refused.
  mutating func amount(_ amounts: PlacedColumn, currency currencies: PlacedColumn) -> Link.Amount? {
    let (value, currency) = (number(amounts), line(currencies))
    guard let value else { return nil }
    guard let currency, currency.utf8.count == 3, currency.uppercased().utf8.allSatisfy({ (0x41...0x5A).contains($0) })
    else {
      report(.noCurrency(currency), at: currency == nil ? amounts : currencies)
      return nil
    }
    return Link.Amount(value: value, currency: currency.uppercased())
  }
}
