package import CityNetwork

// Each sort of cell, under a heading that is a phrase by the column's name: in a table whose heading for it differs from
// the usual one, by the names of both.
extension Column {
  /// Text, blank for nil.
  package static func text(
    _ name: String, of table: String? = nil, _ value: @escaping @Sendable (Row) -> String?
  ) -> Column { Column(.text(name, of: table)) { .init(value($0)) } }

  /// A word out of a few, blank for nil: files have its id, people read its name.
  package static func word<Value: RawRepresentable<String> & CaseIterable & SendableMetatype>(
    _ name: String, of table: String? = nil, _ value: @escaping @Sendable (Row) -> Value?, named: (Value) -> String
  ) -> Column {
    .text(name, of: table, named: .init(Value.allCases.map { ($0.rawValue, named($0)) }) { name, _ in name }) {
      value($0)?.rawValue
    }
  }

  /// Text of which people read some under other names, blank for nil.
  package static func text(
    _ name: String, of table: String? = nil, named names: [String: String],
    _ value: @escaping @Sendable (Row) -> String?
  ) -> Column {
    var column = text(name, of: table, value)
    column.heading.names = names
    return column
  }

  /// Several texts.
  package static func list(
    _ name: String, of table: String? = nil, _ value: @escaping @Sendable (Row) -> [String]
  ) -> Column { Column(.text(name, of: table)) { .list(value($0)) } }

  /// An id, blank for nil.
  package static func id(
    _ name: String, of table: String? = nil, _ value: @escaping @Sendable (Row) -> EntityID?
  ) -> Column { Column(.text(name, of: table)) { .init(value($0)?.rawValue) } }

  /// Several ids.
  package static func ids(
    _ name: String, of table: String? = nil, _ value: @escaping @Sendable (Row) -> [EntityID]
  ) -> Column { Column(.text(name, of: table)) { .list(value($0).map(\.rawValue)) } }

  /// Yes or no.
  package static func flag(
    _ name: String, of table: String? = nil, _ value: @escaping @Sendable (Row) -> Bool
  ) -> Column { Column(.text(name, of: table)) { .flag(value($0)) } }

  /// A whole number, blank for nil.
  package static func count(
    _ name: String, of table: String? = nil, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Column { Column(.number(name, of: table)) { .init(value($0)) } }

  /// A year, which has no comma between its thousands; blank for nil.
  package static func year(
    _ name: String, of table: String? = nil, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Column { Column(.number(name, of: table)) { .init(value($0).map { String($0) }) } }

  /// A number, blank for nil and for what is not finite.
  ///
  /// - Parameter decimals: How many decimals people are shown; files get all of them.
  package static func number(
    _ name: String, of table: String? = nil, decimals: Int = 0, _ value: @escaping @Sendable (Row) -> Double?
  ) -> Column { Column(.number(name, of: table, decimals: decimals)) { .init(value($0)) } }
}

// The same under a heading that is said already, such as the name of a theme or a year.
extension Column {
  /// Text, blank for nil.
  package static func text(
    _ name: String, titled title: String, _ value: @escaping @Sendable (Row) -> String?
  ) -> Column { Column(.text(name, titled: title)) { .init(value($0)) } }

  /// A whole number, blank for nil.
  package static func count(
    _ name: String, titled title: String, _ value: @escaping @Sendable (Row) -> Int?
  ) -> Column { Column(.number(name, titled: title)) { .init(value($0)) } }

  /// A number, blank for nil and for what is not finite.
  ///
  /// - Parameter decimals: How many decimals people are shown; files get all of them.
  package static func number(
    _ name: String, titled title: String, decimals: Int = 0, _ value: @escaping @Sendable (Row) -> Double?
  ) -> Column { Column(.number(name, titled: title, decimals: decimals)) { .init(value($0)) } }
}
