import CityNetwork
import Tables

/// What the cells of a column hold: how one is read as a value, and how the value is written.
struct Content<Value: Sendable>: Sendable {
  /// What may stand there.
  let form: CellForm
  /// Reads a cell of the reader's present row; nil when it is blank or refused, and then said why.
  let read: @Sendable (inout RecordReader, PlacedColumn) -> Value?
  /// The cell that is read as the value.
  let write: @Sendable (Value) -> CSVWriter.Cell
  /// Whether few different cells are to be expected, each in many rows.
  var isRepetitive = false

  /// The same, for columns of which most cells stand in other rows as well.
  fileprivate var repetitive: Self {
    var content = self
    content.isRepetitive = true
    return content
  }

  /// How the cells of a column are read, row after row: as ``read`` does, but what was understood once is remembered.
  func reading(_ column: PlacedColumn) -> (inout RecordReader) -> Value? {
    let read = read
    guard isRepetitive else { return { read(&$0, column) } }
    let memory = CellMemory<Value>()
    return { memory.value(&$0, column, read) }
  }
}

extension Content where Value == EntityID {
  static var id: Self { .init(form: .id, read: { $0.id($1) }, write: { .text($0.rawValue) }) }
}

extension Content where Value == String {
  /// A name to show, in which hidden characters are pointed out.
  static var name: Self { .init(form: .line, read: { $0.name($1) }, write: { .text($0) }) }
  static var line: Self { .init(form: .line, read: { $0.line($1) }, write: { .text($0) }) }
  static var text: Self { .init(form: .text, read: { $0.text($1) }, write: { .text($0) }) }
  /// A word whose case does not matter.
  static var keyword: Self { .init(form: .line, read: { $0.line($1)?.lowercased() }, write: { .text($0) }) }
  static var date: Self { .init(form: .date, read: { $0.date($1) }, write: { .text($0) }).repetitive }
  static var country: Self { .init(form: .country, read: { $0.country($1) }, write: { .text($0) }).repetitive }
  /// Two letters, or the word `international`.
  static var countryOrInternational: Self {
    .init(form: .country, read: { $0.country($1, orInternational: true) }, write: { .text($0) }).repetitive
  }
}

extension Content where Value == Int {
  static var integer: Self { .init(form: .integer, read: { $0.integer($1) }, write: { .integer($0) }) }
  static var year: Self { .init(form: .year, read: { $0.year($1) }, write: { .integer($0) }) }
  /// A number of people, in which more than any city has is pointed out.
  static var people: Self { .init(form: .integer, read: { $0.people($1) }, write: { .integer($0) }) }
}

extension Content where Value == Double {
  static var number: Self { .init(form: .number, read: { $0.number($1) }, write: { .init($0) }) }
}

extension Content where Value == [String] {
  static var list: Self { .init(form: .list, read: { $0.list($1) }, write: { .list($0) }).repetitive }
}

extension Content where Value == [Theme] {
  static var themes: Self {
    .init(form: .themes, read: { $0.themes($1) }, write: { .list($0.map(\.rawValue)) }).repetitive
  }
}

extension Content {
  /// One of some words, or a synonym of one.
  static func word(
    _ words: [(String, Value)], synonyms: [String: String], meanings: [String: WordMeaning] = [:],
    write: @escaping @Sendable (Value) -> String
  ) -> Self {
    .init(
      form: .word(words.map(\.0)),
      read: { $0.word($1, among: words, synonyms: synonyms, meanings: meanings) },
      write: { .text(write($0)) }
    ).repetitive
  }
}

extension Content where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// One of the words of an enumeration.
  static var word: Self {
    .word(Value.allCases.map { ($0.rawValue, $0) }, synonyms: Vocabulary.synonyms) { $0.rawValue }
  }
}

extension Content where Value == Link.Status {
  /// Whether a link runs, in the words that people use.
  static var status: Self {
    .word(
      Value.allCases.map { ($0.rawValue, $0) }, synonyms: Vocabulary.synonyms, meanings: Vocabulary.statusMeanings
    ) { $0.rawValue }
  }
}

extension Content where Value == Confidence {
  static var confidence: Self { .word(Value.allCases.map { ($0.name, $0) }, synonyms: [:]) { $0.name } }
}

extension Content where Value == Bool {
  /// Yes or no.
  static var flag: Self {
    .word([("yes", true), ("no", false)], synonyms: Vocabulary.synonyms) { $0 ? "yes" : "no" }
  }
}

extension CSVWriter.Cell {
  /// Texts in one cell: a list that is known to be empty is not blank.
  fileprivate static func list(_ items: [String]) -> Self {
    .text(items.isEmpty ? "none" : items.joined(separator: ";"))
  }
}
