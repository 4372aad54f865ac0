import Tables

// About facts of cities and links that a row gives.
extension CellDiagnostic {
  static func invalidCountry(_ text: String) -> Self {
    Self(
      .error, "country.invalid", text, "“\(text)” is the name or code of no country, or of several",
      fix: "write the code of ISO 3166-1, such as JP or VN, or leave the cell blank if it is not known")
  }

  static func unknownCountry(_ code: String, written text: String) -> Self {
    Self(
      .warning, "country.unknown", text, "\(code) is not a country code of ISO 3166-1 that is known here",
      fix: "check it; it was kept as it is")
  }

  static func largePopulation(_ count: Int) -> Self {
    Self(
      .warning, "population.large", "\(count)", "a population of \(count) is more than any city has",
      fix: "check the number of digits")
  }

  static var incompleteCoordinate: Self {
    Self(
      .error, "coordinate.incomplete", "", "only one of latitude and longitude can be read",
      fix: "fill in both, or neither if the place is not known")
  }

  static var zeroCoordinate: Self {
    Self(
      .warning, "coordinate.zero", "0, 0", "latitude and longitude are both 0, a point in the Atlantic",
      fix: "leave both cells blank if the place is not known")
  }

  static func outside(country code: String, latitude: Double, longitude: Double, isSwapped: Bool) -> Self {
    Self(
      .warning, isSwapped ? "coordinate.swapped" : "coordinate.outside-country", "\(latitude), \(longitude)",
      "the point lies outside the country \(code)",
      fix: isSwapped ? "latitude and longitude seem to be swapped" : "check the coordinates and the country")
  }

  static func noCurrency(_ currency: String?) -> Self {
    Self(
      .error, "amount.currency", currency ?? "", "the amount has no currency",
      fix: "write the three letters of ISO 4217 into “currency”, such as JPY or USD")
  }
}
