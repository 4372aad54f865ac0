import Synchronization

/// The phrase files that are compiled in; tests read them as strictly as anybody's.
///
/// English is the source and has a file for each family of findings. The first word of a key names its file, so that a
/// command reads only the files whose phrases it says; the keys of the brief, which translators know, stand without one.
enum BuiltInPhrases {
  /// The English files beside that of the brief, by the first word of their keys.
  static let files: [String: PhraseTable] = [
    "bands": PhraseTable("bands.en.csv") { PackageResources.bands_en_csv },
    "case": PhraseTable("case.en.csv") { PackageResources.case_en_csv },
    "chance": PhraseTable("chance.en.csv") { PackageResources.chance_en_csv },
    "change": PhraseTable("change.en.csv") { PackageResources.change_en_csv },
    "column": PhraseTable("column.en.csv") { PackageResources.column_en_csv },
    "coverage": PhraseTable("coverage.en.csv") { PackageResources.coverage_en_csv },
    "diagram": PhraseTable("diagram.en.csv") { PackageResources.diagram_en_csv },
    "expected": PhraseTable("expected.en.csv") { PackageResources.expected_en_csv },
    "explain": PhraseTable("explain.en.csv") { PackageResources.explain_en_csv },
    "gaps": PhraseTable("gaps.en.csv") { PackageResources.gaps_en_csv },
    "glossary": PhraseTable("glossary.en.csv") { PackageResources.glossary_en_csv },
    "isolation": PhraseTable("isolation.en.csv") { PackageResources.isolation_en_csv },
    "matching": PhraseTable("matching.en.csv") { PackageResources.matching_en_csv },
    "measures": PhraseTable("measures.en.csv") { PackageResources.measures_en_csv },
    "programme": PhraseTable("programme.en.csv") { PackageResources.programme_en_csv },
    "reciprocity": PhraseTable("reciprocity.en.csv") { PackageResources.reciprocity_en_csv },
    "report": PhraseTable("report.en.csv") { PackageResources.report_en_csv },
    "resilience": PhraseTable("resilience.en.csv") { PackageResources.resilience_en_csv },
    "scope": PhraseTable("scope.en.csv") { PackageResources.scope_en_csv },
    "themes": PhraseTable("themes.en.csv") { PackageResources.themes_en_csv },
    "writing": PhraseTable("writing.en.csv") { PackageResources.writing_en_csv },
  ]

  /// The English phrases of the brief: what a translation is made from.
  static let brief = PhraseTable("brief.en.csv") { PackageResources.brief_en_csv }
  /// The other languages that are built in, by tag; each has the phrases of the brief.
  static let others: [String: PhraseTable] = ["ja": PhraseTable("brief.ja.csv") { PackageResources.brief_ja_csv }]

  /// An English phrase; nil where there is none with the key.
  static func english(_ key: String) -> PhraseText? {
    if let text = said.withLock({ $0[key] }) { return text }
    guard let text = read(key) else { return nil }
    said.withLock { $0[key] = text }
    return text
  }

  /// The phrases that were said already: a table says the same few in every row.
  private static let said = Mutex<[String: PhraseText]>([:])

  private static func read(_ key: String) -> PhraseText? {
    if let dot = key.utf8.firstIndex(of: UInt8(ascii: ".")), let file = files[String(key[..<dot])],
      let text = file.texts[key]
    {
      return text
    }
    return brief.texts[key]
  }
}

/// A phrase file that is compiled in, read when the first of its phrases is said.
final class PhraseTable: Sendable {
  /// Its name.
  let name: String
  private let content: @Sendable () -> [UInt8]
  private let read = Mutex<[String: PhraseText]?>(nil)

  init(_ name: String, content: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.content = content
  }

  /// The file as it was compiled in.
  var bytes: [UInt8] { content() }

  /// Its phrases by key.
  var texts: [String: PhraseText] {
    read.withLock { read in
      if let read { return read }
      let texts = PhraseFile.rows(content(), file: name).rows.reduce(into: [String: PhraseText]()) { texts, row in
        if let text = PhraseText(row.text) { texts[row.key] = text }
      }
      read = texts
      return texts
    }
  }
}
