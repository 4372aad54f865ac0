import Tables

// About cells of a column that were read on an assumption, or in another form than the data format's.
extension Diagnostic {
  static func column(_ group: ColumnRemarks.Group) -> Self {
    let (name, cells) = (group.column, group.count == 1 ? "1 cell" : "\(group.count) cells")
    let excerpt = group.examples.first?.written ?? ""
    let (was, place) = (group.count == 1 ? "was" : "were", self.place(of: group))
    let read = group.examples.map { "“\($0.written)” as \($0.meant)" }.joined(separator: ", ")
    let named = group.examples.map { "“\($0.written)”" }.joined(separator: ", ")
    func note(_ code: String, _ message: String) -> Self {
      Self(.note, code: code, at: group.first, excerpt: excerpt, message: message + place)
    }
    func assumption(_ code: String, _ message: String, _ fix: String) -> Self {
      Self(
        .warning, code: code, at: group.first, excerpt: excerpt, message: message + place, fix: fix, isAssumption: true)
    }
    switch group.subject {
    case .country:
      return note("country.read-as", "\(cells) of “\(name)” \(was) read as a country by another word for it: \(read)")
    case .countryNotKnown:
      return assumption(
        "country.not-known", "\(cells) of “\(name)” \(was) read as a country that is not known: \(named)",
        "leave the cell blank, or write the code of ISO 3166-1, such as JP or VN")
    case .territory:
      return note(
        "coordinate.territory",
        "\(group.count == 1 ? "1 point lies" : "\(group.count) points lie") in a territory with two letters of its own: "
          + group.examples.map { "\($0.written) in \($0.meant)" }.joined(separator: ", ")
          + "; the country was kept as it is written")
    case .number:
      return note("number.read-as", "\(cells) of “\(name)” \(was) read as numbers without grouping: \(read)")
    case .openNumber:
      return assumption(
        "number.open",
        "\(cells) of “\(name)” can mean thousands or decimals, and \(was) not read: "
          + group.examples.map { "“\($0.written)” may mean \($0.meant), or a number with decimals" }.joined(
            separator: ", "),
        "write the number with its digits alone, such as 15762; the cell is blank until then")
    case .word:
      return assumption(
        "value.read-as", "\(cells) of “\(name)” \(was) read as a word that means the same: \(read)",
        "write the word that is meant, so that nobody has to guess")
    case .openWord:
      return assumption(
        "value.open", "\(cells) of “\(name)” do not tell which is meant, and \(was) not read: \(read)",
        "write the word that is meant; the cell is blank until then")
    case .themes:
      return assumption(
        "theme.list", "\(cells) of “\(name)” \(was) read as several themes: \(read)", "separate themes by semicolons")
    case .end:
      return assumption(
        "link.end.name", "\(cells) of “\(name)” \(was) read as the one place of that name: \(read)",
        "write the id of the place")
    }
  }

  /// The lines of the first cells.
  private static func place(of group: ColumnRemarks.Group) -> String {
    guard group.count > 1 else { return "" }
    let lines = group.lines.map(String.init).joined(separator: ", ")
    return " (lines \(lines)\(group.count > group.lines.count ? " …" : ""))"
  }
}
