import Graphs

/// Random damage to the tables of a data set, most of which leaves tables that can be read.
///
/// Values at the edge of what is allowed go deeper into the program than broken bytes, which its reader stops.
struct TableDamage {
  private var random: RandomStream

  /// What may stand in a damaged cell of a column, by what the column holds.
  ///
  /// Most values are at the edge of what is allowed, so that the set is accepted and they reach what computes with them.
  private static let values: [(columns: Set<String>, values: [String])] = [
    (["latitude"], ["90", "-90", "89.99999999", "-89.99999999", "0", "0.0000000001", "-0.0", "45", "21.03"]),
    (["longitude"], ["180", "-180", "179.99999999", "-179.99999999", "0", "0.0000000001", "90", "105.85"]),
    (
      ["population", "other_population"],
      ["0", "1", "2", "199999999", "200000000", "200000001", "9999999999", "10000000000"]
    ),
    (["said_minimum", "said_maximum", "captured"], ["0", "1", "2", "999999999", "9999999999", "10000000000"]),
    (["amount", "staff"], ["0", "0.5", "1", "0.000001", "999999999999", "999999999999999.9", "1000000000000000"]),
    (
      ["from_year", "to_year", "year", "population_year", "checked_year", "last_verified", "answered_on"],
      ["1000", "1800", "1899", "1900", "1999", "2024", "2026", "2027", "2100", "9999", "2024-02-29", "0001-01-01"]
    ),
    (["country"], ["JP", "VN", "US", "AQ", "KH"]),
    (["international_department", "capital"], ["yes", "no", "unknown", ""]),
    (
      ["name", "other_names", "region", "title", "note", "source", "detail", "outcome", "mistakes", "role", "url"],
      [
        "-o", "--", "../../x", "/dev/null", "CON", "<b>&amp;\"'", "=1+1", "'", "\\", "\\N", "a\"b,c;d", "two\nlines",
        "\u{202E}evil", "\u{200B}", "Ha\u{300} No\u{323}\u{302}i", "大阪市", "👩‍👩‍👧", "ﷺ", "nan", "0", "",
      ]
    ),
  ]

  /// What seldom is allowed anywhere.
  private static let strange = [
    "-1", "10000000001", "1000000000000001", "9223372036854775807", "-9223372036854775808", "99999999999999999999",
    "1e308", "nan", "inf", "0x10", "10000",
    "2024-02-30", "XX", "unknown", "none", "waste;water", "\u{0}", "\u{1B}[31m",
  ]

  init(_ random: RandomStream) { self.random = random }

  /// One to six changes, most of them to the tables of cities and links.
  mutating func damage(_ folder: TableFolder) -> TableFolder {
    var folder = folder
    for _ in 0...random.whole(below: 6) {
      let isMain = random.whole(below: 2) == 0
      let choice = folder.files.indices.filter {
        !isMain || ["cities.csv", "links.csv"].contains(folder.files[$0].name)
      }
      if !choice.isEmpty { change(&folder.files[choice[random.whole(below: choice.count)]]) }
    }
    return folder
  }

  /// Columns that name a row or lead to one: damage to them is mostly refused, so it is done seldom.
  private static let keys: Set<String> = ["id", "from", "to", "city", "link", "programme", "lead", "funder", "key"]

  private mutating func change(_ file: inout TableFolder.File) {
    guard !file.rows.isEmpty, !file.columns.isEmpty else { return }
    let row = random.whole(below: file.rows.count)
    let others = file.columns.indices.filter { !Self.keys.contains(file.columns[$0]) }
    let choice = others.isEmpty || random.whole(below: 12) == 0 ? Array(file.columns.indices) : others
    let column = choice[random.whole(below: choice.count)]
    switch random.whole(below: 12) {
    case 0 where random.whole(below: 4) == 0: file.rows.remove(at: row)
    case 1 where random.whole(below: 4) == 0:
      file.rows.insert(file.rows[row], at: random.whole(below: file.rows.count + 1))
    case 2 where random.whole(below: 4) == 0: file.rows.removeAll()
    case 3:
      // A whole column at one edge: sums, extents and ranks meet what a single cell cannot give.
      let value = anyValue(of: column, in: file)
      for index in file.rows.indices { file.rows[index][column] = value }
    case 4:
      let values = [anyValue(of: column, in: file), anyValue(of: column, in: file)]
      for index in file.rows.indices { file.rows[index][column] = values[random.whole(below: 2)] }
    case 5: for index in file.rows.indices { file.rows[index][column] = "" }
    case 6 where random.whole(below: 3) == 0:
      file.columns.remove(at: column)
      for index in file.rows.indices { file.rows[index].remove(at: column) }
    case 7: file.rows[row][column] = file.rows[row][random.whole(below: file.columns.count)]
    case 8 where random.whole(below: 4) == 0:
      file.rows[row][column] = String(repeating: "x", count: 1 << random.whole(below: 17))
    default: file.rows[row][column] = anyValue(of: column, in: file)
    }
  }

  private mutating func anyValue(of column: Int, in file: TableFolder.File) -> String {
    if random.whole(below: 30) == 0 { return Self.strange[random.whole(below: Self.strange.count)] }
    if let own = Self.values.first(where: { $0.columns.contains(file.columns[column]) })?.values {
      return own[random.whole(below: own.count)]
    }
    // A word that the column has elsewhere: most are one of a list, or the name of something.
    return random.whole(below: 8) == 0 ? "" : file.rows[random.whole(below: file.rows.count)][column]
  }
}
