package import CityNetwork
package import Language

// Ids of the data and codes of countries with their names beside them: whoever opens a file joins by the one and reads the
// other. People's tables show names; the id is there where the row is looked up by it.
extension Column {
  /// A country: files have its code, people read its name.
  package static func country(
    _ name: String, of table: String? = nil, _ value: @escaping @Sendable (Row) -> String?
  ) -> Column {
    var column = text(name, of: table, value)
    column.heading.isOfCountries = true
    return column
  }

  /// A country, and behind its code its name, for files.
  package static func countryAndName(
    _ name: String = "country", in words: Wording, _ value: @escaping @Sendable (Row) -> String?
  ) -> [Column] {
    [.country(name, value), .text("\(name)_name") { value($0).map(words.country) }]
  }

  /// The id of a city, agency or programme, and behind it its name; both blank for nil.
  package static func idAndName(
    _ name: String, of table: String? = nil, in words: Wording, _ value: @escaping @Sendable (Row) -> EntityID?
  ) -> [Column] {
    [.id(name, of: table, value), .text("\(name)_name") { value($0).map(words.name(of:)) }]
  }

  /// The ids of cities, agencies or programmes, and behind them their names in the same order.
  ///
  /// - Parameter names: The name of the column of names.
  package static func idsAndNames(
    _ name: String, _ names: String, of table: String? = nil, in words: Wording,
    _ value: @escaping @Sendable (Row) -> [EntityID]
  ) -> [Column] {
    [.ids(name, of: table, value), .list(names) { value($0).map(words.name(of:)) }]
  }
}
