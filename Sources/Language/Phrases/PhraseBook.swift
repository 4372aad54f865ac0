package import CityNetwork

/// The phrases of one language, by key, with named places for what changes.
///
/// What a language lacks is said in the language below it, and at last in English, which has every phrase. A phrase that
/// counts has the forms `.zero`, `.one`, `.two` and `.other`; a language writes those that it needs, and `.other` always.
public struct PhraseBook: Sendable {
  /// The tag of the language, such as `ja`; see BCP 47.
  public var language: String { text("language")?.filled() ?? "en" }

  /// The languages above English, the uppermost first.
  private let above: [[String: PhraseText]]

  /// A language of its own texts above another one.
  init(texts: [String: PhraseText], above other: PhraseBook) { above = [texts] + other.above }

  private init() { above = [] }

  /// English: every phrase.
  public static let english = PhraseBook()

  /// The languages that are built in, by tag.
  public static var builtInLanguages: [String] { ["en"] + BuiltInPhrases.others.keys.sorted() }

  /// A language that is built in; nil where there is none of that tag.
  public init?(builtIn tag: String) {
    if tag == "en" {
      self = .english
    } else if let language = BuiltInPhrases.others[tag] {
      self = PhraseBook(texts: language.texts, above: .english)
    } else {
      return nil
    }
  }

  /// A phrase with its places filled.
  package func say(_ key: String, _ values: [String: String] = [:]) -> String { text(key)?.filled(values) ?? key }

  /// A phrase that counts, with its places filled and `{count}` among them.
  ///
  /// Each language is asked for the form of the count, then for `.other`, before the language below it is.
  package func say(_ key: String, count: Int, _ values: [String: String] = [:]) -> String {
    let values = values.merging(["count": number(count)]) { given, _ in given }
    return text(key, count: count)?.filled(values) ?? key
  }

  /// The phrase with a key; nil where no language has it.
  func text(_ key: String) -> PhraseText? {
    for table in above {
      if let text = table[key] { return text }
    }
    return BuiltInPhrases.english(key)
  }

  /// The form of a phrase for a count; nil where no language has one.
  func text(_ key: String, count: Int) -> PhraseText? {
    let forms = ["zero", "one", "two"]
    let form = "\(key).\(forms.indices.contains(count) ? forms[count] : "other")"
    for table in above {
      if let text = table[form] ?? table["\(key).other"] { return text }
    }
    return BuiltInPhrases.english(form) ?? BuiltInPhrases.english("\(key).other")
  }

  /// True when some language of the book has the phrase.
  package func has(_ key: String) -> Bool { text(key) != nil }

  /// A whole number as the language groups its digits, such as `1,234,567`.
  package func number(_ value: Int) -> String {
    guard value.magnitude >= 1000 else { return String(value) }
    let digits = String(value.magnitude).utf8
    let mark = say("number.group").utf8
    var grouped: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += mark }
      grouped.append(digit)
    }
    return String(decoding: grouped, as: UTF8.self)
  }

  /// How many of a number of words a list of at most `limit` shows: one more where “and 1 more” would take its room.
  package static func shown(of count: Int, limit: Int) -> Int { count - 1 > limit ? limit : count }

  /// Words in a row; after `limit` of them, how many more there are.
  package func list(_ words: [String], limit: Int = .max) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    let separator = say("list.separator")
    if Self.shown(of: words.count, limit: limit) < words.count {
      return say(
        "list.more",
        ["items": words.prefix(limit).joined(separator: separator), "count": number(words.count - limit)])
    }
    return say("list.last", ["items": words.dropLast().joined(separator: separator), "last": last])
  }

  /// Sentences one after the other.
  package func sentences(_ sentences: [String]) -> String {
    sentences.joined(separator: say("sentence.space") == "none" ? "" : " ")
  }

  /// A theme; one that the language does not name as it stands in the data.
  package func theme(_ theme: Theme) -> String {
    text("theme.\(theme.rawValue)")?.filled() ?? theme.displayName
  }

  /// Themes in a row.
  package func themes(_ themes: [Theme], limit: Int = 3) -> String { list(themes.map(theme), limit: limit) }

  /// A country; one that the language does not name in English, and one that is not known as such.
  package func country(_ code: String) -> String {
    if code.isEmpty { return say("place.unknownCountry") }
    // English has no phrases for them: its names stand in the table of the countries.
    for table in above {
      if let text = table["country.\(code)"] { return text.filled() }
    }
    return Country.name(of: code)
  }

  /// The name to show for an entry: the language's own for its id where it has one, then for a city of a country whose
  /// local names the language's readers know, the first of its other names that is not in Latin letters.
  package func name(of entity: Entity) -> String {
    let key = "name.\(entity.id)"
    if has(key) { return say(key) }
    guard case .city(let city) = entity, has("names.local") else { return entity.displayName }
    let countries = say("names.local").split(separator: " ").map(String.init)
    guard countries.contains(city.country) else { return entity.displayName }
    return city.otherNames.first { Self.isWrittenLocally($0) } ?? entity.displayName
  }

  private static func isWrittenLocally(_ name: String) -> Bool {
    name.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value >= 0x0250 }
  }
}
