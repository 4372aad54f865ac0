package import CityNetwork
package import Tables

extension DatasetDescription {
  /// The columns of `dataset.csv`, a table of keys and values.
  static let columns: [DataFile.Column] = [
    .key("key", ["name", "property"], .line), .key("value", ["text"], .text),
  ]

  /// Its keys, each a field whose value stands in the column of values.
  @FieldList<DatasetDescription> static var keys: [Field<DatasetDescription>] {
    Field("title", .line, \.title)
    Field("description", .text, \.summary, aliases: ["summary"])
    Field("data_date", .date, \.dataDate)
    Field("license", .text, \.license, aliases: ["licence"])
    Field("attribution", .text, \.attribution)
    Field.text("language")
    // Who made the data is whom to ask.
    Field.text("contact", aliases: ["source"])
    Field.text("version")
  }

  /// The names of the keys, in the order in which CityWeave writes them.
  package static var keyNames: [String] { keys.map(\.name) }

  /// The rows of `dataset.csv` that say this; what is not known has none.
  ///
  /// - Parameter others: Values of keys that a description does not keep, such as `language`.
  package func rows(and others: [String: String] = [:]) -> [[CSVWriter.Cell]] {
    Self.keys.flatMap(\.parts).compactMap { part in
      let name = part.column.name
      let value = others[name].map(CSVWriter.Cell.text) ?? part.cell(self)
      return value == .blank ? nil : [.text(name), value]
    }
  }
}

extension Field where Row == DatasetDescription {
  /// The key.
  fileprivate var name: String { parts[0].column.name }

  /// A text that is checked, and tells people more than the program.
  fileprivate static func text(_ name: String, aliases: [String] = []) -> Self {
    .init([Part(name, Content<String>.text, aliases: aliases) { _ in nil }]) { columns in
      { reader, _ in reader.text(columns[0]) != nil }
    }
  }
}
