package import Language

/// What a column is called in files, and what stands over it for people.
///
/// The heading for people is a phrase, so that it is translated like everything else: `column.<name>`, or
/// `column.<table>.<name>` in a table that calls it differently. The wording of a table says it when the table is made.
package struct ColumnHeading: Sendable, Hashable {
  /// What stands over a column.
  package enum Title: Sendable, Hashable {
    /// The phrase by the column's name, or by that of its table and its own.
    case phrase(table: String?)
    /// Words that are said already, such as the name of a theme, or a year.
    case said(String)
  }

  /// The stable name, for files.
  package var name: String
  /// What stands over it.
  package var title: Title
  /// Whether the values are numbers, which are set to the right.
  package var isNumeric = false
  /// How many decimals people are shown; files get all of them.
  package var decimals = 0
  /// What people read for the words that files have, by these.
  package var names: [String: String] = [:]
  /// Whether the words are codes of countries, whose names people read.
  package var isOfCountries = false

  /// A column of text under the phrase of its name.
  package static func text(_ name: String, of table: String? = nil) -> ColumnHeading {
    ColumnHeading(name: name, title: .phrase(table: table))
  }

  /// A column of text under words that are said already.
  package static func text(_ name: String, titled title: String) -> ColumnHeading {
    ColumnHeading(name: name, title: .said(title))
  }

  /// A column of numbers under the phrase of its name.
  package static func number(_ name: String, of table: String? = nil, decimals: Int = 0) -> ColumnHeading {
    ColumnHeading(name: name, title: .phrase(table: table), isNumeric: true, decimals: decimals)
  }

  /// A column of numbers under words that are said already.
  package static func number(_ name: String, titled title: String, decimals: Int = 0) -> ColumnHeading {
    ColumnHeading(name: name, title: .said(title), isNumeric: true, decimals: decimals)
  }

  /// What stands over it for people.
  package func title(in words: Wording) -> String {
    switch title {
    case .phrase(nil): words.say("column.\(name)")
    case .phrase(let table?): words.say("column.\(table).\(name)")
    case .said(let title): title
    }
  }

  /// The column of a table in words.
  func column(in words: Wording) -> ResultTable.Column {
    ResultTable.Column(
      name: name, title: title(in: words), isNumeric: isNumeric, decimals: decimals, names: names,
      isOfCountries: isOfCountries)
  }
}
