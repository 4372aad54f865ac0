/// What may stand in the cells of a column that are not blank.
package enum CellForm: Sendable, Hashable {
  /// The id of an entry.
  case id
  /// Text of one line.
  case line
  /// Text of one or several lines.
  case text
  /// Texts separated by semicolons, or `none`.
  case list
  /// Themes separated by semicolons, or `none`.
  case themes
  /// One word out of a closed list.
  case word([String])
  /// A number, with or without decimals.
  case number
  /// A whole number.
  case integer
  /// A year of four digits, or a date whose year is taken.
  case year
  /// A full date.
  case date
  /// The two letters of a country.
  case country
  /// Something that tells the reader of the file more than the program.
  case remark
}
