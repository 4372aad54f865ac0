import Tables

/// What was read on an assumption, or in another form than the data format's, told once a column: with how many cells there
/// are, what they were read as, and where the first ones stand.
struct ColumnRemarks {
  /// What is told of a cell.
  enum Subject: String {
    /// A country by its name, or by other letters than its two.
    case country
    /// A country that a word says not to be known.
    case countryNotKnown
    /// A point in a territory that has two letters of its own.
    case territory
    /// A number with separators between its thousands, or written otherwise in a way with one meaning.
    case number
    /// A number that can be a thousand times another, left blank.
    case openNumber
    /// A word that means one of a closed list.
    case word
    /// A word that does not tell which of a closed list is meant, left blank.
    case openWord
    /// Several themes in one item of a list.
    case themes
    /// An end of a link by the name of a city.
    case end
  }

  private struct Key: Hashable {
    let subject: Subject
    let column: String
  }

  /// The cells of one column of which the same is told.
  struct Group {
    let subject: Subject
    let column: String
    let first: Diagnostic.Location
    var count = 0
    /// What stands there and what it was read as, for the first different ones.
    var examples: [(written: String, meant: String)] = []
    var lines: [Int] = []

    /// As many are shown.
    static let shownExamples = 6
    static let shownLines = 5
  }

  private var groups: [Key: Group] = [:]
  /// How much was told, a cell each.
  private(set) var count = 0

  mutating func add(
    _ subject: Subject, _ column: String, _ written: String, as meant: String, at location: Diagnostic.Location
  ) {
    count += 1
    var group =
      groups.removeValue(forKey: Key(subject: subject, column: column))
      ?? Group(subject: subject, column: column, first: location)
    group.count += 1
    if group.examples.count < Group.shownExamples, !group.examples.contains(where: { $0.written == written }) {
      group.examples.append((written, meant))
    }
    if group.lines.count < Group.shownLines, let line = location.line { group.lines.append(line) }
    groups[Key(subject: subject, column: column)] = group
  }

  /// Adds what was told of later rows.
  mutating func add(_ later: ColumnRemarks) {
    count += later.count
    for (key, more) in later.groups {
      guard var group = groups.removeValue(forKey: key) else {
        groups[key] = more
        continue
      }
      group.count += more.count
      for example in more.examples
      where group.examples.count < Group.shownExamples
        && !group.examples.contains(where: { $0.written == example.written })
      {
        group.examples.append(example)
      }
      group.lines += more.lines.prefix(Group.shownLines - group.lines.count)
      groups[key] = group
    }
  }

  /// A diagnostic for each column and subject, by where they begin.
  var diagnostics: [Diagnostic] {
    groups.values.sorted { a, b in
      (a.first.line ?? 0, a.first.column ?? 0, a.column, a.subject.rawValue)
        < (b.first.line ?? 0, b.first.column ?? 0, b.column, b.subject.rawValue)
    }.map(Diagnostic.column)
  }
}
