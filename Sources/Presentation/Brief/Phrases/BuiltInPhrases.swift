/// The phrase files that are compiled in; tests read them as strictly as anybody's.
enum BuiltInPhrases {
  static let englishFile: [UInt8] = PackageResources.en_csv
  static let otherFiles: [String: [UInt8]] = ["ja": PackageResources.ja_csv]

  static let english: [String: PhraseText] = texts(englishFile, "en.csv")
  static let others: [String: [String: PhraseText]] = otherFiles.reduce(into: [:]) { result, file in
    result[file.key] = texts(file.value, "\(file.key).csv")
  }

  private static func texts(_ bytes: [UInt8], _ file: String) -> [String: PhraseText] {
    PhraseFile.rows(bytes, file: file).rows.reduce(into: [:]) { texts, row in
      if let text = PhraseText(row.text) { texts[row.key] = text }
    }
  }
}
